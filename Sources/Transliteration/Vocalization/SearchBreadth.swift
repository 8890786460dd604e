import CanonymTables

/// How many partial words a search keeps at each native letter, and how much worse than the best these may be, in units
/// of the weighted logarithm; for the free search and for the one along the tree of names.
struct SearchBreadth: Sendable {
  typealias Bounds = (width: Int, slack: Float)

  let free, named: Bounds

  init(_ table: Table) throws(TableError) {
    let numbers = (table.value("search-breadth") ?? "").split(separator: " ").compactMap {
      Float($0)
    }
    guard numbers.count == 4, numbers.allSatisfy({ (0...1000).contains($0) }) else {
      throw .malformedRow(
        table: table.name,
        line: 1,
        reason: "the header 'search-breadth' lacks its 4 numbers"
      )
    }
    free = (Int(numbers[0]), numbers[1])
    named = (Int(numbers[2]), numbers[3])
  }
}
