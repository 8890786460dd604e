import CanonymUnicode

/// What can be made of an entity's description without the registry: for one thread, beside the one that writes.
public final class EntityPreparer {
  private let folder = Folder()

  /// A preparer.
  public init() {}

  /// Checks a description, and makes what a registry keeps of it.
  ///
  /// - Parameter source: the source's name; empty for none.
  /// - Throws: ``RegistryError`` when it cannot be kept.
  public func prepare(
    _ entity: Entity,
    source: String = ""
  ) throws(RegistryError) -> PreparedEntity {
    try entity.validate()
    if !source.isEmpty { try Entity.requireID(source) }
    let claims = Record.claims(of: entity, source: AliasSource(source))
    return PreparedEntity(
      entity: entity,
      source: source,
      claims: claims,
      keys: try NameKeys(of: claims, id: entity.id, entity.judgements, by: folder)
    )
  }
}

/// An entity's description, ready to be kept.
public struct PreparedEntity: Sendable {
  /// The description.
  public let entity: Entity
  /// Who gives it.
  public let source: String
  let claims: [Claim]
  let keys: NameKeys
}
