/// A reading of the leading runs of a chain as one number.
struct GroupedNumber: Equatable {
  /// How many runs of the chain it takes.
  var runs: Int
  /// What it is worth.
  var value: DecimalValue
  /// By which writing.
  var writing: NumberWriting
  /// Another value that the same runs may have.
  var alternative: DecimalValue?
  /// What decided between two readings.
  var evidence = NumberEvidence.shape
  /// The power of ten of the last word that multiplied it or added to it; 0 for none.
  var power = 0

  /// Multiplies it by a power of ten.
  mutating func shift(by power: Int) {
    value = value.shifted(by: power)
    alternative = alternative?.shifted(by: power)
  }
}

/// What is known of a text's numbers before one of them is read.
struct NumberContext {
  /// The convention of the text's locale; nil when that is not known.
  var convention: SeparatorConvention?
  /// Whether the text's own numbers show a decimal comma (true), a decimal point (false) or neither.
  var decimalComma: Bool?
}

extension DigitChain {
  /// More groups than any number has; a longer chain is no number.
  private static let mostGroups = 24

  /// The longest reading of the runs from `first` on as one number.
  ///
  /// - Returns: nil when the runs are joined in a way that no number is written: 1.2.3, 12,34,5.
  func number(from first: Int, _ context: NumberContext) -> GroupedNumber? {
    var last = first
    while last < separators.count, separators[last].groups || separators[last].isDecimal {
      last += 1
      // A run of one digit, or of five and more, is no group: at most decimals.
      if !(2...4).contains(runs[last].digits.count) || last - first > Self.mostGroups { break }
    }
    // What a point or comma joins is one thing or none, so that no number is cut off before it.
    if last < separators.count, last > first, joinsTightly(last) { return nil }
    while last > first {
      var joined = Array(separators[first..<last])
      if joined.contains(.fixedSpace) { joined = joined.map { $0 == .space ? .fixedSpace : $0 } }
      if let number = grouped(first, last, joined, context) { return number }
      last -= 1
      if joinsTightly(last) { return nil }
    }
    return GroupedNumber(runs: 1, value: DecimalValue(digits: runs[first].digits), writing: .plain)
  }

  /// Whether a separator joins its runs so that no number may end between: any but a space.
  func joinsTightly(_ index: Int) -> Bool {
    let separator = separators[index]
    return (separator.groups || separator.isDecimal) && separator != .space
      && separator != .fixedSpace
  }

  /// The reading of the runs from `first` to `last`, all of them; nil when there is none.
  private func grouped(
    _ first: Int,
    _ last: Int,
    _ separators: [Separator],
    _ context: NumberContext
  ) -> GroupedNumber? {
    let lengths = runs[first...last].map { $0.digits.count }
    let kinds = separators.reduce(into: [Separator]()) { if !$0.contains($1) { $0.append($1) } }
    if separators.count == 1, let only = kinds.first, only == .point || only == .comma {
      return single(first, only, lengths, context)
    }
    if kinds.count == 1, let only = kinds.first {
      if only == .arabicDecimal {
        return separators.count == 1 ? decimal(first, last, whole: .arabic) : nil
      }
      return wholeNumber(first, last, only, lengths, context)
    }
    // Two separators: the last one, used once, parts the decimals.
    guard kinds.count == 2, let decimalMark = separators.last, decimalMark.isDecimal,
      !separators.dropLast().contains(decimalMark),
      let writing = Self.writing(of: separators[0], Array(lengths.dropLast())),
      runs[first].digits.first != 0,
      separators[0] != .space || groupsBySpace(first, last, context)
    else { return nil }
    return decimal(first, last, whole: writing)
  }

  /// A whole number in groups that one separator parts.
  private func wholeNumber(
    _ first: Int,
    _ last: Int,
    _ separator: Separator,
    _ lengths: [Int],
    _ context: NumberContext
  ) -> GroupedNumber? {
    guard let writing = Self.writing(of: separator, lengths) else { return nil }
    if separator == .space, !groupsBySpace(first, last, context) { return nil }
    if runs[first].digits.first == 0 { return nil }
    return GroupedNumber(runs: last - first + 1, value: value(first, last), writing: writing)
  }

