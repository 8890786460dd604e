import CanonymUnicode

/// The apostrophes and quotation marks of a source text, sorted into letters and punctuation.
///
/// Between two letters of the source script an apostrophe is part of the word, whichever code point the text
/// has for it. All other marks are punctuation: for a policy that rewrites the marks a system produces they
/// are hidden behind noncharacters while the rules run, and brought back afterwards.
struct SourceMarks: Sendable {
  let script: Script?

  /// Writes each apostrophe inside a word as `'`, and hides punctuation if asked.
  func prepare(_ text: inout [UInt32], hidingPunctuation hide: Bool) {
    let source = text
    for (index, value) in source.enumerated() {
      guard let scalar = Unicode.Scalar(value), MarkSort(scalar) != nil else { continue }
      if wordApostrophes.contains(scalar), isInWord(index, of: source) {
        text[index] = UInt32(ascii: "'")
      } else if hide, let place = marks.firstIndex(of: scalar) {
        text[index] = firstNoncharacter + UInt32(place)
      }
    }
  }

  /// What a scalar that the rules have written becomes under a policy; nil when it stays.
  func finished(_ value: UInt32, _ policy: ApostrophePolicy) -> [UInt32]? {
    if value >= firstNoncharacter, value < firstNoncharacter + UInt32(marks.count) {
      return [marks[Int(value - firstNoncharacter)].value]
    }
    guard let scalar = Unicode.Scalar(value), let sort = MarkSort(scalar) else { return nil }
    return policy.written(sort).map { $0.unicodeScalars.map(\.value) }
  }

  private func isInWord(_ index: Int, of scalars: [UInt32]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return isLetter(scalars[index - 1]) && isLetter(scalars[index + 1])
  }

  private func isLetter(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
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
