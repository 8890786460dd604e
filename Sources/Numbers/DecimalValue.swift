/// An exact decimal number of any length.
struct DecimalValue: Equatable {
  private(set) var isNegative = false
  /// The digits, the highest first; no leading zeros but for a lone one.
  private(set) var digits: Digits
  /// How many of the digits stand behind the point; negative for zeros in front of it.
  private(set) var scale: Int

  /// The number of these digits, of which `scale` stand behind the point.
  init(digits: Digits, scale: Int = 0) {
    self.digits = digits
    self.scale = scale
    normalize()
  }

  /// The number of these digits, of which `scale` stand behind the point.
  init(digits: [UInt8], scale: Int = 0) {
    self.init(digits: Digits(digits), scale: scale)
  }

  /// A whole number.
  init(_ value: Int) {
    self.init(digits: Digits(String(value.magnitude).utf8.lazy.map { $0 - UInt8(ascii: "0") }))
    isNegative = value < 0
  }

  /// The number that a canonical text writes; nil for a fraction and for other texts.
  init?(_ text: String) {
    var digits = Digits()
    var scale: Int?
    var isNegative = false
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where place == 0: isNegative = true
      case 0x2E where scale == nil: scale = 0
      case 0x30...0x39:
        digits.append(byte - 0x30)
        scale = scale.map { $0 + 1 }
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    self.init(digits: digits, scale: scale ?? 0)
    self.isNegative = isNegative
  }

  /// Whether nothing stands behind its point.
  var isWhole: Bool { scale <= 0 }

  /// The number grown by one that is not negative: away from zero.
  func growing(by other: DecimalValue) -> DecimalValue {
    var magnitude = self
    magnitude.isNegative = false
    var sum = magnitude + other
    sum.isNegative = isNegative
    return sum
  }

  /// The number times a small whole one, which is not negative.
  func times(_ factor: Int) -> DecimalValue {
    times(DecimalValue(factor))
  }

  /// The product of two numbers.
  func times(_ other: DecimalValue) -> DecimalValue {
    var places = [Int](repeating: 0, count: digits.count + other.digits.count)
    for (i, a) in digits.reversed().enumerated() {
      for (j, b) in other.digits.reversed().enumerated() { places[i + j] += Int(a) * Int(b) }
    }
    var carry = 0
    for place in places.indices {
      let sum = places[place] + carry
      places[place] = sum % 10
      carry = sum / 10
    }
    var product = DecimalValue(
      digits: Digits(places.reversed().lazy.map { UInt8($0) }),
      scale: scale + other.scale
    )
    product.isNegative = isNegative != other.isNegative && product.digits != [0]
    return product
  }

  /// The number times five, for one that is not negative.
  var timesFive: DecimalValue {
    let twice = self + self
    return twice + twice + self
  }

  /// How many digits stand before the point; none for a number below one.
  var wholeDigits: Int { digits == [0] ? 0 : max(0, digits.count - scale) }

  /// The whole number below; nil when it has more than nine digits.
  var floor: Int? {
    guard wholeDigits <= 9 else { return nil }
    return DecimalValue(digits: Digits(digits.prefix(wholeDigits)), scale: min(scale, 0)).small
  }

  /// The number with its sign turned.
  var negated: DecimalValue {
    var value = self
    value.isNegative.toggle()
    return value
  }

  /// The number times a power of ten.
  func shifted(by power: Int) -> DecimalValue {
    var value = self
    value.scale -= power
    value.normalize()
    return value
  }

  /// The sum of two numbers that are not negative.
  static func + (left: DecimalValue, right: DecimalValue) -> DecimalValue {
    let scale = max(left.scale, right.scale)
    let one = Array(left.digits) + [UInt8](repeating: 0, count: scale - left.scale)
    let two = Array(right.digits) + [UInt8](repeating: 0, count: scale - right.scale)
    var sum: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0..<max(one.count, two.count) {
      let a = place < one.count ? one[one.count - 1 - place] : 0
      let b = place < two.count ? two[two.count - 1 - place] : 0
      let total = a + b + carry
      sum.append(total % 10)
      carry = total / 10
    }
    if carry > 0 { sum.append(carry) }
    return DecimalValue(digits: Digits(sum.reversed()), scale: scale)
  }

  /// Whether the number is less than another.
  func isBelow(_ other: DecimalValue) -> Bool {
    if isNegative != other.isNegative { return isNegative }
    if wholeDigits != other.wholeDigits { return (wholeDigits < other.wholeDigits) != isNegative }
    let one = places(max(scale, other.scale))
    let two = other.places(max(scale, other.scale))
    if one == two { return false }
    let isSmaller =
      one.count != two.count ? one.count < two.count : one.lexicographicallyPrecedes(two)
    return isSmaller != isNegative
  }

  /// Its digits with so many behind the point.
  private func places(_ scale: Int) -> [UInt8] {
    Array(digits) + [UInt8](repeating: 0, count: max(0, scale - self.scale))
  }

  /// The number as a small whole one; nil when it is none below 10¹⁵.
  var small: Int? {
    guard scale <= 0, digits.count - scale <= 15, var value = digits.whole else { return nil }
    for _ in 0..<(-scale) { value *= 10 }
    return isNegative ? -value : value
  }

  /// The number in ASCII: `290000`, `-1.5`; no exponent, no needless zero.
  var text: String {
    // Most numbers are whole and short.
    if let small { return String(small) }
    var text: [UInt8] = []
    let whole = digits.count - scale
    let zero = UInt8(ascii: "0")
    if whole <= 0 {
      text.append(zero)
    } else {
      text += digits.prefix(whole).map { zero + $0 }
      if scale < 0 { text += [UInt8](repeating: zero, count: -scale) }
    }
    if scale > 0 {
      text.append(UInt8(ascii: "."))
      if whole < 0 { text += [UInt8](repeating: zero, count: -whole) }
      text += digits.suffix(min(scale, digits.count)).map { zero + $0 }
    }
    return (isNegative && digits != [0] ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  private mutating func normalize() {
    while scale > 0, digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    if digits.isEmpty {
      digits = [0]
      scale = 0
    }
  }
}
