import CanonymTables
import Testing

@testable import CanonymTransliteration

/// A table of rows as it would stand in a file.
private func table(_ rows: [String], name: String = "rows.tsv") -> Table {
  Table(
    name: name,
    columns: ["from", "to", "other"],
    rows: Array(rows.map { $0 + "\n" }.joined().utf8)
  )
}

private let readings = [
  "A\tlatin", "上\tshang4", "上海\tshang4 hai3", "上海市\tshang4 hai3 shi4", "京\tjing1\tching",
  "北\tbei3\tpei", "北京\tbei3 jing1", "安\tan1", "海\thai3", "西\txi1", "𠀀\the1",
]

@Suite struct RowTableTests {
  private func write(_ text: String, _ joiner: RowJoiner, column: String = "to") throws -> String {
    try RowTable([(table(readings), column)], joiner: joiner).apply(text)
  }

  @Test(arguments: [
    ("北", "bei3"), ("北京", "bei3 jing1"), ("上海市北", "shang4 hai3 shi4 bei3"), ("", ""),
    ("上海滩", "shang4 hai3 滩"), ("滩上", "滩 shang4"), ("北-京", "bei3-jing1"), ("𠀀北", "he1 bei3"),
    ("в北2京x", "в bei3 2 jing1 x"), ("北, 京", "bei3, jing1"), ("A北", "latin bei3"), ("x", "x"),
    ("北(上«京»", "bei3 (shang4 «jing1»"),
    ("上海市上海", "shang4 hai3 shi4 shang4 hai3"),
  ])
  func `The longest keys are replaced, with spaces between syllables`(
    text: String,
    expected: String
  ) throws {
    #expect(try write(text, .space) == expected)
  }

  @Test(arguments: [
    (RowJoiner.none, "xi1an1北jing1"), (.space, "xi1 an1 北 jing1"), (.hyphen, "xi1-an1 北 jing1"),
    (.apostrophe, "xi1'an1 北 jing1"),
  ])
  func `The joiner stands between syllables alone`(joiner: RowJoiner, expected: String) throws {
    let rows = readings.filter { !$0.hasPrefix("北") }
    #expect(try RowTable([(table(rows), "to")], joiner: joiner).apply("西安北京") == expected)
  }

  @Test func `A row without a value in the column is no row of it`() throws {
    #expect(try write("上海北京", .hyphen, column: "other") == "上海 pei-ching")
  }

  @Test func `Of equal keys that of the table above counts`() throws {
    let above = table(["北\tPEI", "北平\tPEI PING"], name: "above.tsv")
    let both = try RowTable([(above, "to"), (table(readings), "to")], joiner: .hyphen)
    #expect(both.apply("北北平北京") == "PEI-PEI-PING-bei3-jing1")
    #expect(both.tables == ["above.tsv", "rows.tsv"])
    var target: [UInt32] = []
    var steps: [RowStep] = []
    let text: [UInt32] = [0x5317, 0x4EAC, 0x5317]
    both.apply(text.span, into: &target, steps: &steps)
    #expect(
      steps == [RowStep(2, 10, line: 7, table: 1), RowStep(0, 1), RowStep(1, 3, line: 1, table: 0)]
    )
  }

  @Test func `Each step tells what was read, what was written and by which row`() throws {
    let rows = try RowTable([(table(readings), "to")], joiner: .space)
    var target: [UInt32] = []
    var steps: [RowStep] = []
    let text = "«北京»上2".unicodeScalars.map(\.value)
    rows.apply(text.span, into: &target, steps: &steps)
    #expect(string(of: target) == "«bei3 jing1»shang4 2")
    #expect(
      steps == [
        RowStep(1, 1), RowStep(2, 10, line: 7), RowStep(1, 1), RowStep(1, 6, line: 2),
        RowStep(0, 1), RowStep(1, 1),
      ]
    )
  }

  @Test func `What is no scalar is kept`() throws {
    let rows = try RowTable([(table(readings), "to")], joiner: .space)
    var target: [UInt32] = []
    let text: [UInt32] = [0xD800, 0x5317, .max, 0x11_0000]
    rows.apply(text.span, into: &target)
    #expect(target == [0xD800] + "bei3".unicodeScalars.map(\.value) + [.max, 0x11_0000])
  }

  @Test(arguments: [
    (["北\tbei3", "上\tshang4"], 2, "not sorted"), (["北京\tx", "北\ty"], 2, "not sorted"),
    (["# remark", "", "北\tx", "北\ty"], 4, "above it"), (["\tx"], 1, "empty"),
    (["a\tx", "b\ty\tz\tw"], 2, "4 fields"), (["b\tx", "a"], 2, "not sorted"),
  ])
  func `A hostile table is an error with its line`(
    rows: [String],
    line: Int,
    reason: String
  ) throws {
    let error = #expect(throws: TableError.self) {
      try RowTable([(table(rows), "to")], joiner: .none)
    }
    guard case .malformedRow("rows.tsv", line, let text)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains(reason))
  }

  @Test(
    arguments: [
      [0xFF], [0x61, 0x09, 0xE5, 0x8C], [0xED, 0xA0, 0x80, 0x09, 0x61],
    ] as [[UInt8]]
  )
  func `Bytes that are no UTF-8 are an error with their line`(bytes: [UInt8]) throws {
    let rows = Array("a\tx\n".utf8) + bytes + [0x0A]
    let bad = Table(name: "bad.tsv", columns: ["from", "to"], rows: rows)
    #expect(throws: TableError.notUTF8(table: "bad.tsv", line: 2)) {
      try RowTable([(bad, "to")], joiner: .none)
    }
  }

  @Test(arguments: ["from", "numbered", ""])
  func `A column that the header does not name is an error`(column: String) {
    #expect(throws: TableError.self) {
      try RowTable([(table(readings), column)], joiner: .none)
    }
  }

  @Test func `A table without rows keeps everything`() throws {
    let none = try RowTable([(table([]), "to")], joiner: .space)
    #expect(none.apply("北京 x") == "北京 x")
    #expect(none.keyCount == 0)
  }
}
