import CanonymStorage

/// The row of an id: where its entity is found, and the bytes of its record.
struct Place {
  var number: Int
  var id: String
  /// Whether there is an entity; see ``Record/Standing/code``.
  var standing: Int
  /// The number of its last change.
  var journal: Int
  var checksum: UInt64
  var bytes: [UInt8]

  /// The columns that ``init(_:)`` reads.
  static let columns = "number, entity.id, standing, journal, checksum, record"

  /// The place that a row tells.
  init(_ row: Statement) {
    number = row.integer(0)
    id = row.text(1)
    standing = row.integer(2)
    journal = row.integer(3)
    checksum = row.bits(4)
    bytes = row.bytes(5)
  }

  /// Whether there is an entity.
  var isLive: Bool { standing == Record.Standing.live.code }
  /// Whether somebody took the entity out.
  var isRetired: Bool { standing == Record.Standing.retired.code }
}

/// The statements that find entities.
struct PlaceFinder {
  private let selectID: Statement
  private let selectNumber: Statement
  private let selectRedirect: Statement
  private let selectHolder: Statement

  init(_ database: Database) throws(StorageError) {
    func find(_ rest: String) throws(StorageError) -> Statement {
      try database.prepare("SELECT \(Place.columns) FROM \(rest)", to: "find an entity")
    }
    selectID = try find("entity WHERE id = ?1")
    selectNumber = try find("entity WHERE number = ?1")
    selectRedirect = try find(
      "redirect JOIN entity ON number = redirect.entity WHERE redirect.id = ?1"
    )
    selectHolder = try find(
      """
      external JOIN entity ON number = external.entity
      WHERE scheme = ?1 AND value = ?2 AND external.entity <> ?3 ORDER BY external.entity LIMIT 1
      """
    )
  }

  /// The row of an id, whatever became of its entity.
  func row(_ id: String) throws(StorageError) -> Place? {
    try selectID.bind(id, at: 1)
    return try first(selectID)
  }

  /// The entity that an id was merged into.
  func redirect(_ id: String) throws(StorageError) -> Place? {
    try selectRedirect.bind(id, at: 1)
    return try first(selectRedirect)
  }

  /// The row of a number.
  func row(number: Int) throws(StorageError) -> Place? {
    try selectNumber.bind(number, at: 1)
    return try first(selectNumber)
  }

  /// The entity that an id in another catalogue belongs to, but for the one of a number.
  func holder(of id: Entity.ExternalID, but number: Int) throws(StorageError) -> Place? {
    try selectHolder.bind(id.scheme, at: 1)
    try selectHolder.bind(id.value, at: 2)
    try selectHolder.bind(number, at: 3)
    return try first(selectHolder)
  }

  private func first(_ statement: Statement) throws(StorageError) -> Place? {
    guard try statement.step() else { return nil }
    defer { statement.reset() }
    return Place(statement)
  }
}
