import CanonymUnicode

/// Makes one mention of those that are one number together: 3 hundred and 21, 1 over 3, 15 dollars 50.
///
/// It looks at what stands between two mentions and behind one, and does not ask how they were read.
struct MentionJoiner {
  let tables: NumberTables
  /// The text's languages, with the region first where that is known.
  let languages: [String]

  /// More bytes than any joint has with the name of a currency.
  private static let widestGap = 48

  /// The mentions of a text with those joined that belong together; in order, none overlapping.
  func join(_ mentions: [NumberMention], in text: Span<UInt8>) -> [NumberMention] {
    var joined: [NumberMention] = []
    joined.reserveCapacity(mentions.count)
    for mention in mentions {
      // Taken in already by the words behind one before: the half of "3 million and a half".
      if let last = joined.last, mention.start < last.end { continue }
      guard mention.kind == .number else {
        joined.append(mention)
        continue
      }
      var number = mention
      extend(&number, text)
      while let last = joined.last, last.kind == .number, number.start - last.end < Self.widestGap,
        let one = one(of: last, number, text)
      {
        joined.removeLast()
        number = one
        extend(&number, text)
      }
      // An amount with its coins has the measure of the amount.
      if !number.hasCoins { number.measure = measure(of: number, text) }
      if let last = joined.indices.last, joined[last].kind == .number,
        number.start - joined[last].end < Self.widestGap
      {
        tellRange(&joined[last], &number, text)
      }
      joined.append(number)
    }
    return joined
  }

  /// Takes in what multiplies or adds to a number behind it: dozen, and a half.
  private func extend(_ number: inout NumberMention, _ text: Span<UInt8>) {
    let start = skipSpaces(text, number.end, atMost: 1)
    guard start < text.count, start > number.end || text[start] >= 0x80,
      isLetter(decodeScalar(text, start, text.count).scalar),
      let (role, end) = tables.joints.match(
        text,
        at: start,
        languages,
        { $0.isSuffix ? ($0, $1) : nil }
      ),
      let value = number.decimal
    else { return }
    switch role {
    case .dozen: number.set(value.times(12), until: end)
    case .half: add(5, to: &number, value, end, text)
    case .quarter: add(25, to: &number, value, end, text)
    default: add(75, to: &number, value, end, text)
    }
  }

  /// Adds a part of the last unit to a number: 3 million and a half, 2 and a half million.
  private func add(
    _ part: Int,
    to number: inout NumberMention,
    _ value: DecimalValue,
    _ end: Int,
    _ text: Span<UInt8>
  ) {
    let power = number.lowestPower
    guard value.isWhole || power > 0, power != 1, power > 0 || value.wholeDigits <= 4 else {
      return
    }
    let fraction = DecimalValue(part).shifted(by: power - (part == 5 ? 1 : 2))
    number.set(value.growing(by: fraction), until: end)
    var beside = Magnitudes.Beside(languages: languages)
    beside.hasDecimals = true
    if power == 0, let found = tables.magnitudes.magnitude(text, behind: end, beside), found.isSure,
      let value = number.decimal
    {
      number.set(value.shifted(by: found.power), until: found.end)
      number.lowestPower = found.power
    }
  }

  /// The one number that two are; nil when they are two.
  private func one(
    of first: NumberMention,
    _ second: NumberMention,
    _ text: Span<UInt8>
  ) -> NumberMention? {
    let start = skipSpaces(text, first.end)
    guard start < second.start else { return nil }
    if let money = money(first, second, start, text) { return money }
    return tables.joints.match(text, at: start, languages) { role, end in
      let next = skipSpaces(text, end)
      guard next == second.start || Self.isPlus(text, next, second) else { return nil }
      return joined(first, second, by: role, text)
    }
  }

