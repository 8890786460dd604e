/// A node of a row table's tree: what the scalars that lead to it are replaced by.
struct RowNode {
  /// Where the value begins.
  var target: UInt32 = 0
  /// The line of the row; 0 when no key ends here.
  var line: UInt32 = 0
  /// How many scalars the value has.
  var targetCount: UInt32 = 0
  /// The place of the row's table.
  var table: UInt16 = 0
  /// Whether longer keys begin with these scalars.
  var hasLonger = false

  /// Whether a key ends here.
  @inline(__always)
  var isKey: Bool { line != 0 }
}

/// The keys of a row table: a tree of their scalars, as plain data.
struct RowTree {
  /// All nodes: an empty page of 256, a page for each 256 scalars some of which begin keys, and single ones for
  /// the further scalars of keys, in the order they were made.
  private(set) var nodes = [RowNode](repeating: RowNode(), count: 256)
  /// Where the page of a scalar begins among the nodes.
  private(set) var pages = [UInt32](repeating: 0, count: 0x1100)
  /// From a node by a scalar to a node.
  private(set) var edges = RowEdges()

  /// The node of a key, made if need be; 0 for none, or what is no scalar.
  mutating func node(of key: some Sequence<UInt32>) -> Int {
    var node = 0
    for scalar in key {
      node = node == 0 ? root(of: scalar) : child(of: node, by: scalar)
    }
    return node
  }

  /// Sets what the key of a node is replaced by.
  mutating func set(_ node: Int, target: Int, count: Int, line: Int, table: UInt16) {
    nodes[node].target = UInt32(truncatingIfNeeded: target)
    nodes[node].targetCount = UInt32(truncatingIfNeeded: count)
    nodes[node].line = UInt32(clamping: line)
    nodes[node].table = table
  }

  private mutating func root(of scalar: UInt32) -> Int {
    let page = Int(scalar >> 8)
    guard page < pages.count else { return 0 }
    if pages[page] == 0 {
      pages[page] = UInt32(truncatingIfNeeded: nodes.count)
      nodes.append(contentsOf: repeatElement(RowNode(), count: 256))
    }
    return Int(pages[page]) + Int(scalar & 0xFF)
  }

  private mutating func child(of parent: Int, by scalar: UInt32) -> Int {
    let known = edges.child(of: parent, by: scalar, edges.tags.span, edges.places.span)
    if known != 0 { return known }
    let node = nodes.count
    nodes.append(RowNode())
    nodes[parent].hasLonger = true
    edges.insert(from: parent, by: scalar, to: node)
    return node
  }
}

/// The edges of a tree: a hash table with open addresses.
struct RowEdges {
  /// An edge.
  struct Edge {
    var parent: UInt32 = 0
    var scalar: UInt32 = 0
    var child: UInt32 = 0
  }

  /// The edges, each at the place its hash says or after it.
  private(set) var places: [Edge]
  /// A byte of the hash for each place, 0 for a free one: small enough to stay in the cache, it answers most
  /// searches that find nothing.
  private(set) var tags: [UInt8]
  private var count = 0

  init() {
    places = [Edge](repeating: Edge(), count: 1024)
    tags = [UInt8](repeating: 0, count: 1024)
  }

  /// The node an edge leads to; 0 when there is none.
  ///
  /// - Parameters:
  ///   - tags: ``tags``, lent once for many searches.
  ///   - places: ``places``, the same.
  @inline(__always)
  func child(
    of parent: Int,
    by scalar: UInt32,
    _ tags: Span<UInt8>,
    _ places: Span<Edge>
  ) -> Int {
    let hash = hash(parent, scalar)
    let tag = tag(hash)
    let mask = tags.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = tags[place]
      if found == 0 { return 0 }
      if found == tag {
        let edge = places[place]
        if Int(edge.parent) == parent, edge.scalar == scalar { return Int(edge.child) }
      }
      place = (place &+ 1) & mask
    }
  }

  /// Adds an edge that is not there yet.
  mutating func insert(from parent: Int, by scalar: UInt32, to child: Int) {
    // At most half of the places are taken, so that a search is short and comes to an end.
    if count * 2 >= places.count { grow() }
    place(
      Edge(
        parent: UInt32(truncatingIfNeeded: parent),
        scalar: scalar,
        child: UInt32(truncatingIfNeeded: child)
      )
    )
    count += 1
  }

  private mutating func place(_ edge: Edge) {
    let hash = hash(Int(edge.parent), edge.scalar)
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while tags[place] != 0 { place = (place + 1) & mask }
    places[place] = edge
    tags[place] = tag(hash)
  }

  private mutating func grow() {
    let old = places
    let used = tags
    places = [Edge](repeating: Edge(), count: old.count * 2)
    tags = [UInt8](repeating: 0, count: old.count * 2)
    for (edge, tag) in zip(old, used) where tag != 0 { place(edge) }
  }

  /// Fibonacci hashing: 2⁶⁴ divided by the golden ratio, of which the upper bits are the best mixed.
  @inline(__always)
  private func hash(_ parent: Int, _ scalar: UInt32) -> UInt64 {
    let key = UInt64(truncatingIfNeeded: parent) << 21 ^ UInt64(scalar)
    return (key &* 0x9E37_79B9_7F4A_7C15) >> 32
  }

  @inline(__always)
  private func tag(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 24) | 1 }
}
