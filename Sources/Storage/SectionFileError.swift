/// Why a file of sections cannot be used.
public enum SectionFileError: Error, Equatable {
  /// It cannot be opened or mapped.
  case storage(StorageError)
  /// It is a file of another kind.
  case foreign
  /// It is of another version of its kind.
  case otherVersion(String)
  /// It was cut off, extended or changed after it was written.
  case damaged(reason: String)
}
