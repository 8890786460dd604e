/// One of several ways to write a text, with how likely it is.
public struct TransliterationCandidate: Hashable, Sendable {
  /// The text.
  public let text: String
  /// How likely it is among all that were found: 0 … 1.
  public let score: Double

  /// A candidate of a text and a score.
  public init(text: String, score: Double) {
    self.text = text
    self.score = score
  }
}
