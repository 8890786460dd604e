import CanonymTables

/// How the syllables of row values are written: one reading of a character, many spellings of its syllables.
///
/// A system asks for it with `# syllables: Rows/mandarin-syllables.tsv wade-giles`: each syllable of a value,
/// `zhong1`, is looked up among the keys of that table, and written as its column says. A part that begins with a
/// capital of ASCII, as the name `Xi'an`, is no syllable and stays as it is. It is done once, when the rows are read.
struct RowSyllables {
  private var places: [UInt64: Range<Int>] = [:]
  private var scalars: [UInt32] = []

  /// Reads one column of a table.
  ///
  /// - Throws: ``TableError`` for a row without a key or with one beyond eight bytes, for one that comes twice, or
  ///   for a column the header does not name.
  init(_ table: Table, column: String) throws(TableError) {
    guard let keys = table.columns.first else {
      throw .malformedHeader(table: table.name, key: "columns", reason: "is missing")
    }
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let field = try row.required(keys)
      guard let key = packed(field.utf8) else {
        throw row.malformed("a syllable has eight bytes at most")
      }
      let start = scalars.count
      for scalar in try row.field(column).unicodeScalars { scalars.append(scalar.value) }
      guard places.updateValue(start..<scalars.count, forKey: key) == nil else {
        throw row.malformed("the syllable \(field) comes twice")
      }
    }
  }

  /// The spelling of a syllable; nil when the table lacks it.
  func spelling(of syllable: Span<UInt8>) -> ArraySlice<UInt32>? {
    guard syllable.count <= 8 else { return nil }
    var key: UInt64 = 0
    for index in 0..<syllable.count { key = key << 8 | UInt64(syllable[index]) }
    return places[key].map { scalars[$0] }
  }
}

/// Up to eight bytes as one number; nil for none or more.
private func packed(_ bytes: some Collection<UInt8>) -> UInt64? {
  guard !bytes.isEmpty, bytes.count <= 8 else { return nil }
  return bytes.reduce(0) { $0 << 8 | UInt64($1) }
}
