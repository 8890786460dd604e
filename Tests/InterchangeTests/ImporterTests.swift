import CanonymInterchange
import CanonymRegistry
import CanonymTemporaryFolder
import Testing

@Suite struct ImporterTests {
  private let place = Workplace()

  @Test func `Records are counted as new, changed, same and rejected`() throws {
    let registry = try place.registry()
    let first = try place.import(
      """
      {"id":"a","name":"Kyiv"}

      {"id":"b","name":"Lviv"}
      {"id":"c"}
      {"name":"Odesa"}
      """,
      into: registry
    )
    #expect(first.report.new == 2)
    #expect(first.report.rejected == 2)
    #expect(first.rejections.map(\.line) == [4, 5])
    #expect(first.rejections.map(\.reason) == ["c has no name", "the entity has no \"id\""])
    #expect(first.committed == [2])
    let text =
      "{\"id\":\"a\",\"name\":\"Kyiv\",\"names\":[\"Kiew\"]}\n{\"id\":\"b\",\"names\":\"Lviv\"}\n"
    let second = try place.import(text, into: registry).report
    #expect((second.new, second.changed, second.same, second.rejected) == (0, 1, 1, 0))
    #expect(second.isKept)
  }

  @Test(arguments: [
    "[1,2,3]", "{", "7", "\"x\"", "{\"id\":[\"x\"],\"name\":\"a\"}",
    "{\"id\":\"x\",\"name\":{\"a\":1}}",
    "{\"id\":\"\",\"name\":\"a\"}", "{\"id\":\"x\",\"name\":\"a\\u0000b\"}",
    "{\"id\":\"x\",\"name\":\"\\ud800\"}",
    "{\"id\":\"x\",\"name\":\"a\",\"aliases\":\"b\"}",
    "{\"id\":\"x\",\"name\":\"a\",\"aliases\":[7]}",
    "{\"id\":\"x\",\"name\":\"a\",\"aliases\":[{\"lang\":\"uk\"}]}",
    "{\"id\":\"x\",\"name\":\"a\",\"type\":7}",
    "{\"id\":\"x\",\"name\":\"a\",\"aliases\":[{\"name\":\"b\",\"kind\":\"nick\"}]}",
    "{\"id\":\"x\",\"name\":\"a\",\"population\":1.5}",
    "{\"id\":\"x\",\"name\":\"a\",\"population\":1e999}",
    "{\"id\":\"x\",\"name\":\"a\",\"ids\":[]}", "{\"id\":\"x\",\"name\":\"\\u0301\"}",
    "{\"id\":\"x\",\"name\":\"a\",\"aliases\":[{\"name\":\"b\",\"sources\":[{}]}]}",
    "{\"id\":\"x\",\"name\":\"a\",\"aliases\":" + String(repeating: "[", count: 100_000),
    String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000),
    "\u{FEFF}\u{FEFF}{\"id\":\"x\",\"name\":\"a\"}", "\0",
  ])
  func `A line that is no entity is rejected with its number, and what is good goes in`(
    line: String
  ) throws {
    let registry = try place.registry()
    let text = "{\"id\":\"good\",\"name\":\"Good\"}\n\(line)\n{\"id\":\"more\",\"name\":\"More\"}"
    let (report, rejections, _) = try place.import(text, into: registry)
    #expect(report.new == 2)
    #expect(rejections.map(\.line) == [2])
    #expect(registry.findings().isEmpty)
  }

  @Test func `Bytes that are not UTF-8 are rejected`() throws {
    let registry = try place.registry()
    let bad = Array("{\"id\":\"B\",\"name\":\"".utf8) + [0xD0, 0xD0, 0xFF] + Array("\"}\n".utf8)
    let (report, _, _) = try place.import(bad, into: registry)
    #expect(report.isUnreadable)
    #expect(!report.isKept)
  }

  @Test func `A file in UTF-16 is told as such`() throws {
    let units = Array("{\"id\":\"B\",\"name\":\"x\"}".utf16).flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let (_, rejections, _) = try place.import([0xFF, 0xFE] + units, into: try place.registry())
    #expect(rejections.first?.reason.contains("UTF-16") == true)
  }

  @Test func `A byte order mark, CRLF and a missing last line feed are read`() throws {
    let text = "\u{FEFF}{\"id\":\"a\",\"name\":\"A\"}\r\n\r\n{\"id\":\"b\",\"name\":\"B\"}"
    let report = try place.import(text, into: try place.registry()).report
    #expect(report.new == 2)
    #expect(report.rejected == 0)
  }

  @Test func `A strict import with one bad line keeps nothing`() throws {
    let registry = try place.registry()
    let text = "{\"id\":\"a\",\"name\":\"A\"}\nx\n"
    let options = Importer.Options(isStrict: true, commitEvery: 1)
    let (report, rejections, committed) = try place.import(text, into: registry, options)
    #expect(!report.isKept)
    #expect(rejections.count == 1)
    #expect(committed.isEmpty)
    #expect(try registry.count == 0)
  }

  @Test func `A dry run counts and keeps nothing`() throws {
    let registry = try place.registry()
    let options = Importer.Options(isDryRun: true, commitEvery: 1)
    let report = try place.import("{\"id\":\"a\",\"name\":\"A\"}\n", into: registry, options).report
    #expect(report.new == 1)
    #expect(!report.isKept)
    #expect(try registry.count == 0)
  }

  @Test func `Commits are told with their running total`() throws {
    let registry = try place.registry()
    let text = (0..<25).map { "{\"id\":\"e\($0)\",\"name\":\"N\($0)\"}\n" }.joined()
    let run = try place.import(text, into: registry, Importer.Options(commitEvery: 10))
    #expect(run.committed == [10, 20, 25])
    #expect(try registry.count == 25)
  }

  @Test func `An import that changes nothing leaves no trace in the journal`() throws {
    let registry = try place.registry()
    try place.import("{\"id\":\"a\",\"name\":\"A\"}", into: registry)
    try place.import("{\"id\":\"a\",\"name\":\"A\"}", into: registry)
    try place.import("{\"id\":\"a\",\"name\":\"B\"}", into: registry)
    #expect(try registry.history(of: "a").map(\.batch) == [1, 2])
  }

  @Test func `Entities without ids are given some when that is asked for`() throws {
    let registry = try place.registry()
    let report = try place.import("{\"name\":\"A\"}\n", into: registry, .init(makesIDs: true))
      .report
    #expect(report.new == 1)
    #expect(try registry.entities(named: "a").first?.hasPrefix("cn:") == true)
  }

  @Test func `A missing file is an error, and nothing is kept`() throws {
    let registry = try place.registry()
    #expect(throws: InterchangeError.self) {
      _ = try Importer(into: registry).run([place.folder["none"]])
    }
    _ = try registry.write(Batch("x")) { () throws(RegistryError) in try registry.count }
  }

  @Test func `Random bytes are rejected line by line`() throws {
    let registry = try place.registry()
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(try place.import(bytes, into: registry).report.isUnreadable)
  }
}

