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
    var changes: [Entry] = []
    try forEachEntry(of: place) { entry in
      changes.append(entry)
      return true
    }
    var entries: [JournalEntry] = []
    var after = try record(at: place).shown
    for change in changes {
      let before = try record(in: change.before, of: place)?.shown
      let batch = try stored { () throws(StorageError) in try heading(of: change.batch) }
      entries.append(
        JournalEntry(
          number: change.number,
          operation: batch.operation,
          batch: change.batch,
          origin: batch.origin,
          who: batch.who,
          reason: batch.reason,
          time: batch.time,
          before: before,
          after: after
        )
      )
      after = before
    }
    return entries.reversed()
  }

  /// What is said of a batch.
  private struct Heading {
    var operation = ""
    var origin = ""
    var who = ""
    var time = ""
    var reason = ""
  }

  private func heading(of batch: Int) throws(StorageError) -> Heading {
    let select = try database.prepare(
      """
      SELECT operation, origin, who, time, reason FROM batch
      LEFT JOIN note ON note.batch = number WHERE number = ?1
      """,
      to: "read the journal"
    )
    try select.bind(batch, at: 1)
    guard try select.step() else { return Heading() }
    return Heading(
      operation: select.text(0),
      origin: select.text(1),
      who: select.text(2),
      time: select.text(3),
      reason: select.text(4)
    )
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
