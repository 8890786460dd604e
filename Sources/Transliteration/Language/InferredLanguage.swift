import CanonymUnicode

/// A language that a text may be in, as its letters tell.
public struct InferredLanguage: Hashable, Sendable {
  /// The language.
  public let tag: LanguageTag
  /// Its probability among the languages of the script, 0…1.
  public let probability: Double
  /// What speaks for it, the strongest reason first; only the likeliest language has some.
  public let evidence: [LanguageEvidence]
}

/// A reason to take a text for one language and not for others.
public enum LanguageEvidence: Hashable, Sendable, CustomStringConvertible {
  /// Texts in this script are taken to be in one language.
  case script(Script)
  /// The text has a letter that other languages do not have, named most awaited first.
  case letter(String, not: [String])
  /// The text has letters after each other that another language has more seldom, this many times.
  case pair(String, seldomIn: String, times: Double)
  /// The language is taken because most texts in its script are in it; the letters leave others.
  case awaited

  /// The reason in words.
  public var description: String {
    switch self {
    case .script(let script): "the script \(script)"
    case .letter(let letter, let languages):
      "\(letter) is no letter of \(languages.prefix(5).joined(separator: ", "))\(languages.count > 5 ? " …" : "")"
    case .pair(let pair, let language, let times):
      "\(pair) is seldom in \(language) (1 : \(Int(min(times, 1e6).rounded())))"
    case .awaited: "most texts in these letters are in it"
    }
  }
}
