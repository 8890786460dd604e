import CanonymTables

/// How likely each chunk is by what stands around its letter: a tree of contexts, the nearest value first.
///
/// ```
/// root ─ letter ─ next letter ─ letter before ─ …
/// ```
/// Each context knows the chunks that were seen in it, and what it costs to ask the shorter one for others.
struct ChoiceTree: Sendable {
  private var parents: [UInt32] = [0]
  private var backoffCosts: [Float] = []
  private var childStarts: [UInt32] = [0]
  private var childValues: [UInt16] = []
  private var entryStarts: [UInt32] = [0]
  private var tokens: [UInt16] = []
  private var costs: [Float] = []
  private static let unseen: Float = 16

  init(_ table: LearnedTable, section: String) throws(TableError) {
    tokens.reserveCapacity(table.size(of: section) / 4)
    costs.reserveCapacity(table.size(of: section) / 4)
    try table.forEachLine(of: section) { (bytes, line, place) throws(TableError) in
      var at = line.lowerBound
      func next() throws(TableError) -> Int {
        guard let value = number(bytes, at: at, digits: 2, before: line.upperBound) else {
          throw table.malformed(place, "no number of two digits")
        }
        at += 2
        return value
      }
      let context = UInt32(backoffCosts.count)
      backoffCosts.append(Float(try next()) / 128)
      for _ in 0..<(try next()) {
        childValues.append(UInt16(try next()))
        parents.append(context)
      }
      childStarts.append(UInt32(childValues.count))
      while at < line.upperBound {
        tokens.append(UInt16(try next()))
        costs.append(Float(try next()) / 128)
      }
      entryStarts.append(UInt32(tokens.count))
    }
    guard parents.count == backoffCosts.count else {
      throw table.malformed(table.table.bodyLine, "section '% \(section)': values lead to no line")
    }
  }

  /// The cost of a chunk after these values, the nearest first.
  func cost(of token: Int, after values: [Int]) -> Float {
    var context = 0
    for value in values {
      let first = Int(childStarts[context])
      guard let place = Self.place(of: value, in: childValues, first, Int(childStarts[context + 1]))
      else { break }
      // Contexts stand breadth first: the child at place p of all children is context p + 1.
      context = place + 1
    }
    var cost: Float = 0
    while true {
      let first = Int(entryStarts[context])
      if let place = Self.place(of: token, in: tokens, first, Int(entryStarts[context + 1])) {
        return cost + costs[place]
      }
      if context == 0 { return cost + Self.unseen }
      cost += backoffCosts[context]
      context = Int(parents[context])
    }
  }

  @inline(__always)
  private static func place(of value: Int, in values: [UInt16], _ first: Int, _ end: Int) -> Int? {
    var low = first
    var high = end
    while low < high {
      let middle = (low + high) >> 1
      if Int(values[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low < end && Int(values[low]) == value ? low : nil
  }
}
