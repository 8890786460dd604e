/// In which way two names are the same, or that they are not.
public enum Relation: String, Sendable, CaseIterable {
  /// The same name, but for case and marks.
  case same
  /// Another spelling in the same script (Zelensky, Zelenskiy).
  case spelling
  /// One is the other written in Latin script, or both are romanizations of one name.
  case romanization
  /// The name's form in another language that has one of its own (Kharkov, Харьков).
  case translation
  /// The name others use for a place (Charków, Lemberg).
  case exonym
  /// A former name, or the name that followed it.
  case rename
  /// An inflected form (Харькове).
  case inflection
  /// A shorter form of the name (Putin).
  case short
  /// Initials or an abbreviation (AP).
  case initials
  /// A nickname or colloquial name.
  case nickname
  /// A likely slip of the pen.
  case typo
  /// Not the same.
  case different
}
