import CanonymArticles
import CanonymJSON

/// Cleaned records that somebody changed: restored, or refused.
struct RestoreFuzz: FuzzTarget {
  private let reader: JSONReader

  init() throws { reader = try JSONReader() }

  func run(_ input: [UInt8]) {
    var writer = JSONWriter()
    do {
      try ArticleRestorer().restore(record: input.span, with: reader, into: &writer)
      expect((try? reader.read(writer.bytes.span)) != nil, "the restored record is no JSON")
    } catch {
      expect(writer.bytes.isEmpty, "something is written of a record that is refused")
    }
  }
}
