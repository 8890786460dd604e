import CanonymStorage
import CanonymUnicode

/// The record of entities and their names, in one SQLite file: for one thread at a time.
///
/// Many may read while one writes. All changes are made in batches, which are kept as a whole or not at all;
/// the file is then durable.
///
/// ```swift
/// let registry = try Registry(path: "places.registry", for: .creating)
/// try registry.write(Batch("import", origin: "places.jsonl")) { () throws(RegistryError) in
///   try registry.upsert(Entity(id: "kyiv", name: "Kyiv", aliases: [Alias("Київ")]), source: "geonames")
/// }
/// try registry.entities(named: "київ")
/// ```
public final class Registry {
  /// The file.
  public var path: String { database.path }

  let database: Database
  let store: RecordStore
  let folder = Folder()
  private let insertJournal: Statement
  private let selectEntity: Statement
  private let selectRedirect: Statement
  private var sourceNumbers: [String: Int] = [:]
  private var batch: OpenBatch?
  private var ids = SortableID()
  private var encoder = RecordEncoder()

  /// The batch that is being written.
  private struct OpenBatch {
    var number: Int
    var operation: String
    var milliseconds: Int
    /// Whether an id may mean an entity of another id.
    var hasRedirects: Bool
  }

  /// Opens a registry; with `.creating` it is made when there is none.
  ///
  /// A registry of an earlier version is brought to this one when it is opened to be written.
  public init(
    path: String,
    for access: Database.Access,
    patience: Database.Patience = .seconds(5)
  ) throws(RegistryError) {
    database = try stored { () throws(StorageError) in
      try Database(path: path, for: access, patience: patience)
    }
    try RegistrySchema.prepare(database, for: access)
    do throws(StorageError) {
      store = try RecordStore(database)
      insertJournal = try database.prepare(
        "INSERT INTO journal(batch, entity, operation, before, after) VALUES(?1, ?2, ?3, ?4, ?5)",
        to: "write the journal"
      )
      selectEntity = try database.prepare(
        "SELECT number, checksum, id FROM entity WHERE id = ?1",
        to: "find an entity"
      )
      selectRedirect = try database.prepare(
        """
        SELECT number, checksum, entity.id FROM redirect
        JOIN entity ON number = redirect.entity WHERE redirect.id = ?1
        """,
        to: "find an entity"
      )
    } catch {
      throw .storage(error)
    }
  }

  /// How many entities there are.
  public var count: Int {
    get throws(RegistryError) {
      try stored { () throws(StorageError) in
        try database.integer("SELECT count(*) FROM entity", to: "count the entities")
      }
    }
  }

  // MARK: Batches

  /// Runs `body` as one batch: all of it is kept, or, when it throws, nothing.
  @discardableResult
  public func write<Result>(
    _ batch: Batch,
    _ body: () throws(RegistryError) -> Result
  ) throws(RegistryError) -> Result {
    try begin(batch)
    do throws(RegistryError) {
      let result = try body()
      try commit()
      return result
    } catch {
      rollback()
      throw error
    }
  }

  /// Begins a batch, and takes the write lock.
  ///
  /// - Throws: ``RegistryError/storage(_:)`` with `locked` when another writer has it, and has not let go in time.
  public func begin(_ batch: Batch) throws(RegistryError) {
    try stored { () throws(StorageError) in
      try database.begin(to: "write to the registry")
      let insert = try database.prepare(
        """
        INSERT INTO batch(operation, origin, who, time)
        VALUES(?1, ?2, ?3, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        RETURNING number, CAST((julianday(time) - 2440587.5) * 86400000 AS INTEGER),
          EXISTS(SELECT 1 FROM redirect)
        """,
        to: "begin a batch"
      )
      try insert.bind(batch.operation, at: 1)
      try insert.bind(batch.origin, at: 2)
      try insert.bind(batch.who, at: 3)
      guard try insert.step() else { return }
      self.batch = OpenBatch(
        number: insert.integer(0),
        operation: batch.operation,
        milliseconds: insert.integer(1),
        hasRedirects: insert.integer(2) > 0
      )
      try insert.run()
    }
  }

