/// Pairs the parts of two names so that the whole is most alike, also across the gaps between them.
///
/// Which parts may stand for each other is a list of edges, each from some neighbouring parts of one name to some of
/// the other, one of them alone. The best choice of edges that share no part is found part by part of the left name
/// over all sets of parts of the right one; a name of many parts is paired greedily instead.
struct PartAlignment {
  /// Parts that stand for each other.
  struct Edge {
    let left: Range<Int>
    let right: Range<Int>
    let found: PartSimilarity.Found
    let weight: Double
    /// What it adds when it is chosen.
    let gain: Double
  }

  /// The chosen edges, in the order of the left name.
  private(set) var pairs: [Edge] = []

  private var edges: [Edge] = []
  private var best: [Double] = []
  private var choices: [Int32] = []

  /// How many parts both names may have to be paired at best: the sets of twelve are 4,096.
  private static let most = 12
  /// How many neighbours may together be one part of the other name.
  private static let longestSpan = 4
  /// What a step out of order takes from a pair, so that of equal choices the one in order is taken.
  private static let disorder = 0.002

  /// Pairs the parts of two names.
  mutating func align(_ similarity: PartSimilarity, _ measure: inout WeightedDistance) {
    pairs.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    let (n, m) = (similarity.left.parts.count, similarity.right.parts.count)
    findEdges(similarity, n, m, &measure)
    if edges.isEmpty { return }
    if n <= Self.most && m <= Self.most { chooseBest(n, m) } else { chooseGreedily() }
  }

  private mutating func findEdges(
    _ similarity: PartSimilarity,
    _ n: Int,
    _ m: Int,
    _ measure: inout WeightedDistance
  ) {
    for i in 0..<n {
      for j in 0..<m {
        let found = similarity.compare(i, j, &measure)
        if found.similarity >= PartSimilarity.alike { add(similarity, i..<i + 1, j..<j + 1, found) }
        if n == 1 && m == 1 { continue }
        let one = similarity.left.parts[i].count
        let other = similarity.right.parts[j].count
        // Some parts of the left name as one of the right, and the other way round.
        // Initials run together are shorter than what they stand for.
        if one < other || other < 4 { addSpans(similarity, i, n, j, isLeft: true, &measure) }
        if other < one || one < 4 { addSpans(similarity, j, m, i, isLeft: false, &measure) }
      }
    }
  }

  private mutating func addSpans(
    _ similarity: PartSimilarity,
    _ start: Int,
    _ count: Int,
    _ single: Int,
    isLeft: Bool,
    _ measure: inout WeightedDistance
  ) {
    var end = start + 2
    while end <= min(count, start + Self.longestSpan) {
      let (left, right) =
        isLeft ? (start..<end, single..<single + 1) : (single..<single + 1, start..<end)
      if let found = similarity.compareJoined(left, right, &measure) {
        add(similarity, left, right, found)
      }
      end += 1
    }
  }

  private mutating func add(
    _ similarity: PartSimilarity,
    _ left: Range<Int>,
    _ right: Range<Int>,
    _ found: PartSimilarity.Found
  ) {
    var (one, other) = (0.0, 0.0)
    for index in left { one += similarity.left.parts[index].weight }
    for index in right { other += similarity.right.parts[index].weight }
    let weight = (one + other) / 2
    let gain =
      weight * found.similarity - Self.disorder * Double(abs(left.lowerBound - right.lowerBound))
    edges.append(Edge(left: left, right: right, found: found, weight: weight, gain: gain))
  }

  private mutating func chooseBest(_ n: Int, _ m: Int) {
    let sets = 1 << m
    let cells = (n + 1) * sets
    if best.count < cells {
      best = [Double](repeating: -1, count: cells)
      choices = [Int32](repeating: -1, count: cells)
    }
    for cell in 0..<cells { best[cell] = -1 }
    best[0] = 0
    choices[0] = -1
    // Edges come sorted by where they begin in the left name.
    var edge = 0
    for i in 0..<n {
      var end = edge
      while end < edges.count, edges[end].left.lowerBound == i { end += 1 }
      for set in 0..<sets {
        let gained = best[i * sets + set]
        if gained < 0 { continue }
        let skipped = (i + 1) * sets + set
        if gained > best[skipped] {
          best[skipped] = gained
          choices[skipped] = -1
        }
        for index in edge..<end {
          let mask = ((1 << edges[index].right.count) - 1) << edges[index].right.lowerBound
          if set & mask != 0 { continue }
          let cell = edges[index].left.upperBound * sets + (set | mask)
          let sum = gained + edges[index].gain
          if sum > best[cell] {
            best[cell] = sum
            choices[cell] = Int32(index)
          }
        }
      }
      edge = end
    }
    follow(n, sets)
  }

  /// Takes the choices back from the best end.
  private mutating func follow(_ n: Int, _ sets: Int) {
    var set = 0
    for candidate in 0..<sets where best[n * sets + candidate] > best[n * sets + set] {
      set = candidate
    }
    var i = n
    while i > 0 {
      let choice = choices[i * sets + set]
      guard choice >= 0 else {
        i -= 1
        continue
      }
      let edge = edges[Int(choice)]
      pairs.append(edge)
      set &= ~(((1 << edge.right.count) - 1) << edge.right.lowerBound)
      i = edge.left.lowerBound
    }
    pairs.reverse()
  }

  private mutating func chooseGreedily() {
    let sorted = edges.indices.sorted {
      edges[$0].gain != edges[$1].gain ? edges[$0].gain > edges[$1].gain : $0 < $1
    }
    var taken: (left: Set<Int>, right: Set<Int>) = ([], [])
    for index in sorted {
      let edge = edges[index]
      if edge.left.contains(where: taken.left.contains)
        || edge.right.contains(where: taken.right.contains)
      {
        continue
      }
      taken.left.formUnion(edge.left)
      taken.right.formUnion(edge.right)
      pairs.append(edge)
    }
    pairs.sort { $0.left.lowerBound < $1.left.lowerBound }
  }
}
