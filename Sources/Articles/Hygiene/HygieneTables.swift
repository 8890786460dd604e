import CanonymTables

/// The tables that hygiene works by, shared by all threads.
public struct HygieneTables: Sendable {
  let characterReferences: CharacterReferences
  let mojibake: MojibakeRepair
  let lookAlikes: LookAlikes

  /// Reads the tables.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded) throws(TableError) {
    characterReferences = try CharacterReferences(from: source)
    mojibake = MojibakeRepair(try LegacyEncodings(from: source))
    lookAlikes = try LookAlikes(from: source)
  }
}
