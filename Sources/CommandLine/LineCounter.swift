import CanonymArticles
import CanonymJSON
import CanonymUnicode

/// Counts in how many articles of one publisher lines stand, before the articles are cleaned.
final class LineCounter {
  /// What was counted.
  private(set) var lines: RepeatedLines
  private let options: ArticleOptions
  private let folder = Folder()
  private let reader: JSONReader

  /// A counter that has seen no article.
  init(threshold: Int, _ options: ArticleOptions) throws {
    lines = RepeatedLines(threshold: threshold)
    self.options = options
    reader = try JSONReader()
  }

  /// Counts the lines of a plain text.
  func add(_ text: Span<UInt8>, publisher: String) {
    lines.add(text, publisher: publisher, folder: folder)
  }

  /// Counts the lines of an article of JSONL; what is none is passed over.
  func add(record line: Span<UInt8>) {
    guard let record = try? reader.read(line).root, record.kind == .object else { return }
    guard let text = record[options.textField]?.utf8 else { return }
    add(text.span, publisher: record[options.publisherField]?.string ?? "")
  }
}
