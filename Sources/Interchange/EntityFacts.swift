import CanonymRegistry

/// What is said of an entity, a line for each thing: what a person compares.
public enum EntityFacts {
  /// The lines, in order; `name Kyiv [uk-Latn]`, `alias Kiev [ru-Latn] translation (geonames 703448)`.
  public static func lines(of entity: Entity?) -> [String] {
    guard let entity else { return [] }
    var lines = ["name \(named(entity.name, entity.language))"]
    lines += entity.types.map { "type \($0)" }
    lines += entity.aliases.map(line)
    lines += entity.ids.map { "id \($0.scheme)=\($0.value)" }
    if !entity.country.isEmpty { lines.append("country \(entity.country)") }
    if let population = entity.population { lines.append("population \(population)") }
    lines += entity.different.map { "not \($0)" }
    lines += entity.merged.map { "merged \($0)" }
    lines += entity.judgements.map(line)
    lines += entity.fields.map { "\($0.name) \($0.json)" }
    return lines
  }

  /// The lines by which two differ: first those that go, with `- ` in front, then those that come, with `+ `.
  public static func differences(_ before: Entity?, _ after: Entity?) -> [String] {
    let (old, new) = (lines(of: before), lines(of: after))
    let (gone, come) = (Set(old).subtracting(new), Set(new).subtracting(old))
    return old.filter(gone.contains).map { "- \($0)" } + new.filter(come.contains).map { "+ \($0)" }
  }

  private static func named(_ name: String, _ language: String) -> String {
    language.isEmpty ? name : "\(name) [\(language)]"
  }

  private static func line(_ alias: Alias) -> String {
    var parts = ["alias", named(alias.name, alias.language)]
    if alias.kind != .plain { parts.append(alias.kind.rawValue) }
    if !alias.system.isEmpty { parts.append(alias.system) }
    if let from = alias.from { parts.append("from \(from)") }
    if let to = alias.to { parts.append("to \(to)") }
    let sources = alias.sources.map {
      $0.record.isEmpty ? $0.source : "\($0.source) \($0.record)"
    }
    if !sources.isEmpty { parts.append("(\(sources.joined(separator: ", ")))") }
    if !alias.fields.isEmpty { parts.append(alias.fields) }
    return parts.joined(separator: " ")
  }

  private static func line(_ judgement: Judgement) -> String {
    var parts = ["judged \(judgement.verdict.rawValue)"]
    switch judgement.subject {
    case .entity(let id): parts.append(id)
    case .name(let name): parts.append("name \(name)")
    }
    if !judgement.who.isEmpty { parts.append("by \(judgement.who)") }
    if !judgement.reason.isEmpty { parts.append("(\(judgement.reason))") }
    return parts.joined(separator: " ")
  }
}
