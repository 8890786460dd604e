import CanonymUnicode

extension SourceReverser {
  /// A word, or what stands between words.
  enum Piece {
    case word(WrittenWord)
    case other(String)
  }

  /// The words of a text and what stands between them, in order.
  func pieces(of text: String) -> [Piece] {
    let scalars = Array(ReversalForm.decomposed(text).unicodeScalars)
    var pieces: [Piece] = []
    var word = WrittenWord()
    var other = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let isBetweenLetters =
        !word.scalars.isEmpty && place + 1 < scalars.count && MarkSort(scalar) != nil
        && isInWord(scalars[place + 1])
      if isBetweenLetters || isInWord(scalar) {
        if !other.isEmpty { pieces.append(.other(String(other))) }
        other = String.UnicodeScalarView()
        word.append(scalar)
      } else {
        if !word.scalars.isEmpty { pieces.append(.word(word)) }
        word = WrittenWord()
        other.append(scalar)
      }
    }
    if !word.scalars.isEmpty { pieces.append(.word(word)) }
    if !other.isEmpty { pieces.append(.other(String(other))) }
    return pieces
  }

  private func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    case .spaceSeparator, .control: false
    default: inventory.written.contains(scalar.value)
    }
  }
}
