/// Decimal digits, the highest first: the first sixteen packed into one word, so that most numbers need no memory.
struct Digits: Equatable, Sendable {
  private var packed: UInt64 = 0
  /// Those behind the sixteenth.
  private var rest: [UInt8] = []
  private(set) var count = 0

  private static let packedCount = 16

  /// None.
  init() {}

  /// Those of a sequence.
  init(_ digits: some Sequence<UInt8>) {
    for digit in digits { append(digit) }
  }

  /// Adds one behind the others.
  @inline(__always)
  mutating func append(_ digit: UInt8) {
    if count < Self.packedCount {
      packed |= UInt64(digit) << UInt64(4 * count)
    } else {
      rest.append(digit)
    }
    count += 1
  }

  /// Adds others behind.
  mutating func append(contentsOf others: Digits) {
    for digit in others { append(digit) }
  }

  /// Takes the last one away.
  mutating func removeLast() {
    count -= 1
    if count >= Self.packedCount {
      rest.removeLast()
    } else {
      packed &= ~(15 << UInt64(4 * count))
    }
  }

  /// Takes some away in front.
  mutating func removeFirst(_ number: Int) {
    if number == 0 { return }
    if rest.isEmpty {
      packed = number < Self.packedCount ? packed >> UInt64(4 * number) : 0
      count -= number
    } else {
      self = Digits(dropFirst(number))
    }
  }

  /// As a whole number; nil when there are more than eighteen.
  var whole: Int? {
    guard count <= 18 else { return nil }
    var value = 0
    for digit in self { value = value * 10 + Int(digit) }
    return value
  }
}

extension Digits: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(place: Int) -> UInt8 {
    place < Self.packedCount
      ? UInt8(truncatingIfNeeded: packed >> UInt64(4 * place) & 15) : rest[place - Self.packedCount]
  }
}

extension Digits: ExpressibleByArrayLiteral {
  init(arrayLiteral digits: UInt8...) { self.init(digits) }
}
