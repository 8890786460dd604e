extension DigitChain {
  /// What the runs from `first` on are when their own shape says that they are no quantity, and how many they are.
  ///
  /// - Returns: nil when they may be a quantity.
  func kind(from first: Int) -> (kind: NumberKind, runs: Int)? {
    guard first < separators.count else { return nil }
    if separators[first] == .colon { return (.time, stretch(from: first)) }
    if let runs = dateRuns(from: first) { return (.date, runs) }
    if first == 0, isResult { return (.time, 2) }
    guard separators[first] == .point else { return nil }
    let runs = stretch(from: first)
    if runs >= 3, number(from: first, NumberContext()) == nil {
      // An address may have its port behind: 10.0.0.1:8080.
      let hasPort = first + runs <= separators.count && separators[first + runs - 1] == .colon
      return (.version, hasPort ? runs + 1 : runs)
    }
    return nil
  }

  /// Whether the first two runs may be hours and minutes: 14.30.
  var isTimeOfDay: Bool {
    guard let mark = separators.first, mark == .point || mark == .comma,
      runs[0].digits.count <= 2, runs[1].digits.count == 2,
      let hours = runs[0].small, let minutes = runs[1].small
    else { return false }
    return hours <= 24 && minutes < 60
  }

  /// Whether two short numbers stand like the ends of a range, but do not rise: a game's result, 3-1.
  private var isResult: Bool {
    guard runs.count == 2, separators[0] == .hyphen || separators[0] == .dash,
      runs.allSatisfy({ $0.digits.count <= 2 }),
      runs[0].range.upperBound + 4 > runs[1].range.lowerBound,
      let first = runs[0].small, let second = runs[1].small
    else { return false }
    return first >= second && runs[0].digits[0] != 0
  }

  /// How many runs from one on are joined by the separator behind it, as far as it is asked.
  func stretch(from first: Int, atMost limit: Int = .max) -> Int {
    guard first < separators.count else { return 1 }
    var last = first
    while last < separators.count, last - first < limit, separators[last] == separators[first] {
      last += 1
    }
    return last - first + 1
  }

  /// How many runs are a day, month and year in any order that is written; nil for no date.
  private func dateRuns(from first: Int) -> Int? {
    let count = stretch(from: first, atMost: 3)
    guard count == 2 || count == 3, [.point, .slash, .hyphen, .dash].contains(separators[first])
    else { return nil }
    let runs = runs[first..<first + count]
    let lengths = runs.map { $0.digits.count }
    let values = runs.compactMap { $0.small }
    guard values.count == count else { return nil }
    if count == 2 {
      // A month and its year, or a season: 03/2022, 2021/22.
      let isMonthAndYear = lengths == [2, 4] && isMonth(values[0])
      let isSeason = lengths[0] == 4 && (lengths[1] == 2 || lengths[1] == 4) && values[0] < 2200
      if separators[first] == .hyphen || separators[first] == .dash {
        // 2022–23 is a season; 2010-15 are years.
        return lengths == [4, 2] && values[0] < 2200 && (values[0] + 1) % 100 == values[1] ? 2 : nil
      }
      return separators[first] == .slash && (isMonthAndYear || isSeason) ? 2 : nil
    }
    if lengths[0] == 4 {
      return lengths[1] <= 2 && isMonth(values[1]) && isDay(values[2]) ? 3 : nil
    }
    guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 else { return nil }
    let isDayFirst = isDay(values[0]) && isMonth(values[1])
    return isDayFirst || isMonth(values[0]) && isDay(values[1]) ? 3 : nil
  }

  private func isDay(_ value: Int) -> Bool { (1...31).contains(value) }

  private func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }
}
