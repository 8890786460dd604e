import CanonymUnicode

/// A language that is told by its letters, with the script it is told in.
public struct LanguageTag: Hashable, Sendable {
  /// BCP 47, with a script where the language alone does not say it: `uk`, `uz-Cyrl`, `zh-Hans`; `und` for Latin text.
  public let language: String
  /// The script whose letters the language was told by; `Hani` stands for Japanese kana too.
  public let script: Script
}
