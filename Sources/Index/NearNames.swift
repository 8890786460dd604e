import CanonymNames
import CanonymTables

/// Finds the aliases of an index that are most like a name; one a thread.
final class NearNames {
  private let index: NameIndex
  private let tables: NameTables
  private let comparer: NameComparer
  private let spellings: SpellingIndex
  private var prepared: [Int32: [NameType: ComparableName]] = [:]

  /// How many names are compared for each that is wanted, and at least.
  private static let comparedForEach = 4
  private static let comparedAtLeast = 40
  /// How many aliases are kept ready for comparison, to bound the memory of a long run.
  private static let rememberedAtMost = 20_000

  init(_ index: NameIndex, _ reader: NameReader, _ source: TableSource) throws(NamesError) {
    self.index = index
    tables = try NameTables(source: source)
    comparer = NameComparer(tables, reader: reader)
    spellings = try SpellingIndex(index, tables, reader)
  }

  /// The aliases most like a name, with their scores.
  ///
  /// - Parameter entity: the entity of an alias, when it is of the type that is asked for.
  func names(
    like query: LookupQuery,
    entity: (IndexedAlias) -> IndexedEntity?
  ) throws(NamesError) -> [FoundName] {
    var asked: [NameType: ComparableName] = [:]
    let count = max(Self.comparedAtLeast, min(query.limit, 1000) * Self.comparedForEach)
    let first = try prepare(query, NameType(word: query.type))
    asked[NameType(word: query.type)] = first
    var found: [FoundName] = []
    for row in spellings.rows(for: first, tables, count: count) {
      var comparisons: [NameType: NameComparison] = [:]
      for alias in index.aliases(ofNumber: Int(row)) {
        guard let entity = entity(alias) else { continue }
        let type = NameType(word: entity.types.first ?? "")
        let comparison: NameComparison
        if let known = comparisons[type] {
          comparison = known
        } else {
          if asked[type] == nil { asked[type] = try prepare(query, type) }
          let name = asked[type] ?? first
          comparison = comparer.compare(name, try prepare(alias, at: row, type), type: type)
          comparisons[type] = comparison
        }
        found.append(
          FoundName(
            entity: entity,
            alias: alias,
            score: comparison.score,
            comparison: comparison.relation
          )
        )
      }
    }
    return found
  }

  private func prepare(
    _ query: LookupQuery,
    _ type: NameType
  ) throws(NamesError) -> ComparableName {
    try comparer.prepare(query.name, type: type, language: query.language)
  }

  private func prepare(
    _ alias: IndexedAlias,
    at row: Int32,
    _ type: NameType
  ) throws(NamesError) -> ComparableName {
    if let name = prepared[row]?[type] { return name }
    let name = try comparer.prepare(alias.name, type: type, language: alias.language)
    if prepared.count >= Self.rememberedAtMost { prepared.removeAll() }
    prepared[row, default: [:]][type] = name
    return name
  }
}
