import CanonymJSON
import CanonymRegistry

/// Writes entities of FollowTheMoney: persons, organisations, and places as territories.
///
/// What an import kept of other properties and members comes back; names of unknown kinds are aliases.
struct FtMWriter: EntityWriter {
  private var writer = JSONWriter()

  mutating func line(of entity: Entity) -> [UInt8] {
    writer.removeAll()
    let schema = entity.fields.first { $0.name == "schema" }?.json
    writer.object { writer in
      writer.field("id", entity.id)
      writer.field("caption", entity.name)
      writer.key("schema")
      writer.raw((schema ?? "\"\(Self.schema(entity.types))\"").utf8)
      writer.key("properties")
      writer.object { writer in Self.writeProperties(of: entity, to: &writer) }
      if !entity.merged.isEmpty {
        writer.key("referents")
        writer.array { writer in for id in entity.merged { writer.string(id) } }
      }
      for field in entity.fields where field.name != "properties" && field.name != "schema" {
        writer.key(field.name.hasPrefix("ftm:") ? String(field.name.dropFirst(4)) : field.name)
        writer.raw(field.json.utf8)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func writeProperties(of entity: Entity, to writer: inout JSONWriter) {
    var names: [(property: String, names: [String])] = [("name", [entity.name])]
    for alias in entity.aliases {
      guard let property = property(of: alias) else { continue }
      if let at = names.firstIndex(where: { $0.property == property }) {
        if !names[at].names.contains(alias.name) { names[at].names.append(alias.name) }
      } else {
        names.append((property, [alias.name]))
      }
    }
    for (property, names) in names { write(names, as: property, to: &writer) }
    for (scheme, property) in [("wikidata", "wikidataId"), ("lei", "leiCode")] {
      let values = entity.ids.filter { $0.scheme == scheme }.map(\.value)
      if !values.isEmpty { write(values, as: property, to: &writer) }
    }
    if let kept = entity.fields.first(where: { $0.name == "properties" })?.json, kept.utf8.count > 2
    {
      // The members of an object's text, without its braces.
      writer.raw(kept.utf8.dropFirst().dropLast())
    } else if !entity.country.isEmpty {
      write([entity.country.lowercased()], as: "country", to: &writer)
    }
  }

  private static func write(
    _ values: [String],
    as property: String,
    to writer: inout JSONWriter
  ) {
    writer.key(property)
    writer.array { writer in for value in values { writer.string(value) } }
  }

  /// The property of a name; nil for codes, which are none.
  private static func property(of alias: Alias) -> String? {
    switch alias.kind {
    case .code: nil
    case .former: "previousName"
    case .colloquial, .misspelling: "weakAlias"
    case .abbreviation: "abbreviation"
    default: "alias"
    }
  }

  private static func schema(_ types: [String]) -> String {
    let words = types.flatMap { $0.split(separator: " ").map(String.init) }
    if words.contains("person") { return "Person" }
    if words.contains("company") { return "Company" }
    if words.contains("agency") { return "PublicBody" }
    if words.contains("org") { return "Organization" }
    return words.contains("place") ? "Territory" : "LegalEntity"
  }
}
