/// Measures how much it costs to take one word for another, letter by letter.
///
/// An instance keeps its rows between calls. Swapped neighbours cost one letter, doubled letters almost
/// nothing.
struct WeightedDistance {
  private let costs: [Int32]
  private var rows: [[Int32]] = [[], [], []]

  /// What the second of two equal letters costs where the other word has one.
  private static let doubled: Int32 = 100
  /// What two swapped neighbours cost.
  private static let swapped: Int32 = 900

  init(_ costs: [Int32]) { self.costs = costs }

  /// The cost of two words in thousandths of a letter; the same in both directions.
  mutating func distance(_ left: [UInt32], _ right: [UInt32]) -> Int32 {
    let (n, m) = (left.count, right.count)
    for row in 0..<3 where rows[row].count < m + 1 {
      rows[row] = [Int32](repeating: 0, count: m + 1)
    }
    rows[0][0] = 0
    if m > 0 { for j in 1...m { rows[0][j] = rows[0][j - 1] + removal(right, j - 1) } }
    if n == 0 { return rows[0][m] }
    var (before, previous, current) = (2, 0, 1)
    for i in 1...n {
      let removed = removal(left, i - 1)
      rows[current][0] = rows[previous][0] + removed
      if m > 0 {
        for j in 1...m {
          var cost = rows[previous][j - 1] + replacement(left[i - 1], right[j - 1])
          cost = min(cost, rows[previous][j] + removed)
          cost = min(cost, rows[current][j - 1] + removal(right, j - 1))
          if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
            cost = min(cost, rows[before][j - 2] + Self.swapped)
          }
          rows[current][j] = cost
        }
      }
      (before, previous, current) = (previous, current, before)
    }
    return rows[previous][m]
  }

  private func replacement(_ left: UInt32, _ right: UInt32) -> Int32 {
    if left == right { return 0 }
    guard left < 128, right < 128 else { return LetterCosts.full }
    return costs[Int(left) * 128 + Int(right)]
  }

  private func removal(_ word: [UInt32], _ at: Int) -> Int32 {
    let letter = word[at]
    guard letter < 128 else { return LetterCosts.full }
    // A digit is never left out for nothing.
    if at > 0, word[at - 1] == letter, letter > 0x39 { return Self.doubled }
    return costs[Int(letter)]
  }
}
