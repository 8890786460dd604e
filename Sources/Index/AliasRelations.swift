import CanonymNames
import CanonymTables
import CanonymUnicode
import Synchronization

/// Judges in which way aliases are the canonical names of their entities, and remembers it; shared by threads.
final class AliasRelations: Sendable {
  private let judge: Mutex<AliasJudge>

  init(source: TableSource) { judge = Mutex(AliasJudge(source: source)) }

  /// In which way an alias is the canonical name of its entity.
  func relation(of alias: IndexedAlias, to entity: IndexedEntity) -> Relation {
    judge.withLock { $0.relation(of: alias, to: entity) }
  }
}

/// Judges aliases one after the other; opens tables and systems when the first alias needs them.
private struct AliasJudge {
  private let source: TableSource
  private let folder = Folder()
  private let reader: NameReader
  private var tables: NameTables?
  private var known: [Question: Relation] = [:]

  /// How many answers are kept, to bound the memory of a long run.
  private static let rememberedAtMost = 50_000

  private struct Question: Hashable {
    let alias: IndexedAlias
    let canonical: String
  }

  init(source: TableSource) {
    self.source = source
    reader = NameReader(source: source)
  }

  mutating func relation(of alias: IndexedAlias, to entity: IndexedEntity) -> Relation {
    if alias.name == entity.name { return .same }
    if let recorded = recordedRelation(alias.kind) {
      return folder.fold(alias.name) == folder.fold(entity.name) ? .same : recorded
    }
    let question = Question(alias: alias, canonical: entity.name)
    if let relation = known[question] { return relation }
    let relation = judge(alias, entity)
    if known.count >= Self.rememberedAtMost { known.removeAll() }
    known[question] = relation
    return relation
  }

  /// The relation that a kind states by itself.
  private func recordedRelation(_ kind: String) -> Relation? {
    switch kind {
    case "translation": .translation
    case "transliteration": .romanization
    case "exonym": .exonym
    case "former": .rename
    case "abbreviation", "code": .initials
    case "colloquial": .nickname
    case "misspelling": .typo
    case "short": .short
    case "inflection": .inflection
    default: nil
    }
  }

  private mutating func judge(_ alias: IndexedAlias, _ entity: IndexedEntity) -> Relation {
    let (fold, canonical) = (folder.fold(alias.name), folder.fold(entity.name))
    if fold == canonical { return .same }
    let isForeign = Script.dominant(in: alias.name) != Script.dominant(in: entity.name)
    if isLooselyEqual(alias, entity) { return isForeign ? .romanization : .spelling }
    if !isForeign, isPart(fold, of: canonical) || isPart(canonical, of: fold) { return .short }
    return alias.kind != "endonym" && entity.types.contains("place") ? .exonym : .translation
  }

  /// Whether both names have readings that romanizations take for each other.
  ///
  /// Without tables or systems nothing is known to be equal; a lookup that needs them tells of the error.
  private mutating func isLooselyEqual(_ alias: IndexedAlias, _ entity: IndexedEntity) -> Bool {
    if tables == nil { tables = try? NameTables(source: source) }
    guard let tables,
      let names = try? reader.readings(of: alias.name, language: alias.language),
      let canonical = try? reader.readings(of: entity.name)
    else { return false }
    let wanted = Set(canonical.map { tables.looseKey(ofKey: $0.key) })
    return names.contains { wanted.contains(tables.looseKey(ofKey: $0.key)) }
  }
}

/// Whether all words of one folded name are in another.
private func isPart(_ part: String, of whole: String) -> Bool {
  let words = Set(whole.split(separator: " "))
  return part.split(separator: " ").allSatisfy(words.contains)
}
