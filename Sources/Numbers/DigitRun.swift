import CanonymUnicode

/// A run of decimal digits of one script.
struct DigitRun {
  /// Where it begins and ends in the text: UTF-8 bytes.
  var range: Range<Int>
  /// The values of its digits.
  var digits: Digits
  /// The script's zero, which tells the scripts apart; full-width digits count as ASCII.
  var zero: UInt32

  /// Its value when it is small enough to be a day, an hour, a year.
  var small: Int? { DecimalValue(digits: digits).small }

  /// The run that begins at a byte; nil when there is no digit.
  init?(_ text: Span<UInt8>, at start: Int) {
    digits = Digits()
    zero = 0
    var at = start
    var end = start
    while let (scalar, next) = scalarAfter(text, at) {
      if let digit = decimalDigit(scalar), digits.isEmpty || digit.zero == zero {
        zero = digit.zero
        digits.append(digit.value)
        end = next
      } else if digits.isEmpty || !isIgnorable(scalar) {
        break
      }
      at = next
    }
    guard !digits.isEmpty else { return nil }
    range = start..<end
  }
}

/// The value of a decimal digit of any script, with its script's zero.
@inline(__always)
func decimalDigit(_ scalar: UInt32) -> (value: UInt8, zero: UInt32)? {
  if scalar < 0x80 {
    return (0x30...0x39).contains(scalar) ? (UInt8(scalar - 0x30), 0x30) : nil
  }
  return scalar < 0x660 ? nil : foreignDigit(scalar)
}

private func foreignDigit(_ scalar: UInt32) -> (value: UInt8, zero: UInt32)? {
  if (0xFF10...0xFF19).contains(scalar) { return (UInt8(scalar - 0xFF10), 0x30) }
  guard let properties = Unicode.Scalar(scalar)?.properties,
    properties.numericType == .decimal, let value = properties.numericValue
  else { return nil }
  let digit = UInt8(value)
  return (digit, scalar - UInt32(digit))
}
