import CanonymTables

/// An entity as the index knows it: what a lookup or a mention shows of it.
public struct IndexedEntity: Sendable, Hashable {
  /// Its id, which is never given to another entity.
  public let id: String
  /// Its types, the most general first: `place`, `city`.
  public let types: [String]
  /// Its canonical name.
  public let name: String
  /// Its country as ISO 3166 alpha-2, where known.
  public let country: String?
  /// How many people live there; 0 where that is unknown or senseless.
  public let population: Int
  /// Its ids elsewhere, by scheme: `geonames` → `706483`.
  public let ids: [String: String]

  /// Whether the entity is of a type, named alone (`city`, `place city`) or by a synonym of the field
  /// (`company` and `organization` are `org`).
  public func isOf(type: String) -> Bool {
    type.split(separator: " ").allSatisfy {
      types.contains(Self.typeSynonyms[String($0)] ?? String($0))
    }
  }

  private static let typeSynonyms = [
    "organization": "org", "organisation": "org", "company": "org", "legalentity": "org",
    "location": "place", "people": "person",
  ]

  /// The columns of the table of entities.
  static let columns = ["id", "types", "name", "country", "population", "ids"]

  /// Reads a row of the table of entities; nil when it lacks an id.
  init?(row fields: [Substring]) {
    func field(_ index: Int) -> Substring { index < fields.count ? fields[index] : "" }
    guard !field(0).isEmpty else { return nil }
    id = String(field(0))
    types = field(1).split(separator: " ").map(String.init)
    name = String(field(2))
    country = field(3).isEmpty ? nil : String(field(3))
    population = Int(field(4)) ?? 0
    var ids: [String: String] = [:]
    for pair in field(5).split(separator: " ") {
      guard let equals = pair.firstIndex(of: "=") else { continue }
      ids[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    self.ids = ids
  }
}
