import CanonymUnicode

/// The folds of all names of a record, claim by claim, in the order of the rows they belong to.
struct FoldKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Folds the names of a record.
  ///
  /// - Throws: ``RegistryError/emptyName(id:name:)``.
  init(of record: Record, by folder: Folder) throws(RegistryError) {
    var folded = FoldedText()
    for claim in record.claims {
      for alias in claim.names {
        folder.fold(alias.name.utf8Span.span, into: &folded)
        if folded.bytes.isEmpty { throw .emptyName(id: record.id, name: alias.name) }
        bytes += folded.bytes
        ends.append(bytes.count)
      }
    }
  }

  /// The fold of the name with this number; empty when there is none.
  func withKey<Result, E: Error>(
    _ number: Int,
    _ body: (Span<UInt8>) throws(E) -> Result
  ) throws(E) -> Result {
    guard ends.indices.contains(number) else { return try body(bytes.span.extracting(0..<0)) }
    return try body(bytes.span.extracting((number == 0 ? 0 : ends[number - 1])..<ends[number]))
  }
}
