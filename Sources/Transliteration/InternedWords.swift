/// Lists of words, each of which has a number by which it is known.
struct InternedWords {
  private var words: [UInt32] = []
  /// Where each list ends.
  private var ends: [Int] = []
  /// The numbers of the lists, from 1, by their hash, with a part of it above; 0 for none.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// How many lists there are.
  var count: Int { ends.count }

  /// The list of a number.
  subscript(number: Int) -> ArraySlice<UInt32> { words[range(of: number)] }

  /// The number of a list; nil when it is not known.
  func number(of list: [UInt32]) -> Int? {
    let found = slots[slot(of: list, InternedWords.hash(list))]
    return found == 0 ? nil : Int(truncatingIfNeeded: found & 0xFFFF_FFFF) - 1
  }

  /// The number of a list, which is added if it is not known.
  mutating func number(adding list: [UInt32]) -> Int {
    if count * 2 >= slots.count { grow() }
    let hash = InternedWords.hash(list)
    let slot = slot(of: list, hash)
    let found = slots[slot]
    return found == 0
      ? add(list, hash, slot) : Int(truncatingIfNeeded: found & 0xFFFF_FFFF) - 1
  }

  /// Adds a list that is not known, and gives its number.
  mutating func append(_ list: [UInt32]) -> Int {
    if count * 2 >= slots.count { grow() }
    let hash = InternedWords.hash(list)
    return add(list, hash, slot(of: list, hash))
  }

  private mutating func add(_ list: [UInt32], _ hash: UInt64, _ slot: Int) -> Int {
    words.append(contentsOf: list)
    ends.append(words.count)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(count)
    return count - 1
  }

  /// Forgets all lists.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The lists are told apart already, so that only free slots are looked for.
  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = place(entry)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// Where a list of a hash is looked for first.
  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }

  private static func hash(_ list: [UInt32]) -> UInt64 {
    var sum: UInt64 = 0
    for word in list { sum = (sum ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 &+ sum >> 29 }
    return sum ^ sum << 32
  }

  /// The slot of a list, or the one where it would be.
  private func slot(of list: [UInt32], _ hash: UInt64) -> Int {
    var slot = place(hash)
    while slots[slot] != 0 {
      let entry = slots[slot]
      if (entry ^ hash) >> 32 == 0 {
        let own = range(of: Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1)
        if own.count == list.count, isList(list, at: own.lowerBound) { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isList(_ list: [UInt32], at start: Int) -> Bool {
    for index in list.indices where words[start + index] != list[index] { return false }
    return true
  }
}
