extension WordTrie {
  /// A word found, and what taking it for the native word costs.
  public struct Found: Sendable, Equatable {
    /// The word's number.
    public let word: Int
    /// The cost, in hundredths of a natural logarithm.
    public let cost: Int32
  }

  /// The words that cost least, the cheapest first; of equal ones in the order of the tree.
  ///
  /// Nodes are taken in the order of what the words below them cost at least (A*), so that few are looked at.
  ///
  /// - Parameters:
  ///   - count: how many are wanted.
  ///   - bound: words that cost more are not wanted.
  ///   - steps: how many nodes are looked at at most, to bound the time of a word that is like none.
  public func words(
    like lattice: ChunkLattice,
    count: Int,
    bound: Int32 = .max,
    steps: Int = 20_000
  ) -> [Found] {
    var search = Search(self, lattice, bound)
    return search.run(count: count, steps: steps)
  }

  private struct Search {
    private let trie: WordTrie
    private let lattice: ChunkLattice
    private let bound: Int32
    private let width: Int
    /// The rows of costs of all nodes seen.
    private var rows: [Int32] = []
    private var seen: [Seen] = []
    private var queue = CostQueue()

    /// A node of the tree on the way from the root.
    private struct Seen {
      let node: Int32
      /// The place of the node before in what is seen; -1 for the root.
      let parent: Int32
      /// The last four letters.
      let letters: UInt32
    }

    init(_ trie: WordTrie, _ lattice: ChunkLattice, _ bound: Int32) {
      self.trie = trie
      self.lattice = lattice
      self.bound = bound
      width = lattice.length + 1
    }

    mutating func run(count: Int, steps: Int) -> [Found] {
      var found: [Found] = []
      see(node: 0, parent: -1, letters: 0)
      var left = steps
      while found.count < count, left > 0, let next = queue.popFirst() {
        if next.isWord {
          found.append(Found(word: next.place, cost: next.cost))
          continue
        }
        left -= 1
        let from = seen[next.place]
        var child = trie.children[Int(from.node)]
        while child >= 0 {
          let letters = (from.letters << 6 | UInt32(trie.letters[Int(child)])) & 0xFF_FFFF
          see(node: child, parent: Int32(next.place), letters: letters)
          child = trie.siblings[Int(child)]
        }
      }
      return found
    }

    /// Computes the row of a node, and queues it and the word that ends at it.
    private mutating func see(node: Int32, parent: Int32, letters: UInt32) {
      var starts: InlineArray<4, Int> = [-1, -1, -1, -1]
      var place = Int(parent)
      for back in 0..<4 where place >= 0 {
        starts[back] = place * width
        place = Int(seen[place].parent)
      }
      let begin = rows.count
      lattice.append(row: &rows, after: starts, letters: letters)
      let least = lattice.least(of: rows, after: starts, letters: letters)
      let word = trie.words[Int(node)]
      if word >= 0, rows[begin + width - 1] <= bound {
        queue.insert(cost: rows[begin + width - 1], place: Int(word), isWord: true)
      }
      guard least <= bound, trie.children[Int(node)] >= 0 else {
        rows.removeLast(width)
        return
      }
      queue.insert(cost: least, place: seen.count, isWord: false)
      seen.append(Seen(node: node, parent: parent, letters: letters))
    }
  }
}

/// A heap of nodes and words, the cheapest first; of equal ones words first, then those that came first.
private struct CostQueue {
  private var heap: [Entry] = []

  struct Entry {
    /// Cost, kind and order of arrival as one number that sorts so.
    let rank: UInt64
    let cost: Int32
    let place: Int
    let isWord: Bool
  }
  private var arrivals: UInt64 = 0

  mutating func insert(cost: Int32, place: Int, isWord: Bool) {
    arrivals += 1
    let rank = UInt64(UInt32(bitPattern: max(0, cost))) << 32 | (isWord ? 0 : 1 << 31) | arrivals
    heap.append(Entry(rank: rank, cost: cost, place: place, isWord: isWord))
    var at = heap.count - 1
    while at > 0, heap[at].rank < heap[(at - 1) / 2].rank {
      heap.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  mutating func popFirst() -> Entry? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2]
      where child < heap.count && heap[child].rank < heap[least].rank { least = child }
      if least == at { return first }
      heap.swapAt(at, least)
      at = least
    }
  }
}
