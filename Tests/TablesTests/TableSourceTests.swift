import CanonymTables
import Glibc
import Testing

@Suite struct TableSourceTests {
  /// The repository's folder of tables, found from this file.
  private var folder: String {
    let tests = #filePath.split(separator: "/").dropLast(3)
    return "/" + tests.joined(separator: "/") + "/Tables"
  }

  @Test func `Embedded tables and the folder hold the same bytes`() throws {
    for room in ["Names", "Transliteration"] {
      let embedded = try TableSource.embedded.names(in: room)
      #expect(try TableSource.folder(folder).names(in: room) == embedded)
      for name in embedded {
        let left = try TableSource.embedded.table(name)
        let right = try TableSource.folder(folder).table(name)
        #expect(left.header.map(\.key) == right.header.map(\.key))
        #expect(try left.text() == right.text())
      }
    }
  }

  @Test func `A table that is not there is an error that names it`() {
    #expect(throws: TableError.missing(table: "Names/none.tsv", source: "the program")) {
      try TableSource.embedded.table("Names/none.tsv")
    }
    #expect(throws: TableError.self) { try TableSource.folder("/nonexistent").names(in: "Names") }
  }

  @Test func `Header, columns and rows are read`() throws {
    let table = try TableSource.embedded.table("Names/apostrophes.tsv")
    #expect(table.columns == ["code", "character", "name"])
    #expect(table.value("licence")?.isEmpty == false)
    let rows = try table.rows()
    #expect(try rows.first?.required("code") == "0027")
    #expect(rows.first?.line == table.bodyLine)
    #expect(throws: TableError.self) { try rows.first?.field("nothing") }
  }
}
