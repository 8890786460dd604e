/// Counts the edits between two words, up to a bound: insertions, deletions, substitutions and swaps of
/// neighbours (optimal string alignment).
///
/// An instance keeps its rows between calls, so that a search over many words allocates nothing.
public struct EditDistance {
  private var previous: [Int] = []
  private var current: [Int] = []
  private var beforePrevious: [Int] = []

  /// A measure with empty rows.
  public init() {}

  /// The distance of two words; nil when it is more than `bound`.
  ///
  /// - Parameters:
  ///   - left: scalars of one word.
  ///   - right: scalars of the other.
  ///   - bound: how many edits matter.
  /// - Complexity: O(*n* × `bound`).
  public mutating func distance(_ left: [UInt32], _ right: [UInt32], atMost bound: Int) -> Int? {
    let (n, m) = (left.count, right.count)
    guard abs(n - m) <= bound else { return nil }
    if n == 0 || m == 0 { return max(n, m) }
    let beyond = bound + 1
    beforePrevious = Array(repeating: beyond, count: m + 1)
    current = Array(repeating: beyond, count: m + 1)
    previous = (0...m).map { min($0, beyond) }
    for i in 1...n {
      // Only a band of `bound` cells on each side of the diagonal can hold a distance within it.
      let low = max(1, i - bound)
      let high = min(m, i + bound)
      guard low <= high else { return nil }
      current[low - 1] = low == 1 ? min(i, beyond) : beyond
      var best = current[low - 1]
      for j in low...high {
        let equal = left[i - 1] == right[j - 1]
        var cost = previous[j - 1] + (equal ? 0 : 1)
        cost = min(cost, current[j - 1] + 1)
        cost = min(cost, (j == i + bound ? beyond : previous[j]) + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        current[j] = min(cost, beyond)
        best = min(best, current[j])
      }
      if best > bound { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[m] <= bound ? previous[m] : nil
  }
}
