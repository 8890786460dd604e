import CanonymTransliteration

/// One way to write a name, and where it comes from.
public struct NameVariant: Sendable, Hashable {
  /// The spelling.
  public let name: String
  /// The language that writes it so (BCP 47, with a script where one is recorded); empty when none is known.
  public let language: String
  /// The system it follows; nil when it follows none.
  public let system: SystemID?
  /// What it is to the name asked for.
  public let relation: Relation
  /// How likely it is to be met, 0…1.
  public let score: Double
}
