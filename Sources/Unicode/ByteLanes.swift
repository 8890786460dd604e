#if arch(x86_64)
import CLanes
#endif

/// Sixteen bytes at once.
///
/// Vectors are compared with vectors, and bits are moved in two words of 64: mixed operands and the bit operators
/// of byte vectors are compiled to loops over the lanes.
enum ByteLanes {
  /// Sixteen bytes.
  typealias Bytes = SIMD16<UInt8>
  /// The same bits as two words.
  typealias Words = SIMD2<UInt64>

  /// Each byte the same.
  @inline(__always)
  static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

  /// The bytes as words.
  @inline(__always)
  static func words(_ bytes: Bytes) -> Words {
    // Both are sixteen bytes in which every pattern of bits is a value.
    unsafe unsafeBitCast(bytes, to: Words.self)
  }

  /// The words as bytes.
  @inline(__always)
  static func bytes(_ words: Words) -> Bytes {
    // As above.
    unsafe unsafeBitCast(words, to: Bytes.self)
  }

  /// A comparison's outcome as words: all bits of a byte are set where it holds.
  @inline(__always)
  static func words(_ mask: SIMDMask<SIMD16<Int8>>) -> Words {
    // A mask is a vector of bytes that are 0 or −1.
    unsafe unsafeBitCast(mask, to: Words.self)
  }

  /// The highest bits of the sixteen bytes, that of the first byte lowest.
  @inline(__always)
  static func highBits(_ words: Words) -> UInt32 {
    #if arch(x86_64)
    // The C type has the same sixteen bytes.
    return clanes_high_bits(unsafe unsafeBitCast(words, to: SIMD2<Int64>.self))
    #else
    return plainHighBits(words)
    #endif
  }

  /// ``highBits(_:)`` by multiplication, for processors whose instruction is not known here.
  @inline(__always)
  static func plainHighBits(_ words: Words) -> UInt32 {
    UInt32(truncatingIfNeeded: gathered(words[0]) | gathered(words[1]) << 8)
  }

  /// The highest bits of eight bytes in the lowest eight.
  @inline(__always)
  private static func gathered(_ word: UInt64) -> UInt64 {
    ((word >> 7 & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
  }
}
