import Glibc

/// Learns what native letters are written by which Latin ones, from pairs of words.
///
/// Expectation–maximization over all monotone ways to cut both words into chunks (see ``ChunkTable``): each round
/// counts how often a pair of chunks is used, weighed by how likely each way of cutting is, and takes the counts
/// for the next round's probabilities. Chunks that are used less than a count are dropped, which keeps tables
/// small and cutting plain. The same pairs in the same order give the same table.
public struct ChunkTrainer {
  private var pairs: [Pair] = []
  private var counts = CountTable()

  /// A pair of words, and how much it counts.
  private struct Pair {
    let native: [UInt32]
    let latin: [UInt8]
    let weight: Double
  }

  /// How training goes.
  public struct Parameters: Sendable {
    /// How many rounds.
    public var rounds = 6
    /// What a chunk must be used at least to be kept, in pairs.
    public var leastCount = 1.0
    /// The same after each round but the last; more in the first two, to forget chance soon.
    public var leastCountBetween = 0.02
    /// The longest words that are learned from, in letters.
    public var longestNative = 30
    /// The same for Latin words.
    public var longestLatin = 16

    /// The parameters that the tables of this package were learned with.
    public init() {}
  }

  /// A trainer without pairs.
  public init() {}

  /// How many pairs there are to learn from.
  public var count: Int { pairs.count }

  /// Adds a pair.
  ///
  /// - Parameters:
  ///   - native: letters with borders, as ``NativeSpelling`` gives them.
  ///   - latin: small letters and digits.
  ///   - seen: how often the pair was seen; its logarithm counts, at most threefold.
  public mutating func insert(_ native: [UInt32], _ latin: [UInt8], seen: Int) {
    guard native.count > 3, latin.count > 1,
      latin.allSatisfy({ LatinChunk.value(of: $0) != nil })
    else { return }
    var weight = 1.0
    var left = seen
    while left > 1, weight < 3 {
      weight += 1
      left /= 2
    }
    pairs.append(Pair(native: native, latin: latin, weight: weight))
  }

  /// A row of a learned table: costs as in ``ChunkTable``.
  public struct Row: Sendable, Hashable {
    /// The native chunk.
    public let native: String
    /// The Latin chunk.
    public let latin: String
    /// The cost of the Latin chunk where the native one stands.
    public let forward: Int
    /// The cost of the native chunk where the Latin one stands.
    public let backward: Int
  }

  /// Learns the table.
  ///
  /// - Parameter report: takes after each round its number, the mean logarithm of a pair's probability, and how
  ///   many pairs of chunks there are.
  /// - Returns: the rows, by native chunk and then by cost.
  public mutating func train(
    _ parameters: Parameters,
    report: (Int, Double, Int) -> Void = { _, _, _ in }
  ) -> [Row] {
    counts = CountTable()
    for round in 0..<parameters.rounds {
      var next = CountTable()
      var likelihood = 0.0
      for pair in pairs
      where pair.native.count <= parameters.longestNative
        && pair.latin.count <= parameters.longestLatin
      {
        likelihood += count(pair, isFirst: round == 0, into: &next)
      }
      let isLast = round == parameters.rounds - 1
      let least =
        isLast
        ? parameters.leastCount
        : round < 2 ? max(0.05, parameters.leastCountBetween) : parameters.leastCountBetween
      counts = next.shares(atLeast: least)
      report(round + 1, likelihood / Double(max(1, pairs.count)), counts.count)
    }
    return rows()
  }

  /// A use of a pair of chunks in a way of cutting.
  private struct Step {
    let from: Int
    let to: Int
    let key: UInt64
    let chance: Double
  }

  /// Adds a pair's uses of chunks; returns the logarithm of its probability.
  private func count(_ pair: Pair, isFirst: Bool, into next: inout CountTable) -> Double {
    let (n, m) = (pair.native.count, pair.latin.count)
    let width = m + 1
    var forward = [Double](repeating: 0, count: (n + 1) * width)
    var backward = forward
    var steps: [Step] = []
    forward[0] = 1
    for i in 0..<n {
      for j in 0...m where forward[i * width + j] > 0 {
        for native in 1...min(ChunkTable.longestNative, n - i) {
          var latin: UInt64 = 0
          for count in 0...min(ChunkTable.longestLatin, m - j) {
            if count > 0 {
              latin = latin << 6 | UInt64(LatinChunk.value(of: pair.latin[j + count - 1]) ?? 63)
            }
            if native > 1, count == 0 { continue }
            let second = native > 1 ? UInt64(pair.native[i + 1]) : 0
            let key = (UInt64(pair.native[i]) & 0xF_FFFF) << 44 | (second & 0xF_FFFF) << 24 | latin
            let chance =
              isFirst
              ? firstChance(pair.native[i..<i + native], count)
              : counts.value(of: key)
            guard chance > 0 else { continue }
            let (from, to) = (i * width + j, (i + native) * width + j + count)
            forward[to] += forward[from] * chance
            steps.append(Step(from: from, to: to, key: key, chance: chance))
          }
        }
      }
    }
    let all = forward[forward.count - 1]
    guard all > 0 else { return 0 }
    backward[backward.count - 1] = 1
    for step in steps.reversed() where backward[step.to] > 0 {
      backward[step.from] += backward[step.to] * step.chance
      let share = forward[step.from] * step.chance * backward[step.to] / all
      if share > 0.001 { next.add(share * pair.weight, to: step.key) }
    }
    return log(all)
  }

  /// What is assumed before anything is known: chunks of about the same length are likelier.
  private func firstChance(_ native: ArraySlice<UInt32>, _ latin: Int) -> Double {
    let letters = native.count { $0 != NativeSpelling.begin && $0 != NativeSpelling.end }
    var chance: Double
    if letters == 0 {
      chance = latin == 0 ? 0.5 : 0.0001
    } else if latin == 0 {
      chance = 0.02
    } else {
      chance = 0.1 * exp(-1.386 * abs(Double(latin - letters) - 0.3))
    }
    if native.count > 1 { chance *= 0.3 }
    return chance
  }

  private func rows() -> [Row] {
    var byNative: [UInt64: Double] = [:]
    var byLatin: [UInt64: Double] = [:]
    counts.eachCount { key, share in
      byNative[key >> 24, default: 0] += share
      byLatin[key & 0xFF_FFFF, default: 0] += share
    }
    var rows: [(key: UInt64, row: Row)] = []
    counts.eachCount { key, share in
      let native = [key >> 44, key >> 24 & 0xF_FFFF].filter { $0 > 0 }
      let row = Row(
        native: String(
          String.UnicodeScalarView(native.compactMap { Unicode.Scalar(UInt32($0)) })
        ),
        latin: LatinChunk(code: UInt32(key & 0xFF_FFFF)).text,
        forward: cost(share / (byNative[key >> 24] ?? share)),
        backward: cost(share / (byLatin[key & 0xFF_FFFF] ?? share))
      )
      rows.append((key, row))
    }
    rows.sort { left, right in
      (left.key >> 24, left.row.forward, left.row.latin)
        < (right.key >> 24, right.row.forward, right.row.latin)
    }
    return rows.map(\.row)
  }

  private func cost(_ probability: Double) -> Int {
    min(9999, max(0, Int((-100 * log(probability)).rounded())))
  }
}
