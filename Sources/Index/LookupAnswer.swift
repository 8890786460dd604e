import CanonymNames

/// What a lookup found for a name.
public struct LookupAnswer: Sendable {
  /// The entities, the likeliest first, each once; whatever their scores.
  public let hits: [LookupHit]
  /// Whether the first hit is the answer.
  public let decision: Decision

  /// What a lookup comes to.
  public enum Decision: String, Sendable, CaseIterable {
    /// The first hit is the entity.
    case match
    /// Several entities may be meant; the first hit is the likeliest.
    case ambiguous
    /// No entity is close enough.
    case none
  }

  /// The hits that are close enough: all that a person asks for.
  ///
  /// - Parameter threshold: the score from which on an entity may be meant.
  public func close(threshold: Double) -> [LookupHit] { hits.filter { $0.score >= threshold } }
}

/// An entity that a name may mean.
public struct LookupHit: Sendable, Hashable {
  /// The entity.
  public let entity: IndexedEntity
  /// The name of it that was found.
  public let alias: IndexedAlias
  /// How sure it is that the entity is meant, 0…1.
  public let score: Double
  /// In which way the name that was asked for is the entity's canonical name.
  public let relation: Relation
}
