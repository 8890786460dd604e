/// The checksum of records and blocks: XXH64 with seed 0.
///
/// It finds damage (each single flipped bit, and with a chance of 1 − 2⁻⁶⁴ any other), not forgery. The
/// algorithm is public: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
public enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The checksum of all bytes.
  ///
  /// - Complexity: O(*n*), some gigabytes a second.
  public static func of(_ bytes: RawSpan) -> UInt64 {
    var at = 0
    var sum = prime5
    if bytes.byteCount >= 32 {
      var lanes = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
      repeat {
        lanes.0 = round(lanes.0, load(bytes, at))
        lanes.1 = round(lanes.1, load(bytes, at + 8))
        lanes.2 = round(lanes.2, load(bytes, at + 16))
        lanes.3 = round(lanes.3, load(bytes, at + 24))
        at += 32
      } while at + 32 <= bytes.byteCount
      sum =
        rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      sum = merge(merge(merge(merge(sum, lanes.0), lanes.1), lanes.2), lanes.3)
    }
    sum &+= UInt64(bytes.byteCount)
    while at + 8 <= bytes.byteCount {
      sum = rotate(sum ^ round(0, load(bytes, at)), 27) &* prime1 &+ prime4
      at += 8
    }
    if at + 4 <= bytes.byteCount {
      let word = UInt64(bytes.littleEndian(at: at, as: UInt32.self) ?? 0)
      sum = rotate(sum ^ word &* prime1, 23) &* prime2 &+ prime3
      at += 4
    }
    while at < bytes.byteCount {
      sum = rotate(sum ^ UInt64(bytes.byte(at: at) ?? 0) &* prime5, 11) &* prime1
      at += 1
    }
    sum = (sum ^ sum >> 33) &* prime2
    sum = (sum ^ sum >> 29) &* prime3
    return sum ^ sum >> 32
  }

  /// The checksum of all bytes.
  public static func of(_ bytes: Span<UInt8>) -> UInt64 {
    // Bytes have no padding between them.
    of(unsafe bytes.bytes)
  }

  private static func load(_ bytes: RawSpan, _ at: Int) -> UInt64 {
    bytes.littleEndian(at: at) ?? 0
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  private static func merge(_ sum: UInt64, _ lane: UInt64) -> UInt64 {
    (sum ^ round(0, lane)) &* prime1 &+ prime4
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }
}
