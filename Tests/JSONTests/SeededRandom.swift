import CanonymJSON

/// A generator that gives the same sequence for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A tree of values, keys unique, strings with characters of every kind.
  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(.random(using: &self))
    case 2: return .number("\(Int.random(in: -1000...1000, using: &self))")
    case 3: return .number("\(Double.random(in: -1e9...1e9, using: &self))")
    case 4: return .string(string())
    case 5, 6:
      return .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      return .object(
        (0..<Int.random(in: 0..<25, using: &self)).map { index in
          JSONValue.Member(key: "\(index)" + string(), value: value(depth: depth - 1))
        }
      )
    }
  }

  private mutating func string() -> String {
    let pool = Array("ab\"\\/\n\t\u{0}\u{1F}\u{7F}éЖ中😀\u{2028}\u{FEFF}\u{301}".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<20, using: &self) {
      if let scalar = pool.randomElement(using: &self) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
