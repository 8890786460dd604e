import CanonymUnicode

/// Capitals decided by the word: `ЩЕРБАКОВ` is `SHCHERBAKOV`, `Щербаков` is `Shcherbakov`.
///
/// Rules write a capital letter that becomes two as one capital and small letters (`Shch`). Where every letter
/// of a word is a capital, and there are two or more, the written word is put in capitals. A single capital
/// letter goes with the nearest longer words on its line: `Я ИДУ` is `YA IDU`, `Щ. Иванов` is `Shch. Ivanov`.
/// A system that writes no capitals, as a phonetic one, gets none.
struct WordCapitals {
  private let source: [Substring]
  private let words: [Word]

  /// What the letters of one word say.
  private enum Word {
    /// Two letters or more, all capitals.
    case capitals
    /// Two letters or more, some of them small.
    case mixed
    /// One capital letter.
    case initial
    /// No letter, or one small letter.
    case other
  }

  /// The capitals of one line; nil when no word of it can need any.
  init?(of line: String) {
    source = pieces(of: line)
    words = source.map(WordCapitals.word)
    let needed = words.contains {
      switch $0 {
      case .capitals, .initial: true
      case .mixed, .other: false
      }
    }
    if !needed { return nil }
  }

  /// `line` as written by the rules, with whole words in capitals where the source has them so.
  ///
  /// - Parameter write: writes one piece of the source; used when the rules joined or dropped words.
  func apply(
    to line: String,
    write: (String) throws(ICUError) -> String
  ) throws(ICUError) -> String {
    var target = pieces(of: line).map(String.init)
    if target.count != source.count {
      target = []
      for piece in source { target.append(try write(String(piece))) }
    }
    for (index, isInCapitals) in areInCapitals.enumerated()
    where isInCapitals && hasCapital(target[index]) {
      target[index] = try CaseMapping.upper.map(target[index])
    }
    return target.joined()
  }

  /// Which words are to be in capitals: those that are, and single capitals between such words alone.
  private var areInCapitals: [Bool] {
    let before = nearest(before: words)
    let after = Array(nearest(before: words.reversed()).reversed())
    return words.indices.map { index in
      switch words[index] {
      case .capitals: return true
      case .mixed, .other: return false
      case .initial:
        let known = [before[index], after[index]].compactMap { $0 }
        return !known.isEmpty && known.allSatisfy { $0 }
      }
    }
  }

  /// For each word, whether the last longer one before it is all capitals; nil when there is none.
  private func nearest(before words: some Sequence<Word>) -> [Bool?] {
    var last: Bool?
    return words.map { word in
      let nearest = last
      switch word {
      case .capitals: last = true
      case .mixed: last = false
      case .initial, .other: break
      }
      return nearest
    }
  }

  private static func word(_ piece: Substring) -> Word {
    var capitals = 0
    var small = 0
    for scalar in piece.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar.properties.isLowercase {
        small += 1
      }
    }
    return switch (capitals, small) {
    case (2..., 0): .capitals
    case (1, 0): .initial
    case (0, 0), (0, 1): .other
    default: .mixed
    }
  }
}

private func hasCapital(_ text: String) -> Bool {
  text.unicodeScalars.contains { $0.properties.isUppercase }
}

/// The words of a line and what stands between them, in turns; a word first, if need be an empty one.
private func pieces(of line: String) -> [Substring] {
  let scalars = line.unicodeScalars
  var pieces: [Substring] = []
  var start = scalars.startIndex
  var inWord = true
  var index = start
  while index < scalars.endIndex {
    if isWordScalar(scalars[index]) != inWord {
      pieces.append(line[start..<index])
      start = index
      inWord.toggle()
    }
    index = scalars.index(after: index)
  }
  pieces.append(line[start...])
  return pieces
}

/// Whether a scalar can stand inside a word: letters, marks, digits, and the marks that rules write for letters.
private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default:
    scalar == "·" || MarkSort(scalar) != nil
  }
}
