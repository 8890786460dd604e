import CanonymStorage

extension Registry {
  /// Takes an entity out: it is found no more, its id is never given to another, and no import brings it back.
  ///
  /// The journal keeps what it was; ids that lead to it still do. To be called within a batch.
  ///
  /// - Throws: ``RegistryError/noEntity(id:)``, ``RegistryError/retired(id:)``.
  public func retire(_ id: String) throws(RegistryError) {
    let place = try requirePlace(of: id)
    let old = try record(at: place)
    var new = old
    new.claims = []
    new.standing = .retired
    try replace(old, with: new, at: place)
  }

  /// What became of an id that has no entity; nil when it has one, or was never given.
  public func absence(of id: String) throws(RegistryError) -> Absence? {
    let row = try stored { () throws(StorageError) in try self.row(id) }
    guard let row else { return nil }
    switch try record(at: row).standing {
    case .gone: return .gone
    case .retired: return .retired
    case .merged(let other): return .merged(into: other)
    case .live: return nil
    }
  }

  /// Why an id has no entity of its own.
  public enum Absence: Sendable, Equatable {
    /// What brought it was undone, or its sources say no more of it.
    case gone
    /// Somebody took it out.
    case retired
    /// It was merged into another one, which may have been merged since.
    case merged(into: String)
  }

  // MARK: What a source has ceased to say

  /// Begins to note which entities a source speaks of, for ``removeUnseen(of:)``.
  public func beginSeeing() throws(RegistryError) {
    try stored { () throws(StorageError) in
      try database.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS seen(id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        DELETE FROM seen;
        """,
        to: "note what is seen"
      )
    }
  }

  /// Notes that a source speaks of the entity it calls by this id.
  public func see(_ id: String) throws(RegistryError) {
    try stored { () throws(StorageError) in
      let insert = try database.prepare(
        "INSERT INTO seen VALUES(?1) ON CONFLICT DO NOTHING",
        to: "note what is seen"
      )
      try insert.bind(id, at: 1)
      try insert.run()
    }
  }

  /// Takes back what a source said of entities that were not seen; those of which nobody says anything are gone then.
  ///
  /// To be called within a batch.
  ///
  /// - Returns: how many entities have changed.
  public func removeUnseen(of source: String) throws(RegistryError) -> Int {
    var found: [(entity: Int, record: String)] = []
    let cursor = try EntityCursor(of: self)
    while let place = try cursor.nextPlace() {
      for claim in try record(at: place).claims
      where claim.name != nil && claim.source.source.isSame(as: source) {
        let id = claim.source.record.isEmpty ? place.id : claim.source.record
        if try !isSeen(id) { found.append((place.number, claim.source.record)) }
      }
    }
    for (number, name) in found {
      guard let place = try stored({ () throws(StorageError) in try row(number: number) }) else {
        continue
      }
      let old = try record(at: place)
      var new = old
      new.claims.removeAll { $0.source == AliasSource(source, record: name) }
      if new.claims.isEmpty {
        new.standing = .gone
        new.redirects = []
      }
      try replace(old, with: new, at: place)
    }
    return found.count
  }

  private func isSeen(_ id: String) throws(RegistryError) -> Bool {
    try stored { () throws(StorageError) in
      let select = try database.prepare("SELECT 1 FROM seen WHERE id = ?1", to: "look what is seen")
      try select.bind(id, at: 1)
      return try select.step()
    }
  }
}
