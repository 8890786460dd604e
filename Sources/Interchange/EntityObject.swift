import CanonymJSON
import CanonymRegistry

/// An entity as a JSON object, in its long and its short form.
///
/// ```
/// {"id":"kharkiv","type":["place","city"],"name":"Kharkiv","lang":"en-Latn",
///  "aliases":[{"name":"Kharkov","lang":"ru-Latn","kind":"translation","system":"bgnpcgn-rus-Cyrl-Latn-1947",
///              "from":"1934","to":"1991-08-24","sources":[{"source":"geonames","record":"706483"}]}],
///  "ids":{"geonames":"706483"},"country":"UA","population":1421125,"not":["…"],"merged":["…"],
///  "judgements":[{"id":"…","verdict":"different","who":"anna","reason":"…"},{"name":"…","verdict":"different"}]}
/// {"id":"kharkiv","names":["Kharkiv","Харків"],"type":"city"}
/// ```
///
/// Other members are kept, of the entity and of an alias. `null` is the same as nothing.
enum EntityObject {
  /// The members that mean something to the registry.
  static let members: Set<String> = [
    "id", "type", "name", "lang", "names", "aliases", "ids", "country", "population", "not",
    "merged", "judgements",
  ]

  /// Reads the long or the short form.
  ///
  /// `lang` holds for `name`, and for `names` and aliases that are mere strings.
  static func entity(of object: JSONValue) throws(RecordRejection) -> Entity {
    guard object.kind == .object else { throw RecordRejection("the line is no JSON object") }
    var entity = Entity(id: "", name: "")
    var names: [String] = []
    var fields: [String: JSONValue] = [:]
    var aliases: [JSONValue] = []
    for (key, value) in object.members {
      if value.kind == .null { continue }
      switch key {
      case "id": entity.id = try id(value)
      case "type": entity.types = try strings(value, "type")
      case "name": entity.name = try string(value, "name")
      case "lang": entity.language = try string(value, "lang")
      case "names": names = try strings(value, "names")
      case "aliases": aliases = try elements(value, "aliases")
      case "ids": entity.ids = try externalIDs(value)
      case "country": entity.country = try string(value, "country")
      case "population":
        guard let population = value.integer else {
          throw RecordRejection("\"population\" is no whole number")
        }
        entity.population = population
      case "not": entity.different = try strings(value, "not")
      case "merged": entity.merged = try strings(value, "merged")
      case "judgements": entity.judgements = try judgements(value)
      default: fields[key] = value
      }
    }
    entity.aliases.reserveCapacity(aliases.count + names.count)
    for value in aliases { entity.aliases.append(try alias(value, language: entity.language)) }
    for name in names {
      if entity.name.isEmpty {
        entity.name = name
      } else {
        entity.aliases.append(Alias(name, language: entity.language))
      }
    }
    entity.fields = fields.map { .init(name: $0.key, json: text(of: $0.value)) }
    return entity
  }

  private static func alias(
    _ value: JSONValue,
    language: String
  ) throws(RecordRejection) -> Alias {
    if let name = value.string { return Alias(name, language: language) }
    guard value.kind == .object else {
      throw RecordRejection("an element of \"aliases\" is neither an object nor a string")
    }
    var alias = Alias("")
    var hasName = false
    var fields: [(key: String, value: JSONValue)] = []
    for (key, value) in value.members {
      if value.kind == .null { continue }
      switch key {
      case "name":
        alias.name = try string(value, "name")
        hasName = true
      case "lang": alias.language = try string(value, "lang")
      case "kind": alias.kind = try kind(value)
      case "system": alias.system = try string(value, "system")
      case "from", "to":
        // Free text such as "about 1900" is kept with the fields.
        guard let date = PartialDate(try string(value, key)) else {
          fields.append((key, value))
          continue
        }
        if key == "from" { alias.from = date } else { alias.to = date }
      case "sources": alias.sources = try sources(value)
      default: fields.append((key, value))
      }
    }
    guard hasName else { throw RecordRejection("an alias has no \"name\"") }
    if !fields.isEmpty { alias.fields = text(of: fields) }
    return alias
  }

  private static func kind(_ value: JSONValue) throws(RecordRejection) -> Alias.Kind {
    let text = try string(value, "kind")
    guard let kind = Alias.Kind(rawValue: text) else {
      let all = Alias.Kind.allCases.map(\.rawValue).filter { !$0.isEmpty }
      throw RecordRejection("\"kind\" is none of \(all.joined(separator: ", "))")
    }
    return kind
  }

  private static func sources(_ value: JSONValue) throws(RecordRejection) -> [AliasSource] {
    var sources: [AliasSource] = []
    for element in try elements(value, "sources") {
      if let name = element.string {
        sources.append(AliasSource(name))
        continue
      }
      guard let name = element["source"]?.string else {
        throw RecordRejection("an element of \"sources\" has no \"source\"")
      }
      let record = element["record"]
      if let record, record.kind != .string, record.kind != .null {
        throw RecordRejection("\"record\" is no string")
      }
      sources.append(AliasSource(name, record: record?.string ?? ""))
    }
    return sources
  }

  private static func judgements(_ value: JSONValue) throws(RecordRejection) -> [Judgement] {
    var judgements: [Judgement] = []
    for element in try elements(value, "judgements") {
      let subject: Judgement.Subject
      if let id = element["id"], id.kind != .null {
        subject = .entity(try self.id(id))
      } else if let name = element["name"]?.string {
        subject = .name(name)
      } else {
        throw RecordRejection("a judgement has neither \"id\" nor \"name\"")
      }
      guard let verdict = (element["verdict"]?.string).flatMap(Judgement.Verdict.init) else {
        throw RecordRejection("a judgement's \"verdict\" is none of same, different, unsure")
      }
      let who = element["who"]?.string ?? ""
      let reason = element["reason"]?.string ?? ""
      judgements.append(Judgement(verdict, of: subject, who: who, reason: reason))
    }
    return judgements
  }

  private static func externalIDs(
    _ value: JSONValue
  ) throws(RecordRejection) -> [Entity.ExternalID] {
    guard value.kind == .object else { throw RecordRejection("\"ids\" is no object") }
    var ids: [Entity.ExternalID] = []
    for (scheme, value) in value.members where value.kind != .null {
      for element in value.kind == .array ? value.elements : [value] {
        ids.append(.init(scheme: scheme, value: try id(element)))
      }
    }
    return ids
  }

  /// An id: a string, or a whole number as it is written.
  private static func id(_ value: JSONValue) throws(RecordRejection) -> String {
    if let number = value.integer { return String(number) }
    return try string(value, "id")
  }

  private static func string(
    _ value: JSONValue,
    _ key: String
  ) throws(RecordRejection) -> String {
    guard let string = value.string else { throw RecordRejection("\"\(key)\" is no string") }
    return string
  }

  /// One string, or an array of strings.
  private static func strings(
    _ value: JSONValue,
    _ key: String
  ) throws(RecordRejection) -> [String] {
    if let string = value.string { return [string] }
    var strings: [String] = []
    for element in try elements(value, key) { strings.append(try string(element, key)) }
    return strings
  }

  private static func elements(
    _ value: JSONValue,
    _ key: String
  ) throws(RecordRejection) -> [JSONValue] {
    guard value.kind == .array else { throw RecordRejection("\"\(key)\" is no array") }
    return value.elements
  }
}
