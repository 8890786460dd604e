import CanonymStorage

extension Registry {
  /// Writes a copy of the registry, as of one moment, while others may write; an existing file is replaced at once.
  public func backUp(to path: String) throws(RegistryError) {
    try stored { () throws(StorageError) in try database.backUp(to: path) }
  }

  /// Puts a backup in the place of a registry, which may be damaged or missing.
  ///
  /// - Throws: ``RegistryError`` when the backup is not intact, or another process writes to the registry.
  public static func restore(_ backup: String, to path: String) throws(RegistryError) {
    let source = try Registry(path: backup, for: .reading)
    if let finding = source.findings(limit: 1).first {
      throw .storage(.damaged(path: backup, operation: "restore it", reason: finding))
    }
    do throws(StorageError) {
      // What cannot be opened is what is to be replaced; only a writer at work is in the way.
      let target = try Database(path: path, for: .writing, patience: .seconds(0))
      try target.begin(to: "restore a backup")
      target.rollback()
    } catch {
      if case .locked = error { throw .storage(error) }
    }
    try stored { () throws(StorageError) in try source.database.backUp(to: path) }
  }
}
