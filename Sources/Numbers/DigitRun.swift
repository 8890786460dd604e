import CanonymUnicode

/// A run of decimal digits of one script.
struct DigitRun {
  /// Where it begins and ends in the text: UTF-8 bytes.
  var range: Range<Int>
  /// The values of its digits.
  var digits: [UInt8]
  /// The script's zero, which tells the scripts apart.
  var zero: UInt32

  /// Its value when it is small enough to be a day, an hour, a year.
  var small: Int? { DecimalValue(digits: digits).small }
}

/// The value of a decimal digit of any script, with its script's zero.
func decimalDigit(_ scalar: UInt32) -> (value: UInt8, zero: UInt32)? {
  if scalar < 0x80 {
    return (0x30...0x39).contains(scalar) ? (UInt8(scalar - 0x30), 0x30) : nil
  }
  guard scalar >= 0x660, let properties = Unicode.Scalar(scalar)?.properties,
    properties.numericType == .decimal, let value = properties.numericValue
  else { return nil }
  let digit = UInt8(value)
  return (digit, scalar - UInt32(digit))
}

/// Marks that may stand inside a number without meaning: joiners and marks of direction.
func isIgnorable(_ scalar: UInt32) -> Bool {
  scalar == 0x2060 || scalar == 0x200B || (0x200C...0x200F).contains(scalar) || scalar == 0x61C
    || (0x2066...0x2069).contains(scalar) || scalar == 0xFEFF
}

/// Reads the run of digits that begins at a byte; nil when there is no digit.
func digitRun(_ text: Span<UInt8>, at start: Int) -> DigitRun? {
  var digits: [UInt8] = []
  var zero: UInt32 = 0
  var at = start
  var end = start
  while at < text.count {
    let (scalar, length) = decodeScalar(text, at, text.count)
    if let digit = decimalDigit(scalar), digits.isEmpty || digit.zero == zero {
      zero = digit.zero
      digits.append(digit.value)
      at += length
      end = at
    } else if !digits.isEmpty, isIgnorable(scalar) {
      at += length
    } else {
      break
    }
  }
  return digits.isEmpty ? nil : DigitRun(range: start..<end, digits: digits, zero: zero)
}
