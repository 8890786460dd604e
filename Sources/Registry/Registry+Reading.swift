import CanonymStorage
import CanonymUnicode

extension Registry {
  /// The entity of this id, or the one that this id was merged into; nil when there is none.
  ///
  /// - Throws: ``RegistryError/damagedRecord(path:id:reason:)`` when it is not what was written.
  public func entity(_ id: String) throws(RegistryError) -> Entity? {
    let place = try stored { () throws(StorageError) in try self.place(of: id) }
    guard let place, place.isLive else { return nil }
    return try record(at: place).entity
  }

  /// The ids of the entities that have a name, compared by fold, in order; several for an ambiguous name.
  public func entities(named name: String) throws(RegistryError) -> [String] {
    try entities(forKey: folder.key(of: name))
  }

  /// The fold by which a name is found.
  public func fold(_ name: String) -> String { folder.fold(name) }

  /// The ids of the entities that have a name of this fold, in order.
  public func entities(forKey key: String) throws(RegistryError) -> [String] {
    try entities(forKey: Array(key.utf8))
  }

  private func entities(forKey key: [UInt8]) throws(RegistryError) -> [String] {
    let places = try stored { () throws(StorageError) -> [Place] in
      try flushNames()
      let select = try database.prepare(
        """
        SELECT \(Place.columns) FROM name JOIN entity ON number = name.entity
        WHERE key = ?1 ORDER BY id
        """,
        to: "find entities"
      )
      try select.bind(bits: NameKeys.number(of: key), at: 1)
      var places: [Place] = []
      while try select.step() { places.append(Place(select)) }
      return places
    }
    var ids: [String] = []
    for place in places where try record(at: place).isFound(by: key, folder) {
      ids.append(place.id)
    }
    return ids
  }

  /// The ids of the entities that have this id in another catalogue, in order.
  public func entities(with id: Entity.ExternalID) throws(RegistryError) -> [String] {
    try ids(
      """
      SELECT id FROM external JOIN entity ON number = external.entity
      WHERE scheme = ?1 AND value = ?2 ORDER BY id
      """,
      [id.scheme, id.value]
    )
  }

  /// All entities, in order of the bytes of their ids, as they are at one moment.
  public func allEntities() throws(RegistryError) -> EntityCursor { try EntityCursor(of: self) }

  private func ids(_ sql: String, _ values: [String]) throws(RegistryError) -> [String] {
    try stored { () throws(StorageError) -> [String] in
      let select = try database.prepare(sql, to: "find entities")
      for (index, value) in values.enumerated() { try select.bind(value, at: index + 1) }
      var ids: [String] = []
      while try select.step() { ids.append(select.text(0)) }
      return ids
    }
  }
}
