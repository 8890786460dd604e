import CanonymUnicode

/// The apostrophes and quotation marks of a source text, sorted into letters and punctuation.
///
/// Between two letters of the source script an apostrophe is part of the word, whichever code point the text
/// has for it. All other marks are punctuation: for a policy that rewrites the marks a system produces they
/// are hidden behind noncharacters while the rules run, and brought back afterwards.
struct SourceMarks: Sendable {
  private let script: Int32?

  /// - Parameter script: the script of the source; nil for none.
  init(script: Script?) { self.script = script?.number }

  /// Writes each apostrophe inside a word as `'`, and hides punctuation if asked, behind the cursor of a text.
  func prepare(_ text: GapText, hidingPunctuation hide: Bool) {
    let count = text.end - text.at
    var from = 0
    while let index = text.firstMark(from: from) {
      from = index + 1
      let value = text[text.leftCount + index]
      let before = index > 0 ? text[text.leftCount + index - 1] : nil
      let after = index + 1 < count ? text[text.leftCount + index + 1] : nil
      let prepared = prepared(value, before: before, after: after, hidingPunctuation: hide)
      if prepared != value { text.rewriteNext(index, prepared) }
    }
  }

  /// Whether a mark may be a letter of a word.
  static func mayBeLetter(_ value: UInt32) -> Bool {
    wordApostrophes.contains { $0.value == value }
  }

  /// What stands for a mark before the rules.
  ///
  /// - Parameters:
  ///   - before: the scalar before it, nil at the start of the text.
  ///   - after: the scalar behind it, nil at its end.
  func prepared(
    _ value: UInt32,
    before: UInt32?,
    after: UInt32?,
    hidingPunctuation hide: Bool
  ) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    if wordApostrophes.contains(scalar), isLetter(before), isLetter(after) {
      return UInt32(ascii: "'")
    }
    guard hide, let place = marks.firstIndex(of: scalar) else { return value }
    return firstNoncharacter + UInt32(place)
  }

  /// What a scalar that the rules have written becomes under a policy; nil when it is left out.
  func finished(_ value: UInt32, _ policy: ApostrophePolicy) -> UInt32? {
    if value >= firstNoncharacter, value < firstNoncharacter + UInt32(marks.count) {
      return marks[Int(value - firstNoncharacter)].value
    }
    guard let scalar = Unicode.Scalar(value), let sort = MarkSort(scalar) else { return value }
    switch policy.written(sort) {
    case .keep: return value
    case .drop: return nil
    case .scalar(let other): return other.value
    }
  }

  private func isLetter(_ value: UInt32?) -> Bool {
    guard let value, let script else { return false }
    let own = Script.number(of: value)
    return own == script || own == Script.inherited
  }
}

/// The code points that a Ukrainian or Belarusian apostrophe arrives as.
private let wordApostrophes: [Unicode.Scalar] = ["'", "’", "ʼ", "`", "ʹ"]

/// The marks that can be hidden; the n-th behind the n-th noncharacter from U+FDE0.
private let marks: [Unicode.Scalar] = [
  "'", "’", "ʼ", "`", "´", "ʹ", "′", "‘", "ʻ", "\"", "”", "“", "ʺ", "″",
]
private let firstNoncharacter: UInt32 = 0xFDE0
