import CanonymStorage

/// The registry's tables, their version, and the way from one version to the next.
///
/// ```
/// source ──┐                          what is imported from
/// batch ──┐│                          one import, or one change by hand: who, when, from which file
///   ├─────┼┼─ note                    why
///   └─────┼┼─ undoing                 which batch it takes back
///         ││
/// entity ─┼┼─ claim ─┬─ alias         what one record of one source says of an entity
///    │    │          ├─ external      its ids in other catalogues
///    │    │          ├─ judgement     what it is the same as, or not
///    │    │          └─ field         what else is said, as JSON
///    ├─ absence                       why there is no such entity: gone, retired, merged into another
///    ├─ verdict                       what people say of it and other entities, or names
///    ├─ redirect                      ids that now mean the entity
///    └─ journal                       each change: what the record was before, its checksum after
/// ```
///
/// `entity.checksum` is that of the whole record in ``RecordEncoder``'s form. The state after a journal entry is
/// the state before the next entry of that entity, or the present one.
enum RegistrySchema {
  /// The number that marks a file as a registry: "CNym".
  static let applicationID: Int32 = 0x434E_796D

  /// The SQL that leads from each version to the next; the first makes version 1 of an empty file.
  ///
  /// What has been released stays as it is: a change is a further element.
  static let migrations = [
    """
    CREATE TABLE source(
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      licence TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE batch(
      number INTEGER PRIMARY KEY,
      operation TEXT NOT NULL,
      origin TEXT NOT NULL,
      who TEXT NOT NULL,
      time TEXT NOT NULL
    ) STRICT;
    CREATE TABLE entity(
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      checksum INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE claim(
      entity INTEGER NOT NULL REFERENCES entity(number),
      place INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES source(number),
      record TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batch(number),
      types TEXT NOT NULL,
      country TEXT NOT NULL,
      population INTEGER,
      further INTEGER NOT NULL,
      PRIMARY KEY(entity, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alias(
      entity INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      language TEXT NOT NULL,
      kind TEXT NOT NULL,
      system TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT NOT NULL,
      fields TEXT NOT NULL,
      PRIMARY KEY(entity, claim, place),
      FOREIGN KEY(entity, claim) REFERENCES claim(entity, place) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alias_key ON alias(key);
    CREATE TABLE external(
      entity INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      scheme TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY(entity, claim, scheme, value),
      FOREIGN KEY(entity, claim) REFERENCES claim(entity, place) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX external_value ON external(scheme, value);
    CREATE TABLE judgement(
      entity INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      other TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK(verdict IN ('same', 'different', 'unsure')),
      PRIMARY KEY(entity, claim, other),
      FOREIGN KEY(entity, claim) REFERENCES claim(entity, place) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE field(
      entity INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      name TEXT NOT NULL,
      json TEXT NOT NULL,
      PRIMARY KEY(entity, claim, name),
      FOREIGN KEY(entity, claim) REFERENCES claim(entity, place) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE redirect(
      id TEXT NOT NULL PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entity(number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX redirect_entity ON redirect(entity);
    CREATE TABLE journal(
      number INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch(number),
      entity INTEGER NOT NULL REFERENCES entity(number),
      operation TEXT NOT NULL,
      before BLOB,
      after INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX journal_entity ON journal(entity);
    """,
    """
    CREATE TABLE absence(
      entity INTEGER PRIMARY KEY REFERENCES entity(number),
      standing INTEGER NOT NULL CHECK(standing IN (1, 2, 3)),
      target TEXT NOT NULL
    ) STRICT;
    CREATE TABLE verdict(
      entity INTEGER NOT NULL REFERENCES entity(number),
      is_name INTEGER NOT NULL CHECK(is_name IN (0, 1)),
      subject TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK(verdict IN ('same', 'different', 'unsure')),
      who TEXT NOT NULL,
      time TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY(entity, is_name, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE note(
      batch INTEGER PRIMARY KEY REFERENCES batch(number),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE TABLE undoing(
      batch INTEGER PRIMARY KEY REFERENCES batch(number),
      undone INTEGER NOT NULL REFERENCES batch(number)
    ) STRICT;
    CREATE INDEX undoing_undone ON undoing(undone);
    """,
  ]

  /// The version this program writes.
  static var version: Int { migrations.count }

  /// Makes sure that the file is a registry, brought to this version when it may be written.
  ///
  /// - Throws: ``RegistryError/noRegistry(path:)``; ``StorageError``: foreign, newer, damaged.
  static func prepare(_ database: Database, for access: Database.Access) throws(RegistryError) {
    let path = database.path
    let (id, version) = try stored { () throws(StorageError) in
      (try database.applicationID, try database.schemaVersion)
    }
    if id == 0, version == 0,
      try stored({ () throws(StorageError) in try database.schema() }).isEmpty
    {
      guard access == .creating else { throw .noRegistry(path: path) }
      return try migrate(database)
    }
    guard id == Int(applicationID) else {
      throw .storage(.foreign(path: path, applicationID: id))
    }
    guard version <= Self.version else {
      throw .storage(.newer(path: path, version: version, known: Self.version))
    }
    try requireTables(database, of: version)
    if version < Self.version {
      // A reader may not write; it waits for the step, or is told why it cannot be taken.
      try migrate(
        access == .reading
          ? try stored { () throws(StorageError) in try Database(path: path, for: .writing) }
          : database
      )
    }
  }

  /// Takes the steps that the file lacks, in one transaction; another process may have taken them meanwhile.
  private static func migrate(_ database: Database) throws(RegistryError) {
    try stored { () throws(StorageError) in
      try database.transaction(to: "make the registry") { () throws(StorageError) in
        for step in migrations[min(try database.schemaVersion, version)...] {
          try database.execute(step, to: "make the registry's tables")
        }
        try database.mark(applicationID: applicationID, version: version)
      }
    }
  }

  /// Makes sure that the tables are those of this version: a damaged declaration can change what rows mean.
  private static func requireTables(
    _ database: Database,
    of version: Int
  ) throws(RegistryError) {
    let wanted = migrations[..<max(0, version)].joined(separator: "\n").split(separator: ";")
      .map { plain($0) }.filter { !$0.isEmpty }.sorted()
    let found = try stored { () throws(StorageError) in try database.schema() }
      .map { plain($0[...]) }.sorted()
    guard wanted == found else {
      // Another process may have brought it to a later version in between.
      let now = try stored { () throws(StorageError) in try database.schemaVersion }
      if now > version { return try requireTables(database, of: min(now, Self.version)) }
      let reason = "its tables are not those of schema version \(version)"
      throw .storage(.damaged(path: database.path, operation: "open it", reason: reason))
    }
  }

  /// SQL without line ends and indentation.
  private static func plain(_ sql: Substring) -> String {
    sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
