import CanonymStorage

/// The registry's tables, their version, and the way from one version to the next.
///
/// ```
/// batch ──┐       one import, or one change by hand: who, when, from which file
///   ├─────┼─ note           why
///   └─────┼─ undoing        which batch it takes back
///         │
/// entity ─┤       an id, and all that is known of its entity: the bytes of its record, with their checksum
///    ├────┼─ journal        each change: what the record was before, its checksum after, the change before
///    │    ┘
///    ├─ name        numbers of its names' folds, by which it is found
///    ├─ external    its ids in other catalogues
///    └─ redirect    ids that now mean it
/// ```
///
/// The bytes of a record are in ``RecordEncoder``'s form. The three tables below `entity` say nothing that a record does
/// not say; they are there to find it. `standing` is 0 for an entity that is there.
enum RegistrySchema {
  /// The number that marks a file as a registry: "CNym".
  static let applicationID: Int32 = 0x434E_796D

  /// The SQL that leads from each version to the next; the first makes version 1 of an empty file.
  ///
  /// What has been released stays as it is: a change is a further element.
  static let migrations = [
    """
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
      standing INTEGER NOT NULL,
      journal INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      record BLOB NOT NULL
    ) STRICT;
    CREATE INDEX entity_absent ON entity(number) WHERE standing <> 0;
    CREATE TABLE name(
      key INTEGER NOT NULL,
      entity INTEGER NOT NULL,
      PRIMARY KEY(key, entity)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE external(
      scheme TEXT NOT NULL,
      value TEXT NOT NULL,
      entity INTEGER NOT NULL,
      PRIMARY KEY(scheme, value, entity)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE redirect(
      id TEXT NOT NULL PRIMARY KEY,
      entity INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journal(
      number INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch(number),
      entity INTEGER NOT NULL,
      previous INTEGER NOT NULL,
      before BLOB,
      after INTEGER NOT NULL
    ) STRICT;
    """,
    """
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
