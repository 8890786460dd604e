import CanonymUnicode

/// Numbers with the units of Han and Hangul between or behind their digits: 3億5000万, 二十九万, 2억 4천만.
enum HanNumeral {
  /// A number read, and where it ends.
  struct Reading {
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
    case 0x4E00: .digit(1)
    case 0x4E8C, 0x4E24, 0x5169: .digit(2)
    case 0x4E09: .digit(3)
    case 0x56DB: .digit(4)
    case 0x4E94: .digit(5)
    case 0x516D: .digit(6)
    case 0x4E03: .digit(7)
    case 0x516B: .digit(8)
    case 0x4E5D: .digit(9)
    case 0x5341, 0xC2ED: .small(1)
    case 0x767E, 0xBC31: .small(2)
    case 0x5343, 0xCC9C: .small(3)
    case 0x4E07, 0x842C, 0xB9CC: .large(4)
    case 0x5104, 0x4EBF, 0xC5B5: .large(8)
    case 0x5146, 0xC870: .large(12)
    case 0x4EAC, 0xACBD: .large(16)
    default: nil
    }
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
    var total = DecimalValue(digits: [0])
    var section = DecimalValue(digits: [0])
    var current: DecimalValue? = first
    var lowest = Int.max
    var lowestSmall = Int.max
    var at = end
    var best: Reading?
    while at < text.count {
      let (scalar, length) = decodeScalar(text, at, text.count)
      guard let sign = sign(scalar) else { break }
      switch sign {
      case .digit:
        return best
      case .small(let power):
        guard let number = current, power < lowestSmall else { return best }
        section = section + number.shifted(by: power)
        lowestSmall = power
      case .large(let power):
        let number = current.map { section + $0 } ?? section
        guard power < lowest, number.text != "0" else { return best }
        total = total + number.shifted(by: power)
        section = DecimalValue(digits: [0])
        lowest = power
        lowestSmall = .max
      }
      current = nil
      at += length
      best = Reading(value: total + section, end: at)
      // Further digits belong to it when a smaller unit or nothing more follows: 3億5000万, 1万2000.
      let next = text.count > at && text[at] == 0x20 ? at + 1 : at
      guard next < text.count, let chain = DigitChain(text, at: next),
        let number = chain.number(from: 0, context), number.runs == chain.runs.count
      else { continue }
      let behind = chain.range.upperBound
      let hasUnit =
        behind < text.count && Self.sign(decodeScalar(text, behind, text.count).scalar) != nil
      let fits =
        number.value.scale <= 0
        && number.value.digits.count <= (lowest == .max ? lowestSmall : lowest)
      guard fits, hasUnit || next == at else { continue }
      current = number.value
      at = behind
      if !hasUnit { return Reading(value: total + section + number.value, end: behind) }
    }
    return best
  }

  /// Reads a number written in Han alone; it has a digit and a unit at least.
  ///
  /// - Returns: nil for what is no number, and for single signs and idioms such as 千万 and 万一.
  static func read(_ text: Span<UInt8>, at start: Int) -> Reading? {
    var total = DecimalValue(digits: [0])
    var section = DecimalValue(digits: [0])
    var digit: UInt8?
    var digits = 0
    var units = 0
    var lowest = Int.max
    var lowestSmall = Int.max
    var at = start
    scan: while at < text.count {
      let (scalar, length) = decodeScalar(text, at, text.count)
      guard scalar < 0xA000, let sign = sign(scalar) else { break }
      switch sign {
      case .digit(let value):
        // Two digits side by side are a year or a code, unless the first is a zero.
        if let digit, digit != 0 { return nil }
        digit = value
        digits += 1
      case .small(let power):
        guard power < lowestSmall else { break scan }
        // A lone 十 is one ten; a lone 百 or 千 begins no number.
        guard let number = digit ?? (power == 1 ? 1 : nil), number != 0 else { break scan }
        section = section + DecimalValue(digits: [number]).shifted(by: power)
        lowestSmall = power
        digit = nil
        units += 1
      case .large(let power):
        let number = section + DecimalValue(digits: [digit ?? 0])
        guard power < lowest, number.text != "0" else { break scan }
        total = total + number.shifted(by: power)
        section = DecimalValue(digits: [0])
        lowest = power
        lowestSmall = .max
        digit = nil
        units += 1
      }
      at += length
    }
    guard units > 0, digits + units > 1, digits > 0 || units > 1 else { return nil }
    let value = total + section + DecimalValue(digits: [digit ?? 0])
    return Reading(value: value, end: at)
  }
}
