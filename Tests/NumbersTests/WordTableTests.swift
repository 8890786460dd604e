import CanonymTables
import Testing

@testable import CanonymNumbers

@Suite struct WordTableTests {
  private func find(_ text: String, in words: [String]) throws -> String? {
    let rows = words.map { "\($0)\t\($0)\n" }.joined()
    let table = try WordTable(
      Table(name: "words", columns: ["word", "meaning"], rows: Array(rows.utf8)),
      columns: ["word", "meaning"]
    )
    return table.match(Array(text.utf8).span, at: 0) { rows, end in
      isWordEnd(Array(text.utf8).span, end) ? rows.first.map { table.field(1, of: $0) } : nil
    }
  }

  @Test(
    arguments: [
      ("million people", "million"), ("MILLIONS", "millions"),
      ("mil\u{A0}millones", "mil millones"),
      ("mil personas", "mil"), ("МЛН", "млн"), ("млнов", nil), ("Mrd. Euro", "mrd."),
      ("ล้านคน", "ล้าน"), ("k", "k"), ("km", nil), ("K", "K"), ("", nil), ("mi", nil),
    ] as [(String, String?)]
  )
  func `The longest whole word is found, whatever its case and spaces`(
    text: String,
    expected: String?
  ) throws {
    let words = [
      "mil", "million", "millions", "mil millones", "млн", "mrd", "mrd.", "ล้าน", "k", "K",
    ]
    #expect(try find(text, in: words) == expected)
  }

  @Test func `Rows of one word are handed over together, with their fields`() throws {
    let rows = Array("b\t3\ttr fr\nb\t9\t*\nc*\t12\t\nd".utf8)
    let table = try WordTable(
      Table(name: "words", columns: ["word", "power", "languages"], rows: rows),
      columns: ["word", "power", "languages"]
    )
    let powers = table.match(Array("b".utf8).span, at: 0) { rows, _ in
      rows.map { table.number(1, of: $0) }
    }
    #expect(powers == [3, 9])
    let isTurkish = table.match(Array("b".utf8).span, at: 0) { rows, _ in
      rows.map { table.list(2, of: $0, contains: "tr") }
    }
    #expect(isTurkish == [true, false])
    let stem = table.match(Array("cat".utf8).span, at: 0) { rows, end in
      "\(rows.map(\.isStem)) \(end)"
    }
    #expect(stem == "[true] 1" || stem == nil)
    let last = table.match(Array("d".utf8).span, at: 0) { rows, _ in
      rows.map { table.field(2, of: $0) + "." }
    }
    #expect(last == ["."])
  }

  @Test func `A table with other columns, and a row that is wrong, are refused`() {
    let table = Table(name: "words", columns: ["word", "power"], rows: Array("b\t3\n".utf8))
    #expect(throws: TableError.self) { try WordTable(table, columns: ["word"]) }
    #expect(throws: TableError.self) {
      try WordTable(table, columns: ["word", "power"], reason: { _ in "wrong" })
    }
  }
}
