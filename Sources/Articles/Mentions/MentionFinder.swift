import CanonymIndex
import CanonymNames
import CanonymUnicode

/// Finds the mentions of a registry's entities in articles, and decides whom each names; one a thread.
public final class MentionFinder {
  private let scanner: NameScanner
  private let types: [String]
  private let minimumScore: Double
  private let stopped: Set<[UInt8]>
  private var shapes: [IndexedAlias: AliasShape] = [:]
  private var entities: [String: IndexedEntity] = [:]
  private var relations: [IndexedAlias: Relation] = [:]

  /// A finder of the names of an index.
  ///
  /// - Parameters:
  ///   - types: if not empty, only entities of one of these types are found.
  ///   - minimumScore: mentions below this score are left out, 0…1.
  ///   - stopped: fold keys that are found neither as names of the index, which is to skip them itself, nor as
  ///     family names.
  public init(
    _ scanIndex: ScanIndex,
    types: [String] = [],
    minimumScore: Double = 0.7,
    stopping stopped: Set<[UInt8]> = []
  ) {
    scanner = NameScanner(scanIndex)
    self.types = types
    self.minimumScore = minimumScore
    self.stopped = stopped
  }

  /// The mentions of a text in order, none overlapping.
  ///
  /// - Parameter text: UTF-8.
  public func mentions(in text: [UInt8]) -> [Mention] {
    let matches = scanner.scan(text.span)
    var readings: [Reading] = []
    for match in matches {
      let candidates = candidates(of: match, in: text.span)
      if !candidates.isEmpty { readings.append(Reading(match: match, candidates: candidates)) }
    }
    let countries = countries(of: readings)
    var families = FamilyNames(stopping: stopped)
    var mentions: [(tokens: ClosedRange<Int>, mention: Mention)] = []
    for reading in readings {
      guard let mention = decide(reading, countries) else { continue }
      families.note(
        mention.entity,
        mention.alias,
        tokens: reading.match.tokens,
        in: scanner.folded
      )
      mentions.append((reading.match.tokens, mention))
    }
    if families.isEmpty { return mentions.map(\.mention) }
    return addFamilyNames(families, to: mentions, in: text.span)
  }

  /// A match with whom it may name.
  private struct Reading {
    let match: NameScanner.Match
    let candidates: [Candidate]
  }

  /// An entity that a match may name.
  private struct Candidate {
    let entity: IndexedEntity
    let alias: IndexedAlias
    var score: Double
  }

  private func candidates(of match: NameScanner.Match, in text: Span<UInt8>) -> [Candidate] {
    var candidates: [Candidate] = []
    for alias in match.aliases {
      guard let entity = entity(alias.entity) else { continue }
      guard types.isEmpty || types.contains(where: { entity.isOf(type: $0) }) else { continue }
      let score = alias.prior * evidence(for: shape(of: alias), in: text, at: match.range)
      guard score >= minimumScore else { continue }
      if let known = candidates.firstIndex(where: { $0.entity.id == entity.id }) {
        candidates[known].score = max(candidates[known].score, score)
      } else {
        candidates.append(Candidate(entity: entity, alias: alias, score: score))
      }
    }
    return candidates
  }

  /// How often each country is named, by itself or by a place whose name is no other's.
  private func countries(of readings: [Reading]) -> [String: Int] {
    var countries: [String: Int] = [:]
    for reading in readings where reading.candidates.count == 1 {
      if let country = reading.candidates[0].entity.country { countries[country, default: 0] += 1 }
    }
    return countries
  }

  /// Chooses the entity of a reading: of several, one of a country that the article speaks of; of those the one
  /// that the index ranks first.
  private func decide(_ reading: Reading, _ countries: [String: Int]) -> Mention? {
    var ranked = reading.candidates
    if ranked.count > 1 {
      let isNamed = ranked.map { $0.entity.country.map { countries[$0] != nil } ?? false }
      for index in ranked.indices {
        // A reading that shares its name is less sure, unless the article speaks of its country.
        ranked[index].score *= isNamed[index] ? 0.95 : index == 0 ? 0.9 : 0.8
      }
      let order = ranked.indices.sorted {
        isNamed[$0] != isNamed[$1] ? isNamed[$0] : $0 < $1
      }
      ranked = order.map { ranked[$0] }
    }
    guard let best = ranked.first else { return nil }
    return Mention(
      range: reading.match.range,
      entity: best.entity,
      alias: best.alias,
      relation: relation(of: best.alias, best.entity),
      score: best.score,
      alternatives: ranked.dropFirst().map { .init(entity: $0.entity, score: $0.score) }
    )
  }

  /// Adds the family names that stand alone behind full names; they win over other readings of one word.
  private func addFamilyNames(
    _ families: FamilyNames,
    to mentions: [(tokens: ClosedRange<Int>, mention: Mention)],
    in text: Span<UInt8>
  ) -> [Mention] {
    var result: [Mention] = []
    var next = mentions[...]
    let folded = scanner.folded
    var token = 0
    while token < folded.tokens.count {
      let covering = next.first.flatMap { $0.tokens.lowerBound == token ? $0 : nil }
      if covering != nil { next.removeFirst() }
      let isLonger = (covering?.tokens.count ?? 1) > 1
      if !isLonger, let mention = familyName(families, token, text, covering?.mention) {
        result.append(mention)
      } else if let covering {
        result.append(covering.mention)
        token = covering.tokens.upperBound
      }
      token += 1
    }
    return result
  }

  /// The mention of a person by the family name alone; nil when the token is none.
  private func familyName(
    _ families: FamilyNames,
    _ token: Int,
    _ text: Span<UInt8>,
    _ other: Mention?
  ) -> Mention? {
    let persons = families.persons(for: token, in: scanner.folded)
    guard let person = persons.first, other?.entity.id != person.entity.id else { return nil }
    let place = scanner.folded.tokens[token]
    let range = Int(place.sourceStart)..<Int(place.sourceEnd)
    guard LetterCase(text, range) != .lower else { return nil }
    guard types.isEmpty || types.contains(where: { person.entity.isOf(type: $0) }) else {
      return nil
    }
    var alternatives = persons.dropFirst().map {
      Mention.Alternative(entity: $0.entity, score: Self.familyNameScore - 0.1)
    }
    if let other { alternatives.append(.init(entity: other.entity, score: other.score * 0.8)) }
    return Mention(
      range: range,
      entity: person.entity,
      alias: person.alias,
      relation: .short,
      score: Self.familyNameScore - (alternatives.isEmpty ? 0 : 0.1),
      alternatives: alternatives
    )
  }

  /// A family name after the full one is nearly always the same person.
  private static let familyNameScore = 0.95

  private func entity(_ id: String) -> IndexedEntity? {
    if let known = entities[id] { return known }
    guard let entity = scanner.index.entity(id) else { return nil }
    if entities.count > Self.rememberedAtMost { entities.removeAll() }
    entities[id] = entity
    return entity
  }

  private func shape(of alias: IndexedAlias) -> AliasShape {
    if let known = shapes[alias] { return known }
    if shapes.count > Self.rememberedAtMost { shapes.removeAll() }
    let shape = AliasShape(alias)
    shapes[alias] = shape
    return shape
  }

  private func relation(of alias: IndexedAlias, _ entity: IndexedEntity) -> Relation {
    if let known = relations[alias] { return known }
    if relations.count > Self.rememberedAtMost { relations.removeAll() }
    let relation = scanner.index.relation(of: alias, to: entity)
    relations[alias] = relation
    return relation
  }

  /// How many of each are kept between articles, to bound the memory of a batch.
  private static let rememberedAtMost = 50_000
}
