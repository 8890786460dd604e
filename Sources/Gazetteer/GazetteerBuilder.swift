import CanonymStorage
import CanonymUnicode

/// Collects folded phrases in rising order and writes the sections of a ``Gazetteer``.
public struct GazetteerBuilder {
  private let folder = TokenFolder()
  private var keys = PackedRowsBuilder()
  private var table = ChainTable()
  private var previous: [UInt8] = []
  /// The chains of the phrase before, shortest first.
  private var chains: [UInt64] = []
  private var previousChains: [UInt64] = []
  private var firsts: [UInt64] = []
  private var signs: (UInt64, UInt64) = (0, 0)
  private var endsInSpace = false
  private var deletes: DeleteIndexBuilder?

  /// A builder without phrases.
  ///
  /// - Parameter fuzzy: whether phrases are to be found within two edits.
  public init(fuzzy: Bool = false) { deletes = fuzzy ? DeleteIndexBuilder() : nil }

  /// How many phrases it holds.
  public var count: Int { keys.count }

  /// Makes room for as many phrases and bytes.
  public mutating func reserve(phrases: Int, bytes: Int) {
    keys.reserve(rows: phrases, bytes: bytes)
    table.reserve(phrases + phrases / 2)
  }

  /// Adds a phrase; its number is the count of those before it.
  ///
  /// - Parameter phrase: the phrase as the folder writes it, greater than the one before, not empty. Of more than 256
  ///   tokens it is looked up by key, but not found in text.
  public mutating func insert(_ phrase: Span<UInt8>) throws(GazetteerError) {
    guard count < Int(Gazetteer.extendable) - 2 else { throw .full }
    guard isGreater(phrase) else { throw .unsorted(text(of: phrase)) }
    let number = count
    keys.append(phrase)
    if keys.isFull { throw .full }
    previous.removeAll(keepingCapacity: true)
    for index in phrase.indices { previous.append(phrase[index]) }
    deletes?.insert(phrase)
    folder.cut(phrase)
    makeChains()
    guard let last = chains.last else { return }
    // Chains that the phrase before begins with too, and goes on from, are there already.
    var shared = 0
    while shared < chains.count - 1, shared < previousChains.count - 1,
      chains[shared] == previousChains[shared]
    {
      shared += 1
    }
    while shared < chains.count - 1 {
      table.append(chains[shared], Gazetteer.extendable, isLonger: shared > 0)
      shared += 1
    }
    table.append(last, UInt32(number) + 1, isLonger: chains.count > 1)
    swap(&chains, &previousChains)
  }

  /// The chains of the phrase that was folded last; none when it has too many tokens.
  private mutating func makeChains() {
    chains.removeAll(keepingCapacity: true)
    let (chains, first, sign, endsInSpace) = folder.withTokens { (_, tokens) in
      let count = tokens.count - 1
      var chains = self.chains
      guard count > 0, count <= Gazetteer.longestPhrase else {
        return (chains, UInt64(0), UInt8(0), false)
      }
      chains.append(ChainHash.first(tokens[0].hash))
      var index = 1
      while index < count {
        let isSpaced =
          tokens[index].sign == UInt8(ascii: " ") && index + 1 < count && tokens[index + 1].isWord
        let element =
          isSpaced ? ChainHash.spaced(tokens[index + 1].hash) : tokens[index].hash
        chains.append(ChainHash.next(chains[chains.count - 1], element))
        index += isSpaced ? 2 : 1
      }
      let endsInSpace = count > 1 && tokens[count - 1].sign == UInt8(ascii: " ")
      return (chains, tokens[0].hash, tokens[0].sign, endsInSpace)
    }
    self.chains = chains
    if chains.isEmpty { return }
    if chains.first != previousChains.first { firsts.append(first) }
    if sign != 0 {
      if sign < 64 { signs.0 |= 1 << UInt64(sign) } else { signs.1 |= 1 << UInt64(sign - 64) }
    }
    if endsInSpace { self.endsInSpace = true }
  }

  /// Writes the gazetteer's sections.
  public consuming func write(to writer: inout SectionWriter) throws(GazetteerError) {
    let first = Self.filter(of: firsts, bits: Self.firstBits)
    let longer = Self.filter(of: table.longer, bits: Self.longerBits)
    let slots = try table.slots()
    let directoryBits = deletes?.directoryBits ?? 0
    let parameters: [UInt64] = [
      UInt64(count), UInt64(slots.entries.count), slots.seed, UInt64(first.count),
      UInt64(longer.count), signs.0, signs.1, endsInSpace ? 1 : 0, UInt64(directoryBits),
    ]
    writer.append("gaz", parameters)
    keys.write("key", to: &writer)
    writer.append("first", first)
    writer.append("longer", longer)
    writer.append("chains", slots.entries)
    deletes?.write(to: &writer)
  }

  /// Bits of a filter for each hash: at twelve to twenty-four, few in a hundred pass it that are not in it.
  private static let firstBits = 12
  private static let longerBits = 8

  private static func filter(of hashes: [UInt64], bits: Int) -> [UInt64] {
    var words = 16
    while words * 64 < hashes.count * bits { words *= 2 }
    var filter = [UInt64](repeating: 0, count: words)
    for hash in hashes {
      let place = ChainHash.filterBits(hash, words)
      filter[place.word] |= place.mask
    }
    return filter
  }

  private func isGreater(_ phrase: Span<UInt8>) -> Bool {
    let shared = min(previous.count, phrase.count)
    let before = previous.span
    for index in 0..<shared where before[index] != phrase[index] {
      return before[index] < phrase[index]
    }
    return phrase.count > previous.count
  }

  private func text(of phrase: Span<UInt8>) -> String {
    String(decoding: phrase.indices.map { phrase[$0] }, as: UTF8.self)
  }
}
