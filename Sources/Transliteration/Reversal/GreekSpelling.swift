/// What the spelling of Greek asks for and letter models do not see: σ and ς by their place, one accent a word.
struct GreekSpelling: Sendable {
  /// Whether each letter of an alphabet is a vowel, and one with an accent.
  private let vowels: [Bool]
  private let accented: [Bool]
  private let sigma: Int
  private let finalSigma: Int

  /// What a second accent costs, and none at all in a word of several vowels.
  private static let secondAccent = -8.0
  private static let noAccent = -4.0

  /// Nil for alphabets that do not have σ, ς and letters with accents.
  init?(_ letters: [Unicode.Scalar]) {
    guard let sigma = letters.firstIndex(of: "σ"), let final = letters.firstIndex(of: "ς"),
      letters.contains("ά")
    else { return nil }
    self.sigma = sigma
    finalSigma = final
    let parts = letters.map { ReversalForm.decomposed(String($0)).unicodeScalars }
    vowels = parts.map { "αεηιουω".unicodeScalars.contains($0.first ?? " ") }
    accented = parts.map { letter in
      letter.contains { $0 == "\u{300}" || $0 == "\u{301}" || $0 == "\u{342}" }
    }
  }

  /// The accents and vowels of a word so far.
  struct Count: Sendable {
    fileprivate var accents = 0
    fileprivate var vowels = 0
  }

  /// What a letter costs besides, once it is counted.
  func cost(of letter: Int, _ count: inout Count) -> Double {
    if vowels[letter] { count.vowels += 1 }
    guard accented[letter] else { return 0 }
    count.accents += 1
    return count.accents > 1 ? GreekSpelling.secondAccent : 0
  }

  /// What the end of a word costs.
  func costOfEnd(_ count: Count) -> Double {
    count.accents == 0 && count.vowels > 1 ? GreekSpelling.noAccent : 0
  }

  /// Whether a letter may stand there: ς at the end of a word alone, σ elsewhere.
  func accepts(_ letter: Int, atEnd: Bool) -> Bool {
    atEnd ? letter != sigma : letter != finalSigma
  }
}
