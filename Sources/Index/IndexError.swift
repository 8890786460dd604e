import CanonymStorage

/// What is wrong with an index, or with what should become one.
public enum IndexError: Error, Equatable, CustomStringConvertible {
  /// An id that cannot stand in an index: empty, or with a tab or line feed in it.
  case unusableID(String)
  /// The file is no index at all.
  case notAnIndex(path: String)
  /// The file is an index of another version of the format.
  case otherVersion(path: String, version: String)
  /// The file was cut off, extended or changed after it was written.
  case damaged(path: String, reason: String)
  /// The file cannot be opened or mapped.
  case unreadable(StorageError)
  /// A table of the registry cannot be read.
  case table(String)

  /// The error in words: what is wrong, where, and the remedy.
  public var description: String {
    switch self {
    case .unusableID(let id):
      "the id '\(id)' is empty or has a tab or line feed in it; give the entity another one"
    case .notAnIndex(let path):
      "\(path) is no index; make one with 'canonym registry compile'"
    case .otherVersion(let path, let version):
      "\(path) is an index of version \(version), which this program does not read; compile it anew"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)); compile it anew with 'canonym registry compile'"
    case .unreadable(let error):
      error.description
    case .table(let reason):
      reason
    }
  }
}
