import CanonymUnicode

/// Numbers with the units of Han and Hangul between or behind their digits: 3億5000万, 二十九万, 2억 4천만.
struct HanNumeral {
  private var total = DecimalValue(0)
  private var section = DecimalValue(0)
  private var current: DecimalValue?
  private var lowest = Int.max
  private var lowestSmall = Int.max
  /// The power of the unit that was the last sign; nil behind a digit.
  private var lastUnit: Int?

  /// A number read, and where it ends.
  struct Reading: Equatable {
    let value: DecimalValue
    let end: Int
  }

  /// One sign of such a number.
  enum Sign {
    case digit(UInt8)
    /// 十, 百, 千: a power of ten below 万.
    case small(Int)
    /// 万, 億, 兆, 京.
    case large(Int)
  }

  /// The sign a scalar is; nil for others.
  static func sign(_ scalar: UInt32) -> Sign? {
    switch scalar {
    case 0x96F6, 0x3007: .digit(0)
    case 0x4E00, 0x58F9: .digit(1)
    case 0x4E8C, 0x4E24, 0x5169, 0x8CB3, 0x8D30: .digit(2)
    case 0x4E09, 0x53C1, 0x53C2: .digit(3)
    case 0x56DB, 0x8086: .digit(4)
    case 0x4E94, 0x4F0D: .digit(5)
    case 0x516D, 0x9678, 0x9646: .digit(6)
    case 0x4E03, 0x67D2: .digit(7)
    case 0x516B, 0x634C: .digit(8)
    case 0x4E5D, 0x7396: .digit(9)
    case 0x5341, 0x62FE, 0xC2ED: .small(1)
    case 0x767E, 0x4F70, 0xBC31: .small(2)
    case 0x5343, 0x4EDF, 0xCC9C: .small(3)
    case 0x4E07, 0x842C, 0xB9CC: .large(4)
    case 0x5104, 0x4EBF, 0xC5B5: .large(8)
    case 0x5146, 0xC870: .large(12)
    case 0x4EAC, 0xACBD: .large(16)
    default: nil
    }
  }

  /// How long a number of units upon units may grow.
  private static let mostDigits = 40

  private var value: DecimalValue {
    let sum = total + section
    return current.map { sum + $0 } ?? sum
  }

  /// Takes a unit in; gives false when it cannot follow.
  private mutating func take(_ sign: Sign) -> Bool {
    switch sign {
    case .digit: return false
    case .small(let power):
      guard let number = current, power < lowestSmall else { return false }
      section = section + number.shifted(by: power)
      lowestSmall = power
      lastUnit = power
    case .large(let power):
      let number = current.map { section + $0 } ?? section
      if number == DecimalValue(0), lastUnit == lowest, power >= lowest {
        // A unit upon a unit multiplies it: 20万亿, 10万万; not without end.
        guard total.wholeDigits + power <= Self.mostDigits else { return false }
        total = total.shifted(by: power)
      } else {
        guard power < lowest, number != DecimalValue(0) else { return false }
        total = total + number.shifted(by: power)
      }
      section = DecimalValue(0)
      lowest = power
      lowestSmall = .max
      lastUnit = power
    }
    current = nil
    return true
  }

  /// Whether a number has fewer digits than the last unit leaves room for.
  private func fits(_ number: DecimalValue) -> Bool {
    number.scale <= 0 && number.wholeDigits <= min(lowest, lowestSmall)
  }

  /// Reads units behind a number in digits, and further numbers with smaller units behind them.
  ///
  /// - Parameters:
  ///   - first: the number in digits.
  ///   - end: where it ends.
  /// - Returns: nil when no unit follows.
  static func read(
    _ text: Span<UInt8>,
    after first: DecimalValue,
    at end: Int,
    _ context: NumberContext
  ) -> Reading? {
    guard mayHaveUnit(text, behind: end) else { return nil }
    var numeral = HanNumeral()
    numeral.current = first
    var at = end
    // 5 억: the first unit may stand apart when it is a large one.
    if let (scalar, next) = scalarAfter(text, end), isSpace(scalar), next < text.count,
      text[next] >= 0xE4, case .large? = sign(decodeScalar(text, next, text.count).scalar)
    {
      at = next
    }
    var best: Reading?
    while let (scalar, next) = scalarAfter(text, at), scalar >= 0x3000, let sign = sign(scalar),
      !isPartOfWord(text, scalar, next), numeral.take(sign)
    {
      at = next
      best = Reading(value: numeral.value, end: at)
      var start = skipSpaces(text, at, atMost: 1)
      let isApart = start > at
      if !isApart, let (zero, behind) = scalarAfter(text, at), zero == 0x96F6 { start = behind }
      guard start < text.count, let chain = DigitChain(text, at: start),
        let number = chain.number(from: 0, context), numeral.fits(number.value)
      else { continue }
      var behind = chain.range(of: 0..<number.runs).upperBound
      var unit = scalarAfter(text, behind).flatMap { Self.sign($0.scalar) }
      if unit == nil, let apart = unitApart(text, behind) {
        // 7萬5 千4 百
        (unit, behind) = apart
      }
      if unit == nil, isApart { break }
      numeral.current = number.value
      numeral.lastUnit = nil
      at = behind
      if unit == nil { return Reading(value: numeral.value, end: behind) }
    }
    return best
  }

