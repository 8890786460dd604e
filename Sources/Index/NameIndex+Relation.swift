import CanonymNames

extension NameIndex {
  /// In which way an alias is the canonical name of its entity.
  ///
  /// What is recorded of the alias decides. An endonym or a plain alias is judged by its spelling: one that is
  /// the canonical name once it is read in Latin letters is a romanization, any other the name of another
  /// language. Answers are remembered; threads may share an index.
  public func relation(of alias: IndexedAlias, to entity: IndexedEntity) -> Relation {
    relations.relation(of: alias, to: entity)
  }
}
