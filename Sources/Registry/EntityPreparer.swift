import CanonymUnicode

/// Makes of an entity's description what a registry keeps of it, without the registry: for one thread, beside the one
/// that writes.
public final class EntityPreparer {
  private let folder = Folder()
  private var encoder = RecordEncoder()

  /// A preparer.
  public init() {}

  /// Checks a description, and makes it ready.
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
    let redirects =
      entity.merged.isEmpty
      ? [] : Record.sortedOnce(entity.merged) { (one: String, two: String) in one.precedes(two) }
    var record = Record(id: entity.id, claims: claims, redirects: redirects)
    record.judgements.settle(unlessJudged: entity.judgements)
    encoder.encode(record, batches: false)
    return PreparedEntity(
      id: entity.id,
      source: source,
      ids: record.externalIDs,
      isMerged: !redirects.isEmpty,
      claimCount: claims.count,
      bytes: encoder.bytes,
      keys: try NameKeys(of: claims, id: entity.id, record.judgements, by: folder)
    )
  }
}

/// An entity's description, ready to be kept.
public struct PreparedEntity: Sendable {
  /// The entity's id; empty when it has none yet.
  public let id: String
  let source: String
  let ids: [Entity.ExternalID]
  /// Whether other ids are to mean it.
  let isMerged: Bool
  let claimCount: Int
  /// The record of a new entity, without the numbers of batches.
  let bytes: [UInt8]
  let keys: NameKeys

  /// The record of a new entity, of no batch.
  var record: Record? {
    RecordDecoder.decode(bytes + [UInt8](repeating: 0, count: claimCount))
  }
}
