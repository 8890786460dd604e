import CanonymStorage
import CanonymTemporaryFolder
import Testing

@testable import CanonymRegistry

@Suite struct RegistryFileTests {
  private let folder = TemporaryFolder()
  private var path: String { folder["x.registry"] }

  private func fill(_ count: Int = 60) throws {
    let registry = try Registry(path: path, for: .creating)
    try registry.write(Batch("import")) { () throws(RegistryError) in
      for number in 0..<count {
        let aliases = [Alias("Назва \(number)", language: "uk-Cyrl", kind: .endonym)]
        try registry.upsert(
          Entity(
            id: "e\(number)",
            types: ["place"],
            name: "Name \(number)",
            aliases: aliases,
            ids: [.init(scheme: "s", value: "\(number)")]
          )
        )
      }
    }
  }

  /// All that an export would show; nil when it cannot be read.
  private func content(of name: String) -> [Entity]? {
    do {
      let cursor = try Registry(path: folder[name], for: .reading).allEntities()
      var entities: [Entity] = []
      while let entity = try cursor.next() { entities.append(entity) }
      return entities
    } catch {
      return nil
    }
  }

  @Test func `A missing registry is not made for a reader`() {
    #expect(throws: RegistryError.storage(.missing(path: path))) {
      try Registry(path: path, for: .reading)
    }
    #expect(folder.names.isEmpty)
  }

  @Test func `An empty file is no registry to a reader, and becomes one for a writer`() throws {
    folder.write([], to: "x.registry")
    #expect(throws: RegistryError.noRegistry(path: path)) {
      try Registry(path: path, for: .reading)
    }
    #expect(throws: RegistryError.noRegistry(path: path)) {
      try Registry(path: path, for: .writing)
    }
    _ = try Registry(path: path, for: .creating)
    #expect(try Registry(path: path, for: .reading).count == 0)
  }

  @Test func `Another program's database is left alone`() throws {
    let other = try Database(path: path, for: .creating)
    try other.execute("CREATE TABLE t(a)", to: "make")
    #expect(throws: RegistryError.storage(.foreign(path: path, applicationID: 0))) {
      try Registry(path: path, for: .creating)
    }
    try other.mark(applicationID: 77, version: 1)
    #expect(throws: RegistryError.storage(.foreign(path: path, applicationID: 77))) {
      try Registry(path: path, for: .creating)
    }
  }

  @Test func `A later version's registry is refused`() throws {
    try fill(1)
    try Database(path: path, for: .writing).execute("PRAGMA user_version = 99", to: "mark")
    do throws(RegistryError) {
      _ = try Registry(path: path, for: .writing)
      Issue.record("it was opened")
    } catch {
      guard case .storage(.newer(_, 99, _)) = error else { throw error }
    }
  }

  @Test(arguments: [Database.Access.reading, .writing])
  func `A registry of the first version is brought to this one, with all it holds`(
    access: Database.Access
  ) throws {
    try fill()
    let whole = content(of: "x.registry")
    let old = try Database(path: path, for: .writing)
    // Nothing of it needs the later tables.
    for table in ["note", "undoing"] {
      try old.execute("DROP TABLE \(table)", to: "go back")
    }
    try old.execute("PRAGMA user_version = 1", to: "go back")
    _ = try Registry(path: path, for: access)
    #expect(try old.schemaVersion == RegistrySchema.version)
    #expect(try Registry(path: path, for: .reading).findings().isEmpty)
    #expect(content(of: "x.registry") == whole)
  }

  @Test func `Changed tables are told`() throws {
    try fill(1)
    try Database(path: path, for: .writing).execute("DROP INDEX entity_absent", to: "drop")
    #expect(throws: RegistryError.self) { try Registry(path: path, for: .reading) }
  }

  @Test(arguments: [
    "UPDATE entity SET record = CAST(replace(record, 'Name 7', 'Name 8') AS BLOB) WHERE id = 'e7'",
    "UPDATE entity SET record = (SELECT record FROM entity WHERE id = 'e8') WHERE id = 'e7'",
    "UPDATE entity SET (record, checksum) = (SELECT record, checksum FROM entity WHERE id = 'e8') WHERE id = 'e7'",
    "UPDATE entity SET id = 'other' WHERE id = 'e5'",
    "UPDATE entity SET standing = 1 WHERE id = 'e5'",
    "UPDATE entity SET standing = 2 WHERE id = 'e5'",
    "UPDATE entity SET journal = 1 WHERE id = 'e5'",
    "UPDATE entity SET journal = 0 WHERE id = 'e5'",
    "UPDATE entity SET checksum = 0 WHERE id = 'e5'",
    "DELETE FROM name WHERE entity = 7",
    "UPDATE name SET key = key + 1 WHERE entity = 7",
    "UPDATE name SET entity = 4 WHERE entity = 7",
    "INSERT INTO name VALUES(7, 4)",
    "INSERT INTO external VALUES('s', 'v', 4)",
    "DELETE FROM external",
    "DELETE FROM journal WHERE entity = 3",
    "UPDATE journal SET after = 0 WHERE entity = 3",
    "UPDATE journal SET before = x'00' WHERE entity = 3",
    "UPDATE journal SET entity = 4 WHERE entity = 3",
    "UPDATE journal SET previous = 9 WHERE entity = 3",
    "INSERT INTO redirect VALUES('z', 4)",
    "INSERT INTO entity VALUES(777, 'z', 0, 0, 0, x'00')",
  ])
  func `What was not written by the registry is found by the check`(sql: String) throws {
    try fill()
    #expect(try Registry(path: path, for: .reading).findings().isEmpty)
    try Database(path: path, for: .writing).execute(sql, to: "damage")
    #expect(try Registry(path: path, for: .reading).findings().count >= 1)
  }

  @Test func `Random bytes in the place of a registry are an error`() throws {
    var generator = SystemRandomNumberGenerator()
    folder.write((0..<9000).map { _ in UInt8.random(in: 0...255, using: &generator) }, to: "r")
    for access in [Database.Access.reading, .writing, .creating] {
      #expect(throws: RegistryError.self) { try Registry(path: folder["r"], for: access) }
    }
  }

  @Test func `A flipped bit is found by the check, or changes nothing that is read`() throws {
    try fill()
    let bytes = folder.bytes(of: "x.registry")
    let whole = try #require(content(of: "x.registry"))
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<150 {
      var damaged = bytes
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      damaged[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      folder.write([], to: "bad-wal")
      folder.write(damaged, to: "bad")
      let isIntact: Bool
      do {
        isIntact = try Registry(path: folder["bad"], for: .reading).findings().isEmpty
      } catch {
        isIntact = false
      }
      if isIntact { #expect(content(of: "bad") == whole, "byte \(at)") }
    }
  }

  @Test func `A registry that is cut short is never read as whole, unless nothing is lost`() throws
  {
    try fill()
    let whole = content(of: "x.registry")
    let bytes = folder.bytes(of: "x.registry")
    for part in 0..<30 {
      folder.write([], to: "bad-wal")
      folder.write(Array(bytes[..<(bytes.count * part / 30)]), to: "bad")
      var isIntact = false
      if let registry = try? Registry(path: folder["bad"], for: .reading) {
        isIntact = registry.findings().isEmpty
      }
      // The end of the last page may be empty.
      #expect(!isIntact || content(of: "bad") == whole, "\(part)/30")
    }
  }
}
