/// Why a file, database or mapping cannot be used.
///
/// `path` is the file, `operation` what was asked of it (`add an alias`), `reason` what SQLite or the system says.
public enum StorageError: Error, Equatable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  /// Another connection or process holds the lock, and did not let go in time.
  case locked(path: String, operation: String)
  /// The file is damaged, cut short, or no database at all.
  case damaged(path: String, operation: String, reason: String)
  /// The file cannot be opened or read.
  case unreadable(path: String, operation: String, reason: String)
  /// The file cannot be written: no permission, no space, a failing disk.
  case unwritable(path: String, operation: String, reason: String)
  /// The database is another program's.
  case foreign(path: String, applicationID: Int)
  /// The database was written by a later version of this program.
  case newer(path: String, version: Int, known: Int)
  /// The database refuses a row, because a rule of its schema would be broken.
  case refused(path: String, operation: String, reason: String)
  /// SQLite could not do it for another reason: no memory, a value beyond its limits, an error in the SQL.
  case failed(path: String, operation: String, reason: String)

  /// The error in words: the file, what was asked, what is wrong, and a remedy where there is one.
  public var description: String {
    switch self {
    case .missing(let path):
      "cannot read \(path): no such file"
    case .locked(let path, let operation):
      "cannot \(operation): \(path) is locked by another writer; try again when it has ended"
    case .damaged(let path, let operation, let reason):
      "cannot \(operation): \(path) is damaged or no database (\(reason)); restore it from a backup"
    case .unreadable(let path, let operation, let reason):
      "cannot \(operation): \(path) cannot be read (\(reason))"
    case .unwritable(let path, let operation, let reason):
      "cannot \(operation): \(path) cannot be written (\(reason)); nothing of it was kept"
    case .foreign(let path, let id):
      "\(path) is a database of another program (application id \(id))"
    case .newer(let path, let version, let known):
      "\(path) has schema version \(version), this program knows up to \(known); use a newer program"
    case .refused(let path, let operation, let reason):
      "cannot \(operation) in \(path): \(reason)"
    case .failed(let path, let operation, let reason):
      "cannot \(operation) in \(path): \(reason)"
    }
  }
}
