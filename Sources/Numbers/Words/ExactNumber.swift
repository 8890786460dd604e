/// An exact number that is not negative: a fraction in lowest terms.
struct ExactNumber: Equatable, Sendable {
  let numerator: UInt128
  let denominator: UInt128

  /// A whole number.
  init(_ value: UInt128) {
    numerator = value
    denominator = 1
  }

  /// The fraction of two numbers; nil when it divides by zero.
  init?(_ numerator: UInt128, over denominator: UInt128) {
    guard denominator > 0 else { return nil }
    let divisor = Self.commonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The number that a table writes as `40`, `10^6` or `3/2`; nil for another text.
  init?(_ text: some StringProtocol) {
    if let slash = text.firstIndex(of: "/") {
      guard let above = UInt128(text[..<slash]),
        let below = UInt128(text[text.index(after: slash)...])
      else { return nil }
      self.init(above, over: below)
    } else if text.hasPrefix("10^") {
      guard let power = Int(text.dropFirst(3)), (0...36).contains(power) else { return nil }
      self.init((0..<power).reduce(1) { value, _ in value * 10 })
    } else {
      guard let value = UInt128(text) else { return nil }
      self.init(value)
    }
  }

  /// The number when it is whole.
  var whole: UInt128? { denominator == 1 ? numerator : nil }

  /// The sum; nil beyond 2¹²⁸.
  func adding(_ other: ExactNumber) -> ExactNumber? {
    guard let left = Self.product(numerator, other.denominator),
      let right = Self.product(other.numerator, denominator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactNumber(sum, over: below)
  }

  /// The difference; nil when it is negative.
  func subtracting(_ other: ExactNumber) -> ExactNumber? {
    guard let left = Self.product(numerator, other.denominator),
      let right = Self.product(other.numerator, denominator),
      let below = Self.product(denominator, other.denominator), left >= right
    else { return nil }
    return ExactNumber(left - right, over: below)
  }

  /// The product; nil beyond 2¹²⁸.
  func multiplied(by other: ExactNumber) -> ExactNumber? {
    guard let above = Self.product(numerator, other.numerator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    return ExactNumber(above, over: below)
  }

  /// The quotient; nil beyond 2¹²⁸ and by zero.
  func divided(by other: ExactNumber) -> ExactNumber? {
    guard let inverse = ExactNumber(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  /// Whether it is below a whole number.
  static func < (left: ExactNumber, right: UInt128) -> Bool {
    left.numerator / left.denominator < right
  }

  /// The number as canonical text: `290000`, `1.5`; `1/3` where no decimals end.
  var text: String {
    if denominator == 1 {
      // The wider type's own text takes long.
      return UInt64(exactly: numerator).map { "\($0)" } ?? "\(numerator)"
    }
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    guard rest == 1 else { return "\(numerator)/\(denominator)" }
    var decimals = ""
    var remainder = numerator % denominator
    for _ in 0..<max(twos, fives) {
      guard let next = Self.product(remainder, 10) else { return "\(numerator)/\(denominator)" }
      decimals += "\(next / denominator)"
      remainder = next % denominator
    }
    return "\(numerator / denominator).\(decimals)"
  }

  private static func product(_ left: UInt128, _ right: UInt128) -> UInt128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
