/// All that the registry holds of one entity: what each source says, and the ids that lead to it.
struct Record: Sendable {
  /// The entity's id.
  var id: String
  /// What is said of it, by source and the source's record.
  var claims: [Claim]
  /// Ids that now mean this entity, in order of their bytes.
  var redirects: [String]
  /// What people say of it, in order of the subjects.
  var judgements: [Judgement] = []
  /// Whether there is such an entity; one that is not there has no claims.
  var standing = Standing.live

  /// Whether an id has an entity, or why it has none: an id is never given to another.
  enum Standing: Hashable, Sendable {
    /// There is one.
    case live
    /// There is none any more: the change that brought it was undone, or its sources say no more of it.
    case gone
    /// Somebody took it out, which no import takes back.
    case retired
    /// It was found to be another one; that one may have been merged since.
    case merged(into: String)
  }

  /// A record of nothing, which keeps the id.
  static func absent(_ id: String, _ standing: Standing) -> Record {
    Record(id: id, claims: [], redirects: [], standing: standing)
  }
}

/// What one record of one source says of an entity; an import replaces it as a whole.
struct Claim: Sendable {
  /// The source and its record.
  var source: AliasSource
  /// The number of the import that brought it.
  var batch: Int
  /// The name it puts first; nil when it only adds aliases.
  var name: Alias?
  /// Its other names, in order, each once; without sources.
  var aliases: [Alias] = []
  /// Its types, the most general first.
  var types: [String] = []
  /// Its country, or empty.
  var country = ""
  /// Its population, where given.
  var population: Int?
  /// Its external ids, in order.
  var ids: [Entity.ExternalID] = []
  /// Entities it is not, in order.
  var different: [String] = []
  /// What else it says, in order of the names.
  var fields: [Entity.Field] = []

  /// An empty claim.
  init(_ source: AliasSource, batch: Int) {
    self.source = source
    self.batch = batch
  }

  /// Its name, where it has one, and its aliases.
  var names: [Alias] { name.map { [$0] + aliases } ?? aliases }
  /// How many these are.
  var nameCount: Int { (name == nil ? 0 : 1) + aliases.count }

  /// Whether it comes before the other in a record: by source, then by the source's record.
  func precedes(_ other: Claim) -> Bool {
    source.source.isSame(as: other.source.source)
      ? source.record.precedes(other.source.record)
      : source.source.precedes(other.source.source)
  }
}

extension Record {
  /// The claims that an entity's description makes: one by `source`, and one by each source its aliases name.
  ///
  /// The batch is to be set in each.
  static func claims(of entity: Entity, source: AliasSource) -> [Claim] {
    let batch = 0
    var own = Claim(source, batch: batch)
    own.name = Alias(entity.name, language: entity.language)
    own.types = entity.types
    own.country = entity.country
    own.population = entity.population
    own.ids = sortedOnce(entity.ids, by: { $0.precedes($1) })
    own.different = sortedOnce(entity.different, by: { $0.precedes($1) })
    own.fields = sortedOnce(entity.fields, by: { $0.name.precedes($1.name) })
    // Most descriptions name no sources of single aliases.
    if entity.aliases.allSatisfy(\.sources.isEmpty) {
      own.aliases = entity.aliases
      own.settleAliases()
      return [own]
    }
    var others: [AliasSource: Claim] = [:]
    for alias in entity.aliases {
      if alias.sources.isEmpty {
        own.aliases.append(alias)
        continue
      }
      var said = alias
      said.sources = []
      for source in alias.sources {
        let record = source.record.isSame(as: entity.id) ? "" : source.record
        let source = AliasSource(source.source, record: record)
        others[source, default: Claim(source, batch: batch)].aliases.append(said)
      }
    }
    if let merged = others.removeValue(forKey: source) { own.aliases += merged.aliases }
    var claims = [own]
    claims += others.values
    for index in claims.indices { claims[index].settleAliases() }
    return claims.sorted { $0.precedes($1) }
  }

