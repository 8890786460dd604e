import CanonymNumbers
import CanonymUnicode

/// What is done to articles, and how it is told.
public struct ArticleOptions: Sendable {
  /// The field that holds the text.
  public var textField = "text"
  /// The field that says whose article it is.
  public var publisherField = "source"
  /// The unit of all offsets.
  public var offsets = OffsetUnit.scalars
  /// Which text the spans of mentions and numbers refer to.
  public var spans = Spans.source
  /// What is written into the clean text, beyond hygiene.
  public var rewrites: Set<Rewrite> = []
  /// If not empty, only entities of one of these types are reported.
  public var types: [String] = []
  /// Mentions below this score are left out, 0…1.
  public var minimumScore = 0.7
  /// The kinds of numbers that are reported.
  public var kinds: Set<NumberKind> = [.number, .ordinal]
  /// The rules of hygiene that are applied.
  public var hygiene = HygieneRule.standard
  /// Whether lines that are no part of the article are removed.
  public var removesBoilerplate = true
  /// The language of articles that do not name theirs, as BCP 47.
  public var language: String?

  /// The defaults: hygiene, boilerplate removed, offsets in scalars of the source.
  public init() {}

  /// A text that spans may refer to.
  public enum Spans: String, Sendable, CaseIterable {
    /// The text as it came.
    case source
    /// The clean text.
    case clean
  }

  /// Something found that may be written into the clean text.
  public enum Rewrite: String, Sendable, CaseIterable {
    /// Canonical names in place of the names found.
    case mentions
    /// Values in place of the numbers found.
    case numbers
  }
}
