extension DigitChain {
  /// What the chain is when it is no quantity by its own shape; nil when it may be one.
  ///
  /// - Parameter isPlus: whether a plus sign stands before it.
  func kind(isPlus: Bool) -> NumberKind? {
    if separators.isEmpty { return single(isPlus: isPlus) }
    if separators.allSatisfy({ $0 == .colon }) { return .time }
    if isDate { return .date }
    if isAddressOrVersion { return .version }
    return isPhone(isPlus: isPlus) ? .phone : nil
  }

  /// How many digits all runs have together.
  private var digitCount: Int { runs.reduce(0) { $0 + $1.digits.count } }

  /// Ten digits and more without a separator are a telephone number or a code, unless they are round.
  private func single(isPlus: Bool) -> NumberKind? {
    let digits = runs[0].digits
    if isPlus, digits.count >= 7 { return .phone }
    if digits.first == 0, digits.count >= 7 { return .phone }
    return digits.count >= 10 && !digits.suffix(3).allSatisfy { $0 == 0 } ? .identifier : nil
  }

  /// Day, month and year in any order that is written, parted alike.
  private var isDate: Bool {
    guard let separator = separators.first, separators.allSatisfy({ $0 == separator }),
      [.point, .slash, .hyphen, .dash].contains(separator)
    else { return false }
    let lengths = runs.map(\.digits.count)
    let values = runs.compactMap(\.small)
    guard values.count == runs.count else { return false }
    if runs.count == 3 {
      if lengths[0] == 4 { return lengths[1] <= 2 && isMonth(values[1]) && isDay(values[2]) }
      guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 else {
        return false
      }
      return isDay(values[0]) && isMonth(values[1]) || isMonth(values[0]) && isDay(values[1])
    }
    guard runs.count == 2, separator == .slash else { return false }
    // A month and its year, or a season: 03/2022, 2021/22.
    return lengths == [2, 4] && isMonth(values[0])
      || lengths[0] == 4 && (lengths[1] == 2 || lengths[1] == 4)
  }

  private func isDay(_ value: Int) -> Bool { (1...31).contains(value) }

  private func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }

  /// Points between three runs and more that are no groups: 4.2.1, 10.0.0.1.
  private var isAddressOrVersion: Bool {
    guard runs.count >= 3, separators.allSatisfy({ $0 == .point }) else { return false }
    return number(from: 0, NumberContext()) == nil
  }

  private func isPhone(isPlus: Bool) -> Bool {
    let count = digitCount
    guard count >= 7, count <= 16 else { return false }
    let isWhole = number(from: 0, NumberContext()).map { $0.runs == runs.count } ?? false
    if isPlus { return !isWhole || separators.contains(.space) }
    if separators.contains(where: { $0 == .comma || $0 == .colon || $0.isDecimal && $0 != .point })
    {
      return false
    }
    let lengths = runs.map(\.digits.count)
    if runs[0].digits.first == 0, lengths[0] > 1, !isWhole { return true }
    if runs.count >= 3 { return !isWhole && !isNumbersInARow }
    // 555-1234 and 12-3456789, but not the range 1000-2000.
    return separators[0] == .hyphen && (lengths == [3, 4] || lengths[0] <= 4 && lengths[1] >= 6)
  }

  /// Whether the runs read as numbers that merely follow each other: 2019 250 000.
  private var isNumbersInARow: Bool {
    guard separators.contains(where: { $0 == .space || $0 == .fixedSpace }) else {
      return separators.allSatisfy { $0 == .dash || $0 == .hyphen } && runs.count == 2
    }
    return runs.first.map { $0.digits.count == 4 } ?? false
  }
}
