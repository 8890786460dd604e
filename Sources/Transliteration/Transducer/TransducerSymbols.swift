/// The scalars that a group of stages has met, numbered.
///
/// Symbol 0 stands for none, symbol 1 for the end of the text.
final class TransducerSymbols {
  private var scalars: [(scalar: UInt32, continues: Bool)] = [(0, false), (0, false)]
  private var known: [UInt32: UInt16] = [:]
  private var parts: [UInt32: UInt16] = [:]
  private static let most = 0x1000

  /// How many symbols there are.
  var count: Int { scalars.count }

  /// The scalar of a symbol, and whether it belongs to the one before as a part of its decomposition.
  subscript(symbol: Int) -> (scalar: UInt32, continues: Bool) { scalars[symbol] }

  /// The symbol of a scalar, which gets one if need be; nil when there are too many.
  func symbol(of scalar: UInt32) -> UInt16? {
    if let known = known[scalar] { return known }
    known[scalar] = add(scalar, continues: false)
    return known[scalar]
  }

  /// The symbols of a decomposition; nil when there are too many.
  func symbols(of scalars: [UInt32]) -> [UInt16]? {
    var result: [UInt16] = []
    for (index, scalar) in scalars.enumerated() {
      let symbol =
        index == 0 ? symbol(of: scalar) : parts[scalar] ?? add(scalar, continues: true)
      guard let symbol else { return nil }
      if index > 0 { parts[scalar] = symbol }
      result.append(symbol)
    }
    return result
  }

  private func add(_ scalar: UInt32, continues: Bool) -> UInt16? {
    guard scalars.count < TransducerSymbols.most else { return nil }
    scalars.append((scalar, continues))
    return UInt16(scalars.count - 1)
  }
}
