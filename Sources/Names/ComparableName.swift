import CanonymTransliteration

/// A name made ready for comparison with others: read in Latin letters, cut into parts.
public struct ComparableName: Sendable {
  /// The name as it was given.
  public let name: String
  /// Its fold; empty for a name that matches nothing.
  public let fold: String
  /// The script most of its letters belong to, as ISO 15924; `Latn` for a name without letters.
  public let script: String
  /// Its plausible readings in Latin letters, the likeliest first.
  public let readings: [NameReading]

  /// Its forms in parts: in its own script, then by its readings.
  let forms: [Form]
  /// What its script leaves out or runs together.
  let family: LetterCosts.Family

  /// A name as words, in one script.
  struct Form: Sendable {
    let parts: [Part]
    /// All legal forms there are in it.
    let legalForms: [String]
    /// Whether it is in Latin letters.
    let isLatin: Bool
    /// The letters of all parts, without gaps.
    let joined: [UInt32]
    /// Their loose spelling; empty for other scripts.
    let loose: [UInt8]
  }

  /// One word of a name.
  struct Part: Sendable {
    var letters: [UInt32]
    var loose: [UInt8]
    var weight: Double
    /// Whether the word is one letter, which may stand for a longer word.
    var isInitial: Bool { letters.count == 1 && letters[0] > 0x39 }
    /// Whether the word is a number, in digits or, from II on, in Roman ones.
    var isNumber: Bool
    /// Whether the word ends as those that are made of a father's name: Petrovych, Ivanovna.
    var isLikePatronymic = false
    /// The given names that the word may be; empty but in names of persons.
    var givenNames: [GivenNames.Sense] = []
    /// Whether a word for son or daughter stands before it: bin Salman.
    var isOfParent = false

    /// The letters as text.
    var text: String { String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init))) }
  }
}
