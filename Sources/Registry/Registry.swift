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
  let folder = Folder()
  let preparer = EntityPreparer()
  private var store: RecordStore
  private let places: PlaceFinder
  private let selectEntry: Statement
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
      places = try PlaceFinder(database)
      selectEntry = try database.prepare(
        "SELECT batch, entity, previous, before, after FROM journal WHERE number = ?1",
        to: "read the journal"
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
          """
          SELECT (SELECT count(*) FROM entity) - (SELECT count(*) FROM entity WHERE standing <> 0)
          """,
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
    try store.begin()
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
      try store.flush()
      try database.commit(to: "keep what was written")
    } catch {
      rollback()
      throw .storage(error)
    }
  }

  /// Takes the batch back.
  public func rollback() {
    batch = nil
    database.rollback()
  }

  // MARK: Finding

  /// Finds an entity by its id, or by one that was merged into it; also one that was retired.
  func place(of id: String) throws(StorageError) -> Place? {
    if let row = try places.row(id), row.isLive || row.isRetired { return row }
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
    try places.holder(of: id, but: number)
  }

  /// A new id, of the time at which the batch began.
  func newID(_ batch: OpenBatch) -> String { ids.next(at: batch.milliseconds) }

  /// Reads a record, and makes sure that it is what was written.
  func record(at place: Place) throws(RegistryError) -> Record {
    guard Checksum.of(place.bytes.span) == place.checksum,
      let record = RecordDecoder.decode(place.bytes)
    else { throw .damagedRecord(path: path, id: place.id, reason: "its checksum differs") }
    guard record.id.isSame(as: place.id), record.standing.code == place.standing else {
      throw .damagedRecord(path: path, id: place.id, reason: "its row is another record's")
    }
    return record
  }

  /// The folds by which a record is found.
  func keys(of record: Record) throws(RegistryError) -> NameKeys {
    try NameKeys(of: record.claims, id: record.id, record.judgements, by: folder)
  }

  // MARK: Records

  /// Adds the record of a new id.
  func insert(_ record: Record, _ keys: NameKeys) throws(RegistryError) {
    let batch = try openBatch()
    if !record.redirects.isEmpty { self.batch?.hasRedirects = true }
    encoder.encode(record)
    try stored { () throws(StorageError) in
      _ = try store.insertIfNew(
        record.id,
        record.standing.code,
        record.externalIDs,
        keys,
        bytes: encoder.bytes,
        batch: batch.number
      )
      try store.insertRedirects(record.redirects)
    }
  }

  /// Adds an entity when neither its id nor one of its ids in other catalogues is known.
  ///
  /// - Returns: whether it was added.
  func insertIfNew(_ prepared: PreparedEntity, _ batch: OpenBatch) throws(RegistryError) -> Bool {
    if batch.hasRedirects || prepared.isMerged || prepared.id.isEmpty { return false }
    return try stored { () throws(StorageError) -> Bool in
      for id in prepared.ids where try holder(of: id) != nil { return false }
      return try store.insertIfNew(
        prepared.id,
        Record.Standing.live.code,
        prepared.ids,
        prepared.keys,
        bytes: RecordEncoder.bytes(prepared.bytes, batch.number, count: prepared.claimCount),
        batch: batch.number
      )
    }
  }

  /// Puts a record in the place of another one of the same id.
  func replace(_ old: Record, with new: Record, at place: Place) throws(RegistryError) {
    let batch = try openBatch()
    let (oldKeys, keys) = (try keys(of: old), try keys(of: new))
    if !new.redirects.isEmpty { self.batch?.hasRedirects = true }
    encoder.encode(new)
    try stored { () throws(StorageError) in
      try store.replace(
        old,
        oldKeys,
        with: new,
        keys,
        at: place,
        bytes: encoder.bytes,
        batch: batch.number
      )
    }
  }

  /// Writes names that wait, before names are looked for.
  func flushNames() throws(StorageError) {
    if batch != nil { try store.flush() }
  }

  // MARK: The journal

  /// One change, as the journal keeps it.
  struct Entry {
    let number: Int
    let batch: Int
    let entity: Int
    /// The number of the record's change before it; 0 for the first one.
    let previous: Int
    /// The bytes of the record before; nil when there was none.
    let before: [UInt8]?
    /// The checksum of the record after.
    let after: UInt64
  }

  /// The change of a number; nil when there is none, as behind the first one.
  func entry(_ number: Int) throws(StorageError) -> Entry? {
    try selectEntry.bind(number, at: 1)
    guard try selectEntry.step() else { return nil }
    defer { selectEntry.reset() }
    return Entry(
      number: number,
      batch: selectEntry.integer(0),
      entity: selectEntry.integer(1),
      previous: selectEntry.integer(2),
      before: selectEntry.isNull(3) ? nil : selectEntry.bytes(3),
      after: selectEntry.bits(4)
    )
  }

  /// The changes of a record from the last one back, until `body` gives false.
  func forEachEntry(
    of place: Place,
    _ body: (Entry) -> Bool
  ) throws(RegistryError) {
    var number = place.journal
    while number != 0 {
      let entry = try stored { () throws(StorageError) in try self.entry(number) }
      guard let entry, entry.entity == place.number, entry.previous < number else {
        throw .damagedRecord(path: path, id: place.id, reason: "its journal does not continue")
      }
      if !body(entry) { return }
      number = entry.previous
    }
  }

  /// The record that the journal keeps; nil when there was none.
  func record(in bytes: [UInt8]?, of place: Place) throws(RegistryError) -> Record? {
    guard let bytes else { return nil }
    guard let record = RecordDecoder.decode(bytes) else {
      throw .damagedRecord(path: path, id: place.id, reason: "its journal cannot be read")
    }
    return record
  }

  /// The bytes of a record but for what is no content.
  func content(_ record: Record) -> [UInt8] {
    encoder.encode(record, batches: false)
    return encoder.bytes
  }
}
