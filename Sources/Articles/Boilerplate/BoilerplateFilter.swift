import CanonymUnicode

/// Finds the lines of a text that are no part of the article, and takes them out; one a thread.
///
/// Only whole lines go, never a piece of one.
public final class BoilerplateFilter {
  private let boilerplate: Boilerplate
  private let folder = Folder()
  private var folded = FoldedText()

  /// A filter by shared rules.
  public init(_ boilerplate: Boilerplate) { self.boilerplate = boilerplate }

  /// The id of the rule by which a line is boilerplate; nil when it is part of the article.
  ///
  /// - Parameter line: without its line end.
  public func rule(for line: some StringProtocol) -> String? {
    let bytes = Array(line.utf8)
    return rule(for: bytes.span, 0..<bytes.count)
  }

  /// The text without its boilerplate lines, each with its line end; nil when it has none.
  func remove(from text: [UInt8]) -> (text: [UInt8], edits: EditList)? {
    let source = text.span
    var rewriter = Rewriter()
    var start = 0
    while start < source.count {
      let end = endOfLine(source, start)
      let next = afterLineEnd(source, end)
      if let rule = rule(for: source, start..<end) {
        rewriter.replace(start..<next, in: source, with: [], rule: rule, removesLines: true)
      }
      start = next
    }
    return rewriter.finish(source)
  }

  private func rule(for text: Span<UInt8>, _ line: Range<Int>) -> String? {
    guard !line.isEmpty, line.count <= boilerplate.longest * 4 else { return nil }
    // Folding keeps a line about as long as it is; bullets and brackets may come on top.
    let scalars = line.count { text[$0] & 0xC0 != 0x80 }
    guard scalars <= boilerplate.longest + 40 else { return nil }
    folder.fold(text.extracting(line), into: &folded)
    return LineKey(folded: folded.bytes).flatMap { boilerplate.rule(for: $0) }
  }

  private func endOfLine(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return end
  }

  private func afterLineEnd(_ text: Span<UInt8>, _ end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
