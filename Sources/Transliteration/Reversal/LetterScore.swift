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

  /// One in five: the vowel signs of Arabic are about as many.
  private static let costOfMark = -1.6

  /// The logarithm of the probability of a letter, or of the end of a word when nil, which joins the history.
  func step(_ next: Unicode.Scalar?, _ history: inout LetterModel.History) -> Double {
    guard let model else { return uniform }
    let cost = model.logProbability(of: next, after: &history)
    // A mark that is written or not at will costs nothing in the model; here it is a choice among some.
    if cost == 0, let next, next.properties.generalCategory == .nonspacingMark {
      return LetterScore.costOfMark
    }
    return cost
  }
}