  /// Whether plain spaces may part groups here.
  ///
  /// They may where decimals follow a comma and where nothing is known; elsewhere three groups are needed, or a
  /// round number: Room 12 345 are two numbers, 12 000 is one.
  private func groupsBySpace(_ first: Int, _ last: Int, _ context: NumberContext) -> Bool {
    // Another short run behind a space makes the groups doubtful: 06 44 444 444.
    if first > 0, separators[first - 1] == .space, runs[first - 1].digits.count <= 3 {
      return false
    }
    if last < separators.count, separators[last] == .space, runs[last + 1].digits.count < 3 {
      return false
    }
    guard let convention = context.convention, context.decimalComma != true else { return true }
    if convention.groupsBySpace || convention.hasDecimalComma { return true }
    let groups = separators[first..<last].count { $0 == .space }
    return groups >= 2 || runs[first + 1].digits == [0, 0, 0]
  }

  /// How groups of these lengths are written; nil when they are no groups.
  private static func writing(
    of separator: Separator,
    _ lengths: [Int]
  ) -> NumberWriting? {
    guard let first = lengths.first, lengths.count > 1 else { return nil }
    let rest = lengths.dropFirst()
    if (1...3).contains(first), rest.allSatisfy({ $0 == 3 }) {
      switch separator {
      case .comma: return .western
      case .point: return .european
      case .apostrophe: return .swiss
      case .space, .fixedSpace: return .space
      case .arabicGroup, .arabicComma: return .arabic
      default: return nil
      }
    }
    if (1...2).contains(first), rest.last == 3, rest.dropLast().allSatisfy({ $0 == 2 }) {
      return [.comma, .arabicGroup, .fixedSpace].contains(separator) ? .indian : nil
    }
    if separator == .comma, (1...4).contains(first), rest.allSatisfy({ $0 == 4 }), rest.count > 1 {
      return .eastAsian
    }
    return nil
  }

  /// A number with one point or one comma: grouped or decimal, by lengths, locale and the rest of the text.
  private func single(
    _ first: Int,
    _ separator: Separator,
    _ lengths: [Int],
    _ context: NumberContext
  ) -> GroupedNumber? {
    let last = first + 1
    let asDecimal = decimal(first, last, whole: separator == .comma ? .european : .western)
    let leadsWithZero = runs[first].digits.first == 0
    guard lengths[1] == 3, lengths[0] <= 3, !leadsWithZero else { return asDecimal }
    let writing: NumberWriting = separator == .comma ? .western : .european
    let asGroup = GroupedNumber(runs: 2, value: value(first, last), writing: writing)
    let ofLocale = context.convention?.hasDecimalComma
    let isDecimal = (context.decimalComma ?? ofLocale).map { $0 == (separator == .comma) } ?? false
    // 290,000 has no thousandths to tell: three zeros are a group whatever the locale.
    let isRound = runs[last].digits == [0, 0, 0]
    var number = isDecimal && !isRound ? asDecimal : asGroup
    number.evidence = context.decimalComma != nil ? .text : ofLocale != nil ? .locale : .shape
    // Two witnesses that disagree, or none, leave it open; and so does a locale against the usual reading.
    let isContradicted =
      context.decimalComma != nil && ofLocale != nil && context.decimalComma != ofLocale
    let isOpen = context.decimalComma == nil && (ofLocale == nil || isDecimal) || isContradicted
    if isOpen { number.alternative = isDecimal && !isRound ? asGroup.value : asDecimal.value }
    return number
  }

  /// A number whose last run stands behind the decimal separator.
  private func decimal(_ first: Int, _ last: Int, whole writing: NumberWriting) -> GroupedNumber {
    var number = GroupedNumber(runs: last - first + 1, value: value(first, last), writing: writing)
    number.value = DecimalValue(digits: digits(first, last), scale: runs[last].digits.count)
    return number
  }

  private func value(_ first: Int, _ last: Int) -> DecimalValue {
    DecimalValue(digits: digits(first, last))
  }

  private func digits(_ first: Int, _ last: Int) -> Digits {
    var digits = runs[first].digits
    for run in runs[first + 1..<last + 1] { digits.append(contentsOf: run.digits) }
    return digits
  }

  /// Whether the runs show by themselves which separator parts decimals: a decimal comma (true) or point.
  var decimalComma: Bool? {
    guard !separators.isEmpty, separators.allSatisfy({ $0.groups || $0.isDecimal }) else {
      return nil
    }
    let none = NumberContext(convention: nil, decimalComma: nil)
    guard let number = number(from: 0, none), number.runs == runs.count,
      number.alternative == nil, let last = separators.last
    else { return nil }
    if number.value.scale > 0 || separators.count == 1 && lengthsAreDecimal {
      return last == .comma ? true : last == .point ? false : nil
    }
    // Groups that a point parts leave the comma to the decimals, and the other way about.
    switch number.writing {
    case .european: return true
    case .western, .indian: return false
    default: return nil
    }
  }

  private var lengthsAreDecimal: Bool { runs.last.map { $0.digits.count != 3 } ?? false }
}
