import CanonymUnicode

/// The hash of a chain of elements: what a phrase, or the begin of one, is known by.
///
/// The first element of a chain is a token; each next one is a token too, or a space and the word behind it, so that
/// words with spaces between them are one step each.
@usableFromInline
enum ChainHash {
  private static let factor: UInt64 = 0xA076_1D64_78BD_642F
  private static let placing: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let salt: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  /// The hash of the chain that begins with an element.
  @inline(__always)
  static func first(_ element: UInt64) -> UInt64 { FoldHash.mix(element ^ salt, factor) }

  /// The hash of a chain with one element more.
  @inline(__always)
  static func next(_ chain: UInt64, _ element: UInt64) -> UInt64 {
    FoldHash.mix(chain ^ element, factor) ^ element
  }

  /// The element of a word with a space before it.
  @inline(__always)
  static func spaced(_ word: UInt64) -> UInt64 { (word &<< 1 | word &>> 63) ^ salt }

  /// Where a chain is looked for, and how it is told from others there: slot by the high bits, tag by the low ones.
  @inline(__always)
  static func place(_ chain: UInt64, _ seed: UInt64) -> UInt64 {
    FoldHash.mix(chain ^ seed, placing)
  }

  /// The word and the two bits of a filter that a hash stands for.
  @inline(__always)
  static func filterBits(_ hash: UInt64, _ words: Int) -> (word: Int, mask: UInt64) {
    let word = Int(truncatingIfNeeded: hash &>> 32) & (words &- 1)
    return (word, 1 &<< (hash & 63) | 1 &<< (hash &>> 6 & 63))
  }
}
