import Canonym
import Glibc
import Testing

@Suite struct RegistryFileTests {
  /// Loads a registry from a file of these contents.
  private func load(_ contents: [UInt8]) throws -> RegistryFile {
    let path = "/tmp/canonym-\(getpid())-\(UInt64.random(in: 0 ... .max)).jsonl"
    let sink = try ByteSink(path: path)
    try sink.write(contents)
    try sink.close()
    defer { _ = unsafe unlink(path) }
    return try RegistryFile(path: path)
  }

  private func load(_ text: String) throws -> RegistryFile { try load(Array(text.utf8)) }

  @Test func `Short and long lines are read`() throws {
    let file = try load(
      """
      {"id":"a","names":["Kharkiv","Харків"],"type":"place","lang":"en"}

      {"id":"b","type":["place","city"],"name":"Lviv","aliases":[{"name":"Львів","lang":"uk-Cyrl","kind":"endonym"}],"ids":{"geonames":"702550"},"country":"UA","population":717273}
      {"id":7,"names":["Seven"]}
      """
    )
    #expect(file.entities == 3)
    #expect(file.rejects.isEmpty)
    let folder = Folder()
    #expect(file.index.aliases(ofKey: folder.key(of: "харків")).map(\.entity) == ["a"])
    let lviv = try #require(file.index.aliases(ofKey: folder.key(of: "ЛЬВІВ")).first)
    #expect(lviv.kind == "endonym" && lviv.language == "uk-Cyrl")
    #expect(file.index.entity("b")?.population == 717_273)
    #expect(file.index.entity("7")?.name == "Seven")
  }

  @Test func `Lines that are no entities are reported with their numbers`() throws {
    let file = try load(
      "{\"id\":\"a\",\"names\":[\"A\"]}\n[1]\n{\"names\":[\"x\"]}\n{\"id\":\"c\"}\nx\n"
    )
    #expect(file.entities == 1)
    #expect(file.rejects.map(\.line) == [2, 3, 4, 5])
  }

  @Test func `An index that was compiled is read`() throws {
    let contents = try load("{\"id\":\"a\",\"names\":[\"Kyiv\"]}").index.fileContents()
    #expect(try load(contents).index.aliases(ofKey: Array("kyiv".utf8)).map(\.entity) == ["a"])
  }

  @Test func `What is no registry is refused`() {
    #expect(throws: RegistryFileError.self) { try load("") }
    #expect(throws: RegistryFileError.self) { try load("not JSON\nat all\n") }
    #expect(throws: RegistryError.self) { try load("SQLite format 3\u{0}") }
    #expect(throws: StreamError.self) { try RegistryFile(path: "/nonexistent/x.jsonl") }
  }
}
