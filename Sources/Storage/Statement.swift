import CSQLite

/// A prepared SQL statement: bound, stepped, read, and used again.
///
/// Parameters count from 1, columns from 0, as in SQL. Values are bound, never written into the SQL.
@safe
public final class Statement {
  private let handle: OpaquePointer
  private let database: Database
  private let operation: String

  init(_ handle: OpaquePointer, of database: Database, _ operation: String) {
    unsafe self.handle = handle
    self.database = database
    self.operation = operation
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Binds a text, or NULL for none.
  public func bind(_ text: String?, at index: Int) throws(StorageError) {
    guard var text else { return try bind(nil as Int?, at: index) }
    // SQLite copies the bytes before it returns; an empty text needs an address, too.
    let code = text.withUTF8 {
      unsafe csqlite_bind_text(handle, Int32(clamping: index), $0.baseAddress, UInt64($0.count))
    }
    try check(code)
  }

  /// Binds UTF-8 as a text.
  public func bind(utf8 text: Span<UInt8>, at index: Int) throws(StorageError) {
    // SQLite copies the bytes before it returns.
    let code = unsafe text.withUnsafeBufferPointer {
      unsafe csqlite_bind_text(
        handle,
        Int32(clamping: index),
        $0.baseAddress ?? UnsafePointer(bitPattern: 1),
        UInt64($0.count)
      )
    }
    try check(code)
  }

  /// Binds bytes as a blob.
  public func bind(blob bytes: Span<UInt8>, at index: Int) throws(StorageError) {
    // SQLite copies the bytes before it returns.
    let code = unsafe bytes.withUnsafeBufferPointer {
      unsafe csqlite_bind_blob(
        handle,
        Int32(clamping: index),
        $0.baseAddress ?? UnsafePointer(bitPattern: 1),
        UInt64($0.count)
      )
    }
    try check(code)
  }

  /// Binds a whole number, or NULL for none.
  public func bind(_ integer: Int?, at index: Int) throws(StorageError) {
    let index = Int32(clamping: index)
    if let integer {
      try check(unsafe sqlite3_bind_int64(handle, index, Int64(integer)))
    } else {
      try check(unsafe sqlite3_bind_null(handle, index))
    }
  }

  /// Binds the bits of an unsigned number: SQLite's numbers are signed.
  public func bind(bits: UInt64, at index: Int) throws(StorageError) {
    let value = Int64(bitPattern: bits)
    try check(unsafe sqlite3_bind_int64(handle, Int32(clamping: index), value))
  }

  /// Goes on to the next row.
  ///
  /// - Returns: whether there is one. After the last the statement is ready to be run again.
  public func step() throws(StorageError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      unsafe sqlite3_reset(handle)
      return false
    case let code:
      let error = database.error(code, operation)
      unsafe sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs a statement that gives no rows, to its end.
  public func run() throws(StorageError) {
    while try step() {}
  }

  /// Makes it ready to be run again before its last row; what is bound stays bound.
  public func reset() {
    // What went wrong in the last step has been thrown by it.
    unsafe sqlite3_reset(handle)
  }

  /// A column of the row as a whole number; 0 for NULL.
  public func integer(_ column: Int) -> Int {
    Int(unsafe sqlite3_column_int64(handle, Int32(clamping: column)))
  }

  /// A column of the row as the bits of an unsigned number.
  public func bits(_ column: Int) -> UInt64 {
    UInt64(bitPattern: unsafe sqlite3_column_int64(handle, Int32(clamping: column)))
  }

  /// Whether a column of the row is NULL.
  public func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(handle, Int32(clamping: column)) == SQLITE_NULL
  }

  /// A column of the row as text; empty for NULL.
  ///
  /// Bytes that are not UTF-8 are read as U+FFFD.
  public func text(_ column: Int) -> String {
    let column = Int32(clamping: column)
    // SQLite keeps the text until the next step; it is copied at once. The length is asked for after the
    // text, as SQLite demands.
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A column of the row as text, or nil for NULL.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// A column of the row as bytes: of a blob, or of a text as it is stored; none for NULL.
  public func bytes(_ column: Int) -> [UInt8] {
    let column = Int32(clamping: column)
    // SQLite keeps the bytes until the next step; they are copied at once.
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func check(_ code: Int32) throws(StorageError) {
    if code != SQLITE_OK { throw database.error(code, operation) }
  }
}