  /// The entity as all sources together describe it.
  ///
  /// Where only one value can hold, it is that of the source whose name comes first; other names stay as aliases.
  var entity: Entity {
    var entity = Entity(id: id, name: "", merged: redirects, judgements: judgements)
    let isRefused = { (name: String) in judgements.verdict(on: .name(name)) == .different }
    var hasName = false
    var fieldNames: Set<[UInt8]> = []
    var aliases: [Alias] = []
    for claim in claims {
      let sources = claim.source.source.isEmpty ? [] : [claim.source]
      if let name = claim.name, !hasName, !isRefused(name.name) {
        hasName = true
        entity.name = name.name
        entity.language = name.language
      } else if var name = claim.name {
        name.sources = sources
        aliases.append(name)
      }
      for var alias in claim.aliases {
        alias.sources = sources
        aliases.append(alias)
      }
      for type in claim.types where !entity.types.contains(type) { entity.types.append(type) }
      if entity.country.isEmpty { entity.country = claim.country }
      if entity.population == nil { entity.population = claim.population }
      entity.ids += claim.ids
      entity.different += claim.different
      for field in claim.fields where fieldNames.insert(Array(field.name.utf8)).inserted {
        entity.fields.append(field)
      }
    }
    if !judgements.isEmpty {
      entity.different += differentByJudgement
      entity.different.removeAll { judgements.verdict(on: .entity($0)) == .same }
      // An entity needs a name, even one that is none.
      let all = aliases
      aliases.removeAll { isRefused($0.name) }
      if !hasName, aliases.isEmpty { aliases = Array(all.prefix(1)) }
    }
    if !hasName, let first = aliases.first {
      entity.name = first.name
      entity.language = first.language
    }
    entity.ids = Self.sortedOnce(entity.ids, by: { $0.precedes($1) })
    entity.different = Self.sortedOnce(entity.different, by: { $0.precedes($1) })
    entity.fields.sort { $0.name.precedes($1.name) }
    entity.aliases = Self.united(aliases, without: entity)
    return entity
  }

  /// The ids of entities that people say this one is not.
  private var differentByJudgement: [String] {
    judgements.compactMap {
      guard case .entity(let other) = $0.subject, $0.verdict == .different else { return nil }
      return other
    }
  }

  /// Aliases in order, those that say the same as one with all their sources.
  private static func united(_ aliases: [Alias], without entity: Entity) -> [Alias] {
    var united: [Alias] = []
    for alias in aliases.sorted(by: { $0.precedes($1) }) {
      if alias.repeats(entity.name, language: entity.language) { continue }
      if let last = united.last, last.saysTheSame(as: alias) {
        for source in alias.sources where !last.sources.contains(source) {
          united[united.count - 1].sources.append(source)
        }
      } else {
        united.append(alias)
      }
    }
    return united
  }

  /// Elements in order, each once.
  static func sortedOnce<Element: Equatable>(
    _ elements: [Element],
    by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    guard elements.count > 1 else { return elements }
    var once: [Element] = []
    for element in elements.sorted(by: precedes) {
      if let last = once.last, !precedes(last, element) { continue }
      once.append(element)
    }
    return once
  }
}

extension Claim {
  /// Puts the aliases in order, each once, without what only repeats the name.
  mutating func settleAliases() {
    if !isSettled { aliases.sort { $0.precedes($1) } }
    let (own, language) = (name?.name, name?.language ?? "")
    var removed: Set<Int> = []
    var last: Int?
    for index in aliases.indices {
      if let own, aliases[index].repeats(own, language: language) {
        removed.insert(index)
      } else if let last, aliases[last].saysTheSame(as: aliases[index]) {
        removed.insert(index)
      } else {
        last = index
      }
    }
    if !removed.isEmpty {
      aliases = aliases.indices.filter { !removed.contains($0) }.map { aliases[$0] }
    }
  }

  /// Whether the aliases are in order.
  private var isSettled: Bool {
    aliases.indices.dropFirst().allSatisfy { !aliases[$0].precedes(aliases[$0 - 1]) }
  }
}

extension Alias {
  /// Whether it says nothing beyond this name in this language.
  fileprivate func repeats(_ name: String, language: String) -> Bool {
    self.name.isSame(as: name) && (self.language.isEmpty || self.language.isSame(as: language))
      && isBare
  }
}
