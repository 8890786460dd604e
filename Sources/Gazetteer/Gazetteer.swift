import CanonymUnicode

/// Many folded phrases, made ready for finding them in text and for looking them up by key.
///
/// The work is done per token, not per byte: a phrase is a chain of tokens, and every prefix of the chain is
/// one entry of a hash table. A scan asks a filter of bits, which stays in the cache, for the first token of a
/// chain, and follows the chain only where the filter says that a phrase may begin. No match is given by hash
/// alone: the bytes of the phrase are compared.
///
/// ```
/// filter   [bit: some phrase begins with a token of this hash]
/// hashes   [chain hash]          open addressing, linear steps, 0 for an empty slot
/// values   [extendable: bit 31 | number + 1: bits 0–30, 0 when no phrase ends here]
/// starts   [number → begin of the phrase in bytes]     bytes  all phrases, one after the other
/// ```
public struct Gazetteer: Sendable {
  let filter: [UInt64]
  let hashes: [UInt64]
  let values: [UInt32]
  let starts: [UInt32]
  let bytes: [UInt8]

  static let extendable: UInt32 = 1 << 31

  /// The most tokens that a phrase may have, so that a text repeating a long one takes no quadratic time.
  static let longestPhrase = 256

  /// How many phrases it holds; their numbers are 0 up to this.
  public var count: Int { starts.count - 1 }

  /// The number of a folded phrase; nil when it is not one of the gazetteer's.
  ///
  /// - Parameter key: a phrase as the folder writes it.
  public func number(of key: FoldedText) -> Int? {
    guard !key.tokens.isEmpty else { return nil }
    var hash = TokenHash()
    for token in key.tokens { hash.append(key.bytes.span, Int(token.start), Int(token.end)) }
    guard let value = value(of: hash.value), value & ~Self.extendable != 0 else { return nil }
    let number = Int(value & ~Self.extendable) - 1
    return phrase(number, equals: key.bytes.span, 0, key.bytes.count) ? number : nil
  }

  /// The value of a chain; nil when no phrase begins with it.
  @inline(__always)
  func value(of hash: UInt64) -> UInt32? {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = hashes[slot]
      if found == hash { return values[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Whether a phrase's bytes are those between two places of a text.
  func phrase(_ number: Int, equals text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let begin = Int(starts[number])
    guard Int(starts[number + 1]) - begin == end - start else { return false }
    for offset in 0..<(end - start) where bytes[begin + offset] != text[start + offset] {
      return false
    }
    return true
  }
}
