/// Systems that a name cannot tell apart: all write the same for its source.
public struct SystemClass: Sendable {
  /// The systems, in the order of their ids.
  public let systems: [SystemID]
  /// The likeliest language of the source among those of the systems: BCP 47; empty when they name none.
  public let language: String
  /// All languages of the systems, the likelier first.
  public let languages: [String]
  /// The source that these systems are compared by: the given one, or the likeliest that was found.
  public let source: String
  /// What they write for the source.
  public let written: String
  /// How far that agrees with the name.
  public let agreement: Agreement
  /// How well the class accounts for the name, from 0 to 1.
  ///
  /// For a source that is known, 1 when the name is what they write; else the probability of the class.
  public let score: Double
  /// Where they write the source otherwise than the first class; empty for that itself.
  public let differences: [Difference]

  /// How far two written texts agree; a later case is a weaker one.
  public enum Agreement: String, Sendable, CaseIterable, Comparable {
    /// The same text in NFC.
    case exact
    /// But for case.
    case exceptCase = "case"
    /// But for case and the sort of apostrophes and primes.
    case exceptApostrophes = "apostrophes"
    /// But for case, marks and apostrophes.
    case exceptMarks = "marks"
    /// They do not agree.
    case none

    /// Orders agreements, the stronger first.
    public static func < (left: Agreement, right: Agreement) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .exact: 0
      case .exceptCase: 1
      case .exceptApostrophes: 2
      case .exceptMarks: 3
      case .none: 4
      }
    }
  }

  /// Letters that are written otherwise by two classes.
  public struct Difference: Sendable, Hashable {
    /// The letters of the source.
    public let source: String
    /// Where they stand in the source, in scalars.
    public let range: Range<Int>
    /// What this class writes for them.
    public let written: String
    /// What the first class writes for them.
    public let first: String
  }
}
