/// The words that were probably meant by a misspelt one, best first.
///
/// A word is near when one edit in three of its letters leads to it (an edit inserts, deletes or replaces a
/// letter, or swaps two neighbours), or when the misspelt word is its beginning. Case is not looked at.
///
/// - Parameter limit: how many at most.
/// - Complexity: O(*n* × *m*²), *n* words of *m* letters.
public func nearest(
  to word: String,
  among words: some Sequence<String>,
  limit: Int = 3
) -> [String] {
  let wanted = Array(word.lowercased().prefix(longestCompared))
  var found: [(distance: Int, word: String)] = []
  for candidate in words {
    let letters = Array(candidate.lowercased().prefix(longestCompared))
    let distance = editDistance(wanted, letters)
    if distance <= max(1, max(wanted.count, letters.count) / 3) {
      found.append((distance, candidate))
    } else if wanted.count > 2 && letters.starts(with: wanted) {
      found.append((letters.count - wanted.count, candidate))
    }
  }
  // A stable sort: equally near words stay in the order they were given.
  let order = found.indices.sorted { left, right in
    (found[left].distance, left) < (found[right].distance, right)
  }
  return order.prefix(max(0, limit)).map { found[$0].word }
}

/// Letters beyond this are not compared, so that a word of any length is answered at once.
private let longestCompared = 64

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        last[column + 1] + 1,
        current[column] + 1,
        last[column] + (letter == other ? 0 : 1)
      )
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
