import CanonymStorage

/// Goes through all entities of a registry in order of the bytes of their ids, one in memory at a time.
///
/// What is seen is the state of one moment, whatever is written meanwhile. A registry has one cursor at a time.
public final class EntityCursor {
  private let registry: Registry
  private let rows: Statement
  private let isAlone: Bool

  /// - Parameter isWhole: whether it gives the places of entities that are not there, too.
  init(of registry: Registry, isWhole: Bool = false) throws(RegistryError) {
    self.registry = registry
    let database = registry.database
    // Within a batch the connection sees one state already.
    isAlone = !database.isInTransaction
    do throws(StorageError) {
      if isAlone { try database.beginReading(to: "read the entities") }
      rows = try database.prepare(
        "SELECT \(Place.columns) FROM entity \(isWhole ? "" : "WHERE standing = 0 ")ORDER BY id",
        to: "read the entities"
      )
    } catch {
      throw .storage(error)
    }
  }

  deinit {
    rows.reset()
    if isAlone { registry.database.rollback() }
  }

  /// The next entity; nil after the last.
  ///
  /// - Throws: ``RegistryError/damagedRecord(path:id:reason:)`` when it is not what was written.
  public func next() throws(RegistryError) -> Entity? {
    guard let place = try nextPlace() else { return nil }
    return try registry.record(at: place).entity
  }

  /// Where the next entity is found.
  func nextPlace() throws(RegistryError) -> Place? {
    try stored { () throws(StorageError) in try rows.step() ? Place(rows) : nil }
  }
}
