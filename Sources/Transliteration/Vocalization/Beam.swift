/// A word written up to some native letter.
struct PartialWord {
  /// Equal for equal Latin letters.
  var key: UInt64
  var word: Int32
  /// The chunks it is made of, as the likeliest way to it has them.
  var path: Int32
  /// Where its letters end in the tree of names.
  var node: Int32
  var sequence, own, latin: UInt32
  /// The logarithm of the chunks' probability, summed over the ways to the same letters and state.
  var chunks: Float
  /// The weighted rest of the score.
  var rest: Float
}

/// Partial words that end at one native letter, those with equal letters and state as one.
struct Beam {
  private(set) var partials: [PartialWord] = []
  private(set) var bestScore = -Float.infinity
  private var slots: [Int32]
  private let weight: Float

  /// - Parameter weight: of the chunks' probability.
  init(weight: Float) {
    self.weight = weight
    slots = Array(repeating: -1, count: 1 << 10)
  }

  /// The weighted score of a partial word.
  @inline(__always)
  func score(_ partial: PartialWord) -> Float { weight * partial.chunks + partial.rest }

  /// Adds a partial word's probability to the equal one that is here; false when there is none.
  @inline(__always)
  mutating func merge(_ partial: PartialWord) -> Bool {
    var slot = place(of: partial)
    while slots[slot] >= 0 {
      let at = Int(slots[slot])
      if partials[at].key == partial.key, partials[at].sequence == partial.sequence {
        partials[at].chunks = logarithmOfSum(partials[at].chunks, partial.chunks)
        bestScore = max(bestScore, score(partials[at]))
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// Adds a partial word that ``merge(_:)`` did not find.
  mutating func add(_ partial: PartialWord) {
    if (partials.count + 1) * 2 > slots.count { grow() }
    insert(Int32(partials.count), partial)
    partials.append(partial)
    bestScore = max(bestScore, score(partial))
  }

  /// The best partial words, best first, none far worse than the first.
  func best(_ count: Int, slack: Float) -> [PartialWord] {
    var ranked: [(score: Float, place: Int)] = []
    for (place, partial) in partials.enumerated() {
      let score = score(partial)
      if score >= bestScore - slack { ranked.append((score, place)) }
    }
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }
    return ranked.prefix(count).map { partials[$0.place] }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, partial) in partials.enumerated() { insert(Int32(place), partial) }
  }

  private mutating func insert(_ place: Int32, _ partial: PartialWord) {
    var slot = self.place(of: partial)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = place
  }

  @inline(__always)
  private func place(of partial: PartialWord) -> Int {
    let mixed =
      (partial.key ^ UInt64(partial.sequence) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }
}