/// What an import may not do, and what it takes back.
@Suite struct ImportConflictTests {
  private let place = Workplace()

  @Test func `What contradicts the registry is told and counted by itself`() throws {
    let registry = try place.registry()
    try place.import(
      """
      {"id":"a","name":"A","ids":{"s":"1"}}
      {"id":"b","name":"B"}

      """,
      into: registry
    )
    try registry.write(Batch("retire")) { () throws(RegistryError) in try registry.retire("b") }
    let run = try place.import(
      """
      {"id":"c","name":"C","ids":{"s":["1","2"]}}
      {"id":"b","name":"B"}
      {"id":"d","name":"D","merged":["a"]}

      """,
      into: registry
    )
    #expect((run.report.new, run.report.conflicting, run.report.rejected) == (1, 3, 0))
    #expect(run.rejections.map(\.line) == [1, 2, 3])
    #expect(try registry.entity("c")?.ids.map(\.value) == ["2"])
  }

  @Test func `A complete import takes back what its source says no more`() throws {
    let registry = try place.registry()
    let all = (0..<5).map { "{\"id\":\"e\($0)\",\"name\":\"N\($0)\"}\n" }
    try place.import(all.joined(), into: registry, .init(source: "s"))
    try place.import("{\"id\":\"e4\",\"name\":\"N4\"}", into: registry, .init(source: "other"))
    let options = Importer.Options(source: "s", isComplete: true)
    let broken = try place.import(all[..<2].joined() + "x\n", into: registry, options)
    #expect(broken.report.removed == 0)
    let report = try place.import(all[..<2].joined(), into: registry, options).report
    #expect((report.same, report.removed) == (2, 3))
    #expect(try place.export(registry).split(separator: "\n").count == 3)
    let back = try place.import(all.joined(), into: registry, options).report
    #expect((back.new, back.changed, back.same) == (2, 1, 2))
    #expect(registry.findings().isEmpty)
  }

  @Test func `Judgements come back from an export, and an import changes none`() throws {
    let registry = try place.registry()
    let text = """
      {"id":"a","name":"A","not":["b"],"judgements":[{"id":"b","verdict":"different","who":"anna","reason":"seen"},\
      {"name":"Aa","verdict":"different"}]}
      {"id":"b","name":"B"}

      """
    try place.import(text, into: registry)
    #expect(try place.export(registry) == text)
    try place.import(
      "{\"id\":\"a\",\"name\":\"A\",\"judgements\":[{\"id\":\"b\",\"verdict\":\"same\"}]}",
      into: registry
    )
    #expect(try registry.entity("a")?.judgements.first?.verdict == .different)
  }

  @Test(arguments: [
    "{\"id\":\"a\",\"name\":\"A\",\"judgements\":7}",
    "{\"id\":\"a\",\"name\":\"A\",\"judgements\":[{\"verdict\":\"same\"}]}",
    "{\"id\":\"a\",\"name\":\"A\",\"judgements\":[{\"id\":\"b\",\"verdict\":\"maybe\"}]}",
    "{\"id\":\"a\",\"name\":\"A\",\"judgements\":[{\"name\":\"\",\"verdict\":\"same\"}]}",
  ])
  func `A judgement that is none is rejected`(text: String) throws {
    #expect(try place.import(text, into: try place.registry()).report.isUnreadable)
  }
}
