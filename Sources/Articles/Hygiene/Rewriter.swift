import CanonymUnicode

/// Writes a text anew with replacements, and keeps the list of them.
struct Rewriter {
  /// The text written so far.
  private(set) var text: [UInt8] = []
  /// The replacements made so far.
  private(set) var edits = EditList()
  private var consumed = 0

  /// Replaces a range of the source; ranges come in order and do not overlap.
  mutating func replace(
    _ range: Range<Int>,
    in source: Span<UInt8>,
    with new: some Collection<UInt8>,
    rule: String,
    removesLines: Bool = false
  ) {
    copy(source, to: range.lowerBound)
    text.append(contentsOf: new)
    edits.append(range, length: new.count, rule: rule, removesLines: removesLines)
    consumed = range.upperBound
  }

  /// Copies what is left of the source; nil when nothing was replaced.
  mutating func finish(_ source: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
    if edits.isEmpty { return nil }
    copy(source, to: source.count)
    return (text, edits)
  }

  private mutating func copy(_ source: Span<UInt8>, to end: Int) {
    guard consumed < end else { return }
    if text.isEmpty { text.reserveCapacity(source.count) }
    text.append(bytesOf: source.extracting(consumed..<end))
  }
}
