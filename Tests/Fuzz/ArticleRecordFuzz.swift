import CanonymArticles
import CanonymIndex
import CanonymJSON
import CanonymUnicode

/// Records of articles: cleaned and restored they have their text again, and clean text stays as it is.
///
/// An input that begins with `{` is a record; else its first byte chooses the options, and the rest is the text.
struct ArticleRecordFuzz: FuzzTarget {
  private let reader: JSONReader
  private let cleaners: [ArticleCleaner]

  init() throws {
    reader = try JSONReader()
    let resources = try ArticleResources(.starter(), skipping: NameIndex.starterStopKeys())
    var cleaners: [ArticleCleaner] = []
    for unit in OffsetUnit.allCases {
      for spans in ArticleOptions.Spans.allCases {
        for rewrites in [[], Set(ArticleOptions.Rewrite.allCases)] {
          var options = ArticleOptions()
          options.offsets = unit
          options.spans = spans
          options.rewrites = rewrites
          cleaners.append(ArticleCleaner(resources, options))
        }
      }
    }
    self.cleaners = cleaners
  }

  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let isRecord = first == UInt8(ascii: "{")
    let record = isRecord ? input : self.record(of: input.dropFirst())
    let cleaner = cleaners[isRecord ? 0 : Int(first) % cleaners.count]
    var cleaned = JSONWriter()
    guard (try? cleaner.clean(record: record.span, with: reader, into: &cleaned)) != nil else {
      expect(isRecord, "a record with a text is refused")
      return
    }
    checkRestored(record, cleaned.bytes)
    if cleaner.options.rewrites.isEmpty { checkClean(read(cleaned.bytes), cleaner) }
  }

  private func record(of text: ArraySlice<UInt8>) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.field("text", Array(text).text) }
    return writer.bytes
  }

  private func read(_ record: [UInt8]) -> JSONValue {
    required { try reader.read(record.span).root }
  }

  private func checkRestored(_ record: [UInt8], _ cleaned: [UInt8]) {
    var writer = JSONWriter()
    required { try ArticleRestorer().restore(record: cleaned.span, with: reader, into: &writer) }
    let (source, restored) = (read(record), read(writer.bytes))
    for field in ["text", "title"] {
      let texts = (source[field]?.utf8, restored[field]?.utf8)
      expect(texts.0.map(Array.init) == texts.1.map(Array.init), "'\(field)' is not restored")
    }
  }

  /// Cleaning the clean text again makes no edits.
  private func checkClean(_ cleaned: JSONValue, _ cleaner: ArticleCleaner) {
    for field in ["clean_text", "clean_title"] {
      guard let text = cleaned[field]?.utf8 else { continue }
      let again = cleaner.clean(Array(text))
      expect(again.edits.isEmpty, "'\(field)' is not clean: \(again.edits)")
    }
  }
}
