import CanonymTables

/// What it costs to take one letter for another, by the writing that one of the names comes from.
struct LetterCosts: Sendable {
  /// The kinds of writing that have costs of their own.
  enum Family: String, Sendable, CaseIterable, Comparable {
    /// Alphabets that write all vowels.
    case alphabet
    /// Cyrillic.
    case cyrillic
    /// Scripts that leave most vowels out.
    case abjad
    /// Hiragana and katakana.
    case kana
    /// Korean letters.
    case hangul
    /// Chinese characters.
    case han

    /// The family of a script.
    init(script code: String) {
      self =
        switch code {
        case "Cyrl": .cyrillic
        case "Arab", "Hebr", "Syrc", "Thaa": .abjad
        case "Hira", "Kana": .kana
        case "Hang": .hangul
        case "Hani": .han
        default: .alphabet
        }
    }

    /// Orders families as they are listed: the later one decides for two names.
    static func < (left: Family, right: Family) -> Bool { left.place < right.place }

    /// Its place in the list.
    var place: Int { Family.allCases.firstIndex(of: self) ?? 0 }
  }

  /// For each family 128 × 128 costs in thousandths; letter 0 is nothing.
  private let costs: [[Int32]]

  /// What a letter without a row costs.
  static let full: Int32 = 1000

  /// - Parameters:
  ///   - table: costs that hold for all names.
  ///   - learned: costs that come before them for a family.
  init(_ table: Table, learned: Table) throws(TableError) {
    var plain = [Int32](repeating: LetterCosts.full, count: 128 * 128)
    for letter in 0..<128 { plain[letter * 129] = 0 }
    try table.forEachRow { (row: TableRow) throws(TableError) in try set(&plain, row) }
    var costs = [[Int32]](repeating: plain, count: Family.allCases.count)
    try learned.forEachRow { (row: TableRow) throws(TableError) in
      let name = String(try row.required("family"))
      guard let family = Family(rawValue: name) else {
        throw row.malformed("there is no family '\(name)'")
      }
      try set(&costs[family.place], row)
    }
    self.costs = costs
  }

  /// The costs of a family, to be asked many times.
  func matrix(for family: Family) -> [Int32] { costs[family.place] }
}

/// Enters the cost of a row, which holds both ways.
private func set(_ costs: inout [Int32], _ row: TableRow) throws(TableError) {
  let left = try letter(of: row, "left")
  let right = try letter(of: row, "right")
  guard let cost = Double(String(try row.required("cost"))), cost >= 0, cost <= 1 else {
    throw row.malformed("the cost is not between 0 and 1")
  }
  let thousandths = Int32((cost * 1000).rounded())
  costs[left * 128 + right] = thousandths
  costs[right * 128 + left] = thousandths
}

/// The letter of a field as ASCII; 0 for `-`.
private func letter(of row: TableRow, _ column: String) throws(TableError) -> Int {
  let field = try row.required(column)
  guard field.utf8.count == 1, let byte = field.utf8.first, byte < 0x80 else {
    throw row.malformed("'\(field)' is no letter of the basic alphabet")
  }
  return byte == UInt8(ascii: "-") ? 0 : Int(byte)
}
