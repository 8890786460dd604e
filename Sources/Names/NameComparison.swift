/// How far two names are the same, and why.
public struct NameComparison: Sendable, Hashable {
  /// How sure it is that both name the same, 0…1; from 0.70 on it is taken to be so.
  public let score: Double
  /// In which way they are the same.
  public let relation: Relation
  /// The parts of both names beside each other.
  public let parts: [AlignedPart]

  /// The score from which on two names are taken for the same unless another threshold is asked for.
  public static let defaultThreshold = 0.7

  /// A comparison of names that have nothing in common.
  static let nothing = NameComparison(score: 0, relation: .different, parts: [])

  /// Parts of two names that stand for each other, or one that stands alone.
  public struct AlignedPart: Sendable, Hashable {
    /// The part of the left name, folded and in the letters it was compared in; empty when it has none.
    public let left: String
    /// The part of the right name; empty when it has none.
    public let right: String
    /// How alike they are, 0…1; 0 for a part alone.
    public let similarity: Double
    /// What was found.
    public let reason: Reason
  }

  /// What was found of two parts.
  public enum Reason: String, Sendable, CaseIterable {
    /// They are spelled alike.
    case equal
    /// They are spellings that romanizations take for each other.
    case spelling
    /// They are one given name in two languages.
    case translation
    /// One is a familiar form of the other.
    case nickname
    /// They are alike.
    case similar
    /// One is the other's first letter, or its initials.
    case initial
    /// They are different.
    case contradicted
    /// The other name has no such part.
    case omitted
    /// Their numbers are different.
    case number
    /// They are different legal forms.
    case legalForm = "legal form"
  }

  /// The same seen from the other side.
  func mirrored() -> NameComparison {
    let parts = parts.map {
      AlignedPart(left: $0.right, right: $0.left, similarity: $0.similarity, reason: $0.reason)
    }
    return NameComparison(score: score, relation: relation, parts: parts)
  }
}
