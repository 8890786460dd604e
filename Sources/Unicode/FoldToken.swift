/// One token of a text that a ``TokenFolder`` has folded, with the hash of its folded bytes.
@frozen
public struct FoldToken: BitwiseCopyable, Sendable {
  /// The hash of its folded bytes.
  public var hash: UInt64 = 0
  /// Where it begins in the folded bytes; it ends where the next one begins.
  public var start: UInt32 = 0
  /// Where its first character begins in the source.
  public var sourceStart: UInt32 = 0
  /// Where its last character ends in the source, its marks included.
  public var sourceEnd: UInt32 = 0
  /// Its kind in the lowest bits, ``opens``, ``closes``, and from bit 24 on the byte of a single ASCII character.
  public var traits: UInt32 = 0

  /// An empty token.
  @inlinable
  public init() {}

  @usableFromInline static let kindMask: UInt32 = 3
  @usableFromInline static let opensTrait: UInt32 = 1 << 8
  @usableFromInline static let closesTrait: UInt32 = 1 << 9
  @usableFromInline static let whole: UInt32 = opensTrait | closesTrait

  /// What it consists of.
  @inlinable public var kind: FoldedText.Kind {
    FoldedText.Kind(rawValue: UInt8(truncatingIfNeeded: traits & Self.kindMask)) ?? .other
  }
  /// Whether it is a word.
  @inlinable public var isWord: Bool {
    traits & Self.kindMask == UInt32(FoldedText.Kind.word.rawValue)
  }
  /// Whether it begins where a source character begins.
  @inlinable public var opens: Bool { traits & Self.opensTrait != 0 }
  /// Whether it ends where a source character ends.
  @inlinable public var closes: Bool { traits & Self.closesTrait != 0 }
  /// The ASCII character that is the whole token and no part of words; 0 for any other token.
  @inlinable public var sign: UInt8 { UInt8(truncatingIfNeeded: traits >> 24) }
}

/// The hash of a token's folded bytes, or of a whole key: eight bytes a step, each step a multiplication whose
/// halves are folded together.
public enum FoldHash {
  @usableFromInline static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  @usableFromInline static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The product's halves, folded together.
  @inlinable
  @inline(__always)
  public static func mix(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: factor)
    return high ^ low
  }

  /// The hash of `count` bytes, of which up to eight more can be read.
  @inline(__always)
  @unsafe
  static func of(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var rest = count
    var at = unsafe UnsafeRawPointer(bytes)
    var hash = second &* UInt64(truncatingIfNeeded: count &+ 1)
    while rest > 8 {
      let word = unsafe UInt64(littleEndian: at.loadUnaligned(as: UInt64.self))
      hash = mix(hash ^ word, first)
      unsafe at += 8
      rest &-= 8
    }
    let word = unsafe UInt64(littleEndian: at.loadUnaligned(as: UInt64.self))
    let tail = word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* rest))
    return mix(hash ^ (rest == 0 ? 0 : tail), second)
  }
}
