import CanonymTables

/// Knows the words of names that are no names: legal forms, titles, particles, suffixes, types of places, small words.
struct NameWords: Sendable {
  /// What a word is in a name.
  enum Role: String, Sendable {
    /// A legal form: LLC, ТОВ.
    case form
    /// A title or honorific.
    case title
    /// A particle: bin, von.
    case particle
    /// What stands behind a name: Jr.
    case suffix
    /// A small word: the, of.
    case stop
    /// What kind of place it is: Oblast, River.
    case type
    /// What tells places of one name apart: North, New.
    case compass
    /// A number in words; its class is the number in digits.
    case number
  }

  /// What is known of a word, or of some words together.
  struct Entry: Sendable {
    let role: Role
    /// What kind of its role it is: of legal forms those that stand for each other; empty for most words.
    let group: String
  }

  /// The group of particles that name a father or mother: bin, ibn.
  static let parentGroup = "parent"

  private let table: Table

  /// How many words an entry has at most.
  private static let longest = 6

  /// - Parameter table: sorted by its words, and searched where it lies.
  init(_ table: Table) { self.table = table }

  /// The longest entry of one of some roles that begins at a word, and how many words it has.
  func entry(at start: Int, of words: [String], among roles: [Role]) -> (entry: Entry, count: Int)?
  {
    var count = min(Self.longest, words.count - start)
    while count > 0 {
      let phrase = count == 1 ? words[start] : words[start..<start + count].joined(separator: " ")
      if let entry = entry(Array(phrase.utf8), roles) { return (entry, count) }
      count -= 1
    }
    return nil
  }

  private func entry(_ key: [UInt8], _ roles: [Role]) -> Entry? {
    guard var offset = table.firstRow(withKey: key) else { return nil }
    while table.row(at: offset, hasKey: key), let row = table.row(at: offset) {
      offset = row.next
      guard row.fields.count > 1, let role = Role(rawValue: String(row.fields[1])) else { continue }
      if roles.contains(role) {
        return Entry(role: role, group: row.fields.count > 2 ? String(row.fields[2]) : "")
      }
    }
    return nil
  }
}
