/// What is known of two whole names: that one bearer has both, or that they are the names of two.
struct KnownVerdict {
  private let left: ComparableName
  private let right: ComparableName
  private let type: NameType

  /// The score of two names of one bearer.
  private static let shared = 0.95
  /// The same when one of them is only in a list of names without language.
  private static let listed = 0.88
  /// The most that names of two bearers are worth.
  private static let apart = 0.55

  init(_ left: ComparableName, _ right: ComparableName, _ type: NameType) {
    self.left = left
    self.right = right
    self.type = type
  }

  /// The comparison of their letters, corrected by what is known.
  func judge(_ comparison: NameComparison) -> NameComparison {
    if left.bearers.isEmpty || right.bearers.isEmpty || comparison.relation == .same {
      return comparison
    }
    for one in left.bearers {
      for other in right.bearers where one.id == other.id {
        return shared(one, other, comparison)
      }
    }
    // A family name alone, and a name of a list, may be many people's.
    guard left.bearers.contains(where: isOwn), right.bearers.contains(where: isOwn) else {
      return comparison
    }
    let isKnown =
      comparison.relation == .rename || comparison.relation == .exonym
      || comparison.relation == .translation
    if comparison.score <= Self.apart || (isKnown && type == .place) { return comparison }
    return comparison.with(score: Self.apart, relation: .different)
  }

  private func isOwn(_ bearer: KnownNames.Bearer) -> Bool {
    bearer.kind != .short && bearer.kind != .list && bearer.kind != .colloquial
  }

  private func shared(
    _ one: KnownNames.Bearer,
    _ other: KnownNames.Bearer,
    _ comparison: NameComparison
  ) -> NameComparison {
    let score = one.kind == .list || other.kind == .list ? Self.listed : Self.shared
    if comparison.score >= score { return comparison }
    let relation: Relation
    switch (one.kind, other.kind) {
    case (.former, _), (_, .former): relation = .rename
    case (.inflection, _), (_, .inflection): relation = .inflection
    case (.abbreviation, _), (_, .abbreviation): relation = .initials
    case (.colloquial, _), (_, .colloquial): relation = .nickname
    default:
      if comparison.score >= NameComparison.defaultThreshold, comparison.relation != .typo {
        relation = comparison.relation
      } else if one.kind == .short || other.kind == .short {
        relation = .short
      } else {
        relation = one.isPlace && type == .place ? .exonym : .translation
      }
    }
    return comparison.with(score: score, relation: relation, known: (left.fold, right.fold))
  }
}

extension NameComparison {
  /// The same with another score and relation, and, where both are known names of one bearer, with these as its
  /// parts.
  fileprivate func with(
    score: Double,
    relation: Relation,
    known: (left: String, right: String)? = nil
  ) -> NameComparison {
    var copy = NameComparison(score: score, relation: relation, self)
    if let known { copy.setKnown(known.left, known.right) }
    return copy
  }
}
