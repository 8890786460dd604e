import CanonymNames
import CanonymTables
import CanonymUnicode

/// Finds the aliases of an index that are most like a name; one a thread.
final class NearNames {
  private let index: NameIndex
  private let tables: NameTables
  private let comparer: NameComparer
  private let folder = Folder()
  private let spellings: SpellingIndex
  private let chunks: ChunkReader
  private var latinNames: LatinNames?
  private var prepared: [Int32: [NameType: ComparableName]] = [:]

  /// How many names are compared for each that is wanted, and at least.
  private static let comparedForEach = 4
  private static let comparedAtLeast = 40
  /// How much the cost of chunks counts beside the comparison of readings.
  ///
  /// Among 10,000 names, and among cities whose names were hidden, 0.4 gives more right answers than either alone.
  private static let chunkWeight = 0.4
  /// How many aliases are kept ready for comparison, to bound the memory of a long run.
  private static let rememberedAtMost = 20_000

  init(_ index: NameIndex, _ reader: NameReader, _ source: TableSource) throws(NamesError) {
    self.index = index
    tables = try NameTables(source: source)
    comparer = NameComparer(tables, reader: reader)
    spellings = try SpellingIndex(index, tables, reader)
    chunks = ChunkReader(source: source)
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
    let lattices = try chunks.lattices(of: query.name, script: first.script)
    var found: [FoundName] = []
    for row in rows(for: first, lattices, count: count) {
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
            score: score(of: alias, comparison, lattices),
            comparison: comparison.relation
          )
        )
      }
    }
    return found
  }

  /// The keys of the names worth comparing: by learned chunks for a name of a script that has them, else by
  /// spellings of its readings.
  private func rows(
    for name: ComparableName,
    _ lattices: ChunkReader.Lattices?,
    count: Int
  ) -> [Int32] {
    guard let lattices else { return spellings.rows(for: name, tables, count: count) }
    let names = latinNames ?? LatinNames(index, tables)
    latinNames = names
    let keys = names.keys(like: lattices, count: count)
    let seen = Set(keys)
    return keys + spellings.rows(for: name, tables, count: count / 2).filter { !seen.contains($0) }
  }

  /// How sure it is that an alias is the name: by what is known of the parts, or by what its letters cost.
  private func score(
    of alias: IndexedAlias,
    _ comparison: NameComparison,
    _ lattices: ChunkReader.Lattices?
  ) -> Double {
    guard let lattices else { return comparison.score }
    let fold = folder.fold(alias.name)
    guard isLatin(Array(fold.utf8)) else { return comparison.score }
    let words = tables.plainWords(ofFold: fold)
    let cost = lattices.whole.cost(of: words.flatMap { $0 })
    let likeness = lattices.whole.likeness(atCost: cost)
    let isKnown = comparison.parts.contains {
      [.translation, .nickname, .known].contains($0.reason)
    }
    // Of several words the order may differ.
    guard words.count == 1, lattices.words.isEmpty, !isKnown else {
      return max(likeness, comparison.score)
    }
    return Self.chunkWeight * likeness + (1 - Self.chunkWeight) * comparison.score
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
