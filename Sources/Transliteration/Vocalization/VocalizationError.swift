import CanonymTables

/// What keeps a vocalizer from being opened.
public enum VocalizationError: Error, Equatable, CustomStringConvertible {
  /// No table has learned to read names of this language.
  case unsupportedLanguage(String, supported: [String])
  /// A table cannot be read.
  case table(TableError)

  /// The error in words.
  public var description: String {
    switch self {
    case .unsupportedLanguage(let language, let supported):
      "names of '\(language)' cannot be read without vowel signs; languages: \(supported.joined(separator: ", "))"
    case .table(let error):
      error.description
    }
  }
}
