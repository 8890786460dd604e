import CanonymStorage

/// Records as rows, and the tables by which they are found: the prepared statements that write them.
struct RecordStore {
  private let insertEntity: Statement
  private let updateEntity: Statement
  private let insertJournal: Statement
  private let insertExternal: Statement
  private let insertRedirect: Statement
  private let deleteName: Statement
  private let deleteExternal: Statement
  private let deleteRedirect: Statement
  private let database: Database
  private var names: PendingNames
  private var lastEntity = 0
  private var lastJournal = 0

  /// A store in a database that has the registry's tables.
  init(_ database: Database) throws(StorageError) {
    func prepared(_ sql: String, _ operation: String) throws(StorageError) -> Statement {
      try database.prepare(sql, to: operation)
    }
    self.database = database
    names = try PendingNames(database)
    insertEntity = try prepared(
      "INSERT INTO entity VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(id) DO NOTHING",
      "add an entity"
    )
    updateEntity = try prepared(
      "UPDATE entity SET standing = ?2, journal = ?3, checksum = ?4, record = ?5 WHERE number = ?1",
      "change an entity"
    )
    insertJournal = try prepared(
      "INSERT INTO journal VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
      "write the journal"
    )
    insertExternal = try prepared("INSERT INTO external VALUES(?1, ?2, ?3)", "add an id")
    insertRedirect = try prepared("INSERT INTO redirect VALUES(?1, ?2)", "add a redirect")
    deleteName = try prepared(
      "DELETE FROM name WHERE key = ?1 AND entity = ?2",
      "change an entity"
    )
    deleteExternal = try prepared(
      "DELETE FROM external WHERE scheme = ?1 AND value = ?2 AND entity = ?3",
      "change an entity"
    )
    deleteRedirect = try prepared("DELETE FROM redirect WHERE id = ?1", "change an entity")
  }

  /// Reads the numbers that were given last; to be called when a batch begins, and nobody else writes.
  mutating func begin() throws(StorageError) {
    names.removeAll()
    lastEntity = try database.integer("SELECT max(number) FROM entity", to: "begin a batch")
    lastJournal = try database.integer("SELECT max(number) FROM journal", to: "begin a batch")
  }

  /// Writes names that wait; to be called before names are looked for, and at the end of a batch.
  mutating func flush() throws(StorageError) { try names.flush() }

  /// Adds the record of an id, unless there is one.
  ///
  /// - Parameter bytes: the record's.
  /// - Returns: whether it was added.
  mutating func insertIfNew(
    _ id: String,
    _ standing: Int,
    _ ids: [Entity.ExternalID],
    _ keys: NameKeys,
    bytes: [UInt8],
    batch: Int
  ) throws(StorageError) -> Bool {
    let checksum = Checksum.of(bytes.span)
    let (number, entry) = (lastEntity + 1, lastJournal + 1)
    try insertEntity.bind(number, at: 1)
    try insertEntity.bind(id, at: 2)
    try insertEntity.bind(standing, at: 3)
    try insertEntity.bind(entry, at: 4)
    try insertEntity.bind(bits: checksum, at: 5)
    try insertEntity.bind(blob: bytes.span, at: 6)
    try insertEntity.run()
    if database.changeCount == 0 { return false }
    lastEntity = number
    lastJournal = entry
    try journal(batch, number, previous: 0, before: nil, after: checksum)
    try names.add(keys, of: number)
    for id in ids { try run(insertExternal, id, number) }
    return true
  }

  /// Adds the redirects of the record that was added last.
  func insertRedirects(_ ids: [String]) throws(StorageError) {
    for id in ids { try insert(id, lastEntity) }
  }

  /// Puts a record in the place of another one of the same id.
  mutating func replace(
    _ old: Record,
    _ oldKeys: NameKeys,
    with record: Record,
    _ keys: NameKeys,
    at place: Place,
    bytes: [UInt8],
    batch: Int
  ) throws(StorageError) {
    // Some of the names that wait may be this record's.
    try names.flush()
    let checksum = Checksum.of(bytes.span)
    lastJournal += 1
    try updateEntity.bind(place.number, at: 1)
    try updateEntity.bind(record.standing.code, at: 2)
    try updateEntity.bind(lastJournal, at: 3)
    try updateEntity.bind(bits: checksum, at: 4)
    try updateEntity.bind(blob: bytes.span, at: 5)
    try updateEntity.run()
    try journal(
      batch,
      place.number,
      previous: place.journal,
      before: place.bytes,
      after: checksum
    )
    for key in oldKeys.without(keys) {
      try deleteName.bind(bits: key, at: 1)
      try deleteName.bind(place.number, at: 2)
      try deleteName.run()
    }
    for key in keys.without(oldKeys) { try names.insert(key, place.number) }
    let (before, after) = (Set(old.externalIDs), Set(record.externalIDs))
    for id in before.subtracting(after) { try run(deleteExternal, id, place.number) }
    for id in after.subtracting(before) { try run(insertExternal, id, place.number) }
    for id in old.redirects where !record.redirects.contains(where: { $0.isSame(as: id) }) {
      try deleteRedirect.bind(id, at: 1)
      try deleteRedirect.run()
    }
    for id in record.redirects where !old.redirects.contains(where: { $0.isSame(as: id) }) {
      try insert(id, place.number)
    }
  }

  private func journal(
    _ batch: Int,
    _ entity: Int,
    previous: Int,
    before: [UInt8]?,
    after: UInt64
  ) throws(StorageError) {
    try insertJournal.bind(lastJournal, at: 1)
    try insertJournal.bind(batch, at: 2)
    try insertJournal.bind(entity, at: 3)
    try insertJournal.bind(previous, at: 4)
    if let before {
      try insertJournal.bind(blob: before.span, at: 5)
    } else {
      try insertJournal.bind(nil as Int?, at: 5)
    }
    try insertJournal.bind(bits: after, at: 6)
    try insertJournal.run()
  }

  private func run(
    _ statement: Statement,
    _ id: Entity.ExternalID,
    _ number: Int
  ) throws(StorageError) {
    try statement.bind(id.scheme, at: 1)
    try statement.bind(id.value, at: 2)
    try statement.bind(number, at: 3)
    try statement.run()
  }

  private func insert(_ redirect: String, _ number: Int) throws(StorageError) {
    try insertRedirect.bind(redirect, at: 1)
    try insertRedirect.bind(number, at: 2)
    try insertRedirect.run()
  }
}

extension Record {
  /// The ids in other catalogues that its claims say, each once, by its bytes.
  var externalIDs: [Entity.ExternalID] {
    let all = claims.flatMap(\.ids)
    return claims.count < 2 ? all : Record.sortedOnce(all, by: { $0.precedes($1) })
  }
}
