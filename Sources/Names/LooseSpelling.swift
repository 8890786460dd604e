import CanonymTables

/// Spells Latin words so that what romanizations take for each other meets.
struct LooseSpelling: Sendable {
  /// The rows by the first letter of what they spell, the longest first.
  private let rules: [[Rule]]

  private struct Rule: Sendable {
    let letters: [UInt32]
    let written: [UInt8]
  }

  init(_ table: Table) throws(TableError) {
    var rules = [[Rule]](repeating: [], count: 0x80)
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let letters = try row.required("letters").unicodeScalars.map(\.value)
      guard let first = letters.first, first < 0x80 else {
        throw row.malformed("'letters' are not of the basic alphabet")
      }
      rules[Int(first)].append(
        Rule(letters: letters, written: Array(try row.field("written").utf8))
      )
    }
    self.rules = rules.map { $0.sorted { $0.letters.count > $1.letters.count } }
  }

  /// The loose spelling of a word of small basic letters and digits; other scalars are left out.
  func spell(_ word: [UInt32]) -> [UInt8] {
    var spelled: [UInt8] = []
    spelled.reserveCapacity(word.count)
    var at = 0
    while at < word.count {
      let letter = word[at]
      guard letter < 0x80 else {
        at += 1
        continue
      }
      if let rule = rules[Int(letter)].first(where: { word[at...].starts(with: $0.letters) }) {
        for byte in rule.written where byte != spelled.last { spelled.append(byte) }
        at += rule.letters.count
      } else {
        let byte = UInt8(letter)
        // A digit that comes twice is another number.
        if byte != spelled.last || byte < UInt8(ascii: "a") { spelled.append(byte) }
        at += 1
      }
    }
    return spelled
  }
}