  /// Makes the batch durable; when it throws, nothing of the batch is kept.
  public func commit() throws(RegistryError) {
    batch = nil
    do throws(StorageError) {
      try database.commit(to: "keep what was written")
    } catch {
      rollback()
      throw .storage(error)
    }
  }

  /// Takes the batch back.
  public func rollback() {
    batch = nil
    sourceNumbers = [:]
    database.rollback()
  }

  // MARK: Writing

  /// Records what a source says of an entity, in place of what it said before; what others say stays.
  ///
  /// An alias that names sources of its own is recorded as what they say. An id that was merged into another
  /// entity means that entity. To be called within a batch.
  ///
  /// - Parameters:
  ///   - entity: with an empty id for a new entity, whose id is then made.
  ///   - source: the source's name; empty for none.
  /// - Returns: what became of it, and the entity's id.
  /// - Throws: ``RegistryError``; the batch can go on when ``RegistryError/isRejection`` says so.
  @discardableResult
  public func upsert(
    _ entity: Entity,
    source: String = ""
  ) throws(RegistryError) -> (outcome: Outcome, id: String) {
    guard let batch else {
      let reason = "no batch is open"
      throw .storage(.failed(path: path, operation: "write to the registry", reason: reason))
    }
    var entity = entity
    try entity.validate()
    if !source.isEmpty { try Entity.requireID(source) }
    let known =
      entity.id.isEmpty
      ? nil
      : try stored { () throws(StorageError) in
        try place(of: entity.id)
      }
    if entity.id.isEmpty { entity.id = ids.next(at: batch.milliseconds) }
    try requireFree(entity.merged, for: entity.id, known)
    if !entity.merged.isEmpty { self.batch?.hasRedirects = true }
    let isOwnID = known?.id.isSame(as: entity.id) ?? true
    let from = AliasSource(source, record: isOwnID ? "" : entity.id)
    let claims = Record.claims(of: entity, source: from, batch: batch.number)
    guard let known else {
      let redirects = sorted(entity.merged)
      let record = Record(id: entity.id, claims: claims, redirects: redirects)
      try insert(record, batch)
      return (.new, entity.id)
    }
    let old = try record(at: known)
    var new = old
    new.claims.removeAll { was in claims.contains { $0.source == was.source } }
    new.claims = (new.claims + claims).sorted { $0.precedes($1) }
    new.redirects = sorted(old.redirects + entity.merged)
    if content(new) == content(old) { return (.same, known.id) }
    try replace(old, with: new, at: known.number, batch)
    return (.changed, known.id)
  }

  /// Adds a name, and types, to what a source says of an entity; an entity that is not known is added.
  ///
  /// - Throws: as ``upsert(_:source:)`` does.
  @discardableResult
  public func add(
    _ alias: Alias,
    types: [String] = [],
    to id: String,
    source: String = ""
  ) throws(RegistryError) -> Outcome {
    let described = Entity(id: id, types: types, name: alias.name, language: alias.language)
    let known = try stored { () throws(StorageError) in try place(of: id) }
    guard let known, let batch else { return try upsert(described, source: source).outcome }
    var checked = described
    checked.aliases = [alias]
    try checked.validate()
    let record = known.id.isSame(as: id) ? "" : id
    let old = try self.record(at: known)
    var new = old
    let from = AliasSource(source, record: record)
    var claim = old.claims.first { $0.source == from } ?? Claim(from, batch: batch.number)
    new.claims.removeAll { $0.source == from }
    claim.batch = batch.number
    claim.aliases.append(alias)
    claim.settleAliases()
    for type in types where !claim.types.contains(type) { claim.types.append(type) }
    new.claims = (new.claims + [claim]).sorted { $0.precedes($1) }
    if content(new) == content(old) { return .same }
    try replace(old, with: new, at: known.number, batch)
    return .changed
  }

  /// Where an entity is found in the tables.
  struct Place {
    var number: Int
    var checksum: UInt64
    var id: String
  }

