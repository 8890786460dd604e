import CanonymGazetteer
import CanonymNames
import CanonymTables
import CanonymUnicode

/// Finds the entities a name may mean; one a thread.
///
/// In this order, and no further than needed:
///
/// 1. The aliases that fold to the same key, in any script. Nothing but the index is read for them.
/// 2. Names near the name, or near its readings in Latin letters, are gathered and compared with it.
///
/// ```swift
/// let lookup = Lookup(try NameIndex.starter())
/// try lookup.answer(LookupQuery("Колыхаев")).hits.first?.entity.id
/// ```
public final class Lookup {
  /// The index it looks into.
  public let index: NameIndex

  private let folder = Folder()
  private let source: TableSource
  private let reader: NameReader
  private var near: NearNames?
  private var editSearch: EditSearch?
  private var nearPhrases: NearPhrases?

  /// A lookup that has read nothing yet.
  ///
  /// - Parameter tables: where the tables come from that names are read and compared by; those of the index
  ///   when nil.
  public init(_ index: NameIndex, tables: TableSource? = nil) {
    self.index = index
    source = tables ?? index.source
    reader = NameReader(source: source)
  }

  /// How much lower a second entity's score must be for the first to be the answer.
  private static let margin = 0.02

  /// How many others are looked at to see how crowded the neighbourhood of a name is.
  private static let crowd = 9
  /// How much lower a score is that does not crowd the first any more.
  private static let crowdReach = 0.2
  /// How much one equally good entity lowers the score.
  private static let crowdWeight = 0.06

  /// The entities that a name may mean.
  ///
  /// - Throws: ``NamesError`` when a table or system that the name needs cannot be read.
  /// - Complexity: microseconds for a name that an alias equals; else about a millisecond, and once for the
  ///   first such name two tenths of a second for 100,000 names.
  public func answer(_ query: LookupQuery) throws(NamesError) -> LookupAnswer {
    let key = folder.key(of: query.name)
    guard !key.isEmpty else { return LookupAnswer(hits: [], decision: .none) }
    var found = equal(key, query)
    switch query.edits {
    case nil: if found.isEmpty { found = try compared(query) }
    case let edits?: found += edited(key, query, edits)
    }
    found.sort()
    var seen: Set<String> = []
    var unique = found.filter { seen.insert($0.entity.id).inserted }
    if unique.first?.comparison != nil { weighCrowding(&unique) }
    let hits = unique.prefix(max(0, query.limit)).map { hit($0) }
    return LookupAnswer(hits: hits, decision: decision(unique, query.threshold))
  }

  private func decision(_ found: [FoundName], _ threshold: Double) -> LookupAnswer.Decision {
    guard let first = found.first, first.score >= threshold else { return .none }
    guard found.count > 1 else { return .match }
    return first.score - found[1].score < Self.margin ? .ambiguous : .match
  }

  /// Lowers the scores where many entities fit about as well: there the nearest is the right one less often.
  ///
  /// The order stays. Set on places whose names were hidden: at 30 % unanswered, wrong answers fall from 12.6
  /// to 10.7 %, and names of places that are not in the registry from 28.7 to 23.7 % answered.
  private func weighCrowding(_ found: inout [FoundName]) {
    guard let first = found.first else { return }
    let crowd = found.dropFirst().prefix(Self.crowd).reduce(0) { sum, other in
      sum + max(0, 1 - (first.score - other.score) / Self.crowdReach)
    }
    for place in found.indices { found[place].score /= 1 + Self.crowdWeight * crowd }
  }

  private func hit(_ found: FoundName) -> LookupHit {
    let recorded = index.relation(of: found.alias, to: found.entity)
    let relation = recorded == .same ? found.comparison ?? recorded : recorded
    return LookupHit(
      entity: found.entity,
      alias: found.alias,
      score: found.score,
      relation: relation
    )
  }

  // MARK: Ways to find

  /// The aliases with the same key.
  private func equal(_ key: [UInt8], _ query: LookupQuery) -> [FoundName] {
    index.aliases(ofKey: key).compactMap { alias in
      guard let entity = entity(of: alias, query) else { return nil }
      let isVerbatim = alias.name == query.name
      let speaks = query.language.map { alias.language.hasPrefix($0) } ?? false
      return FoundName(
        entity: entity,
        alias: alias,
        score: alias.certainty,
        nearness: (isVerbatim ? 0 : 2) + (speaks ? 0 : 1)
      )
    }
  }

  /// The aliases within some edits of the key.
  private func edited(_ key: [UInt8], _ query: LookupQuery, _ edits: Int) -> [FoundName] {
    if edits <= 0 { return [] }
    let length = Double(unicodeScalars(of: key).count)
    var found: [FoundName] = []
    var wanted = max(query.limit, 1)
    for near in keys(near: key, edits) where near.edits > 0 {
      // The nearest keys are enough, but for entities of other types and those with several names.
      if wanted <= 0 { break }
      let nearLength = Double(unicodeScalars(of: index.key(ofNumber: near.number)).count)
      let score = 1 - Double(near.edits) / max(length, nearLength)
      for alias in index.aliases(ofNumber: near.number) {
        guard let entity = entity(of: alias, query) else { continue }
        if !found.contains(where: { $0.entity.id == entity.id }) { wanted -= 1 }
        found.append(
          FoundName(
            entity: entity,
            alias: alias,
            score: score,
            nearness: near.edits,
            comparison: .typo
          )
        )
      }
    }
    return found
  }

  /// The keys within some edits of a key, the nearest first.
  private func keys(near key: [UInt8], _ edits: Int) -> [(number: Int, edits: Int)] {
    if case .compiled(let compiled) = index.content {
      let search = nearPhrases ?? NearPhrases(compiled.gazetteer)
      nearPhrases = search
      return search.phrases(near: key.span, edits: edits).map { ($0.number, $0.edits) }
    }
    var search = editSearch ?? EditSearch(index)
    defer { editSearch = search }
    return search.keys(near: key, edits: edits).map { ($0.row, $0.edits) }
  }

  /// The aliases that comparison finds most like the name.
  private func compared(_ query: LookupQuery) throws(NamesError) -> [FoundName] {
    let names: NearNames
    if let near { names = near } else { names = try NearNames(index, reader, source) }
    near = names
    return try names.names(like: query) { entity(of: $0, query) }
  }

  /// The entity of an alias, when it is of the type that is asked for.
  private func entity(of alias: IndexedAlias, _ query: LookupQuery) -> IndexedEntity? {
    guard let entity = index.entity(alias.entity) else { return nil }
    return query.type.isEmpty || entity.isOf(type: query.type) ? entity : nil
  }
}
