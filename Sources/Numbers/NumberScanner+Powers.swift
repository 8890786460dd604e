import CanonymUnicode

extension NumberScanner {
  /// The power that a number continues with: 1.1×10²³, 1.1*10^23, 1e6, 2^10, 10⁵.
  ///
  /// - Parameters:
  ///   - base: the number without its sign.
  ///   - end: where it ends.
  /// - Returns: its whole value and where it ends; nil when no power follows, or one too long to write out.
  func power(_ base: DecimalValue, _ text: Span<UInt8>, _ end: Int) -> (value: String, end: Int)? {
    guard let (scalar, next) = scalarAfter(text, end) else { return nil }
    switch scalar {
    case 0x45, 0x65, 0xFF45, 0xFF25:
      guard let (exponent, behind) = exponent(text, next) else { return nil }
      // 3e2a is a code.
      if let (letter, _) = scalarAfter(text, behind), isCasedLetter(letter) { return nil }
      return (base.shifted(by: exponent).text, behind)
    case 0x5E, 0xB2, 0xB3, 0xB9, 0x2070...0x207B:
      guard let (exponent, behind) = raised(text, end) else { return nil }
      // A mark above another number than ten is a note's.
      if scalar != 0x5E, base != DecimalValue(10) { return nil }
      return raise(base, exponent).map { ($0, behind) }
    default:
      return tens(base, text, end)
    }
  }

  /// A factor that is a power of ten behind a number.
  private func tens(
    _ base: DecimalValue,
    _ text: Span<UInt8>,
    _ end: Int
  ) -> (value: String, end: Int)? {
    let at = skipSpaces(text, end, atMost: 1)
    guard let (sign, behind) = scalarAfter(text, at), Self.isTimes(sign) else { return nil }
    let ten = skipSpaces(text, behind, atMost: 1)
    guard let run = DigitRun(text, at: ten), run.digits == [1, 0],
      let (exponent, end) = raised(text, run.range.upperBound)
    else { return nil }
    return (base.shifted(by: exponent).text, end)
  }

  private static func isTimes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xD7, 0x2A, 0xB7, 0x22C5, 0x78, 0x58, 0x2715: true
    default: false
    }
  }

  /// An exponent behind ^, or one of raised digits.
  private func raised(_ text: Span<UInt8>, _ start: Int) -> (exponent: Int, end: Int)? {
    guard let (first, next) = scalarAfter(text, start) else { return nil }
    if first == 0x5E { return exponent(text, next) }
    var at = start
    var value = 0
    var digits = 0
    let isMinus = first == 0x207B
    if isMinus { at = next }
    while let (scalar, end) = scalarAfter(text, at), let digit = Self.raisedDigit(scalar) {
      value = value * 10 + digit
      digits += 1
      at = end
      if digits > 3 { return nil }
    }
    return digits == 0 ? nil : (isMinus ? -value : value, at)
  }

  private static func raisedDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2, 0xB3: Int(scalar - 0xB0)
    case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
    default: nil
    }
  }

  /// A whole number of at most three digits with its sign.
  private func exponent(_ text: Span<UInt8>, _ start: Int) -> (exponent: Int, end: Int)? {
    guard let (scalar, next) = scalarAfter(text, start) else { return nil }
    let isMinus = [0x2D, 0x2212, 0xFF0D].contains(scalar)
    let isSigned = isMinus || scalar == 0x2B || scalar == 0xFF0B
    guard let run = DigitRun(text, at: isSigned ? next : start), run.digits.count <= 3,
      let value = run.small
    else { return nil }
    // The point of a sentence may follow, but no further digits.
    if let (mark, behind) = scalarAfter(text, run.range.upperBound), mark == 0x2E || mark == 0x2C,
      behind < text.count, decimalDigit(decodeScalar(text, behind, text.count).scalar) != nil
    {
      return nil
    }
    return (isMinus ? -value : value, run.range.upperBound)
  }

  /// Digits that a power may have; a longer one is left unread.
  private static let mostDigits = 300

  private func raise(_ base: DecimalValue, _ exponent: Int) -> String? {
    let count = Int(exponent.magnitude)
    guard count * base.digits.count <= Self.mostDigits || base == DecimalValue(10) else {
      return nil
    }
    if base == DecimalValue(10) { return DecimalValue(1).shifted(by: exponent).text }
    let power = (0..<count).reduce(DecimalValue(1)) { value, _ in value.times(base) }
    guard exponent < 0 else { return power.text }
    // One over a decimal is its scale's power of ten over its digits.
    guard power.scale < 18, power.scale >= 0,
      let bottom = power.shifted(by: power.scale).small, bottom > 0, bottom < 1 << 40
    else { return nil }
    let top = (0..<power.scale).reduce(1) { tens, _ in tens * 10 }
    return fractionText(top, bottom)
  }
}
