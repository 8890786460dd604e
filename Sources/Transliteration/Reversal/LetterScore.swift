import Glibc

/// How likely letters follow each other in a language: by its letter model, or all alike where there is none.
struct LetterScore: Sendable {
  private let model: LetterModel?
  private let uniform: Double

  /// - Parameter letters: how many letters the alphabet has; they share the probability when there is no model.
  init(_ model: LetterModel?, letters: Int) {
    self.model = model
    uniform = -log(Double(max(2, letters) + 1))
  }

  /// The logarithm of the probability of a letter, or of the end of a word when nil, which joins the history.
  func step(_ next: Unicode.Scalar?, _ history: inout LetterModel.History) -> Double {
    if let model { return model.logProbability(of: next, after: &history) }
    return uniform
  }
}
