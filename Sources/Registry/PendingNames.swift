import CanonymStorage

/// Names that are to be written: put in order first, since what is written in order stands together in the file.
struct PendingNames {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private let insert: Statement

  /// How many may wait.
  private static let limit = 1 << 17

  private struct Entry {
    /// The first eight bytes of the key as a number, which settles most comparisons.
    var prefix: UInt64
    var start: Int
    var end: Int
    var entity: Int
  }

  init(_ database: Database) throws(StorageError) {
    insert = try database.prepare("INSERT INTO name VALUES(?1, ?2)", to: "add a name")
  }

  /// Adds the keys of an entity.
  mutating func add(_ keys: NameKeys, of entity: Int) throws(StorageError) {
    keys.lend { key in append(key, entity) }
    if entries.count >= Self.limit { try flush() }
  }

  /// Writes one key at once.
  func insert(_ key: Span<UInt8>, _ entity: Int) throws(StorageError) {
    try insert.bind(utf8: key, at: 1)
    try insert.bind(entity, at: 2)
    try insert.run()
  }

  private mutating func append(_ key: Span<UInt8>, _ entity: Int) {
    var prefix: UInt64 = 0
    let start = bytes.count
    for index in key.indices {
      if index < 8 { prefix |= UInt64(key[index]) << UInt64(56 - 8 * index) }
      bytes.append(key[index])
    }
    entries.append(Entry(prefix: prefix, start: start, end: bytes.count, entity: entity))
  }

  /// Writes all that wait.
  mutating func flush() throws(StorageError) {
    if entries.isEmpty { return }
    let bytes = bytes
    entries.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let (one, two) = (bytes[left.start..<left.end], bytes[right.start..<right.end])
      if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
      return left.entity < right.entity
    }
    for entry in entries {
      try insert(bytes.span.extracting(entry.start..<entry.end), entry.entity)
    }
    removeAll()
  }

  /// Forgets what waits.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}
