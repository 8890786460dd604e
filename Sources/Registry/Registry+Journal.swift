import CanonymStorage

/// One change of one entity, as the journal has it.
public struct JournalEntry: Sendable {
  /// Its number: later changes have greater ones.
  public let number: Int
  /// What was done: `import`, `add`.
  public let operation: String
  /// The number of the batch it belongs to.
  public let batch: Int
  /// Where the batch came from, such as the name of a file.
  public let origin: String
  /// Who did it.
  public let who: String
  /// When the batch began, in UTC: `2026-11-24T03:10:26.123Z`.
  public let time: String
  /// The entity before; nil when there was none.
  public let before: Entity?
}

extension Registry {
  /// All changes of an entity, the first one first; empty when there is no such entity.
  ///
  /// The state after a change is the one before the next, or the present one.
  ///
  /// - Throws: ``RegistryError/damagedRecord(path:id:reason:)`` when an entry cannot be read.
  public func history(of id: String) throws(RegistryError) -> [JournalEntry] {
    let place = try stored { () throws(StorageError) in try self.place(of: id) }
    guard let place else { return [] }
    let rows = try stored { () throws(StorageError) -> Statement in
      let rows = try database.prepare(
        """
        SELECT journal.number, journal.operation, batch, origin, who, time, before
        FROM journal JOIN batch ON batch.number = journal.batch
        WHERE entity = ?1 ORDER BY journal.number
        """,
        to: "read the journal"
      )
      try rows.bind(place.number, at: 1)
      return rows
    }
    var entries: [JournalEntry] = []
    while try stored({ () throws(StorageError) in try rows.step() }) {
      let before = rows.isNull(6) ? nil : RecordDecoder.decode(rows.bytes(6))
      if before == nil, !rows.isNull(6) {
        throw .damagedRecord(path: path, id: id, reason: "its journal cannot be read")
      }
      entries.append(
        JournalEntry(
          number: rows.integer(0),
          operation: rows.text(1),
          batch: rows.integer(2),
          origin: rows.text(3),
          who: rows.text(4),
          time: rows.text(5),
          before: before?.entity
        )
      )
    }
    return entries
  }
}
