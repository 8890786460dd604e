/// One way to write a name in another script, with how likely it is among the ways considered.
public struct TransliterationCandidate: Sendable, Hashable {
  /// The written text.
  public var text: String
  /// From 0 to 1; the scores of all ways that were considered sum to 1.
  public var score: Double

  /// A candidate of this text and score.
  public init(text: String, score: Double) {
    self.text = text
    self.score = score
  }
}
