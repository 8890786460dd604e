/// The sources of one written word, searched from its start to its end with the likelier ones kept.
///
/// A hypothesis stands at a place of the written word with the letters read so far. Which option its last letter took
/// is known, whether it may take it before the next letter is asked when that one comes.
///
/// ```
/// zgh ·  з→z г→? ✗   з→zgh г→∅ ✓   ж ✗        each place keeps the best `width` hypotheses
/// ```
struct ReversalLattice {
  private let inventory: LetterInventory
  private let score: LetterScore
  private let width: Int
  private let isLenient: Bool

  /// The hypotheses, each with the one it grew from.
  private var nodes: [Node] = []

  private struct Node {
    var cost: Double
    var history: LetterModel.History
    /// The last letter's number; −1 at the start, −2 for a scalar that was copied.
    var letter: Int
    var option: Int
    /// The class of what stands before the last letter.
    var left: Int
    /// The last letter, or what was copied.
    var scalar: Unicode.Scalar
    /// Where what the last letter wrote begins.
    var from: Int
    var parent: Int
    /// How many scalars were copied that are not punctuation or digits.
    var kept: Int
    var spelling = GreekSpelling.Count()
  }

  /// A source of a word: its letters, each with the range of the written word that it stands for.
  struct Path {
    var letters: [(scalar: Unicode.Scalar, written: Range<Int>)]
    /// The logarithm of its probability.
    var score: Double
    /// How many letters and marks are copied from the written word.
    var kept = 0

    var text: String {
      String(String.UnicodeScalarView(letters.map(\.scalar)))
    }
  }

  /// - Parameter isLenient: whether neighbours do not matter, and anything may be copied; otherwise only
  ///   what nothing writes.
  init(_ inventory: LetterInventory, _ score: LetterScore, width: Int, isLenient: Bool = false) {
    self.inventory = inventory
    self.score = score
    self.width = width
    self.isLenient = isLenient
  }

  /// The best sources of a word, best first; at least one when lenient.
  mutating func sources(of word: [UInt32]) -> [Path] {
    nodes = [
      Node(
        cost: 0,
        history: .start,
        letter: -1,
        option: 0,
        left: 0,
        scalar: " ",
        from: 0,
        parent: -1,
        kept: 0
      )
    ]
    var places: [[Int]] = Array(repeating: [], count: word.count + 1)
    places[0] = [0]
    for at in 0...word.count {
      places[at] = grownSilently(places[at], at)
      if at == word.count { break }
      let matching = matching(word, at)
      for index in places[at] { grow(index, matching, word, at, &places) }
      places[at] = []
    }
    return finished(places[word.count], word.count)
  }

  // MARK: Growing

  private func matching(_ word: [UInt32], _ at: Int) -> [LetterInventory.Entry] {
    (inventory.byFirst[word[at]] ?? []).filter { entry in
      word[at...].starts(with: inventory.outputs[entry.output])
    }
  }

  /// The hypotheses of a place with those that add letters which write nothing; the best of them.
  private mutating func grownSilently(_ indices: [Int], _ at: Int) -> [Int] {
    var result = best(indices)
    var fresh = result
    for _ in 0..<ReversalLattice.mostSilent where !inventory.silent.isEmpty {
      var next: [Int] = []
      for index in fresh {
        for entry in inventory.silent {
          if let node = grown(index, by: entry, from: at) {
            nodes.append(node)
            next.append(nodes.count - 1)
          }
        }
      }
      fresh = best(next)
      result += fresh
    }
    return best(result)
  }

  private static let mostSilent = 2

  private mutating func grow(
    _ index: Int,
    _ matching: [LetterInventory.Entry],
    _ word: [UInt32],
    _ at: Int,
    _ places: inout [[Int]]
  ) {
    for entry in matching {
      if let node = grown(index, by: entry, from: at) {
        nodes.append(node)
        places[at + inventory.outputs[entry.output].count].append(nodes.count - 1)
      }
    }
    guard isLenient || matching.isEmpty, accepts(index, right: 0) else { return }
    var node = nodes[index]
    let scalar = Unicode.Scalar(word[at]) ?? "\u{FFFD}"
    node.cost += score.step(nil, &node.history) + ReversalLattice.copyCost
    node.letter = -2
    node.left = 0
    node.scalar = scalar
    node.from = at
    node.parent = index
    if ReversalLattice.isLetter(scalar) { node.kept += 1 }
    nodes.append(node)
    places[at + 1].append(nodes.count - 1)
  }

