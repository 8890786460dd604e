import CanonymIndex
import CanonymUnicode

/// The family names of the persons that an article has named in full, so that a family name alone is the same
/// person afterwards.
struct FamilyNames {
  private var persons: [[UInt8]: [Person]] = [:]
  private let stopped: Set<[UInt8]>

  /// No family names yet.
  ///
  /// - Parameter stopped: family names that are never taken, folded.
  init(stopping stopped: Set<[UInt8]> = []) { self.stopped = stopped }

  /// A person whose family name was seen, and from where on it counts.
  struct Person {
    let entity: IndexedEntity
    let alias: IndexedAlias
    /// Behind the token of this number.
    let from: Int
  }

  /// Whether no person was named in full.
  var isEmpty: Bool { persons.isEmpty }

  /// Notes the family name of a person named in full.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of the full name in the folded text.
  mutating func note(
    _ entity: IndexedEntity,
    _ alias: IndexedAlias,
    tokens: ClosedRange<Int>,
    in folded: FoldedText
  ) {
    guard entity.types.first == "person" else { return }
    let words = tokens.filter { folded.tokens[$0].kind == .word }
    guard words.count > 1 else { return }
    let familyFirst = Self.familyFirstCountries.contains(entity.country ?? "")
    guard let word = familyFirst ? words.first : words.last else { return }
    let token = folded.tokens[word]
    let family = Array(folded.bytes[Int(token.start)..<Int(token.end)])
    guard family.count >= (familyFirst ? 2 : 4), !Self.isRomanNumeral(family),
      !stopped.contains(family)
    else { return }
    let known = persons[family, default: []]
    guard !known.contains(where: { $0.entity.id == entity.id }) else { return }
    persons[family] = [Person(entity: entity, alias: alias, from: tokens.upperBound)] + known
  }

  /// The persons a token may name, the one named last first.
  func persons(for token: Int, in folded: FoldedText) -> [Person] {
    let range = folded.tokens[token]
    guard range.kind == .word, range.opens, range.closes else { return [] }
    let word = Array(folded.bytes[Int(range.start)..<Int(range.end)])
    return persons[word]?.filter { $0.from < token } ?? []
  }

  /// Where a person's family name comes first, in Latin script too.
  private static let familyFirstCountries: Set<String> = [
    "CN", "KR", "KP", "TW", "HK", "MO", "VN", "KH",
  ]

  /// The numerals of monarchs and popes are no family names.
  private static func isRomanNumeral(_ word: [UInt8]) -> Bool {
    word.allSatisfy { "ivxlc".utf8.contains($0) }
  }
}
