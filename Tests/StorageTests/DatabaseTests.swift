import CanonymStorage
import CanonymTemporaryFolder
import Testing

@Suite struct DatabaseTests {
  private let folder = TemporaryFolder()

  private func filled(_ rows: Int = 100) throws -> Database {
    let database = try Database(path: folder["x.db"], for: .creating, patience: .seconds(0))
    try database.execute(
      "CREATE TABLE IF NOT EXISTS t(a INTEGER PRIMARY KEY, b TEXT) STRICT",
      to: "make"
    )
    try database.transaction(to: "fill") { () throws(StorageError) in
      let insert = try database.prepare("INSERT INTO t(b) VALUES(?1)", to: "fill")
      for row in 0..<rows {
        try insert.bind("row \(row) " + String(repeating: "x", count: 50), at: 1)
        try insert.run()
      }
    }
    return database
  }

  @Test(arguments: ["", "Харків", "a\0b", "'); DROP TABLE t; --", "\u{1F1FA}\u{1F1E6}"])
  func `Texts come back as they went in`(text: String) throws {
    let database = try filled(0)
    let sql = "INSERT INTO t VALUES(?1, ?2) RETURNING b, NULL, a"
    let insert = try database.prepare(sql, to: "add")
    try insert.bind(-7, at: 1)
    try insert.bind(text, at: 2)
    #expect(try insert.step())
    #expect(insert.text(0) == text)
    #expect(insert.bytes(0) == Array(text.utf8))
    #expect(insert.isNull(1))
    #expect(insert.optionalText(1) == nil)
    #expect(insert.integer(2) == -7)
    #expect(try !insert.step())
  }

  @Test func `Blobs and the bits of large numbers come back`() throws {
    let database = try filled(0)
    let echo = try database.prepare("SELECT ?1, ?2, ?3", to: "ask")
    let bytes: [UInt8] = [0, 255, 7]
    let none: [UInt8] = []
    try echo.bind(blob: bytes.span, at: 1)
    try echo.bind(bits: .max, at: 2)
    try echo.bind(blob: none.span, at: 3)
    #expect(try echo.step())
    #expect(echo.bytes(0) == [0, 255, 7])
    #expect(echo.bits(1) == .max)
    #expect(echo.bytes(2).isEmpty)
    #expect(!echo.isNull(2))
  }

  @Test func `A transaction that throws leaves nothing`() throws {
    let database = try filled(3)
    let wanted = StorageError.missing(path: "on purpose")
    #expect(throws: wanted) {
      try database.transaction(to: "try") { () throws(StorageError) in
        try database.execute("DELETE FROM t", to: "delete")
        throw wanted
      }
    }
    #expect(try database.integer("SELECT count(*) FROM t", to: "count") == 3)
    #expect(!database.isInTransaction)
  }

  @Test func `A second writer is told of the lock, a reader reads on`() throws {
    let first = try filled(3)
    let second = try Database(path: folder["x.db"], for: .writing, patience: .seconds(0))
    let reader = try Database(path: folder["x.db"], for: .reading, patience: .seconds(0))
    try first.begin(to: "write")
    try first.execute("DELETE FROM t", to: "delete")
    #expect(throws: StorageError.locked(path: folder["x.db"], operation: "write")) {
      try second.begin(to: "write")
    }
    #expect(try reader.integer("SELECT count(*) FROM t", to: "count") == 3)
    try first.commit(to: "write")
    #expect(try reader.integer("SELECT count(*) FROM t", to: "count") == 0)
  }

  @Test func `A reader cannot write`() throws {
    _ = try filled(1)
    let reader = try Database(path: folder["x.db"], for: .reading)
    #expect(throws: StorageError.self) { try reader.execute("DELETE FROM t", to: "delete") }
  }

  @Test func `A missing file is missing, and none is made for it`() {
    for access in [Database.Access.reading, .writing] {
      #expect(throws: StorageError.missing(path: folder["none"])) {
        try Database(path: folder["none"], for: access)
      }
    }
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: ["", "/tmp", "/dev/null", "a\0b", "/no-such-folder/x.db"])
  func `What can be no database is told`(path: String) {
    #expect(throws: StorageError.self) { try Database(path: path, for: .creating) }
  }

  @Test func `A foreign key and a check are enforced`() throws {
    let database = try filled(1)
    try database.execute("CREATE TABLE u(t INTEGER NOT NULL REFERENCES t(a)) STRICT", to: "make")
    do throws(StorageError) {
      try database.execute("INSERT INTO u VALUES(77)", to: "add")
      Issue.record("it was let in")
    } catch {
      guard case .refused = error else { throw error }
    }
  }

  @Test func `Random bytes are no database`() throws {
    var generator = SystemRandomNumberGenerator()
    folder.write((0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }, to: "r.db")
    do throws(StorageError) {
      _ = try Database(path: folder["r.db"], for: .writing)
      Issue.record("it was opened")
    } catch {
      guard case .damaged = error else { throw error }
    }
    let reader = try Database(path: folder["r.db"], for: .reading)
    #expect(throws: StorageError.self) { try reader.integrityFindings() }
  }

  @Test func `A database cut short anywhere is an error or is found by the check`() throws {
    _ = try filled(500)
    let whole = folder.bytes(of: "x.db")
    for part in 1..<24 {
      let count = whole.count * part / 24 / 512 * 512 + part
      folder.write(Array(whole[..<min(count, whole.count - 1)]), to: "cut.db")
      let findings: [String]
      do throws(StorageError) {
        findings = try Database(path: folder["cut.db"], for: .reading).integrityFindings()
      } catch {
        findings = [error.description]
      }
      #expect(!findings.isEmpty, "\(count) of \(whole.count) bytes")
    }
  }

  @Test func `An intact database has no findings, one with a lost reference has`() throws {
    let database = try filled(100)
    #expect(try database.integrityFindings().isEmpty)
    try database.execute("CREATE TABLE u(t INTEGER NOT NULL REFERENCES t(a)) STRICT", to: "make")
    try database.execute("PRAGMA foreign_keys = OFF; INSERT INTO u VALUES(777)", to: "add")
    #expect(try database.integrityFindings().count == 1)
  }

  @Test func `A backup is one whole file, made beside a writer`() throws {
    let database = try filled(200)
    try database.begin(to: "write")
    try database.execute("DELETE FROM t", to: "delete")
    let reader = try Database(path: folder["x.db"], for: .reading)
    try reader.backUp(to: folder["copy.db"])
    database.rollback()
    let copy = try Database(path: folder["copy.db"], for: .reading)
    #expect(try copy.integer("SELECT count(*) FROM t", to: "count") == 200)
    #expect(try copy.integrityFindings().isEmpty)
    #expect(folder.names.filter { $0.hasPrefix("copy") && !$0.hasSuffix("-shm") } == ["copy.db"])
  }

  @Test func `A name that SQLite would take for more is a name`() throws {
    for name in [":memory:", "file:x?mode=memory"] {
      _ = try Database(path: folder[name], for: .creating)
        .execute("CREATE TABLE t(a)", to: "make")
      #expect(folder.names.contains(name))
    }
  }

  @Test func `Header numbers are kept`() throws {
    let database = try filled(0)
    try database.mark(applicationID: 77, version: 3)
    #expect(try database.applicationID == 77)
    #expect(try database.schemaVersion == 3)
    #expect(try database.schema().count == 1)
  }
}
