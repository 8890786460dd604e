/// What is wrong with a table, and where.
public enum TableError: Error, Equatable, CustomStringConvertible {
  /// There is no table of this name in the source.
  case missing(table: String, source: String)
  /// A file or folder of tables cannot be read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// A line is not UTF-8.
  case notUTF8(table: String, line: Int)
  /// A row does not have the form its header states.
  case malformedRow(table: String, line: Int, reason: String)
  /// The header lacks a key, or has a value that cannot be.
  case malformedHeader(table: String, key: String, reason: String)

  /// The error in words: what is wrong, and where.
  public var description: String {
    switch self {
    case .missing(let table, let source):
      "there is no table \(table) in \(source)"
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason)"
    case .notUTF8(let table, let line):
      "\(table):\(line): this line is not UTF-8; save the table as UTF-8"
    case .malformedRow(let table, let line, let reason):
      "\(table):\(line): \(reason)"
    case .malformedHeader(let table, let key, let reason):
      "\(table): the header line '# \(key):' \(reason)"
    }
  }
}
