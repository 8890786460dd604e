import CanonymNames

/// A name to be looked up, and how.
public struct LookupQuery: Sendable {
  /// The name, in any script.
  public var name: String
  /// The type the entity must have (`place city`, `person`, `company`); any when it is empty.
  public var type: String
  /// The language of the name (BCP 47), when it is known: it decides how it is read.
  public var language: String?
  /// How many hits are wanted at most.
  public var limit: Int
  /// The score from which on an entity may be meant.
  public var threshold: Double
  /// How many edits a name may differ by once it is folded, 0 for equality; nil to find it in all ways.
  public var edits: Int?

  /// A question with ten hits and the usual threshold.
  public init(
    _ name: String,
    type: String = "",
    language: String? = nil,
    limit: Int = 10,
    threshold: Double = NameComparison.defaultThreshold,
    edits: Int? = nil
  ) {
    self.name = name
    self.type = type
    self.language = language
    self.limit = limit
    self.threshold = threshold
    self.edits = edits
  }
}
