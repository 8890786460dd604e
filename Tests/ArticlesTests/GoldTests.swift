import CanonymIndex
import CanonymJSON
import CanonymNumbers
import CanonymUnicode
import Glibc
import Testing

@testable import CanonymArticles

/// The example articles cleaned with the starter registry, held against annotations made by hand.
@Suite struct GoldTests {
  private let cleaner: ArticleCleaner

  init() throws {
    cleaner = ArticleCleaner(try starterResources.get())
  }

  /// The repository, found from this file.
  private static let repository =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private func lines(of path: String) throws -> [[UInt8]] {
    let bytes = try #require(contents(of: path), "\(path) cannot be read")
    return bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  /// One annotation: a place in scalars, and what it is taken for.
  private struct Annotation: Hashable {
    let start: Int
    let end: Int
    let reading: String
  }

  /// How many annotations were found, wanted, and given.
  private struct Score {
    var right = 0
    var wanted = 0
    var given = 0

    mutating func add(_ given: Set<Annotation>, _ wanted: Set<Annotation>) {
      right += given.intersection(wanted).count
      self.wanted += wanted.count
      self.given += given.count
    }

    var precision: Double { Double(right) / Double(max(1, given)) }
    var recall: Double { Double(right) / Double(max(1, wanted)) }
  }

  private func annotations(_ list: JSONValue?, _ reading: String) -> Set<Annotation> {
    Set(
      (list?.elements ?? []).map {
        Annotation(
          start: $0["start"]?.integer ?? -1,
          end: $0["end"]?.integer ?? -1,
          reading: $0[reading]?.string ?? ""
        )
      }
    )
  }

  @Test func `The example articles are read as annotated by hand`() throws {
    let reader = try JSONReader()
    var gold: [String: JSONValue] = [:]
    let annotated = Self.repository + "/Tests/ArticlesTests/Golden/articles-gold.jsonl"
    for line in try lines(of: annotated) {
      let record = try reader.read(line.span).root
      gold[try #require(record["id"]?.string)] = record
    }
    var (entities, numbers, removed) = (Score(), Score(), Score())
    var writer = JSONWriter()
    for line in try lines(of: Self.repository + "/Examples/articles.jsonl") {
      writer.removeAll()
      try cleaner.clean(record: line.span, with: reader, into: &writer)
      let record = try reader.read(writer.bytes.span).root
      let wanted = try #require(gold[record["id"]?.string ?? ""])
      let found = try #require(record["canonym"])
      entities.add(annotations(found["entities"], "id"), annotations(wanted["entities"], "id"))
      let quantities = (found["numbers"]?.elements ?? []).filter { $0["kind"]?.string == "number" }
      numbers.add(
        Set(
          quantities.map {
            Annotation(
              start: $0["start"]?.integer ?? -1,
              end: $0["end"]?.integer ?? -1,
              reading: $0["value"]?.string ?? ""
            )
          }
        ),
        annotations(wanted["numbers"], "value")
      )
      removed.add(annotations(found["removed"], "-"), annotations(wanted["removed"], "-"))
    }
    for (name, score) in [("entities", entities), ("numbers", numbers), ("removed", removed)] {
      print(
        "\(name): precision \(percent(score.precision)), recall \(percent(score.recall))",
        "(\(score.right) right of \(score.wanted) annotated, \(score.given) given)"
      )
    }
    #expect(entities.precision >= 0.97 && entities.recall >= 0.96)
    #expect(numbers.precision >= 0.95 && numbers.recall >= 0.97)
    #expect(removed.precision == 1 && removed.recall == 1)
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  @Test func `Each example comes back from its edits, and is clean when cleaned`() throws {
    let reader = try JSONReader()
    for line in try lines(of: Self.repository + "/Examples/articles.jsonl") {
      for unit in OffsetUnit.allCases { try expectRoundTrip(line, unit, [], reader) }
      try expectRoundTrip(line, .scalars, [.mentions, .numbers], reader)
    }
  }

  /// Cleans a record, restores it, and cleans what came out.
  private func expectRoundTrip(
    _ line: [UInt8],
    _ unit: OffsetUnit,
    _ rewrites: Set<ArticleOptions.Rewrite>,
    _ reader: JSONReader
  ) throws {
    var options = ArticleOptions()
    options.offsets = unit
    options.rewrites = rewrites
    let cleaner = ArticleCleaner(try starterResources.get(), options)
    var writer = JSONWriter()
    try cleaner.clean(record: line.span, with: reader, into: &writer)
    let cleaned = writer.bytes
    writer.removeAll()
    try ArticleRestorer().restore(record: cleaned.span, with: reader, into: &writer)
    let source = try reader.read(line.span).root
    let restored = try reader.read(writer.bytes.span).root
    #expect(restored["text"]?.utf8 == source["text"]?.utf8)
    #expect(restored["title"]?.utf8 == source["title"]?.utf8)
    let text = try #require(reader.read(cleaned.span).root["clean_text"]?.utf8)
    let again = cleaner.clean(Array(text), language: source["lang"]?.string)
    #expect(again.edits.isEmpty, "\(source["id"]?.string ?? "")")
  }
}

/// The bytes of a file; nil when it cannot be read.
func contents(of path: String) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    // `read` writes at most `block.count` bytes into the block.
    let count = unsafe block.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    guard count > 0 else { return count == 0 ? bytes : nil }
    bytes += block[..<count]
  }
}
