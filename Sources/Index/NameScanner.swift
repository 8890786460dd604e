import CanonymGazetteer
import CanonymUnicode

/// Finds the names of an index in texts, each with all its aliases; one a thread.
public final class NameScanner {
  private let scanIndex: ScanIndex
  private let folder = TokenFolder()
  private var matches: [PhraseMatch] = []
  private var known: [Int: [IndexedAlias]] = [:]
  private var copy: FoldedText?

  /// The folded form of the text that was scanned last.
  public var folded: FoldedText {
    if let copy { return copy }
    var text = FoldedText()
    folder.copy(into: &text)
    copy = text
    return text
  }

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
  /// Of an index whose file is damaged nothing is found: ``NameIndex/requireSound()`` tells.
  ///
  /// - Parameter text: UTF-8.
  public func scan(_ text: Span<UInt8>) -> [Match] {
    guard look(at: text) else { return [] }
    var found: [Match] = []
    found.reserveCapacity(matches.count)
    for match in matches {
      // Rows of a key may all be damaged.
      let aliases = aliases(of: match.number)
      if aliases.isEmpty { continue }
      found.append(Match(range: match.range, tokens: match.tokens, aliases: aliases))
    }
    return found
  }

  /// The phrases of a text, without their aliases: what ``ids(ofPhrase:)`` tells of each.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)``.
  public func phrases(in text: Span<UInt8>) throws(IndexError) -> [PhraseMatch] {
    if !look(at: text) { try index.requireSound() }
    return matches
  }

  /// The ids of the entities that bear a phrase, the likeliest first, each once.
  public func ids(ofPhrase number: Int) -> [String] {
    var ids: [String] = []
    guard case .compiled(let compiled) = index.content else {
      for alias in aliases(of: number) where !ids.contains(alias.entity) {
        ids.append(alias.entity)
      }
      return ids
    }
    var entities: [Int] = []
    compiled.forEachEntity(of: number) { if !entities.contains($0) { entities.append($0) } }
    for entity in entities { compiled.withID(of: entity) { ids.append(RowCoding.string($0)) } }
    return ids
  }

  /// Scans a text, and keeps what was found in `matches`; false when the index is damaged where it was needed.
  private func look(at text: Span<UInt8>) -> Bool {
    copy = nil
    return scanIndex.gazetteer.scan(text, folder, skipping: scanIndex.skipped, into: &matches)
  }

  /// The aliases of a phrase, read once.
  private func aliases(of number: Int) -> [IndexedAlias] {
    if let aliases = known[number] { return aliases }
    let aliases = index.aliases(ofNumber: scanIndex.keyNumber(of: number))
    if known.count > Self.rememberedAtMost { known.removeAll() }
    known[number] = aliases
    return aliases
  }

  /// How many phrases' aliases are kept, to bound the memory of a scan of many texts.
  private static let rememberedAtMost = 50_000
}
