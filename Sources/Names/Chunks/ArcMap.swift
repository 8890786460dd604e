/// Places of Latin chunks in a native word, by the chunk's code: a hash table with open addressing whose entries
/// lead to chains of places.
struct ArcMap: Sendable {
  private var slots: [(code: UInt32, first: Int32)]
  private var arcs: [Arc] = []

  /// A place, and what standing there costs.
  struct Arc {
    let start: Int32
    let end: Int32
    var cost: Int32
    /// The next place of the same code; -1 for none.
    let next: Int32
  }

  /// A map for at most so many codes.
  init(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [(code: UInt32, first: Int32)](repeating: (0, -1), count: size)
    arcs.reserveCapacity(count)
  }

  /// Adds a place of a code, which is not 0.
  mutating func insert(_ code: UInt32, start: Int, end: Int, cost: Int32) {
    let slot = slot(of: code)
    let next = slots[slot].code == code ? slots[slot].first : -1
    arcs.append(Arc(start: Int32(start), end: Int32(end), cost: cost, next: next))
    slots[slot] = (code, Int32(arcs.count - 1))
  }

  /// Lowers the cost of a code where it stands already, or adds the place.
  mutating func lower(_ code: UInt32, start: Int, end: Int, cost: Int32) {
    var at = first(of: code)
    while at >= 0 {
      if arcs[at].start == Int32(start) {
        arcs[at].cost = min(arcs[at].cost, cost)
        return
      }
      at = Int(arcs[at].next)
    }
    insert(code, start: start, end: end, cost: cost)
  }

  /// The first place of a code; -1 for none.
  func first(of code: UInt32) -> Int {
    let slot = slot(of: code)
    return slots[slot].code == code ? Int(slots[slot].first) : -1
  }

  subscript(at: Int) -> Arc { arcs[at] }

  /// The slot that holds a code, or the free one where it belongs.
  private func slot(of code: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (code &* 0x9E37_79B1) >> 12) & mask
    while slots[slot].code != code, slots[slot].code != 0 { slot = (slot + 1) & mask }
    return slot
  }
}
