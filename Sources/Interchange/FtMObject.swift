import CanonymJSON
import CanonymRegistry

/// An entity of FollowTheMoney (https://followthemoney.tech), as OpenSanctions publishes it.
///
/// `referents` are ids that were merged into it. Properties that are no names are kept in the field `properties`, other
/// members under their own names. Entities without names, such as the edges between others, say nothing here.
enum FtMObject {
  /// What is kept of a name that is too weak to match by.
  static let weakField = "{\"weak\":true}"

  static func content(of object: JSONValue) throws(RecordRejection) -> SourceRecord.Content {
    guard let id = object["id"]?.string else { throw RecordRejection("the object has no \"id\"") }
    guard let schema = object["schema"]?.string else {
      throw RecordRejection("the object has no \"schema\"")
    }
    guard let properties = object["properties"], properties.kind == .object else {
      throw RecordRejection("the object has no \"properties\"")
    }
    var entity = Entity(id: id, types: types(schema), name: "")
    var kept: [(key: String, value: JSONValue)] = []
    var countries: [String: String] = [:]
    for (key, value) in properties.members {
      let strings = value.elements.compactMap(\.string)
      switch key {
      case "name", "alias", "weakAlias", "previousName", "abbreviation":
        for name in strings where !name.isEmpty { entity.aliases.append(alias(name, key)) }
      case "wikidataId":
        entity.ids += strings.map { .init(scheme: "wikidata", value: $0) }
      case "leiCode":
        entity.ids += strings.map { .init(scheme: "lei", value: $0) }
      default:
        if countryProperties.contains(key), let first = strings.first { countries[key] = first }
        kept.append((key, value))
      }
    }
    let caption = object["caption"]?.string ?? ""
    guard let name = entity.aliases.first(where: { $0.name == caption }) ?? entity.aliases.first
    else { return .nothing }
    entity.name = name.name
    entity.language = name.language
    let country = countryProperties.lazy.compactMap { countries[$0] }.first ?? ""
    if country.utf8.count == 2 { entity.country = country.uppercased() }
    if !kept.isEmpty {
      entity.fields.append(.init(name: "properties", json: EntityObject.text(of: kept)))
    }
    for (key, value) in object.members where value.kind != .null {
      switch key {
      case "id", "properties", "caption": continue
      case "referents":
        entity.merged = value.elements.compactMap(\.string).filter { $0 != id }
      default:
        let name = EntityObject.members.contains(key) ? "ftm:\(key)" : key
        entity.fields.append(.init(name: name, json: EntityObject.text(of: value)))
      }
    }
    return .entity(entity)
  }

  private static let countryProperties = [
    "country", "mainCountry", "jurisdiction", "nationality", "citizenship",
  ]

  private static func alias(_ name: String, _ property: String) -> Alias {
    let language = LanguageTag.tag("", for: name)
    return switch property {
    case "weakAlias": Alias(name, language: language, kind: .colloquial, fields: weakField)
    case "previousName": Alias(name, language: language, kind: .former)
    case "abbreviation": Alias(name, language: language, kind: .abbreviation)
    default: Alias(name, language: language)
    }
  }

  private static func types(_ schema: String) -> [String] {
    switch schema {
    case "Person": ["person"]
    case "Organization": ["org"]
    case "Company": ["org", "company"]
    case "PublicBody": ["org", "agency"]
    case "LegalEntity": ["legal entity"]
    case "Territory": ["place", "region"]
    default: [schema.lowercased()]
    }
  }
}
