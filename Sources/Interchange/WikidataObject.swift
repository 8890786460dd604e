import CanonymJSON
import CanonymRegistry

/// An entity of the Wikidata JSON dump (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html).
///
/// Labels are the preferred names of their languages, aliases further names. P31 gives the types, P1082 the population,
/// P1566 and some more ids in other catalogues. Properties and lexemes are no entities here.
enum WikidataObject {
  static func content(of object: JSONValue) throws(RecordRejection) -> SourceRecord.Content {
    guard let id = object["id"]?.string else { throw RecordRejection("the object has no \"id\"") }
    if let type = object["type"]?.string, type != "item" { return .nothing }
    guard id.utf8.first == UInt8(ascii: "Q"), GeoNamesSource.isNumber(String(id.dropFirst())) else {
      throw RecordRejection("the id \"\(id.prefix(40))\" is no item's of Wikidata")
    }
    var entity = Entity(
      id: "wikidata:\(id)",
      name: "",
      ids: [.init(scheme: "wikidata", value: id)]
    )
    setNames(of: &entity, object)
    // An item without any label or alias is found by nothing.
    if entity.name.isEmpty { return .nothing }
    let claims = object["claims"]
    for type in values(claims?["P31"]) {
      if let id = type["id"]?.string { entity.types.append(id == "Q5" ? "person" : id) }
    }
    for (property, scheme) in schemes {
      for value in values(claims?[property]) {
        if let value = value.string { entity.ids.append(.init(scheme: scheme, value: value)) }
      }
    }
    if let amount = values(claims?["P1082"]).last?["amount"]?.string {
      entity.population = Int(amount).flatMap { $0 > 0 ? $0 : nil }
    }
    return .entity(entity)
  }

  /// Properties that are ids in other catalogues.
  private static let schemes = [
    ("P1566", "geonames"), ("P214", "viaf"), ("P227", "gnd"), ("P244", "lcnaf"), ("P213", "isni"),
    ("P1278", "lei"),
  ]

  private static func setNames(of entity: inout Entity, _ object: JSONValue) {
    let labels = (object["labels"]?.members ?? []).compactMap { label(ofCode: $0.key, $0.value) }
    let first =
      labels.firstIndex { $0.code == "en" } ?? labels.firstIndex { $0.code == "mul" }
      ?? labels.indices.first
    var seen: Set<String> = []
    if let first {
      entity.name = labels[first].name
      entity.language = labels[first].language
      seen.insert(entity.language)
    }
    for (index, label) in labels.enumerated() where index != first {
      // Two codes of Wikidata may be one language.
      let isFirst = seen.insert(label.language).inserted
      entity.aliases.append(
        Alias(label.name, language: label.language, kind: isFirst ? .preferred : .plain)
      )
    }
    for (code, values) in object["aliases"]?.members ?? [] {
      for value in values.elements {
        guard let alias = label(ofCode: code, value) else { continue }
        entity.aliases.append(Alias(alias.name, language: alias.language))
      }
    }
    if entity.name.isEmpty, !entity.aliases.isEmpty {
      let alias = entity.aliases.removeFirst()
      entity.name = alias.name
      entity.language = alias.language
    }
  }

  private static func label(
    ofCode code: String,
    _ value: JSONValue
  ) -> (code: String, language: String, name: String)? {
    guard let name = value["value"]?.string, !name.isEmpty else { return nil }
    return (code, LanguageTag.tag(languages[code] ?? code, for: name), name)
  }

  /// Codes of Wikimedia's projects that are no BCP 47 tags, or those of another language.
  private static let languages = [
    "simple": "en", "als": "gsw", "bat-smg": "sgs", "be-x-old": "be-tarask", "cbk-zam": "cbk",
    "crh-cyrl": "crh-Cyrl", "crh-latn": "crh-Latn", "de-formal": "de", "es-formal": "es",
    "fiu-vro": "vro", "hu-formal": "hu", "kk-arab": "kk-Arab", "kk-cyrl": "kk-Cyrl",
    "kk-latn": "kk-Latn", "ku-arab": "ku-Arab", "ku-latn": "ku-Latn", "map-bms": "jv",
    "nl-informal": "nl", "no": "nb", "roa-rup": "rup", "ruq-cyrl": "ruq-Cyrl",
    "ruq-latn": "ruq-Latn", "sr-ec": "sr-Cyrl", "sr-el": "sr-Latn", "tg-cyrl": "tg-Cyrl",
    "tg-latn": "tg-Latn", "tt-cyrl": "tt-Cyrl", "tt-latn": "tt-Latn", "ug-arab": "ug-Arab",
    "ug-latn": "ug-Latn", "zh-classical": "lzh", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant",
    "zh-min-nan": "nan", "zh-yue": "yue",
  ]

  /// The values of a property's statements, without deprecated ones; only preferred ones where there are any.
  private static func values(_ statements: JSONValue?) -> [JSONValue] {
    let all = (statements?.elements ?? []).filter { $0["rank"]?.string != "deprecated" }
    let preferred = all.filter { $0["rank"]?.string == "preferred" }
    return (preferred.isEmpty ? all : preferred).compactMap { statement in
      guard let snak = statement["mainsnak"], snak["snaktype"]?.string == "value" else {
        return nil
      }
      return snak["datavalue"]?["value"]
    }
  }
}
