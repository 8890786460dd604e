import CanonymIndex
import CanonymUnicode
import Testing

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
    return builder.build().fileContents()
  }

  @Test func `An index that was written is read`() throws {
    let index = try NameIndex(fileContents: contents(), path: "x")
    #expect(index.aliases(ofKey: Folder().key(of: "ХАРКІВ")).map(\.entity) == ["kharkiv"])
    #expect(index.entity("lviv")?.name == "Lviv")
  }

  @Test func `One byte changed anywhere is noticed`() throws {
    let contents = try contents()
    for at in contents.indices {
      for bit in [UInt8(1), 0x80] {
        var damaged = contents
        damaged[at] ^= bit
        #expect(throws: IndexError.self, "byte \(at)") {
          try NameIndex(fileContents: damaged, path: "x")
        }
      }
    }
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
    let text = "CANONYM-INDEX 9 0 0 0000000000000000\n"
    #expect(throws: IndexError.otherVersion(path: "x", version: "9")) {
      try NameIndex(fileContents: Array(text.utf8), path: "x")
    }
    #expect(throws: IndexError.notAnIndex(path: "x")) {
      try NameIndex(fileContents: Array("{}".utf8), path: "x")
    }
  }
}
