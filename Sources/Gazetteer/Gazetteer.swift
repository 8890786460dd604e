import CanonymStorage
import CanonymUnicode

/// Many folded phrases, found in text and looked up by key, read where they lie in a file.
///
/// The work is done per token, not per byte: a phrase is a chain of elements (``ChainHash``), and every prefix of the
/// chain is one entry of a hash table. A scan asks a filter of bits, which stays in the cache, for the first token of
/// a chain, and a second one before each further step. No match is given by hash alone: the phrase's bytes are
/// compared. The sections of the file:
///
/// ```
/// gaz      phrases, slots, seed, words of both filters, signs (2), traits, bits of the directory    9 × u64
/// key.grp  key.row   the phrases, sorted, each once; their numbers are 0, 1, 2 … (PackedRows)
/// first    [2 bits a first token in a word of 64]
/// longer   [2 bits a chain of several elements]
/// chains   [tag u32 | value u32]      linear steps; value: bit 31 goes on, bits 0–30 number + 1 of the phrase that
///                                     ends here, 0 for an empty slot
/// del.dir  del.row   the phrases by what is left when letters are deleted (DeleteIndex); may be left out
/// ```
public struct Gazetteer: Sendable {
  /// The file that holds it.
  let file: SectionFile
  /// The phrases, sorted by bytes.
  let keys: PackedRows
  let chains: SectionFile.Section
  let slotCount: Int
  let seed: UInt64
  let first: SectionFile.Section
  let longer: SectionFile.Section
  /// The ASCII signs with which a phrase begins, a bit each.
  let signs: (UInt64, UInt64)
  /// Whether a phrase ends in a space.
  let endsInSpace: Bool
  /// The phrases by their deletes, when the file has them.
  let deletes: DeleteIndex?

  /// The most tokens that a phrase found in text may have, so that a text repeating a long one takes no quadratic
  /// time.
  static let longestPhrase = 256
  static let extendable: UInt32 = 1 << 31
  static let parameterCount = 9

  /// How many phrases it holds; their numbers are 0 up to this, in the order of their bytes.
  public var count: Int { keys.count }

  /// The gazetteer of a file; nil when its parts do not fit together.
  public init?(_ file: SectionFile) {
    let parameters = file.section("gaz")
    var values: [UInt64] = []
    for index in 0..<Self.parameterCount {
      guard let value = file.number(in: parameters, at: 8 * index, as: UInt64.self) else {
        return nil
      }
      values.append(value)
    }
    first = file.section("first")
    longer = file.section("longer")
    chains = file.section("chains")
    guard values[0] < UInt64(Self.extendable), let slotCount = Int(exactly: values[1]),
      chains.count / 8 == slotCount, slotCount > 0,
      Self.isFilter(first, values[3]), Self.isFilter(longer, values[4])
    else { return nil }
    self.file = file
    self.slotCount = slotCount
    seed = values[2]
    signs = (values[5], values[6])
    endsInSpace = values[7] & 1 != 0
    keys = PackedRows(file, "key", count: Int(values[0]))
    guard keys.count == Int(values[0]) else { return nil }
    deletes = DeleteIndex(file, directoryBits: values[8], keyCount: keys.count)
  }

  private static func isFilter(_ section: SectionFile.Section, _ words: UInt64) -> Bool {
    words > 0 && words & (words - 1) == 0 && section.count % 8 == 0
      && UInt64(section.count / 8) == words
  }

  /// The phrase of a number; nil when there is none, or it is damaged.
  public func key(_ number: Int) -> [UInt8]? { keys.row(number) }

  /// Lends the phrase of a number.
  public func withKey<Result>(_ number: Int, _ body: (Span<UInt8>) -> Result) -> Result? {
    keys.withRow(number, body)
  }

  /// The number of the phrase that a folder has folded last; nil when it is none of the gazetteer's.
  ///
  /// Nothing is allocated.
  public func number(of folder: TokenFolder) -> Int? {
    folder.withTokens { (bytes, tokens) in
      let count = tokens.count - 1
      guard count > 0 else { return nil }
      if count > Self.longestPhrase { return number(of: bytes) }
      var chain = ChainHash.first(tokens[0].hash)
      var index = 1
      while index < count {
        let (element, taken) = element(of: tokens, at: index, count)
        chain = ChainHash.next(chain, element)
        index += taken
      }
      let number = Int(value(of: chain) & ~Self.extendable) - 1
      return number >= 0 && keys.row(number, equals: bytes) ? number : nil
    }
  }

  /// The number of a folded phrase, by halving the list.
  ///
  /// - Complexity: O(log *n*).
  public func number(of key: Span<UInt8>) -> Int? {
    guard let number = keys.firstRow(notBelow: key), number < count else { return nil }
    return keys.row(number, equals: key) ? number : nil
  }

  /// The element of a chain that stands at a token, and how many tokens it takes.
  @inline(__always)
  func element(
    of tokens: Span<FoldToken>,
    at index: Int,
    _ count: Int
  ) -> (element: UInt64, taken: Int) {
    let token = tokens[index]
    if token.sign == UInt8(ascii: " "), index + 1 < count, tokens[index + 1].isWord {
      return (ChainHash.spaced(tokens[index + 1].hash), 2)
    }
    return (token.hash, 1)
  }

  /// The value of a chain; 0 when no phrase begins with it, or the table is damaged there.
  private func value(of chain: UInt64) -> UInt32 {
    let place = ChainHash.place(chain, seed)
    let tag = UInt32(truncatingIfNeeded: place)
    var slot = Int(place.multipliedFullWidth(by: UInt64(slotCount)).high)
    for _ in 0..<slotCount {
      guard let entry = file.number(in: chains, at: slot * 8, as: UInt64.self) else { return 0 }
      let value = UInt32(truncatingIfNeeded: entry >> 32)
      if value == 0 || UInt32(truncatingIfNeeded: entry) == tag { return value }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
    return 0
  }
}
