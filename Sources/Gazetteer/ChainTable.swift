/// Collects the chains of a gazetteer's phrases, and lays them out as a hash table.
struct ChainTable {
  private var chains: [UInt64] = []
  private var values: [UInt32] = []
  /// The chains of several elements.
  private(set) var longer: [UInt64] = []

  /// The table as it stands in a file.
  struct Slots {
    var entries: [UInt64]
    var seed: UInt64
  }

  /// How full the table is.
  private static let load = 0.75
  private static let mostSeeds: UInt64 = 16

  mutating func reserve(_ count: Int) {
    chains.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  /// Adds a chain that goes on or that a phrase ends with; one may be added several times.
  mutating func append(_ chain: UInt64, _ value: UInt32, isLonger: Bool) {
    chains.append(chain)
    values.append(value)
    if isLonger { longer.append(chain) }
  }

  /// The table: each chain in the first free slot from its place on, none behind another of the same tag.
  ///
  /// A tag of 32 bits tells the chains within a few slots apart but for a chance of some millionths a chain; a seed for
  /// which it fails is not taken.
  consuming func slots() throws(GazetteerError) -> Slots {
    let count = max(16, Int((Double(chains.count) / Self.load).rounded(.up)))
    for seed in 0..<Self.mostSeeds {
      if let entries = try slots(count, seed &* 0x9E37_79B9_7F4A_7C15) {
        return Slots(entries: entries, seed: seed &* 0x9E37_79B9_7F4A_7C15)
      }
    }
    throw .full
  }

  private func slots(_ count: Int, _ seed: UInt64) throws(GazetteerError) -> [UInt64]? {
    var entries = [UInt64](repeating: 0, count: count)
    var owners = [UInt64](repeating: 0, count: count)
    for index in chains.indices {
      let (chain, value) = (chains[index], values[index])
      let place = ChainHash.place(chain, seed)
      let tag = place & 0xFFFF_FFFF
      var slot = Int(place.multipliedFullWidth(by: UInt64(count)).high)
      while entries[slot] != 0, entries[slot] & 0xFFFF_FFFF != tag {
        slot = slot + 1 == count ? 0 : slot + 1
      }
      let entry = entries[slot]
      if entry == 0 {
        entries[slot] = tag | UInt64(value) << 32
        owners[slot] = chain
      } else if owners[slot] != chain {
        return nil
      } else {
        let known = UInt32(truncatingIfNeeded: entry >> 32)
        let numbers = (known & ~Gazetteer.extendable, value & ~Gazetteer.extendable)
        if numbers.0 != 0, numbers.1 != 0 {
          throw .collision(Int(numbers.0) - 1, Int(numbers.1) - 1)
        }
        entries[slot] = tag | UInt64(known | value) << 32
      }
    }
    return entries
  }
}
