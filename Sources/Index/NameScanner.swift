import CanonymGazetteer
import CanonymUnicode

/// Finds the names of an index in texts, each with all its aliases; one a thread.
public final class NameScanner {
  private let scanIndex: ScanIndex
  private let folder = Folder()
  private var matches: [PhraseMatch] = []
  private var known: [Int: [IndexedAlias]] = [:]

  /// The folded form of the text that was scanned last.
  public private(set) var folded = FoldedText()

  /// A scanner over a shared index.
  public init(_ scanIndex: ScanIndex) { self.scanIndex = scanIndex }

  /// The index whose names are found.
  public var index: NameIndex { scanIndex.index }

  /// A name found in a text.
  public struct Match: Sendable {
    /// Where it stands: UTF-8 bytes of the text.
    public let range: Range<Int>
    /// The tokens of ``NameScanner/folded`` that it covers.
    public let tokens: ClosedRange<Int>
    /// The aliases it may be, the likeliest entity first; never empty.
    public let aliases: [IndexedAlias]
  }

  /// Finds the names of a text: leftmost, longest, none overlapping.
  ///
  /// - Parameter text: UTF-8.
  public func scan(_ text: Span<UInt8>) -> [Match] {
    folder.fold(text, into: &folded)
    scanIndex.gazetteer.scan(folded, into: &matches)
    var found: [Match] = []
    found.reserveCapacity(matches.count)
    for match in matches {
      // Rows of a key may all be damaged.
      let aliases = aliases(of: match.number)
      if aliases.isEmpty { continue }
      let first = folded.tokens[match.tokens.lowerBound]
      let last = folded.tokens[match.tokens.upperBound]
      found.append(
        Match(
          range: Int(first.sourceStart)..<Int(last.sourceEnd),
          tokens: match.tokens,
          aliases: aliases
        )
      )
    }
    return found
  }

  /// The aliases of a phrase, read once.
  private func aliases(of number: Int) -> [IndexedAlias] {
    if let aliases = known[number] { return aliases }
    let row = Int(scanIndex.rows[number])
    let aliases = index.aliases(at: row, ofKey: index.key(at: row))
    if known.count > Self.rememberedAtMost { known.removeAll() }
    known[number] = aliases
    return aliases
  }

  /// How many phrases' aliases are kept, to bound the memory of a scan of many texts.
  private static let rememberedAtMost = 50_000
}
