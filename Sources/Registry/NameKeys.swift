import CanonymUnicode

/// The folds by which an entity is found: each once, in order of their bytes.
struct NameKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// No keys.
  init() {}

  /// Folds the names of claims, but for those that were judged to be none.
  ///
  /// - Throws: ``RegistryError/emptyName(id:name:)``.
  init(
    of claims: [Claim],
    id: String,
    _ judgements: [Judgement],
    by folder: Folder
  ) throws(RegistryError) {
    let refused = judgements.filter { $0.verdict == .different && $0.subject.isName }
    var folded = FoldedText()
    for claim in claims {
      for alias in claim.names {
        folder.fold(alias.name.utf8Span.span, into: &folded)
        if folded.bytes.isEmpty { throw .emptyName(id: id, name: alias.name) }
        if refused.contains(where: { $0.subject.text.isSame(as: alias.name) }) { continue }
        let start = bytes.count
        bytes += folded.bytes
        ranges.append(start..<bytes.count)
      }
    }
    settle()
  }

  /// How many keys there are.
  var count: Int { ranges.count }

  /// Lends each key.
  func lend<E: Error>(_ body: (Span<UInt8>) throws(E) -> Void) throws(E) {
    for range in ranges { try body(bytes.span.extracting(range)) }
  }

  /// Lends each key that others do not have.
  func lend<E: Error>(
    notIn others: NameKeys,
    _ body: (Span<UInt8>) throws(E) -> Void
  ) throws(E) {
    var at = 0
    for range in ranges {
      while at < others.ranges.count, others.precedes(at, bytes[range]) { at += 1 }
      let isShared =
        at < others.ranges.count && others.bytes[others.ranges[at]].elementsEqual(bytes[range])
      if !isShared { try body(bytes.span.extracting(range)) }
    }
  }

  private func precedes(_ index: Int, _ key: ArraySlice<UInt8>) -> Bool {
    bytes[ranges[index]].lexicographicallyPrecedes(key)
  }

  private mutating func settle() {
    if ranges.count < 2 { return }
    let bytes = bytes
    ranges.sort { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    var settled: [Range<Int>] = []
    for range in ranges {
      if let last = settled.last, bytes[last].elementsEqual(bytes[range]) { continue }
      settled.append(range)
    }
    ranges = settled
  }
}
