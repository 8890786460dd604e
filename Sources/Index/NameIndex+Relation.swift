import CanonymNames
import CanonymUnicode

extension NameIndex {
  /// In which way an alias is the canonical name of its entity.
  ///
  /// What is recorded of the alias decides; of a plain one its spelling does.
  public func relation(of alias: IndexedAlias, to entity: IndexedEntity) -> Relation {
    let folder = Folder()
    if folder.key(of: alias.name) == folder.key(of: entity.name) { return .same }
    switch alias.kind {
    case "preferred", "official", "short": return .short
    case "translation": return .translation
    case "transliteration": return .romanization
    case "exonym": return .exonym
    case "former": return .rename
    case "abbreviation", "code": return .initials
    case "colloquial": return .nickname
    case "misspelling": return .typo
    default: return .spelling
    }
  }
}
