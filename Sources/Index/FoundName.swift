import CanonymNames

/// An alias found for a name, and how well it fits.
struct FoundName: Comparable {
  let entity: IndexedEntity
  let alias: IndexedAlias
  var score: Double
  /// What decides between equal scores: smaller comes first.
  var nearness = 0
  /// What comparison found of the name that was asked for and the alias; nil when their keys are equal.
  var comparison: Relation?

  /// The better first; of equal ones the surer alias, then the larger place.
  static func < (left: FoundName, right: FoundName) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.entity.id == right.entity.id {
      return (left.nearness, left.alias.rank) < (right.nearness, right.alias.rank)
    }
    if left.alias.rank != right.alias.rank { return left.alias.rank < right.alias.rank }
    if left.entity.population != right.entity.population {
      return left.entity.population > right.entity.population
    }
    return left.entity.id < right.entity.id
  }

  static func == (left: FoundName, right: FoundName) -> Bool {
    left.entity.id == right.entity.id && left.alias == right.alias && left.score == right.score
      && left.nearness == right.nearness
  }
}

extension IndexedAlias {
  /// The score of a name that equals this alias: lower for what is only sometimes the entity's name.
  var certainty: Double {
    switch rank {
    case 0, 1, 2: 1
    case 3, 4: 0.98
    default: 0.95
    }
  }
}
