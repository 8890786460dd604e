/// Lists of words, each of which has a number by which it is known.
struct InternedWords {
  private var words: [UInt32] = []
  /// Where each list ends.
  private var ends: [Int] = []
  /// The numbers of the lists, from 1, by their hash; 0 for none.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// How many lists there are.
  var count: Int { ends.count }

  /// The list of a number.
  subscript(number: Int) -> ArraySlice<UInt32> {
    words[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a list; nil when it is not known.
  func number(of list: [UInt32]) -> Int? {
    let found = slots[slot(of: list)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Adds a list that is not known, and gives its number.
  mutating func append(_ list: [UInt32]) -> Int {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: list)
    words += list
    ends.append(words.count)
    slots[slot] = UInt32(count)
    return count - 1
  }

  /// Forgets all lists.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: Array(self[number]))] = UInt32(number + 1) }
  }

  /// The slot of a list, or the one where it would be.
  private func slot(of list: [UInt32]) -> Int {
    var sum: UInt64 = 0
    for word in list { sum = (sum ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 &+ sum >> 29 }
    var slot = Int(truncatingIfNeeded: (sum ^ sum >> 32)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let start = number == 0 ? 0 : ends[number - 1]
      if ends[number] - start == list.count,
        list.indices.allSatisfy({ words[start + $0] == list[$0] })
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
