import CSQLite

/// One connection to a SQLite database: for one thread at a time.
///
/// Foreign keys are enforced, the schema is not trusted to call functions, and what is committed outlives a
/// power failure (write-ahead log, full synchronization). Statements keep their database open.
@safe
public final class Database {
  /// The file.
  public let path: String

  private let handle: OpaquePointer

  /// What a database is opened for.
  public enum Access: Sendable {
    /// To be read; it must exist, and no statement may change it.
    case reading
    /// To be read and written; it must exist.
    case writing
    /// To be read and written; it is made when there is none.
    case creating
  }

  /// How long to wait for another connection's lock before it is an error.
  public struct Patience: Sendable, Equatable {
    let milliseconds: Int32

    /// Waits up to this many seconds.
    public static func seconds(_ seconds: Int) -> Patience {
      Patience(milliseconds: Int32(min(max(seconds, 0), 1_000_000)) * 1000)
    }
  }

  /// Opens a database.
  ///
  /// - Throws: ``StorageError``: missing, unreadable, damaged, locked.
  public init(
    path: String,
    for access: Access,
    patience: Patience = .seconds(5)
  ) throws(StorageError) {
    if path.isEmpty || path.utf8.contains(0) {
      throw .unreadable(path: path, operation: "open it", reason: "this is no file name")
    }
    if access != .creating { try FileDescriptor.require(path, to: "open it") }
    Self.started
    var opened: OpaquePointer?
    // Each connection stays on one thread at a time, so SQLite's own mutex would only cost.
    // A reader opens for writing, too: only then can it recover the log a killed writer left behind.
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
      | (access == .creating ? SQLITE_OPEN_CREATE : 0)
    // "./" keeps SQLite from taking ":memory:" or "file:" for more than a name.
    let name = path.hasPrefix("/") ? path : "./" + path
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let opened = unsafe opened else {
      throw .failed(path: path, operation: "open it", reason: "there is no memory")
    }
    self.path = path
    unsafe handle = opened
    guard code == SQLITE_OK else { throw error(code, "open it") }
    unsafe sqlite3_busy_timeout(handle, patience.milliseconds)
    for (option, value) in [
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
    ] {
      let code = unsafe csqlite_configure(handle, option, Int32(value))
      guard code == SQLITE_OK else { throw error(code, "configure it") }
    }
    try execute("PRAGMA cell_size_check = ON", to: "configure it")
    if access == .reading {
      try execute("PRAGMA query_only = ON", to: "open it")
    } else {
      // Large imports write half as many pages; it counts only before the first page is written.
      if access == .creating { try execute("PRAGMA page_size = 8192", to: "open it for writing") }
      try execute("PRAGMA journal_mode = WAL", to: "open it for writing")
      try execute("PRAGMA synchronous = FULL", to: "open it for writing")
      // A reader counts on the log: a large batch must not be kept in memory as a whole.
      try execute("PRAGMA cache_size = -65536", to: "open it for writing")
    }
  }

  /// A database in a temporary file that has no name, and goes with the connection.
  static func temporary() throws(StorageError) -> Database {
    Self.started
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    // The empty name is SQLite's word for such a file.
    let code = unsafe sqlite3_open_v2("", &opened, flags, nil)
    guard let opened = unsafe opened, code == SQLITE_OK else {
      throw .failed(path: "a temporary file", operation: "open it", reason: "there is no memory")
    }
    let database = unsafe Database(opened)
    for option in ["journal_mode = OFF", "synchronous = OFF", "cache_size = -32768"] {
      try database.execute("PRAGMA \(option)", to: "open it")
    }
    return database
  }

  private init(_ handle: OpaquePointer) {
    path = "a temporary file"
    unsafe self.handle = handle
  }

  /// Starts SQLite, once a process.
  private static let started: Void = csqlite_start()

  // A statement keeps its database, so none is left when the database goes.
  deinit { unsafe sqlite3_close_v2(handle) }

  /// Runs SQL that gives no rows, or whose rows do not matter; several statements with `;` between.
  ///
  /// - Parameter operation: what it does, as it stands after "cannot": `add an alias`.
  public func execute(_ sql: String, to operation: String) throws(StorageError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, operation) }
  }

  /// Prepares one statement.
  ///
  /// - Parameter operation: what it does, as it stands after "cannot": `add an alias`.
  public func prepare(_ sql: String, to operation: String) throws(StorageError) -> Statement {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle,
      sql,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &statement,
      nil
    )
    guard code == SQLITE_OK else { throw error(code, operation) }
    guard let statement = unsafe statement else {
      throw .failed(path: path, operation: operation, reason: "the statement is empty")
    }
    return unsafe Statement(statement, of: self, operation)
  }

  /// The number that a query of one row and one column gives.
  public func integer(_ sql: String, to operation: String) throws(StorageError) -> Int {
    let statement = try prepare(sql, to: operation)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// Runs `body` as one transaction: all of it is kept, or, when it throws, nothing.
  ///
  /// The write lock is taken at the start. Transactions do not nest.
  public func transaction<Result>(
    to operation: String,
    _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    try begin(to: operation)
    do {
      let result = try body()
      try commit(to: operation)
      return result
    } catch {
      rollback()
      throw error
    }
  }

  /// Begins a transaction that takes the write lock.
  public func begin(to operation: String) throws(StorageError) {
    try execute("BEGIN IMMEDIATE", to: operation)
  }

  /// Begins a transaction in which all reading sees one state.
  public func beginReading(to operation: String) throws(StorageError) {
    try execute("BEGIN", to: operation)
  }

  /// Makes what was done since ``begin(to:)`` durable; when it throws, the transaction is still open.
  public func commit(to operation: String) throws(StorageError) {
    try execute("COMMIT", to: operation)
  }

  /// Takes back what was done since ``begin(to:)``; nothing to do outside of a transaction.
  public func rollback() {
    guard isInTransaction else { return }
    // It fails only when SQLite has rolled back by itself.
    _ = unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// The row id of the last row inserted.
  public var lastRow: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement that writes has inserted, changed or removed.
  public var changeCount: Int { Int(unsafe sqlite3_changes(handle)) }

  /// Copies the whole database into another connection's, page by page, while others may write.
  func copyPages(to target: Database) throws(StorageError) {
    guard let backup = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.error(unsafe sqlite3_extended_errcode(target.handle), "write a backup")
    }
    unsafe sqlite3_backup_step(backup, -1)
    let code = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_OK else { throw target.error(code, "write a backup") }
  }

  /// SQLite's result code as an error.
  func error(_ code: Int32, _ operation: String) -> StorageError {
    // SQLite's message is valid until the next call; it is copied at once.
    let reason = unsafe String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      return .locked(path: path, operation: operation)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT:
      return .damaged(path: path, operation: operation, reason: reason)
    case SQLITE_IOERR where code == SQLITE_IOERR | 1 << 8:
      // SQLITE_IOERR_READ: a macro Swift does not see.
      return .unreadable(path: path, operation: operation, reason: reason)
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_PERM:
      return .unwritable(path: path, operation: operation, reason: reason)
    case SQLITE_CANTOPEN:
      return .unreadable(path: path, operation: operation, reason: reason)
    case SQLITE_CONSTRAINT:
      return .refused(path: path, operation: operation, reason: reason)
    default:
      return .failed(path: path, operation: operation, reason: reason)
    }
  }
}
