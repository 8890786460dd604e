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
  /// Why; empty when that was not said.
  public let reason: String
  /// When the batch began, in UTC: `2026-11-24T03:10:26.123Z`.
  public let time: String
  /// The entity before; nil when there was none.
  public let before: Entity?
  /// The entity after; nil when there is none any more.
  public let after: Entity?
}

/// One batch, as the journal has it.
public struct JournalBatch: Sendable, Equatable {
  /// Its number, by which it is undone.
  public let number: Int
  /// What was done: `import`, `merge`.
  public let operation: String
  /// From what, or to what.
  public let origin: String
  /// Who did it.
  public let who: String
  /// Why; empty when that was not said.
  public let reason: String
  /// When it began, in UTC.
  public let time: String
  /// How many changes of entities it made.
  public let changes: Int
  /// The batch that it undid.
  public let undid: Int?
  /// The batch that undid it, and stands.
  public let undoneBy: Int?
}

extension Registry {
  /// All changes of the record of an id, the first one first; empty when there never was one.
  ///
  /// An id that was merged has its own history, with the merge as its last change.
  ///
  /// - Throws: ``RegistryError/damagedRecord(path:id:reason:)`` when an entry cannot be read.
  public func history(of id: String) throws(RegistryError) -> [JournalEntry] {
    let found = try stored { () throws(StorageError) -> Place? in
      if let row = try row(id) { return row }
      return try self.place(of: id)
    }
    guard let place = found else { return [] }
    let rows = try stored { () throws(StorageError) -> Statement in
      let rows = try database.prepare(
        """
        SELECT journal.number, journal.operation, journal.batch, origin, who, time, before, reason
        FROM journal JOIN batch ON batch.number = journal.batch
        LEFT JOIN note ON note.batch = journal.batch
        WHERE entity = ?1 ORDER BY journal.number DESC
        """,
        to: "read the journal"
      )
      try rows.bind(place.number, at: 1)
      return rows
    }
    var entries: [JournalEntry] = []
    var after = try record(at: place).shown
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
          reason: rows.text(7),
          time: rows.text(5),
          before: before?.shown,
          after: after
        )
      )
      after = before?.shown
    }
    return entries.reversed()
  }

  /// Calls `body` with each batch, the last one first, until it gives false.
  public func batches(_ body: (JournalBatch) -> Bool) throws(RegistryError) {
    try stored { () throws(StorageError) in
      let rows = try database.prepare(
        """
        SELECT number, operation, origin, who, time, reason, undone FROM batch
        LEFT JOIN note ON note.batch = number LEFT JOIN undoing ON undoing.batch = number
        ORDER BY number DESC
        """,
        to: "read the journal"
      )
      defer { rows.reset() }
      while try rows.step() {
        let number = rows.integer(0)
        let batch = JournalBatch(
          number: number,
          operation: rows.text(1),
          origin: rows.text(2),
          who: rows.text(3),
          reason: rows.text(5),
          time: rows.text(4),
          changes: try journalRange(of: number).count,
          undid: rows.isNull(6) ? nil : rows.integer(6),
          undoneBy: try undoer(of: number)
        )
        if !body(batch) { return }
      }
    }
  }
}
