/// Rows put in order of their keys, in a temporary file that goes with them: more than memory holds.
///
/// ```swift
/// let spool = try Spool()
/// try spool.add("706483", line: 1, row.span)
/// try spool.sort()
/// while let row = try spool.next() { … }
/// ```
public final class Spool {
  private let database: Database
  private let insert: Statement
  private var rows: Statement?

  /// One row.
  public struct Row: Sendable {
    /// What it is ordered by.
    public let key: String
    /// The line it came from.
    public let line: Int
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// An empty spool.
  public init() throws(StorageError) {
    database = try Database.temporary()
    try database.execute(
      "CREATE TABLE row(key TEXT NOT NULL, line INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT",
      to: "put rows in order"
    )
    try database.begin(to: "put rows in order")
    insert = try database.prepare("INSERT INTO row VALUES(?1, ?2, ?3)", to: "put rows in order")
  }

  /// Adds a row.
  public func add(_ key: String, line: Int, _ bytes: Span<UInt8>) throws(StorageError) {
    try insert.bind(key, at: 1)
    try insert.bind(line, at: 2)
    try insert.bind(blob: bytes, at: 3)
    try insert.run()
  }

  /// Begins to give the rows out, in order of the bytes of their keys, those of one key as they came.
  public func sort() throws(StorageError) {
    rows = try database.prepare(
      "SELECT key, line, bytes FROM row ORDER BY key, rowid",
      to: "put rows in order"
    )
  }

  /// The next row; nil after the last, and before ``sort()``.
  public func next() throws(StorageError) -> Row? {
    guard let rows, try rows.step() else { return nil }
    return Row(key: rows.text(0), line: rows.integer(1), bytes: rows.bytes(2))
  }
}
