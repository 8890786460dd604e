extension Database {
  /// Makes this file known as one program's, with a version of its schema.
  ///
  /// - Throws: ``StorageError``; within a transaction both are part of it.
  public func mark(applicationID: Int32, version: Int) throws(StorageError) {
    try execute("PRAGMA application_id = \(applicationID)", to: "mark it")
    try execute("PRAGMA user_version = \(version)", to: "mark it")
  }

  /// The number that says which program's file it is; 0 for none.
  public var applicationID: Int {
    get throws(StorageError) { try integer("PRAGMA application_id", to: "read its header") }
  }

  /// The version of its schema; 0 for a file that has none.
  public var schemaVersion: Int {
    get throws(StorageError) { try integer("PRAGMA user_version", to: "read its header") }
  }

  /// The SQL of its tables and indexes, in order of their names; what SQLite adds by itself is left out.
  public func schema() throws(StorageError) -> [String] {
    let statement = try prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
      to: "read its schema"
    )
    var schema: [String] = []
    while try statement.step() { schema.append(statement.text(0)) }
    return schema
  }

  /// What SQLite finds wrong with the file's structure, its indexes and its references; empty when intact.
  ///
  /// A flipped bit within a value is not seen by this: records need checksums of their own.
  ///
  /// - Parameter limit: how many findings at most of each kind.
  /// - Complexity: O(size of the file).
  public func integrityFindings(limit: Int = 100) throws(StorageError) -> [String] {
    var findings: [String] = []
    let structure = try prepare("PRAGMA integrity_check(\(max(1, limit)))", to: "check it")
    while try structure.step() {
      let finding = structure.text(0)
      if finding != "ok" { findings.append(finding) }
    }
    let references = try prepare("PRAGMA foreign_key_check", to: "check it")
    var count = 0
    while try references.step() {
      count += 1
      if count > limit { break }
      let row = "row \(references.integer(1)) of \(references.text(0))"
      findings.append("\(row) refers to no row of \(references.text(2))")
    }
    return findings
  }

  /// Writes a copy of the database, as of one moment, while others may write; an existing file is replaced.
  ///
  /// The copy is complete when it gets its name: it is written beside it, synchronized and renamed.
  public func backUp(to path: String) throws(StorageError) {
    let file = try AtomicFile(path)
    do throws(StorageError) {
      try copy(to: file.temporaryPath)
      // The log of a database that had this name is none of the copy's.
      for suffix in ["-wal", "-shm"] { try FileDescriptor.remove(path + suffix) }
    } catch {
      // The copy's own log stays when it cannot be closed in order.
      for suffix in ["-wal", "-shm", "-journal"] {
        try? FileDescriptor.remove(file.temporaryPath + suffix)
      }
      throw error
    }
    try file.replace()
  }

  /// Copies the database to a file that is one then, without a log beside it.
  private func copy(to path: String) throws(StorageError) {
    let copy = try Database(path: path, for: .creating)
    try copyPages(to: copy)
    try copy.execute("PRAGMA journal_mode = DELETE", to: "write a backup")
  }
}