  /// Whether what follows a number, over one space, may be a unit: all of them have three bytes from E4 on.
  private static func mayHaveUnit(_ text: Span<UInt8>, behind end: Int) -> Bool {
    guard end < text.count else { return false }
    if text[end] >= 0xE4 { return true }
    guard let (scalar, next) = scalarAfter(text, end), isSpace(scalar) else { return false }
    return next < text.count && text[next] >= 0xE4
  }

  /// A unit of Han that a space parts from its digits, and where it begins.
  private static func unitApart(_ text: Span<UInt8>, _ end: Int) -> (Sign?, Int)? {
    let at = skipSpaces(text, end, atMost: 1)
    guard at > end, let (scalar, _) = scalarAfter(text, at), scalar < 0xA000,
      let unit = sign(scalar)
    else { return nil }
    if case .digit = unit { return nil }
    return (unit, at)
  }

  /// Whether a unit is the begin of a Korean word instead: 1조각 is one piece.
  private static func isPartOfWord(_ text: Span<UInt8>, _ scalar: UInt32, _ end: Int) -> Bool {
    scalar == 0xC870 && ["각", "건", "항"].contains { starts(text, end, with: $0) }
  }

  /// Reads a number written in Han alone; it has a digit and a unit at least.
  ///
  /// - Parameter language: in Chinese the digit at the end counts for the next place: 二百五 is 250.
  /// - Returns: nil for what is no number, and for single signs and idioms such as 千万 and 万一.
  static func read(_ text: Span<UInt8>, at start: Int, language: String?) -> Reading? {
    var numeral = HanNumeral()
    var digits = 0
    var units = 0
    var hasZero = false
    var at = start
    while let (scalar, next) = scalarAfter(text, at), scalar < 0xA000, let sign = sign(scalar) {
      if case .digit(let value) = sign {
        // Two digits side by side are a year or a code, unless the first is a zero.
        if let current = numeral.current, current != DecimalValue(0) { return nil }
        numeral.current = DecimalValue(Int(value))
        hasZero = value == 0
        digits += 1
      } else {
        // A lone 十 is one ten; a lone 百 or 千 begins no number.
        // 千二百 is 1200 in Japanese.
        let isLone = numeral.current ?? DecimalValue(0) == DecimalValue(0)
        if case .small(let power) = sign, isLone,
          power == 1 || language == "ja" && isDigit(text, next)
        {
          numeral.current = DecimalValue(1)
        }
        guard numeral.take(sign) else { break }
        hasZero = false
        units += 1
      }
      at = next
      if case .digit = sign, numeral.lastUnit != nil, hasZero { numeral.lastUnit = nil }
    }
    guard units > 0, digits + units > 1, digits > 0 || units > 1 else { return nil }
    if let last = numeral.current, let unit = numeral.lastUnit, unit >= 2,
      language == "zh" || language == "yue"
    {
      numeral.current = last.shifted(by: unit - 1)
    }
    return Reading(value: numeral.value, end: at)
  }

  private static func isDigit(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard let (scalar, _) = scalarAfter(text, at), case .digit? = sign(scalar) else { return false }
    return true
  }

  /// Reads a number in Han of one sign or more.
  static func readAny(_ text: Span<UInt8>, at start: Int, language: String?) -> Reading? {
    if let reading = read(text, at: start, language: language) { return reading }
    guard let (scalar, end) = scalarAfter(text, start), scalar < 0xA000 else { return nil }
    switch sign(scalar) {
    case .digit(let value): return Reading(value: DecimalValue(Int(value)), end: end)
    case .small(let power), .large(let power):
      return Reading(value: DecimalValue(1).shifted(by: power), end: end)
    case nil: return nil
    }
  }
}