  /// Finds an entity by its id, or by one that was merged into it.
  func place(of id: String) throws(StorageError) -> Place? {
    // While a batch writes, nobody else adds redirects.
    let mayRedirect = batch?.hasRedirects ?? true
    for statement in mayRedirect ? [selectEntity, selectRedirect] : [selectEntity] {
      try statement.bind(id, at: 1)
      guard try statement.step() else { continue }
      defer { statement.reset() }
      return Place(
        number: statement.integer(0),
        checksum: statement.bits(1),
        id: statement.text(2)
      )
    }
    return nil
  }

  /// Reads a record, and makes sure that it is what was written.
  func record(at place: Place) throws(RegistryError) -> Record {
    let record = try stored { () throws(StorageError) in
      try store.record(place.id, place.number)
    }
    encoder.encode(record)
    guard Checksum.of(encoder.bytes.span) == place.checksum else {
      throw .damagedRecord(path: path, id: place.id, reason: "its checksum differs")
    }
    return record
  }

  private func insert(_ record: Record, _ batch: OpenBatch) throws(RegistryError) {
    let keys = try FoldKeys(of: record, by: folder)
    encoder.encode(record)
    let checksum = Checksum.of(encoder.bytes.span)
    try stored { () throws(StorageError) in
      let number = try store.insertEntity(record.id, checksum: checksum)
      try store.insertClaims(of: record, number, sources: self.number(ofSource:), keys: keys)
      try journal(batch, number, before: nil, after: checksum)
    }
  }

  private func replace(
    _ old: Record,
    with new: Record,
    at number: Int,
    _ batch: OpenBatch
  ) throws(RegistryError) {
    let keys = try FoldKeys(of: new, by: folder)
    encoder.encode(old)
    let before = encoder.bytes
    encoder.encode(new)
    let checksum = Checksum.of(encoder.bytes.span)
    try stored { () throws(StorageError) in
      try store.replace(
        number,
        with: new,
        checksum: checksum,
        sources: self.number(ofSource:),
        keys: keys
      )
      try journal(batch, number, before: before, after: checksum)
    }
  }

  private func journal(
    _ batch: OpenBatch,
    _ entity: Int,
    before: [UInt8]?,
    after: UInt64
  ) throws(StorageError) {
    try insertJournal.bind(batch.number, at: 1)
    try insertJournal.bind(entity, at: 2)
    try insertJournal.bind(batch.operation, at: 3)
    if let before {
      try insertJournal.bind(blob: before.span, at: 4)
    } else {
      try insertJournal.bind(nil as Int?, at: 4)
    }
    try insertJournal.bind(bits: after, at: 5)
    try insertJournal.run()
  }

  /// Makes sure that ids which are to mean an entity are no other's.
  private func requireFree(
    _ merged: [String],
    for id: String,
    _ known: Place?
  ) throws(RegistryError) {
    for other in merged {
      let holder = try stored { () throws(StorageError) in try place(of: other) }
      if other.isSame(as: id) || holder != nil && holder?.number != known?.number
        || holder?.id.isSame(as: other) == true
      {
        throw .idTaken(id: id, wanted: other, by: holder?.id ?? id)
      }
    }
  }

  private func number(ofSource name: String) throws(StorageError) -> Int {
    if let number = sourceNumbers[name] { return number }
    let insert = try database.prepare(
      "INSERT INTO source(name) VALUES(?1) ON CONFLICT DO NOTHING",
      to: "add a source"
    )
    try insert.bind(name, at: 1)
    try insert.run()
    let select = try database.prepare(
      "SELECT number FROM source WHERE name = ?1",
      to: "find a source"
    )
    try select.bind(name, at: 1)
    let number = try select.step() ? select.integer(0) : 0
    sourceNumbers[name] = number
    return number
  }

  /// The bytes of a record but for what is no content.
  private func content(_ record: Record) -> [UInt8] {
    encoder.encode(record, batches: false)
    return encoder.bytes
  }

  private func sorted(_ ids: [String]) -> [String] {
    var once: [String] = []
    for id in ids.sorted(by: { $0.precedes($1) })
    where !(once.last?.isSame(as: id) ?? false) {
      once.append(id)
    }
    return once
  }
}
