import CanonymTables

/// How much each kind of evidence counts for a candidate, as the table's header states it.
struct VocalizationWeights: Sendable {
  /// For the cost of the chunks, of the letters as a Latin name, and (taken off) of the letters in these pairs.
  let chunks, latin, own: Float
  /// For each letter.
  let letter: Float
  /// For a word in 1, 2, 3 lists of names, and in the census alone.
  let lists: [Float]
  let census: Float
  /// For the cost of the chunks by the letters around them, and by the chunks behind them.
  let window, behind: Float

  init(_ table: Table, header key: String) throws(TableError) {
    let numbers = (table.value(key) ?? "").split(separator: " ").compactMap { Float($0) }
    guard numbers.count == 10 else {
      throw .malformedRow(
        table: table.name,
        line: 1,
        reason: "the header '\(key)' lacks its 10 numbers"
      )
    }
    (chunks, latin, own, letter) = (numbers[0], numbers[1], numbers[2], numbers[3])
    lists = Array(numbers[4..<7])
    census = numbers[7]
    (window, behind) = (numbers[8], numbers[9])
  }

  /// What a whole word gains for standing in lists of names; nil when no list but the pairs' own has it.
  func bonus(_ found: WordLists, isHebrew: Bool) -> Float? {
    let count = found.others + ((isHebrew ? found.isInArabic : found.isInHebrew) ? 1 : 0)
    if count > 0 { return lists[min(count, lists.count) - 1] }
    return found.isInCensus ? census : nil
  }
}
