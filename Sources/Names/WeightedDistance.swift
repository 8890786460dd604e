/// Measures how much it costs to take one word for another, letter by letter.
///
/// An instance keeps its rows between calls. Swapped neighbours cost less than two letters, doubled letters almost
/// nothing, another first letter more: slips of the pen spare it.
struct WeightedDistance {
  private let costs: [Int32]
  /// What a letter costs in the place of one that no spelling takes for it.
  private let unrelated: Int32
  /// Whether both words are spelled in one writing, where another letter is another name.
  let isStrict: Bool
  /// Three rows, one after the other.
  private var rows: [Int32] = []

  /// What the second of two equal letters costs where the other word has one.
  private static let doubled: Int32 = 100
  /// What an unrelated letter costs within one writing.
  private static let strict: Int32 = 1600
  /// What two swapped neighbours cost.
  private static let swapped: Int32 = 600

  /// - Parameters:
  ///   - costs: as ``LetterCosts/matrix(for:)`` gives them.
  ///   - isStrict: whether both words are spelled in one writing, where another letter is another name.
  init(_ costs: [Int32], isStrict: Bool = false) {
    self.costs = costs
    self.isStrict = isStrict
    unrelated = isStrict ? Self.strict : LetterCosts.full
  }

  /// The cost of two words in thousandths of a letter; the same in both directions.
  mutating func distance(_ left: [UInt32], _ right: [UInt32]) -> Int32 {
    distance(left, 0..<Int32(left.count), right, 0..<Int32(right.count))
  }

  /// The same for ranges of letters.
  mutating func distance(
    _ left: [UInt32],
    _ leftRange: Range<Int32>,
    _ right: [UInt32],
    _ rightRange: Range<Int32>
  ) -> Int32 {
    let (n, m) = (leftRange.count, rightRange.count)
    let (l, r) = (Int(leftRange.lowerBound), Int(rightRange.lowerBound))
    let width = m + 1
    if rows.count < 3 * width { rows = [Int32](repeating: 0, count: 3 * width + 24) }
    var (before, previous, current) = (0, width, 2 * width)
    rows[previous] = 0
    for j in 0..<m {
      rows[previous + j + 1] =
        rows[previous + j] + removal(right, r + j, first: r, isLast: j == m - 1)
    }
    for i in 0..<n {
      let letter = left[l + i]
      let removed = removal(left, l + i, first: l, isLast: i == n - 1)
      rows[current] = rows[previous] + removed
      for j in 0..<m {
        let other = right[r + j]
        var replaced = replacement(letter, other)
        if i == 0, j == 0, isStrict { replaced += replaced / 2 }
        var cost = min(rows[previous + j] + replaced, rows[previous + j + 1] + removed)
        cost = min(cost, rows[current + j] + removal(right, r + j, first: r, isLast: j == m - 1))
        if i > 0, j > 0, letter == right[r + j - 1], left[l + i - 1] == other {
          cost = min(cost, rows[before + j - 1] + Self.swapped)
        }
        rows[current + j + 1] = cost
      }
      (before, previous, current) = (previous, current, before)
    }
    return rows[previous + m]
  }

  private func replacement(_ left: UInt32, _ right: UInt32) -> Int32 {
    if left == right { return 0 }
    guard left < 128, right < 128 else { return LetterCosts.full }
    let cost = costs[Int(left) * 128 + Int(right)]
    return cost == LetterCosts.full ? unrelated : cost
  }

  private func removal(_ word: [UInt32], _ at: Int, first: Int, isLast: Bool) -> Int32 {
    let letter = word[at]
    guard letter < 128 else { return LetterCosts.full }
    // A digit is never left out for nothing.
    if at > first, word[at - 1] == letter, letter > 0x39 { return Self.doubled }
    // A vowel more at the end is another name: Abbas, Abbasi.
    return isLast && isStrict ? LetterCosts.full : costs[Int(letter)]
  }
}
