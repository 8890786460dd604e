@testable import CanonymTables

/// Tables: the header, rows in order, and rows found by their keys.
struct TableFuzz: FuzzTarget {
  func run(_ input: [UInt8]) {
    guard let table = try? Table(name: "table", bytes: TableBytes(input)) else { return }
    _ = table.examples
    expect(table.bodyStart <= input.count + 1, "the body begins beyond the end")
    let rows = try? table.rows()
    for row in rows ?? [] {
      for column in table.columns { _ = try? row.required(column) }
    }
    search(Table(name: "rows", columns: ["key", "value"], rows: sorted(input)))
    _ = Table(name: "rows", columns: ["key"], rows: input).firstRow(withKey: Array(input.prefix(3)))
  }

  /// Every key of a sorted table is found where it first stands.
  private func search(_ table: Table) {
    table.forEachKey { body, start, end in
      let key = (start..<end).map { body[$0] }
      expect(table.firstRow(withKey: key) == start, "the row of \(key) is not found")
      expect(table.row(at: start, hasKey: key), "the row of \(key) has another key")
      expect((table.row(at: start)?.next ?? 0) > start, "the row of \(key) does not end")
    }
  }

  private func sorted(_ input: [UInt8]) -> [UInt8] {
    func key(_ row: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      row.prefix { $0 != UInt8(ascii: "\t") }
    }
    let rows = input.split(separator: UInt8(ascii: "\n"))
      .sorted { key($0).lexicographicallyPrecedes(key($1)) }
    return Array(rows.joined(separator: [UInt8(ascii: "\n")]))
  }
}
