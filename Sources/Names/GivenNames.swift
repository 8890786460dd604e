import CanonymTables

/// Knows which given names are one name in several languages, and which are short forms.
struct GivenNames: Sendable {
  /// One name that a word may be.
  struct Sense: Sendable, Hashable {
    /// The row of the table.
    let row: Int
    /// Whether the word is a familiar form of it.
    let isShort: Bool
  }

  /// The names that a word may be, by its loose spelling.
  private let senses: [[UInt8]: [Sense]]

  init(_ table: Table, _ loose: LooseSpelling) throws(TableError) {
    var senses: [[UInt8]: [Sense]] = [:]
    var number = 0
    try table.forEachRow { (row: TableRow) throws(TableError) in
      number += 1
      for (column, isShort) in [("names", false), ("short", true)] {
        for word in try row.field(column).split(separator: " ") {
          let spelled = loose.spell(word.unicodeScalars.map(\.value))
          let sense = Sense(row: number, isShort: isShort)
          if !(senses[spelled, default: []].contains { $0.row == number }) {
            senses[spelled, default: []].append(sense)
          }
        }
      }
    }
    self.senses = senses
  }

  /// The names that a word of this loose spelling may be.
  func senses(of spelled: [UInt8]) -> [Sense] { senses[spelled] ?? [] }
}
