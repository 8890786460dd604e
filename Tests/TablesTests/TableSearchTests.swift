import CanonymTables
import Testing

@Suite struct TableSearchTests {
  private let table: Table

  init() {
    let rows = ["#", "a\t1", "ab\t2", "ab\t3", "b", "харків\t4", "北京\t5"]
    table = Table(
      name: "t",
      columns: ["key", "value"],
      rows: Array(rows.map { $0 + "\n" }.joined().utf8)
    )
  }

  @Test(arguments: [("a", "1"), ("ab", "2"), ("харків", "4"), ("北京", "5")])
  func `A row is found by its key`(key: String, value: String) throws {
    let start = try #require(table.firstRow(withKey: Array(key.utf8)))
    #expect(table.row(at: start)?.fields == [Substring(key), Substring(value)])
  }

  @Test(arguments: ["", "aa", "abc", "c", "zz", "харкі", "北京市", "a\t1"])
  func `What is not a key is not found`(key: String) {
    #expect(table.firstRow(withKey: Array(key.utf8)) == nil)
  }

  @Test func `Rows of one key follow each other`() throws {
    let start = try #require(table.firstRow(withKey: Array("ab".utf8)))
    let next = try #require(table.row(at: start)).next
    #expect(table.row(at: next, hasKey: Array("ab".utf8)))
    let after = try #require(table.row(at: next)).next
    #expect(!table.row(at: after, hasKey: Array("ab".utf8)))
  }

  @Test func `Each key is visited once`() {
    var keys: [String] = []
    table.forEachKey { body, start, end in
      keys.append(String(decoding: (start..<end).map { body[$0] }, as: UTF8.self))
    }
    #expect(keys == ["#", "a", "ab", "b", "харків", "北京"])
    keys = []
    Table(name: "t", columns: ["key", "value"], rows: Array("\t1\n\t2\na\t3\n".utf8))
      .forEachKey { _, start, end in keys.append("\(start)..<\(end)") }
    #expect(keys == ["0..<0", "6..<7"])
  }

  @Test func `An empty table has no row`() {
    let empty = Table(name: "t", columns: ["key"], rows: [])
    #expect(empty.firstRow(withKey: [0x61]) == nil)
    #expect(empty.row(at: 0) == nil)
  }
}
