/// Short spellings of names, those of one length together, to be searched for the nearest ones.
///
/// Each spelling has a signature of its letters beside it, so that a search reads few of the spellings
/// themselves:
///
/// ```
/// length 4   letters  owners    block
///            0b…0110      17    k i e v
///            0b…1001      23    l v i v
/// ```
struct SpellingPool: Sendable {
  /// The spellings of each length from 0 to ``longest``.
  private var groups = [Group](repeating: Group(), count: longest + 1)

  /// The longest spelling that is searched: one machine word of letters.
  static let longest = 64

  /// The spellings of one length.
  private struct Group: Sendable {
    var block: [UInt8] = []
    var letters: [UInt64] = []
    var owners: [Int32] = []
  }

  /// A spelling found: whose it is, and by how many edits it differs.
  struct Found {
    let owner: Int32
    let edits: Int
    /// The edits beside the letters of the longer spelling, 0…1.
    let share: Double
  }

  /// Adds a spelling; what it has beyond ``longest`` letters is left out, an empty one as a whole.
  mutating func append(_ spelling: [UInt8], owner: Int32) {
    guard !spelling.isEmpty else { return }
    let kept = spelling.prefix(Self.longest)
    groups[kept.count].block.append(contentsOf: kept)
    groups[kept.count].letters.append(signature(kept))
    groups[kept.count].owners.append(owner)
  }

  /// The nearest spellings, at least `count` of them if there are so many.
  ///
  /// - Parameter share: how many edits are allowed for each letter of the spelling asked for.
  /// - Returns: the nearest first; those equally far in the order of their owners.
  /// - Complexity: O(*n*) signatures, and a step for each letter of those that are like enough.
  func nearest(_ spelling: [UInt8], count: Int, share: Double) -> [Found] {
    let wanted = Array(spelling.prefix(Self.longest))
    guard !wanted.isEmpty, count > 0 else { return [] }
    var search = Search(wanted, count: count, share: share)
    // The likeliest lengths first: what they hold makes the others need less looking at.
    for difference in 0...Self.longest where difference <= search.bound {
      for length in Set([wanted.count - difference, wanted.count + difference])
      where groups.indices.contains(length) {
        search.look(in: groups[length], length)
      }
    }
    return search.found
  }

  /// A search under way.
  private struct Search {
    /// How many edits are still near enough.
    private(set) var bound: Int
    private let pattern: EditPattern
    private let letters: UInt64
    private let length: Int
    private let count: Int
    private var byEdits: [[Found]]

    init(_ wanted: [UInt8], count: Int, share: Double) {
      let allowed = Int((Double(wanted.count) * share).rounded(.up))
      bound = min(wanted.count, max(1, allowed))
      pattern = EditPattern(wanted)
      letters = signature(wanted)
      length = wanted.count
      self.count = count
      byEdits = [[Found]](repeating: [], count: bound + 1)
    }

    mutating func look(in group: Group, _ groupLength: Int) {
      let longer = Double(max(length, groupLength))
      for place in group.owners.indices {
        // Each edit takes at most one letter away, and adds at most one.
        let other = group.letters[place]
        guard (letters & ~other).nonzeroBitCount <= bound,
          (other & ~letters).nonzeroBitCount <= bound,
          let edits = pattern.edits(
            to: group.block,
            place * groupLength,
            groupLength,
            atMost: bound
          )
        else { continue }
        let found = Found(owner: group.owners[place], edits: edits, share: Double(edits) / longer)
        byEdits[edits].append(found)
        if edits < bound { tighten() }
      }
    }

    /// Enough nearer ones make the farthest kind useless.
    private mutating func tighten() {
      while bound > 0, byEdits.prefix(bound).reduce(0, { $0 + $1.count }) >= count { bound -= 1 }
    }

    var found: [Found] {
      byEdits.prefix(bound + 1).joined().sorted {
        ($0.share, $0.owner) < ($1.share, $1.owner)
      }
    }
  }
}

/// One bit for each letter that occurs.
private func signature(_ spelling: some Collection<UInt8>) -> UInt64 {
  spelling.reduce(0) { $0 | 1 << UInt64($1 & 63) }
}
