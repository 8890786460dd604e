import CanonymRegistry

/// Writes synonyms of Solr and Elasticsearch: `Kharkov, Харків => Kharkiv`, an entity a line.
///
/// The names are those that are to be found, each once whatever its capitals; commas, backslashes and what else has a
/// meaning there is escaped.
struct SolrWriter: EntityWriter {
  func line(of entity: Entity) -> [UInt8] {
    var seen: Set<String> = [entity.name.lowercased()]
    var names: [String] = []
    for alias in entity.aliases where seen.insert(alias.name.lowercased()).inserted {
      names.append(Self.escaped(alias.name))
    }
    if names.isEmpty { return [] }
    return Array("\(names.joined(separator: ", ")) => \(Self.escaped(entity.name))\n".utf8)
  }

  private static func escaped(_ name: String) -> String {
    var escaped = ""
    for (index, scalar) in name.unicodeScalars.enumerated() {
      let isSpecial = scalar == "," || scalar == "\\" || scalar == "=" || scalar == ">"
      if isSpecial || index == 0 && scalar == "#" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