  /// What copying a scalar that the system does not write costs: more than any unlikely letter.
  private static let copyCost = -18.0

  /// Whether one is of hiragana and the other of katakana, which a word does not mix.
  private static func mixesKana(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let hiragana: ClosedRange<Unicode.Scalar> = "\u{3041}"..."\u{3096}"
    let katakana: ClosedRange<Unicode.Scalar> = "\u{30A1}"..."\u{30FA}"
    return hiragana.contains(left) && katakana.contains(right)
      || katakana.contains(left) && hiragana.contains(right)
  }

  /// Whether a scalar is written for a letter: letters, marks and primes.
  ///
  /// An apostrophe is in names as it is.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" || scalar == "’" { return false }
    return scalar.properties.isAlphabetic
      || scalar.properties.canonicalCombiningClass != .notReordered
      || MarkSort(scalar) != nil
  }

  private func grown(
    _ index: Int,
    by entry: LetterInventory.Entry,
    from at: Int
  ) -> Node? {
    let node = nodes[index]
    if !accepts(index, right: Int(inventory.rightClasses[entry.letter])) { return nil }
    let left = node.letter < 0 ? 0 : Int(inventory.leftClasses[node.letter])
    guard isLenient || inventory.mask(entry.letter, left: left) >> UInt64(entry.option) & 1 != 0
    else {
      return nil
    }
    let scalar = inventory.letters[entry.letter]
    if ReversalLattice.mixesKana(node.scalar, scalar) { return nil }
    var history = node.history
    var spelling = node.spelling
    var cost = node.cost + score.step(scalar, &history)
    if let greek = inventory.greek { cost += greek.cost(of: entry.letter, &spelling) }
    return Node(
      cost: cost,
      history: history,
      letter: entry.letter,
      option: entry.option,
      left: left,
      scalar: scalar,
      from: at,
      parent: index,
      kept: node.kept,
      spelling: spelling
    )
  }

  /// Whether the last letter of a hypothesis may have its option before a class of letters.
  private func accepts(_ index: Int, right: Int) -> Bool {
    let node = nodes[index]
    if node.letter >= 0, let greek = inventory.greek,
      !greek.accepts(node.letter, atEnd: right == 0)
    {
      return false
    }
    return isLenient || node.letter < 0
      || inventory.mask(node.letter, left: node.left, right: right) >> UInt64(node.option) & 1 != 0
  }

  private func best(_ indices: [Int]) -> [Int] {
    if indices.count <= width { return indices }
    let sorted = indices.sorted {
      nodes[$0].cost == nodes[$1].cost ? $0 < $1 : nodes[$0].cost > nodes[$1].cost
    }
    return Array(sorted.prefix(width))
  }

  // MARK: Finishing

  private func finished(_ indices: [Int], _ end: Int) -> [Path] {
    var ends: [(index: Int, score: Double)] = []
    for index in indices where accepts(index, right: 0) {
      var history = nodes[index].history
      let spelling = inventory.greek?.costOfEnd(nodes[index].spelling) ?? 0
      ends.append((index, nodes[index].cost + score.step(nil, &history) + spelling))
    }
    ends.sort { $0.score == $1.score ? $0.index < $1.index : $0.score > $1.score }
    return ends.map {
      Path(letters: letters(of: $0.index, end), score: $0.score, kept: nodes[$0.index].kept)
    }
  }

  private func letters(
    of index: Int,
    _ end: Int
  ) -> [(scalar: Unicode.Scalar, written: Range<Int>)] {
    var result: [(scalar: Unicode.Scalar, written: Range<Int>)] = []
    var index = index
    var end = end
    while nodes[index].parent >= 0 {
      result.append((nodes[index].scalar, nodes[index].from..<end))
      end = nodes[index].from
      index = nodes[index].parent
    }
    return result.reversed()
  }
}
