/// Which pairs of bytes may begin a word of a language's numbers.
struct StartFilter: Sendable {
  /// A bit for each pair: the first byte times 256, and the second; a lone last byte counts as before a space.
  private var bits: [UInt64]

  /// The filter of a trie's words, in all the ways in which their first letters may be written.
  init(_ trie: NumeralTrie) {
    bits = [UInt64](repeating: 0, count: 1024)
    for first in trie.firstScalars { add(first, trie) }
  }

  private mutating func add(_ first: UInt32, _ trie: NumeralTrie) {
    guard first < 0x80 else {
      // Every scalar that is compared as this one; they lie in the same blocks of the script, or in Latin's.
      for scalar in Self.variants(of: first) {
        guard let scalar = Unicode.Scalar(scalar) else { continue }
        let bytes = Array(String(scalar).utf8)
        insert(bytes[0], bytes[1])
      }
      return
    }
    let letters = [UInt8(first), Self.capital(UInt8(first))]
    for second in trie.secondScalars(behind: first) {
      for letter in letters {
        if let second, second < 0x80 {
          insert(letter, UInt8(second))
          insert(letter, Self.capital(UInt8(second)))
        }
        if second == nil || second == 0x20 || second == 0x27 {
          for next in 0..<UInt8(0x80) where !Self.isASCIILetter(next) { insert(letter, next) }
        }
        for lead in UInt8(0xC2)...0xEF { insert(letter, lead) }
      }
    }
    // The dotted and dotless i of Turkish stand for each other.
    if first == 0x69 {
      insert(0xC4, 0xB0)
      insert(0xC4, 0xB1)
    }
  }

  /// The scalars that are compared as one.
  private static func variants(of folded: UInt32) -> [UInt32] {
    folded >= lastCased ? [folded] : spellings[folded] ?? [folded]
  }

  /// Behind all scripts whose letters have more than one form.
  private static let lastCased: UInt32 = 0x2000

  /// The scalars below U+2000 by what they are compared as.
  private static let spellings: [UInt32: [UInt32]] = Dictionary(
    grouping: 0x80..<lastCased,
    by: foldNumeral
  )

  private static func capital(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let place = Int(first) << 8 | Int(second)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a word may begin with these bytes.
  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let place = Int(first) << 8 | Int(second)
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }
}
