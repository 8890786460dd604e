/// The scalars that a group of stages has met, numbered.
///
/// Symbol 0 stands for none, symbol 1 for the end of the text.
@safe
final class TransducerSymbols {
  // In memory of its own, since each transition that is made asks for it.
  private let memory: UnsafeMutablePointer<Memory>

  private struct Memory {
    var scalars: [(scalar: UInt32, continues: Bool)] = [(0, false), (0, false)]
    /// Scalars above the symbols that they have, by their hash, parts of decompositions by themselves; 0 for none.
    var slots = [UInt64](repeating: 0, count: 64)

    /// The symbol of a scalar, or the slot where it would be.
    func find(_ key: UInt64) -> (symbol: UInt16?, slot: Int) {
      var slot =
        Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 16 == key { return (UInt16(truncatingIfNeeded: slots[slot]), slot) }
        slot = (slot + 1) & (slots.count - 1)
      }
      return (nil, slot)
    }

    mutating func grow() {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for entry in old where entry != 0 { slots[find(entry >> 16).slot] = entry }
    }
  }

  private static let most = 0x1000

  init() {
    unsafe memory = .allocate(capacity: 1)
    unsafe memory.initialize(to: Memory())
  }

  deinit {
    unsafe memory.deinitialize(count: 1)
    unsafe memory.deallocate()
  }

  // The memory lives as long as this, and none of these calls another that changes it.

  /// How many symbols there are.
  var count: Int { unsafe memory.pointee.scalars.count }

  /// The scalar of a symbol, and whether it belongs to the one before as a part of its decomposition.
  subscript(symbol: Int) -> (scalar: UInt32, continues: Bool) {
    unsafe memory.pointee.scalars[symbol]
  }

  /// The symbol of a scalar, which gets one if need be; nil when there are too many.
  ///
  /// - Parameter continues: whether it is a part of a decomposition, but not its first.
  func symbol(of scalar: UInt32, continues: Bool = false) -> UInt16? {
    let key = UInt64(scalar) << 1 | (continues ? 1 : 0)
    let (known, slot) = unsafe memory.pointee.find(key)
    if let known { return known }
    let symbol = count
    guard symbol < TransducerSymbols.most else { return nil }
    unsafe memory.pointee.scalars.append((scalar, continues))
    unsafe memory.pointee.slots[slot] = key << 16 | UInt64(symbol)
    if unsafe memory.pointee.slots.count < symbol * 2 { unsafe memory.pointee.grow() }
    return UInt16(symbol)
  }

  /// The symbols of a decomposition; nil when there are too many.
  func symbols(of scalars: [UInt32]) -> [UInt16]? {
    var result: [UInt16] = []
    for (index, scalar) in scalars.enumerated() {
      guard let symbol = symbol(of: scalar, continues: index > 0) else { return nil }
      result.append(symbol)
    }
    return result
  }
}
