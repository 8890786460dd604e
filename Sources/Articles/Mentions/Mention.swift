import CanonymIndex
import CanonymNames

/// A surface form at a place in a text, taken to name an entity.
public struct Mention: Sendable {
  /// Where it stands: UTF-8 bytes of the text it was found in.
  public var range: Range<Int>
  /// The entity it is taken to name.
  public var entity: IndexedEntity
  /// The alias that it matches.
  public var alias: IndexedAlias
  /// In which way the surface form is the entity's canonical name.
  public var relation: Relation
  /// How sure the reading is, 0…1.
  public var score: Double
  /// The other entities it may name, the likeliest first.
  public var alternatives: [Alternative]

  /// Another entity that a mention may name.
  public struct Alternative: Sendable {
    /// The entity.
    public let entity: IndexedEntity
    /// How sure that reading would be, 0…1.
    public let score: Double
  }
}
