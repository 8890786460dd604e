import CanonymTables

/// Knows which words stand for each other across languages: given names, words of organisations, places.
///
/// The table is searched where it lies; nothing is read before a name asks.
struct Equivalents: Sendable {
  private let table: Table

  /// How many words a key of the table has at most.
  static let longest = 5

  init(_ table: Table) { self.table = table }

  /// What is known of a key.
  struct Found: Sendable {
    /// What the words stand for, each sense once.
    var senses: [NameSense] = []
    /// The words that an abbreviation stands for; empty for all that is none.
    var expansion: [NameSense] = []
  }

  /// What some words stand for; nil when the table has no such key.
  ///
  /// - Parameter key: the words with spaces between, those in Latin letters loosely spelled.
  func find(_ key: [UInt8]) -> Found? {
    guard var offset = table.firstRow(withKey: key) else { return nil }
    var found = Found()
    while table.row(at: offset, hasKey: key), let row = table.row(at: offset) {
      offset = row.next
      guard row.fields.count > 2 else { continue }
      if row.fields[2] == "abbreviation" {
        let concepts = row.fields[1].split(separator: " ")
        if found.expansion.isEmpty { found.expansion = concepts.map { self.sense($0, .concept) } }
        continue
      }
      let kind: NameSense.Kind =
        switch row.fields[2] {
        case "name": .name
        case "short": .short
        case "family": .family
        case "exonym": .exonym
        case "rename": .rename
        default: .concept
        }
      let sense = self.sense(row.fields[1], kind)
      if !found.senses.contains(where: { $0.id == sense.id }) { found.senses.append(sense) }
    }
    return found
  }

  private func sense(_ id: Substring, _ kind: NameSense.Kind) -> NameSense {
    let isGiven = kind == .name || kind == .short
    let gender = isGiven ? id.utf8.last ?? 0 : 0
    return NameSense(id: StableHash.of(id.utf8), kind: kind, gender: gender)
  }
}
