import CanonymStorage
import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymIndex

@Suite struct NameIndexFileTests {
  private func contents() throws -> [UInt8] {
    var builder = NameIndexBuilder()
    try builder.insert(
      id: "kharkiv",
      types: ["place"],
      canonical: "Kharkiv",
      names: [.init("Харків")]
    )
    try builder.insert(id: "lviv", types: ["place"], canonical: "Lviv", names: [])
    return try builder.contents()
  }

  @Test func `An index that was written is read`() throws {
    let index = try NameIndex(fileContents: contents(), path: "x")
    #expect(index.aliases(ofKey: Folder().key(of: "ХАРКІВ")).map(\.entity) == ["kharkiv"])
    #expect(index.entity("lviv")?.name == "Lviv")
  }

  /// Whether a damaged file is refused, or answers rightly until it says that it is damaged.
  private func isNoticed(_ contents: [UInt8]) -> Bool {
    guard let index = try? NameIndex(fileContents: contents, path: "x") else { return true }
    let found = index.aliases(ofKey: Folder().key(of: "ХАРКІВ"))
    let isRight = found.map(\.entity) == ["kharkiv"] && found.map(\.name) == ["Харків"]
    let isTold = (try? index.requireSound()) == nil
    return (isRight || isTold) && (try? index.verify()) == nil
  }

  @Test func `One byte changed anywhere is noticed`() throws {
    let contents = try contents()
    for at in contents.indices {
      for bit in [UInt8(1), 0x80] {
        var damaged = contents
        damaged[at] ^= bit
        #expect(isNoticed(damaged), "byte \(at)")
      }
    }
  }

  @Test func `Contents that cannot be are told, though their checksums agree`() throws {
    for name in ["idx", "gaz", "key.grp", "ali.grp", "ali.row", "ent.grp", "ent.row", "chains"] {
      var writer = SectionWriter(kind: "CANONYM-INDEX", version: 2)
      writer.append(name, [UInt8](repeating: 0xFF, count: 80))
      #expect(throws: IndexError.self) {
        try NameIndex(fileContents: writer.contents(), path: "x")
      }
    }
  }

  @Test func `An index of tables is compiled with the same aliases in the same order`() throws {
    let rows = "kyiv\tb\tKyiv\nkyiv\ta\tKYIV\tuk-Latn\tofficial\nlviv\ta\tLviv\n"
    let index = NameIndex(
      entities: Table(
        name: "entities",
        columns: IndexedEntity.columns,
        rows: Array("a\tplace city\tA\tUA\t5\tx=1 y=2\nb\t\tB\n".utf8)
      ),
      aliases: Table(name: "aliases", columns: IndexedAlias.columns, rows: Array(rows.utf8))
    )
    let compiled = try NameIndex(fileContents: index.fileContents(), path: "x")
    for key in ["kyiv", "lviv", "odesa"] {
      #expect(compiled.aliases(ofKey: Array(key.utf8)) == index.aliases(ofKey: Array(key.utf8)))
    }
    for id in ["a", "b", "c"] { #expect(compiled.entity(id) == index.entity(id)) }
    try compiled.requireSound()
  }

  @Test func `A file cut off or extended is refused`() throws {
    let contents = try contents()
    for length in 0..<contents.count {
      #expect(throws: IndexError.self) {
        try NameIndex(fileContents: Array(contents[..<length]), path: "x")
      }
    }
    #expect(throws: IndexError.self) { try NameIndex(fileContents: contents + [0], path: "x") }
  }

  @Test func `A file of another version is told from a damaged one`() throws {
    let text = "CANONYM-INDEX 9\n" + String(repeating: "x", count: 100)
    #expect(throws: IndexError.otherVersion(path: "x", version: "9")) {
      try NameIndex(fileContents: Array(text.utf8), path: "x")
    }
    #expect(throws: IndexError.notAnIndex(path: "x")) {
      try NameIndex(fileContents: Array("{}".utf8), path: "x")
    }
  }
}
