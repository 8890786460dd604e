/// What kind of thing a name names, as far as comparison treats them differently.
public enum NameType: String, Sendable, CaseIterable {
  /// A person: the order of the parts is free, the family name weighs more.
  case person
  /// A place: an added word makes another place.
  case place
  /// An organisation: the legal form weighs little, an added word much.
  case organization
  /// Anything else, or not known.
  case other

  /// The kind that a word for a type means: `org`, `company`, `place city`, `vessel`…; unknown words are `other`.
  public init(word: String) {
    switch word.split(separator: " ").first.map({ $0.lowercased() }) {
    case "person", "people", "individual": self = .person
    case "place", "city", "country", "region", "location", "landmark": self = .place
    case "org", "organization", "organisation", "company", "legalentity": self = .organization
    default: self = .other
    }
  }
}
