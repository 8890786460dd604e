import CanonymUnicode

/// Finds the lines of a text that are not the article's own, and takes out those that are to go; one a thread.
///
/// Only whole lines go, never a piece of one.
public final class BoilerplateFilter {
  private let boilerplate: Boilerplate
  private let repeated: RepeatedLines?
  private let folder = Folder()
  private var folded = FoldedText()

  /// A filter by shared rules, and by what stands in many articles where that is known.
  public init(_ boilerplate: Boilerplate, repeated: RepeatedLines? = nil) {
    self.boilerplate = boilerplate
    self.repeated = repeated
  }

  /// The class of a line; nil when it is the article's own text.
  ///
  /// - Parameters:
  ///   - line: without its line end.
  ///   - publisher: whose article it stands in, for lines that stand in many.
  public func lineClass(of line: some StringProtocol, publisher: String = "") -> LineClass? {
    let bytes = Array(line.utf8)
    return lineClass(in: bytes.span, 0..<bytes.count, publisher)
  }

  /// The text without the lines that are to go, each with its line end; nil when it has none.
  func remove(from text: [UInt8], publisher: String) -> (text: [UInt8], edits: EditList)? {
    let source = text.span
    var rewriter = Rewriter()
    forEachLine(of: source) { line, next in
      if let found = lineClass(in: source, line, publisher), found.isRemoved {
        rewriter.replace(
          line.lowerBound..<next,
          in: source,
          with: [],
          rule: found.rawValue,
          removesLines: true
        )
      }
    }
    return rewriter.finish(source)
  }

  /// The lines of a text that are told of and kept.
  func labels(of text: [UInt8], datelines: Datelines) -> [LabelledLine] {
    var labels: [LabelledLine] = []
    var paragraphs = 0
    forEachLine(of: text.span) { line, _ in
      if line.isEmpty { return }
      if let found = lineClass(in: text.span, line, nil) {
        labels.append(LabelledLine(range: line, lineClass: found))
      } else if paragraphs < Self.paragraphsOfDatelines {
        // A dateline stands before the first sentence, at most behind a headline and a summary.
        paragraphs += 1
        if let length = datelines.length(in: text.span, line) {
          let end = line.lowerBound + length
          labels.append(LabelledLine(range: line.lowerBound..<end, lineClass: .dateline))
          paragraphs = Self.paragraphsOfDatelines
        }
      }
    }
    return labels
  }

  private static let paragraphsOfDatelines = 3

  private func lineClass(
    in text: Span<UInt8>,
    _ line: Range<Int>,
    _ publisher: String?
  ) -> LineClass? {
    guard !line.isEmpty, line.count <= max(boilerplate.longest, RepeatedLines.longest) * 4 else {
      return nil
    }
    // Folding keeps a line about as long as it is; bullets and brackets may come on top.
    let scalars = line.count { text[$0] & 0xC0 != 0x80 }
    guard scalars <= boilerplate.longest + 40 else { return nil }
    folder.fold(text.extracting(line), into: &folded)
    guard let key = LineKey(folded: folded.bytes) else { return nil }
    if let found = boilerplate.lineClass(of: key) { return found }
    guard let publisher, let repeated, repeated.isFurniture(key, of: publisher) else { return nil }
    return .repeated
  }
}

/// Calls `body` with each line of a text, and where the next one begins.
func forEachLine(of text: Span<UInt8>, _ body: (_ line: Range<Int>, _ next: Int) -> Void) {
  var start = 0
  while start < text.count {
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
    let next = end < text.count ? end + (isPair ? 2 : 1) : end
    body(start..<end, next)
    start = next
  }
}
