/// A node of a row table's tree: what the scalars that lead to it are replaced by.
struct RowNode {
  /// Where the value begins.
  var target: UInt32 = 0
  /// How many scalars it has.
  var targetCount: UInt32 = 0
  /// The line of the row; 0 when no key ends here.
  var line: UInt32 = 0
  /// The place of its table.
  var table: UInt16 = 0
  /// Whether longer keys begin with these scalars.
  var hasLonger = false

  /// Whether a key ends here.
  @inline(__always)
  var isKey: Bool { line != 0 }
}

/// A number for each of some scalars, found in two steps: its page of 256, then its place in the page.
struct ScalarPages {
  private var pages = [UInt16](repeating: 0, count: 0x1100)
  private var cells = [UInt32](repeating: 0, count: 256)

  /// The number of a scalar; 0 when it has none, as what is no scalar.
  subscript(scalar: UInt32) -> Int {
    @inline(__always)
    get {
      let page = Int(scalar >> 8)
      if page >= pages.count { return 0 }
      return Int(cells[Int(pages[page]) << 8 | Int(scalar & 0xFF)])
    }
    set {
      let page = Int(scalar >> 8)
      if page >= pages.count { return }
      if pages[page] == 0 {
        pages[page] = UInt16(cells.count >> 8)
        cells.append(contentsOf: repeatElement(0, count: 256))
      }
      cells[Int(pages[page]) << 8 | Int(scalar & 0xFF)] = UInt32(truncatingIfNeeded: newValue)
    }
  }
}

/// The edges of a tree: from a node by a scalar to a node; a hash table with open addresses.
struct RowEdges {
  struct Edge {
    /// 0 for a free place: the root is left by ``ScalarPages``, no edge begins at node 0.
    var parent: UInt32 = 0
    var scalar: UInt32 = 0
    var child: UInt32 = 0
  }

  private(set) var places: [Edge]
  private var mask: Int
  private var count = 0

  init() {
    places = [Edge](repeating: Edge(), count: 1024)
    mask = 1023
  }

  /// The node an edge leads to; 0 when there is none.
  func child(of parent: Int, by scalar: UInt32) -> Int {
    child(of: parent, by: scalar, in: places.span)
  }

  /// The node an edge leads to; 0 when there is none.
  ///
  /// - Parameter places: ``places``, lent once for many searches.
  @inline(__always)
  func child(of parent: Int, by scalar: UInt32, in places: Span<Edge>) -> Int {
    var place = start(parent, scalar)
    while true {
      let edge = places[place]
      if edge.parent == 0 { return 0 }
      if Int(edge.parent) == parent, edge.scalar == scalar { return Int(edge.child) }
      place = (place + 1) & mask
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
    var place = start(Int(edge.parent), edge.scalar)
    while places[place].parent != 0 { place = (place + 1) & mask }
    places[place] = edge
  }

  private mutating func grow() {
    let old = places
    places = [Edge](repeating: Edge(), count: old.count * 2)
    mask = places.count - 1
    for edge in old where edge.parent != 0 { place(edge) }
  }

  @inline(__always)
  private func start(_ parent: Int, _ scalar: UInt32) -> Int {
    // Fibonacci hashing: 2⁶⁴ divided by the golden ratio, of which the upper bits are the best mixed.
    let key = UInt64(truncatingIfNeeded: parent) << 21 ^ UInt64(scalar)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
