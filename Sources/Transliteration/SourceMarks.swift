import CanonymUnicode

/// The apostrophes and quotation marks of a source text, sorted into letters and punctuation.
///
/// Between two letters of the source script an apostrophe is part of the word, whichever code point the text
/// has for it. All other marks are punctuation: for a policy that rewrites the marks a system produces they
/// are hidden behind noncharacters while the rules run, and brought back afterwards.
struct SourceMarks {
  let script: Script?

  /// `text` with each apostrophe inside a word as `'`, and with its punctuation hidden if asked.
  func prepare(_ text: String, hidingPunctuation hide: Bool) -> String {
    guard text.unicodeScalars.contains(where: { MarkSort($0) != nil }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if wordApostrophes.contains(scalar), isInWord(index, of: scalars) {
        result.append("'")
      } else if hide, let place = marks.firstIndex(of: scalar) {
        result.append(noncharacter(place))
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// `text` with each mark of the rules written as the policy says, and with the hidden ones brought back.
  func finish(_ text: String, _ policy: ApostrophePolicy) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let mark = hiddenMark(scalar) {
        result.append(mark)
      } else if let sort = MarkSort(scalar), let written = policy.written(sort) {
        result.append(contentsOf: written.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func isInWord(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return isLetter(scalars[index - 1]) && isLetter(scalars[index + 1])
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let own = Script(of: scalar)
    return own == script || own.code == "Zinh"
  }
}

/// The code points that a Ukrainian or Belarusian apostrophe arrives as.
private let wordApostrophes: [Unicode.Scalar] = ["'", "’", "ʼ", "`", "ʹ"]

/// The marks that can be hidden; the n-th behind the n-th noncharacter from U+FDE0.
private let marks: [Unicode.Scalar] = [
  "'", "’", "ʼ", "`", "´", "ʹ", "′", "‘", "ʻ", "\"", "”", "“", "ʺ", "″",
]
private let firstNoncharacter: UInt32 = 0xFDE0

private func noncharacter(_ place: Int) -> Unicode.Scalar {
  Unicode.Scalar(firstNoncharacter + UInt32(place)) ?? "\u{FFFD}"
}

private func hiddenMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  guard scalar.value >= firstNoncharacter else { return nil }
  let place = Int(scalar.value - firstNoncharacter)
  return place < marks.count ? marks[place] : nil
}
