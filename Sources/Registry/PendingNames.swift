import CanonymStorage

/// Names that are to be written: put in order first, since what is written in order stands together in the file.
struct PendingNames {
  private var entries: [Entry] = []
  private let insertOne: Statement
  private let insertMany: Statement

  /// How many may wait: few enough to be written while other threads read on.
  private static let limit = 1 << 15
  /// How many are written by one statement.
  private static let group = 64

  private struct Entry {
    var key: UInt64
    var entity: Int
  }

  init(_ database: Database) throws(StorageError) {
    insertOne = try database.prepare("INSERT INTO name VALUES(?1, ?2)", to: "add a name")
    let rows = (0..<Self.group).map { "(?\(2 * $0 + 1), ?\(2 * $0 + 2))" }
    insertMany = try database.prepare(
      "INSERT INTO name VALUES\(rows.joined(separator: ","))",
      to: "add names"
    )
  }

  /// Adds the keys of an entity.
  mutating func add(_ keys: NameKeys, of entity: Int) throws(StorageError) {
    for key in keys.numbers { entries.append(Entry(key: key, entity: entity)) }
    if entries.count >= Self.limit { try flush() }
  }

  /// Writes one key at once.
  func insert(_ key: UInt64, _ entity: Int) throws(StorageError) {
    try insertOne.bind(bits: key, at: 1)
    try insertOne.bind(entity, at: 2)
    try insertOne.run()
  }

  /// Writes all that wait.
  mutating func flush() throws(StorageError) {
    if entries.isEmpty { return }
    // In the order of SQLite's numbers, which are signed.
    entries.sort { left, right in
      let (one, two) = (Int64(bitPattern: left.key), Int64(bitPattern: right.key))
      return one != two ? one < two : left.entity < right.entity
    }
    var at = 0
    while at + Self.group <= entries.count {
      for offset in 0..<Self.group {
        try insertMany.bind(bits: entries[at + offset].key, at: 2 * offset + 1)
        try insertMany.bind(entries[at + offset].entity, at: 2 * offset + 2)
      }
      try insertMany.run()
      at += Self.group
    }
    for entry in entries[at...] { try insert(entry.key, entry.entity) }
    removeAll()
  }

  /// Forgets what waits.
  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }
}
