import CanonymUnicode

/// Finds the phrases of a gazetteer within some edits of another; one a thread.
public final class NearPhrases {
  private let gazetteer: Gazetteer
  /// Numbers that were seen in this search, in a table of a power of two of slots; 0 is an empty slot.
  private var seen = [UInt32](repeating: 0, count: 1 << 12)
  private var seenCount = 0

  /// A search in a gazetteer.
  public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// A phrase within some edits.
  public struct Found: Sendable, Equatable {
    /// The phrase's number.
    public var number: Int
    /// How many edits lead to it.
    public var edits: Int
    /// How many letters both have in common at the begin.
    public var shared: Int
  }

  /// The phrases within `edits` of a folded phrase, itself among them: the nearest first, of equally near ones those
  /// that begin alike for longer.
  ///
  /// - Complexity: microseconds up to two edits where the gazetteer has its deletes; else O(*n*) phrases.
  public func phrases(near phrase: Span<UInt8>, edits: Int) -> [Found] {
    guard edits >= 0, !phrase.isEmpty else { return [] }
    let counter = EditCounter(phrase)
    var found: [Found] = []
    if edits <= 2, let deletes = gazetteer.deletes {
      forget()
      deletes.forEachCandidate(near: counter.letters) { number in
        if isNew(number) { look(at: number) }
      }
    } else {
      for number in 0..<gazetteer.count { look(at: number) }
    }
    found.sort {
      $0.edits != $1.edits
        ? $0.edits < $1.edits
        : $0.shared != $1.shared ? $0.shared > $1.shared : $0.number < $1.number
    }
    return found

    func look(at number: Int) {
      let near = gazetteer.withKey(number) { key -> Found? in
        guard let count = counter.edits(to: key, atMost: edits) else { return nil }
        return Found(number: number, edits: count, shared: shared(phrase, key))
      }
      if let near = near ?? nil { found.append(near) }
    }
  }

  private func shared(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    return count
  }

  private func forget() {
    if seenCount == 0 { return }
    for index in seen.indices { seen[index] = 0 }
    seenCount = 0
  }

  /// Notes a number; false when it was noted before.
  private func isNew(_ number: Int) -> Bool {
    if seenCount * 2 > seen.count {
      let old = seen
      seen = [UInt32](repeating: 0, count: old.count * 2)
      seenCount = 0
      for mark in old where mark != 0 { _ = isNew(Int(mark) - 1) }
    }
    let mark = UInt32(truncatingIfNeeded: number + 1)
    var slot = Int((UInt64(mark) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (seen.count - 1)
    while seen[slot] != 0 {
      if seen[slot] == mark { return false }
      slot = (slot + 1) & (seen.count - 1)
    }
    seen[slot] = mark
    seenCount += 1
    return true
  }
}
