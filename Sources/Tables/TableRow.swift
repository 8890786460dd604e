/// One row of a table's body.
public struct TableRow: Sendable {
  /// The table's name.
  public let table: String
  /// The row's line in the table, counted from 1.
  public let line: Int
  /// The names of the columns.
  public let columns: [String]
  /// The fields as they stand; trailing columns may be missing.
  public let fields: [Substring]

  /// The field of a column; empty when the row ends before it.
  ///
  /// - Throws: ``TableError/malformedRow(table:line:reason:)`` when the table has no such column.
  public func field(_ column: String) throws(TableError) -> Substring {
    guard let index = columns.firstIndex(of: column) else {
      throw malformed("the header names no column '\(column)'")
    }
    return index < fields.count ? fields[index] : ""
  }

  /// The field of a column that may not be empty.
  ///
  /// - Throws: ``TableError/malformedRow(table:line:reason:)`` when it is empty or there is no such column.
  public func required(_ column: String) throws(TableError) -> Substring {
    let field = try field(column)
    guard !field.isEmpty else { throw malformed("the column '\(column)' is empty") }
    return field
  }

  /// An error that names this row.
  public func malformed(_ reason: String) -> TableError {
    .malformedRow(table: table, line: line, reason: reason)
  }
}
