import CanonymStorage

/// Goes through all entities of a registry as they were at a moment, in order of the bytes of their ids.
public final class PastCursor {
  private let registry: Registry
  private let moment: Moment
  private let cursor: EntityCursor

  init(of registry: Registry, at moment: Moment) throws(RegistryError) {
    self.registry = registry
    self.moment = moment
    cursor = try EntityCursor(of: registry, isWhole: true)
  }

  /// The next entity; nil after the last.
  ///
  /// - Throws: ``RegistryError/damagedRecord(path:id:reason:)`` when it is not what was written.
  public func next() throws(RegistryError) -> Entity? {
    while let place = try cursor.nextPlace() {
      let record = try registry.record(at: place, asOf: moment)
      if let record, record.standing == .live { return record.entity }
    }
    return nil
  }
}

/// An entity that differs between two moments.
public struct EntityChange: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// What it was; nil when there was none.
  public let before: Entity?
  /// What it became; nil when there is none.
  public let after: Entity?
}

/// Goes through the entities that differ between two moments, in order of the bytes of their ids.
public final class ChangeCursor {
  private let registry: Registry
  private let first: Moment
  private let last: Moment
  private let rows: Statement

  init(of registry: Registry, from first: Moment, to last: Moment) throws(RegistryError) {
    self.registry = registry
    self.first = first
    self.last = last
    let (early, late) = (min(first.batch, last.batch), max(first.batch, last.batch))
    rows = try stored { () throws(StorageError) in
      let begin = try registry.journalRange(of: early).upperBound
      let end = try registry.journalRange(of: late).upperBound
      let rows = try registry.database.prepare(
        """
        SELECT \(Place.columns) FROM entity WHERE number IN
          (SELECT entity FROM journal WHERE number >= ?1 AND number < ?2) ORDER BY id
        """,
        to: "compare two moments"
      )
      try rows.bind(begin, at: 1)
      try rows.bind(end, at: 2)
      return rows
    }
  }

  deinit { rows.reset() }

  /// The next change; nil after the last.
  public func next() throws(RegistryError) -> EntityChange? {
    while let place = try stored({ () throws(StorageError) in
      try rows.step() ? Place(rows) : nil
    }) {
      let before = try registry.record(at: place, asOf: first)
      let after = try registry.record(at: place, asOf: last)
      let change = EntityChange(id: place.id, before: before?.shown, after: after?.shown)
      if change.before != change.after { return change }
    }
    return nil
  }
}

extension Record {
  /// The entity, when there is one.
  var shown: Entity? { standing == .live ? entity : nil }
}
