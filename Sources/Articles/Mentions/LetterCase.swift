import CanonymUnicode

/// How a name is written as to capitals, told of its cased letters.
enum LetterCase: Equatable {
  /// It has no letter with case.
  case none
  /// All are small.
  case lower
  /// The first is a capital, not all are.
  case capitalized
  /// All are capitals, two or more.
  case upper
  /// The first is small, a later one a capital.
  case mixed

  /// The case of a piece of UTF-8.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var first: Bool?
    var capitals = 0
    var smalls = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (value, length) = decodeScalar(text, at, range.upperBound)
      at += length
      guard let isCapital = Self.isCapital(value) else { continue }
      if first == nil { first = isCapital }
      if isCapital { capitals += 1 } else { smalls += 1 }
    }
    switch (first, capitals, smalls) {
    case (nil, _, _): self = .none
    case (true?, 2..., 0): self = .upper
    case (true?, _, _): self = .capitalized
    case (_, 0, _): self = .lower
    default: self = .mixed
    }
  }

  /// The case of a string.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }

  /// Whether a scalar is a capital; nil when it has no case.
  private static func isCapital(_ value: UInt32) -> Bool? {
    if value < 0x80 {
      let letter = value | 0x20
      return (0x61...0x7A).contains(letter) ? value < 0x61 : nil
    }
    // Scripts from Hebrew to the Indic ones, Han, kana and Hangul have no case.
    if (0x590...0x109F).contains(value) || (0x3040...0xA63F).contains(value)
      || (0xAC00...0xFAFF).contains(value)
    {
      return nil
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    if scalar.properties.isLowercase { return false }
    return scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
      ? true : nil
  }
}
