import CanonymTables
import CanonymUnicode

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

  private let entries: [String: [Entry]]
  private let longest: Int

  init(_ table: Table) throws(TableError) {
    var entries: [String: [Entry]] = [:]
    var longest = 1
    let folder = Folder()
    try table.forEachRow { (row: TableRow) throws(TableError) in
      guard let role = Role(rawValue: String(try row.required("role"))) else {
        throw row.malformed("there is no role '\(try row.field("role"))'")
      }
      let words = folder.fold(String(try row.required("words")))
      longest = max(longest, words.split(separator: " ").count)
      entries[words, default: []].append(Entry(role: role, group: String(try row.field("class"))))
    }
    self.entries = entries
    self.longest = longest
  }

  /// The longest entry of one of some roles that begins at a word, and how many words it has.
  func entry(at start: Int, of words: [String], among roles: [Role]) -> (entry: Entry, count: Int)?
  {
    var count = min(longest, words.count - start)
    while count > 0 {
      let phrase = count == 1 ? words[start] : words[start..<start + count].joined(separator: " ")
      if let entry = entries[phrase]?.first(where: { roles.contains($0.role) }) {
        return (entry, count)
      }
      count -= 1
    }
    return nil
  }
}
