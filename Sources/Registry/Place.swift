import CanonymStorage

/// Where an entity is found in the tables.
struct Place {
  var number: Int
  var checksum: UInt64
  var id: String
  var standing: Record.Standing

  /// The columns that ``init(_:)`` reads, of `entity` and its `absence`.
  static let columns = "number, checksum, entity.id, standing, target"
  /// The tables these are read from.
  static let tables = "entity LEFT JOIN absence ON absence.entity = number"

  /// The place that a row tells.
  init(_ row: Statement) {
    number = row.integer(0)
    checksum = row.bits(1)
    id = row.text(2)
    // What is no standing is damage, which the record's checksum tells.
    standing = Record.Standing(code: row.integer(3), target: row.text(4)) ?? .gone
  }
}

/// The statements that find entities by an id.
struct PlaceFinder {
  private let selectEntity: Statement
  private let selectNumber: Statement
  private let selectRedirect: Statement

  init(_ database: Database) throws(StorageError) {
    let select = "SELECT \(Place.columns) FROM \(Place.tables) "
    selectEntity = try database.prepare(select + "WHERE entity.id = ?1", to: "find an entity")
    selectNumber = try database.prepare(select + "WHERE number = ?1", to: "find an entity")
    selectRedirect = try database.prepare(
      "SELECT \(Place.columns) FROM redirect JOIN entity ON number = redirect.entity "
        + "LEFT JOIN absence ON absence.entity = number WHERE redirect.id = ?1",
      to: "find an entity"
    )
  }

  /// The row of an id, whatever became of its entity.
  func row(_ id: String) throws(StorageError) -> Place? { try first(selectEntity, id) }

  /// The entity that an id was merged into.
  func redirect(_ id: String) throws(StorageError) -> Place? { try first(selectRedirect, id) }

  /// The row of a number.
  func row(number: Int) throws(StorageError) -> Place? {
    try selectNumber.bind(number, at: 1)
    return try first(selectNumber)
  }

  private func first(_ statement: Statement, _ id: String) throws(StorageError) -> Place? {
    try statement.bind(id, at: 1)
    return try first(statement)
  }

  private func first(_ statement: Statement) throws(StorageError) -> Place? {
    guard try statement.step() else { return nil }
    defer { statement.reset() }
    return Place(statement)
  }
}
