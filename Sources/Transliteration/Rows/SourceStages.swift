import CanonymTables

/// What a system does with a text before its rules, as the header of its table states.
///
/// ```
/// # segment: words
/// # surnames: Rows/han-surnames.tsv numbered
/// # rows: Rows/han-mandarin-phrases.tsv numbered
/// # rows: Rows/han-mandarin.tsv numbered
/// # syllables: Rows/mandarin-syllables.tsv wade-giles
/// # joiner: space
/// # capitals: words
/// ```
///
/// `segment` first puts spaces between the words of unspaced scripts (``WordSegments``); `surnames` writes those of
/// personal names (``SurnameStage``); `rows`, a table below
/// `Tables/Transliteration/` and one of its columns, then replaces characters and phrases (``RowTable``), whose
/// syllables `syllables` spells (``RowSyllables``), with `joiner` between them (``RowJoiner``) and `capitals`
/// (``RowCapitals``), neither without its key.
struct SourceStages: Sendable {
  /// Whether spaces are put between words.
  let segmentsWords: Bool
  /// The tables of rows with their columns, in order.
  let rows: [Rows]
  /// The table of surnames, if any.
  let surnames: Rows?
  /// The table that spells syllables, if any.
  let syllables: Rows?
  /// What is written between syllables.
  let joiner: RowJoiner
  /// Which syllables begin with a capital.
  let capitals: RowCapitals

  /// One `rows`, `surnames` or `syllables` line.
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
    func tables(_ key: String) throws(TableError) -> [Rows] {
      var tables: [Rows] = []
      for line in header where line.key == key {
        let parts = line.value.split(separator: " ").map(String.init)
        guard parts.count == 2 else { throw malformed(key, "is not 'table column'") }
        tables.append(Rows(table: "Transliteration/\(parts[0])", column: parts[1]))
      }
      return tables
    }
    func oneTable(_ key: String) throws(TableError) -> Rows? {
      let tables = try tables(key)
      guard tables.count <= 1 else { throw malformed(key, "comes more than once") }
      return tables.first
    }
    rows = try tables("rows")
    surnames = try oneTable("surnames")
    syllables = try oneTable("syllables")
    for key in ["surnames", "syllables", "joiner", "capitals"]
    where rows.isEmpty && value(key) != nil {
      throw malformed(key, "needs a line '# rows:'")
    }
    let joiner = value("joiner") ?? RowJoiner.none.rawValue
    guard let known = RowJoiner(rawValue: joiner) else {
      throw malformed("joiner", unknown(joiner, RowJoiner.allCases.map(\.rawValue)))
    }
    self.joiner = known
    let capitals = value("capitals") ?? RowCapitals.none.rawValue
    guard let known = RowCapitals(rawValue: capitals) else {
      throw malformed("capitals", unknown(capitals, RowCapitals.allCases.map(\.rawValue)))
    }
    self.capitals = known
  }

  /// Opens the tables of rows; nil when there are none.
  ///
  /// - Throws: ``TableError`` as ``RowTable/init(_:joiner:syllables:capitals:)``.
  func rowTable(from source: TableSource) throws(TableError) -> RowTable? {
    rows.isEmpty ? nil : try open(rows, from: source)
  }

  /// Opens the table of surnames; nil when there is none.
  ///
  /// - Throws: as ``rowTable(from:)``.
  func surnameStage(from source: TableSource) throws(TableError) -> SurnameStage? {
    guard let surnames else { return nil }
    return SurnameStage(try open([surnames], from: source))
  }

  private func open(_ rows: [Rows], from source: TableSource) throws(TableError) -> RowTable {
    var sources: [(table: Table, column: String)] = []
    for line in rows { sources.append((try source.table(line.table), line.column)) }
    var spelling: RowSyllables?
    if let syllables {
      spelling = try RowSyllables(source.table(syllables.table), column: syllables.column)
    }
    return try RowTable(sources, joiner: joiner, syllables: spelling, capitals: capitals)
  }
}

/// That a value is none of those there are.
private func unknown(_ value: String, _ known: [String]) -> String {
  "says '\(value)', but only \(known.joined(separator: ", ")) are known"
}
