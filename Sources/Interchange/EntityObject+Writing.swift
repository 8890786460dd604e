import CanonymJSON
import CanonymRegistry

extension EntityObject {
  /// Writes the long form, members always in the same order, without those that say nothing.
  static func write(_ entity: Entity, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", entity.id)
      write(entity.types, as: "type", to: &writer)
      writer.field("name", entity.name)
      if !entity.language.isEmpty { writer.field("lang", entity.language) }
      if !entity.aliases.isEmpty {
        writer.key("aliases")
        writer.array { writer in for alias in entity.aliases { write(alias, to: &writer) } }
      }
      if !entity.ids.isEmpty { write(entity.ids, to: &writer) }
      if !entity.country.isEmpty { writer.field("country", entity.country) }
      if let population = entity.population { writer.field("population", population) }
      write(entity.different, as: "not", to: &writer)
      write(entity.merged, as: "merged", to: &writer)
      if !entity.judgements.isEmpty {
        writer.key("judgements")
        writer.array { writer in
          for judgement in entity.judgements { write(judgement, to: &writer) }
        }
      }
      for field in entity.fields {
        writer.key(field.name)
        writer.raw(field.json.utf8)
      }
    }
  }

  private static func write(_ alias: Alias, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", alias.name)
      if !alias.language.isEmpty { writer.field("lang", alias.language) }
      if alias.kind != .plain { writer.field("kind", alias.kind.rawValue) }
      if !alias.system.isEmpty { writer.field("system", alias.system) }
      if let from = alias.from { writer.field("from", from.description) }
      if let to = alias.to { writer.field("to", to.description) }
      if !alias.sources.isEmpty {
        writer.key("sources")
        writer.array { writer in
          for source in alias.sources {
            writer.object { writer in
              writer.field("source", source.source)
              if !source.record.isEmpty { writer.field("record", source.record) }
            }
          }
        }
      }
      // The members of an object's text, without its braces.
      if !alias.fields.isEmpty { writer.raw(alias.fields.utf8.dropFirst().dropLast()) }
    }
  }

  private static func write(_ judgement: Judgement, to writer: inout JSONWriter) {
    writer.object { writer in
      switch judgement.subject {
      case .entity(let id): writer.field("id", id)
      case .name(let name): writer.field("name", name)
      }
      writer.field("verdict", judgement.verdict.rawValue)
      if !judgement.who.isEmpty { writer.field("who", judgement.who) }
      if !judgement.reason.isEmpty { writer.field("reason", judgement.reason) }
    }
  }

  /// Writes the ids in order; those of one scheme as an array when there are several.
  private static func write(_ ids: [Entity.ExternalID], to writer: inout JSONWriter) {
    writer.key("ids")
    writer.object { writer in
      var rest = ids[...]
      while let first = rest.first {
        let same = rest.prefix { $0.scheme == first.scheme }
        rest = rest.dropFirst(same.count)
        writer.key(first.scheme)
        if same.count == 1 {
          writer.string(first.value)
        } else {
          writer.array { writer in for id in same { writer.string(id.value) } }
        }
      }
    }
  }

  private static func write(_ strings: [String], as key: String, to writer: inout JSONWriter) {
    if strings.isEmpty { return }
    writer.key(key)
    writer.array { writer in for string in strings { writer.string(string) } }
  }

  /// The text of a JSON string.
  static func text(ofString string: String) -> String {
    var writer = JSONWriter()
    writer.string(string)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The text of a value, without white space; members stay in their order, numbers as they were written.
  static func text(of value: JSONValue) -> String {
    var writer = JSONWriter()
    write(value, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The text of an object with these members, in order of their keys.
  static func text(of members: [(key: String, value: JSONValue)]) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      for member in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        writer.key(member.key)
        write(member.value, to: &writer)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The reader bounds how deep values lie in each other.
  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value.kind {
    case .null: writer.null()
    case .false: writer.boolean(false)
    case .true: writer.boolean(true)
    case .number: writer.raw((value.numberText ?? "0").utf8)
    case .string: writer.string(value.string ?? "")
    case .array:
      writer.array { writer in for element in value.elements { write(element, to: &writer) } }
    case .object:
      writer.object { writer in
        for (key, member) in value.members {
          writer.key(key)
          write(member, to: &writer)
        }
      }
    }
  }
}
