/// Makes ids for entities that come without one: `cn:` and 26 characters, later ones after earlier ones.
///
/// The form is that of a ULID (https://github.com/ulid/spec): 48 bits of time in milliseconds and 80 random
/// bits in Crockford's base 32, in small letters.
struct SortableID {
  private var time: UInt64 = 0
  private var high: UInt16 = 0
  private var low: UInt64 = 0
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The next id.
  ///
  /// Within one millisecond, or when the clock goes back, it is one more than the last.
  ///
  /// - Parameter milliseconds: since 1970.
  mutating func next(at milliseconds: Int) -> String {
    let now = UInt64(clamping: milliseconds) & (1 << 48 - 1)
    if now > time {
      time = now
      // The top bit is free, so that the millions of one millisecond do not run over.
      high = UInt16.random(in: 0...UInt16.max >> 1)
      low = UInt64.random(in: .min ... .max)
    } else {
      low &+= 1
      if low == 0 { high &+= 1 }
    }
    var id = Array("cn:".utf8)
    for place in (0..<26).reversed() { id.append(Self.digits[Int(bits(from: place * 5))]) }
    return String(decoding: id, as: UTF8.self)
  }

  /// Five of the 128 bits, from the lowest.
  private func bits(from bit: Int) -> UInt64 {
    let upper = time << 16 | UInt64(high)
    let bits = bit >= 64 ? upper >> (bit - 64) : low >> bit | (bit > 59 ? upper << (64 - bit) : 0)
    return bits & 31
  }
}
