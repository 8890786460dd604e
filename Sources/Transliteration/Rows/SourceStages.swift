import CanonymTables

/// What a system does with a text before its rules, as the header of its table states.
///
/// ```
/// # segment: words
/// # rows: Rows/han-mandarin-phrases.tsv numbered
/// # rows: Rows/han-mandarin.tsv numbered
/// # joiner: space
/// ```
///
/// `segment` first puts spaces between the words of unspaced scripts (``WordSegments``); `rows`, a table below
/// `Tables/Transliteration/` and one of its columns, then replaces characters and phrases (``RowTable``), with
/// `joiner` between the syllables (``RowJoiner``, none without the key).
struct SourceStages: Sendable {
  /// Whether spaces are put between words.
  let segmentsWords: Bool
  /// The tables of rows with their columns, in order.
  let rows: [Rows]
  /// What is written between syllables.
  let joiner: RowJoiner

  /// One `rows` line.
  struct Rows: Hashable, Sendable {
    /// The table, a path below `Tables/`.
    let table: String
    /// Its column with the values.
    let column: String
  }

  /// Whether nothing is done before the rules.
  var isEmpty: Bool { !segmentsWords && rows.isEmpty }

  /// Reads the header of a system's table.
  ///
  /// - Throws: ``TableError/malformedHeader(table:key:reason:)``.
  init(_ table: Table) throws(TableError) {
    try self.init(table.header, of: table.name)
  }

  /// Reads header lines.
  ///
  /// - Parameter name: what errors call the table.
  init(_ header: [(key: String, value: String)], of name: String) throws(TableError) {
    func malformed(_ key: String, _ reason: String) -> TableError {
      .malformedHeader(table: name, key: key, reason: reason)
    }
    func value(_ key: String) -> String? { header.first { $0.key == key }?.value }
    switch value("segment") {
    case nil: segmentsWords = false
    case "words": segmentsWords = true
    case let other?: throw malformed("segment", "says '\(other)', but only 'words' is known")
    }
    var rows: [Rows] = []
    for line in header where line.key == "rows" {
      let parts = line.value.split(separator: " ").map(String.init)
      guard parts.count == 2 else { throw malformed("rows", "is not 'table column'") }
      rows.append(Rows(table: "Transliteration/\(parts[0])", column: parts[1]))
    }
    self.rows = rows
    guard let named = value("joiner") else {
      joiner = .none
      return
    }
    guard let joiner = RowJoiner(rawValue: named) else {
      let known = RowJoiner.allCases.map(\.rawValue).joined(separator: ", ")
      throw malformed("joiner", "says '\(named)', but only \(known) are known")
    }
    guard !rows.isEmpty else { throw malformed("joiner", "needs a line '# rows:'") }
    self.joiner = joiner
  }

  /// Opens the tables of rows; nil when there are none.
  ///
  /// - Throws: ``TableError`` as ``RowTable/init(_:joiner:)``.
  func rowTable(from source: TableSource) throws(TableError) -> RowTable? {
    if rows.isEmpty { return nil }
    var sources: [(table: Table, column: String)] = []
    for line in rows { sources.append((try source.table(line.table), line.column)) }
    return try RowTable(sources, joiner: joiner)
  }
}
