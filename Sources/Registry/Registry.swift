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
  private let places: PlaceFinder
  private let selectHolder: Statement
  private var sourceNumbers: [String: Int] = [:]
  private(set) var batch: OpenBatch?
  private var ids = SortableID()
  private var encoder = RecordEncoder()

  /// The batch that is being written.
  struct OpenBatch {
    let number: Int
    let operation: String
    let who: String
    let reason: String
    let time: String
    let milliseconds: Int
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
      places = try PlaceFinder(database)
      selectHolder = try database.prepare(
        """
        SELECT \(Place.columns) FROM external JOIN entity ON number = external.entity
        LEFT JOIN absence ON absence.entity = number
        WHERE scheme = ?1 AND value = ?2 AND external.entity <> ?3 ORDER BY number LIMIT 1
        """,
        to: "find an id's entity"
      )
    } catch {
      throw .storage(error)
    }
  }

  /// How many entities there are.
  public var count: Int {
    get throws(RegistryError) {
      try stored { () throws(StorageError) in
        try database.integer(
          "SELECT (SELECT count(*) FROM entity) - (SELECT count(*) FROM absence)",
          to: "count the entities"
        )
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
    try stored { () throws(StorageError) in try database.begin(to: "write to the registry") }
    do throws(StorageError) {
      try record(batch)
    } catch {
      rollback()
      throw .storage(error)
    }
  }

  /// Records who writes what, as the first thing of a batch.
  private func record(_ batch: Batch) throws(StorageError) {
    let insert = try database.prepare(
      """
      INSERT INTO batch(operation, origin, who, time)
      VALUES(?1, ?2, ?3, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
      RETURNING number, CAST((julianday(time) - 2440587.5) * 86400000 AS INTEGER),
        EXISTS(SELECT 1 FROM redirect), time
      """,
      to: "begin a batch"
    )
    try insert.bind(batch.operation, at: 1)
    try insert.bind(batch.origin, at: 2)
    try insert.bind(batch.who, at: 3)
    guard try insert.step() else { return }
    let opened = OpenBatch(
      number: insert.integer(0),
      operation: batch.operation,
      who: batch.who,
      reason: batch.reason,
      time: insert.text(3),
      milliseconds: insert.integer(1),
      hasRedirects: insert.integer(2) > 0
    )
    try insert.run()
    try note(batch.reason, of: opened.number)
    self.batch = opened
  }

  private func note(_ reason: String, of batch: Int) throws(StorageError) {
    if reason.isEmpty { return }
    let insert = try database.prepare("INSERT INTO note VALUES(?1, ?2)", to: "begin a batch")
    try insert.bind(batch, at: 1)
    try insert.bind(reason, at: 2)
    try insert.run()
  }

  /// The number of the batch that is being written, by which it can be undone; nil when there is none.
  public var batchNumber: Int? { batch?.number }

  /// The batch that is being written.
  func openBatch() throws(RegistryError) -> OpenBatch {
    if let batch { return batch }
    let reason = "no batch is open"
    throw .storage(.failed(path: path, operation: "write to the registry", reason: reason))
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

  // MARK: Finding

  /// Finds an entity by its id, or by one that was merged into it; also one that was retired.
  func place(of id: String) throws(StorageError) -> Place? {
    if let row = try places.row(id), row.standing == .live || row.standing == .retired {
      return row
    }
    // While a batch writes, nobody else adds redirects.
    return batch?.hasRedirects ?? true ? try places.redirect(id) : nil
  }

  /// The entity that an id was merged into.
  func redirect(_ id: String) throws(StorageError) -> Place? { try places.redirect(id) }

  /// The row of an id, whatever became of its entity.
  func row(_ id: String) throws(StorageError) -> Place? { try places.row(id) }

  /// The row of a number.
  func row(number: Int) throws(StorageError) -> Place? { try places.row(number: number) }

  /// The entity that an id in another catalogue belongs to, but for the one of a number.
  func holder(of id: Entity.ExternalID, but number: Int = 0) throws(StorageError) -> Place? {
    try selectHolder.bind(id.scheme, at: 1)
    try selectHolder.bind(id.value, at: 2)
    try selectHolder.bind(number, at: 3)
    guard try selectHolder.step() else { return nil }
    defer { selectHolder.reset() }
    return Place(selectHolder)
  }

  /// A new id, of the time at which the batch began.
  func newID(_ batch: OpenBatch) -> String { ids.next(at: batch.milliseconds) }

  /// Reads a record, and makes sure that it is what was written.
  func record(at place: Place) throws(RegistryError) -> Record {
    var record = try stored { () throws(StorageError) in
      try store.record(place.id, place.number)
    }
    record.standing = place.standing
    encoder.encode(record)
    guard Checksum.of(encoder.bytes.span) == place.checksum else {
      throw .damagedRecord(path: path, id: place.id, reason: "its checksum differs")
    }
    return record
  }

  // MARK: Records

  /// Adds the record of a new id.
  func insert(_ record: Record) throws(RegistryError) {
    let batch = try openBatch()
    let keys = try FoldKeys(of: record, by: folder)
    if !record.redirects.isEmpty { self.batch?.hasRedirects = true }
    encoder.encode(record)
    let checksum = Checksum.of(encoder.bytes.span)
    try stored { () throws(StorageError) in
      let number = try store.insertEntity(record.id, checksum: checksum)
      try store.insertClaims(of: record, number, sources: self.number(ofSource:), keys: keys)
      try journal(batch, number, before: nil, after: checksum)
    }
  }

  /// Puts a record in the place of another one of the same id.
  func replace(
    _ old: Record,
    with new: Record,
    at number: Int
  ) throws(RegistryError) {
    let batch = try openBatch()
    let keys = try FoldKeys(of: new, by: folder)
    if !new.redirects.isEmpty { self.batch?.hasRedirects = true }
    encoder.encode(old)
    let before = encoder.bytes
    encoder.encode(new)
    let checksum = Checksum.of(encoder.bytes.span)
    try stored { () throws(StorageError) in
      try store.replace(
        old,
        with: new,
        at: number,
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
  func content(_ record: Record) -> [UInt8] {
    encoder.encode(record, batches: false)
    return encoder.bytes
  }
}
