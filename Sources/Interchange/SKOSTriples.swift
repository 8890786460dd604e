import CanonymRegistry

/// Concepts of SKOS (https://www.w3.org/TR/skos-reference/) as N-Triples (https://www.w3.org/TR/n-triples/).
///
/// `prefLabel` is the preferred name of its language, `altLabel` a further one, `hiddenLabel` one that is found and never
/// shown. `rdfs:label` is the canonical name, else the English or first preferred one. `dcterms:identifier` is the
/// entity's id, else its IRI is; `exactMatch` gives ids in other catalogues, `dcterms:type` types.
struct SKOSTriples: GroupRules {
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let terms = "http://purl.org/dc/terms/"
  static let label = "http://www.w3.org/2000/01/rdf-schema#label"

  func row(of line: String) throws(RecordRejection) -> GroupRow? {
    guard let triple = try Triple(line) else { return nil }
    let name: String
    if triple.predicate.hasPrefix(Self.skos) {
      name = String(triple.predicate.dropFirst(Self.skos.count))
    } else if triple.predicate.hasPrefix(Self.terms) {
      name = "dcterms:" + triple.predicate.dropFirst(Self.terms.count)
    } else if triple.predicate == Self.label {
      name = "label"
    } else {
      return nil
    }
    let isKept = [
      "prefLabel", "altLabel", "hiddenLabel", "exactMatch", "label", "dcterms:identifier",
      "dcterms:type",
    ].contains(name)
    return isKept
      ? GroupRow(key: triple.subject, values: [name, triple.language, triple.object]) : nil
  }

  func content(of key: String, _ rows: [[String]]) throws(RecordRejection) -> SourceRecord.Content {
    var entity = Entity(id: key, name: "")
    var preferred: [Alias] = []
    for row in rows where row.count == 3 {
      let language = LanguageTag.tag(row[1], for: row[2])
      switch row[0] {
      case "label" where entity.name.isEmpty:
        entity.name = row[2]
        entity.language = language
      case "prefLabel":
        let isFirst = !preferred.contains { $0.language == language }
        preferred.append(Alias(row[2], language: language, kind: isFirst ? .preferred : .plain))
      case "altLabel", "label": entity.aliases.append(Alias(row[2], language: language))
      case "hiddenLabel":
        entity.aliases.append(Alias(row[2], language: language, kind: .misspelling))
      case "exactMatch": entity.ids.append(SKOSScheme.id(of: row[2]))
      case "dcterms:identifier": entity.id = row[2]
      case "dcterms:type": entity.types.append(row[2])
      default: continue
      }
    }
    if entity.name.isEmpty {
      let first = preferred.firstIndex { $0.language.hasPrefix("en") } ?? preferred.indices.first
      if let first {
        let name = preferred.remove(at: first)
        entity.name = name.name
        entity.language = name.language
      } else if !entity.aliases.isEmpty {
        let name = entity.aliases.removeFirst()
        entity.name = name.name
        entity.language = name.language
      }
    } else {
      // The label is one of the preferred names, which stands once.
      preferred.removeAll { $0.name == entity.name && $0.language == entity.language }
    }
    entity.aliases += preferred
    return entity.name.isEmpty ? .nothing : .entity(entity)
  }
}

/// Catalogues as IRIs.
enum SKOSScheme {
  /// What an entity's IRI begins with in some catalogues.
  static let prefixes = [
    ("wikidata", "http://www.wikidata.org/entity/"), ("geonames", "https://sws.geonames.org/"),
    ("viaf", "http://viaf.org/viaf/"), ("gnd", "https://d-nb.info/gnd/"),
  ]

  /// The id that an IRI stands for; of the scheme `iri` when its catalogue is not known.
  static func id(of iri: String) -> Entity.ExternalID {
    for (scheme, prefix) in prefixes where iri.hasPrefix(prefix) {
      let value = iri.dropFirst(prefix.count).filter { $0 != "/" }
      if !value.isEmpty { return .init(scheme: scheme, value: value) }
    }
    return .init(scheme: "iri", value: iri)
  }

  /// The IRI of an id; nil when its catalogue is not known.
  static func iri(of id: Entity.ExternalID) -> String? {
    if id.scheme == "iri" { return id.value }
    guard let prefix = prefixes.first(where: { $0.0 == id.scheme })?.1,
      id.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"{}|^`\\/".utf8.contains($0) })
    else { return nil }
    return prefix + id.value + (id.scheme == "geonames" ? "/" : "")
  }
}
