/// Counts of pairs of chunks by key, in the order they were first counted.
struct CountTable {
  private var places: [UInt64: Int32] = [:]
  private var keys: [UInt64] = []
  private var values: [Double] = []

  /// How many keys there are.
  var count: Int { keys.count }

  /// Adds to the count of a key.
  mutating func add(_ value: Double, to key: UInt64) {
    if let place = places[key] {
      values[Int(place)] += value
    } else {
      places[key] = Int32(keys.count)
      keys.append(key)
      values.append(value)
    }
  }

  /// The count of a key; 0 for one that was never counted.
  func value(of key: UInt64) -> Double { places[key].map { values[Int($0)] } ?? 0 }

  /// The keys counted at least so often, with their share of all that was counted.
  func shares(atLeast least: Double) -> CountTable {
    let all = values.reduce(0, +)
    var table = CountTable()
    for (key, value) in zip(keys, values) where value >= least { table.add(value / all, to: key) }
    return table
  }

  /// Calls a closure for each key and its count.
  func eachCount(_ body: (UInt64, Double) -> Void) {
    for (key, value) in zip(keys, values) { body(key, value) }
  }
}
