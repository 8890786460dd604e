import CanonymJSON
import CanonymRegistry

/// Writes patterns of spaCy's EntityRuler, one for each name: `{"label":"GPE","pattern":"Kharkov","id":"kharkiv"}`.
///
/// Labels are those of spaCy's models where a type has one: PERSON, ORG, GPE, LOC; else the type in capitals.
struct SpaCyWriter: EntityWriter {
  private var writer = JSONWriter()

  mutating func line(of entity: Entity) -> [UInt8] {
    writer.removeAll()
    let label = Self.label(entity.types)
    var seen: Set<String> = []
    for alias in entity.aliases where seen.insert(alias.name).inserted {
      writer.object { writer in
        writer.field("label", label)
        writer.field("pattern", alias.name)
        writer.field("id", entity.id)
      }
      writer.endLine()
    }
    return writer.bytes
  }

  private static func label(_ types: [String]) -> String {
    let words = types.flatMap { $0.split(separator: " ").map(String.init) }
    if words.contains("person") { return "PERSON" }
    if words.contains(where: { ["org", "organisation", "organization", "company"].contains($0) }) {
      return "ORG"
    }
    if words.contains(where: { ["city", "country", "region"].contains($0) }) { return "GPE" }
    if words.contains("place") { return "LOC" }
    return words.first?.uppercased() ?? "MISC"
  }
}
