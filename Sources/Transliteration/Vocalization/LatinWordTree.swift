import CanonymTables

/// A tree of Latin names, letter by letter, breadth first.
///
/// ```
/// node = letter (5 bits) | last of its siblings | has children | what lists have the word (5 bits)
/// nodes 0…25 a b c … z │ children of a │ children of b │ …
/// ```
struct LatinWordTree: Sendable {
  private var nodes: [UInt16] = []
  private var children: [UInt32] = []

  /// Where a search begins: before the first letter.
  static let root = -1
  private static let last: UInt16 = 1 << 5
  private static let parent: UInt16 = 1 << 6

  init(_ table: LearnedTable) throws(TableError) {
    nodes.reserveCapacity(table.size(of: "words") / 2)
    try table.forEachLine(of: "words") { (bytes, line, place) throws(TableError) in
      for at in stride(from: line.lowerBound, to: line.upperBound, by: 2) {
        guard let node = number(bytes, at: at, digits: 2, before: line.upperBound) else {
          throw table.malformed(place, "a node is no number of two digits")
        }
        nodes.append(UInt16(node))
      }
    }
    children = Array(repeating: 0, count: nodes.count)
    var group = 0
    for node in nodes.indices where nodes[node] & Self.parent != 0 {
      // The next group of siblings belongs to this node: groups stand in the order of their parents.
      while group < nodes.count, nodes[group] & Self.last == 0 { group += 1 }
      group += 1
      guard group < nodes.count, group > node else {
        throw table.malformed(table.table.bodyLine, "section '% words': a node lacks its children")
      }
      children[node] = UInt32(group)
    }
  }

  /// The node for a letter (1 to 26) after a node; nil when no name goes on with it.
  @inline(__always)
  func node(after node: Int, _ letter: UInt8) -> Int? {
    var at = 0
    if node >= 0 {
      guard nodes[node] & Self.parent != 0 else { return nil }
      at = Int(children[node])
    }
    while at < nodes.count {
      let found = UInt8(truncatingIfNeeded: nodes[at] & 31)
      if found == letter { return at }
      if nodes[at] & Self.last != 0 || found > letter { return nil }
      at += 1
    }
    return nil
  }

  /// The lists that have the word which ends at a node.
  func lists(at node: Int) -> WordLists {
    node < 0 ? WordLists(rawValue: 0) : WordLists(rawValue: UInt8(nodes[node] >> 7))
  }
}

/// Which lists of names have a word.
struct WordLists: Sendable {
  let rawValue: UInt8

  /// Lists of names in other scripts than Arabic and Hebrew, at most 3.
  var others: Int { Int(rawValue & 3) }
  var isInCensus: Bool { rawValue & 4 != 0 }
  var isInArabic: Bool { rawValue & 8 != 0 }
  var isInHebrew: Bool { rawValue & 16 != 0 }
}
