import CTables

/// The bytes of one table: embedded in the program, or read from a file.
@safe
struct TableBytes: Sendable {
  /// Keeps read bytes alive; nil for embedded ones, which live as long as the program.
  private let owned: [UInt8]?
  private nonisolated(unsafe) let embedded: UnsafeBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    owned = bytes
    unsafe embedded = UnsafeBufferPointer(start: nil, count: 0)
  }

  init(_ table: ctable) {
    owned = nil
    // An array of static storage duration, of the size the compiler measured.
    unsafe embedded = UnsafeBufferPointer(start: table.bytes, count: table.size)
  }

  /// Lends the bytes.
  func withSpan<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    if let owned { return try body(owned.span) }
    // The embedded bytes never move and are never written.
    return try unsafe body(embedded.span)
  }

  /// Every embedded table with its name, in byte order of the names.
  static let embeddedTables: [(name: String, bytes: TableBytes)] = {
    // `ctables` gives a static array of `ctables_count` entries with static names.
    let tables = unsafe UnsafeBufferPointer(start: ctables(), count: ctables_count())
    var result: [(name: String, bytes: TableBytes)] = []
    result.reserveCapacity(ctables_count())
    for index in 0..<ctables_count() {
      unsafe result.append((String(cString: tables[index].name), TableBytes(tables[index])))
    }
    return result
  }()

  /// The places of the embedded tables by their names.
  static let embeddedPlaces: [String: Int] = {
    var places: [String: Int] = [:]
    for (place, table) in embeddedTables.enumerated() { places[table.name] = place }
    return places
  }()
}