  private func joined(
    _ first: NumberMention,
    _ second: NumberMention,
    by role: JointWords.Role,
    _ text: Span<UInt8>
  ) -> NumberMention? {
    switch role {
    case .over: return fraction(first, first, second)
    case .outof:
      guard let a = first.decimal?.small, let b = second.decimal?.small, first.lowestPower == 0,
        second.lowestPower == 0
      else { return nil }
      return a.magnitude < b && b < 1000 || a.magnitude >= b && isClauseEnd(text, second.end)
        ? fraction(first, first, second) : nil
    case .single:
      guard let a = first.decimal?.small, a.magnitude == 1, let b = second.decimal?.small,
        (2...1_000_000).contains(b), !(1900...2099).contains(b)
      else { return nil }
      return fraction(first, first, second)
    case .reversed: return fraction(first, second, first)
    case .and: return sum(first, second)
    case .point: return decimals(first, second, text)
    default: return nil
    }
  }

  private func fraction(
    _ first: NumberMention,
    _ numerator: NumberMention,
    _ denominator: NumberMention
  ) -> NumberMention? {
    guard let a = numerator.decimal?.small, let b = denominator.decimal?.small, b > 0 else {
      return nil
    }
    let sign = a < 0 ? "-" : ""
    let isLast = numerator.start < denominator.start
    var one = first
    one.end = isLast ? denominator.end : numerator.end
    one.value = sign + fractionText(Int(a.magnitude), b)
    one.writing = .fraction
    one.alternative = nil
    one.lowestPower = 0
    return one
  }

  /// A whole and its fraction, or hundreds and what is below them.
  private func sum(_ first: NumberMention, _ second: NumberMention) -> NumberMention? {
    if second.writing == .fraction, let whole = first.decimal?.small, first.lowestPower == 0,
      first.writing != .fraction, whole != 0,
      let (a, b) = Self.parts(of: second.value), a > 0, a < b
    {
      let top = whole.magnitude.multipliedReportingOverflow(by: UInt(b))
      guard !top.overflow, top.partialValue < 1 << 60 else { return nil }
      var one = first
      one.end = second.end
      one.value = (whole < 0 ? "-" : "") + fractionText(Int(top.partialValue) + a, b)
      one.writing = .fraction
      return one
    }
    guard first.lowestPower == 2, let hundreds = first.decimal, hundreds.isWhole,
      let rest = second.decimal?.small, (1...99).contains(rest)
    else { return nil }
    var one = first
    one.set(hundreds.growing(by: DecimalValue(rest)), until: second.end)
    one.lowestPower = 0
    return one
  }

  /// A number whose decimals stand behind a word: 1 point 5.
  private func decimals(
    _ first: NumberMention,
    _ second: NumberMention,
    _ text: Span<UInt8>
  ) -> NumberMention? {
    guard first.writing == .plain, second.writing == .plain, first.lowestPower == 0,
      let whole = first.decimal, whole.isWhole,
      let run = DigitRun(text, at: second.start), run.range.upperBound == second.end
    else { return nil }
    var one = first
    let part = DecimalValue(digits: run.digits, scale: run.digits.count)
    one.set(whole.growing(by: part), until: second.end)
    return one
  }

  /// Numerator and denominator of a value between 0 and 1.
  private static func parts(of value: String) -> (Int, Int)? {
    let halves = value.split(separator: "/")
    if halves.count == 2, let a = Int(halves[0]), let b = Int(halves[1]) { return (a, b) }
    guard let decimal = DecimalValue(value), decimal.scale <= 9, decimal.scale >= 0,
      let top = decimal.shifted(by: decimal.scale).small
    else { return nil }
    return (top, (0..<decimal.scale).reduce(1) { power, _ in power * 10 })
  }

  /// Whether a plus stands between a place and a number: 2.5^+3.
  private static func isPlus(_ text: Span<UInt8>, _ at: Int, _ number: NumberMention) -> Bool {
    at < text.count && text[at] == UInt8(ascii: "+") && at + 1 == number.start
  }

  /// Whether the clause ends at a byte: no word follows before a stop or a line's end.
  func isClauseEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let (scalar, _) = scalarAfter(text, skipSpaces(text, end)) else { return true }
    return !isLetter(scalar) && decimalDigit(scalar) == nil
  }
}
