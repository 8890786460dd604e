import CanonymIndex
import CanonymJSON
import CanonymUnicode
import Testing

@testable import CanonymArticles

@Suite struct ArticleRecordTests {
  private static let resources = Result {
    var builder = NameIndexBuilder()
    try builder.insert(
      id: "kyiv",
      types: ["place"],
      canonical: "Kyiv",
      names: [.init("Kyiv"), .init("Kiev")]
    )
    return try ArticleResources(builder.build())
  }

  private func clean(_ line: String, _ options: ArticleOptions = ArticleOptions()) throws -> String
  {
    var writer = JSONWriter()
    let cleaner = ArticleCleaner(try Self.resources.get(), options)
    try cleaner.clean(record: Array(line.utf8).span, with: JSONReader(), into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func restore(_ line: String) throws -> String {
    var writer = JSONWriter()
    try ArticleRestorer().restore(record: Array(line.utf8).span, with: JSONReader(), into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `Unknown fields pass byte for byte, earlier annotations are replaced`() throws {
    let line =
      #"{ "n":1.0, "big" : 1e400,"text":"Kiev","x":{"a":[1, 2]},"clean_text":"old","canonym":{}, "x":null}"#
    let cleaned = try clean(line)
    #expect(
      cleaned.hasPrefix(
        #"{"n":1.0,"big" : 1e400,"text":"Kiev","x":{"a":[1, 2]},"x":null,"clean_text":"Kiev","canonym":{"version":1"#
      )
    )
    #expect(!cleaned.contains("old"))
    #expect(cleaned.hasSuffix("}\n"))
  }

  @Test func `A title is treated as the text is`() throws {
    let cleaned = try clean(#"{"title":"Kiev  now","text":"Hello"}"#)
    #expect(cleaned.contains(#""clean_title":"Kiev now""#))
    #expect(
      cleaned.contains(
        #""title":{"edits":[{"start":4,"end":6,"was":"  ","with":" ","rule":"blanks"}]"#
      )
    )
  }

  @Test func `Places are told in the unit and the text that were asked for`() throws {
    var options = ArticleOptions()
    let line = #"{"text":"😀é  Kiev"}"#
    for (unit, place) in [(.scalars, 4), (.utf16, 5), (.utf8, 8)] as [(OffsetUnit, Int)] {
      options.offsets = unit
      #expect(try clean(line, options).contains("\"surface\":\"Kiev\",\"start\":\(place),"))
    }
    options.offsets = .scalars
    options.spans = .clean
    #expect(try clean(line, options).contains(#""surface":"Kiev","start":3,"#))
    options.rewrites = [.mentions, .numbers]
    let rewritten = try clean(#"{"text":"Kiev has 2,90,000"}"#, options)
    #expect(rewritten.contains(#""clean_text":"Kyiv has 290000""#))
    #expect(rewritten.contains(#""rule":"canonical""#) && rewritten.contains(#""rule":"value""#))
  }

  @Test(arguments: [
    "", "[]", #"{"id":1}"#, #"{"text":5}"#, #"{"text":"\ud800"}"#, #"{"text":"a"} x"#,
  ])
  func `What is no article is refused`(line: String) {
    #expect(throws: ArticleError.self) { try clean(line) }
  }

  @Test(arguments: [
    #"{"id":"1","text":"Advertisement\nKiev  is\u200b here.\n(With inputs from AP)"}"#,
    #"{"text":"","title":" x "}"#, #"{"text":"e\u0301 &amp;amp; \r\n\t","n":1.50}"#,
    #"{"text":"\n\n\n"}"#, #"{"text":"Advertisement"}"#,
  ])
  func `A cleaned record is restored to what it was`(line: String) throws {
    let source = try JSONReader().read(Array(line.utf8).span).root
    let restored = try restore(clean(line))
    let root = try JSONReader().read(Array(restored.utf8).span).root
    #expect(root["text"]?.utf8 == source["text"]?.utf8)
    #expect(root["title"]?.utf8 == source["title"]?.utf8)
    #expect(root.members.map(\.key) == source.members.map(\.key))
  }

  @Test(arguments: [
    #"{"text":"x"}"#, #"{"clean_text":"x"}"#,
    #"{"clean_text":"x","canonym":{"version":2,"offsets":"scalars"}}"#,
    #"{"clean_text":"x","canonym":{"version":1,"offsets":"words"}}"#,
    #"{"clean_text":"x","canonym":{"version":1,"offsets":"scalars","edits":[{"start":9,"end":10,"was":"y"}]}}"#,
    #"{"clean_text":"x","canonym":{"version":1,"offsets":"scalars","edits":[{"start":0,"end":1,"was":"y","with":"z"}]}}"#,
    #"{"clean_text":"x","canonym":{"version":1,"offsets":"scalars","edits":[{"start":5,"end":1,"was":"y"}]}}"#,
    #"{"clean_text":"x","canonym":{"version":1,"offsets":"scalars","edits":[{"start":9223372036854775807,"end":9223372036854775807,"was":""}]}}"#,
  ])
  func `A record that was not cleaned, or changed since, is not restored`(line: String) {
    #expect(throws: ArticleError.self) { try restore(line) }
  }
}
