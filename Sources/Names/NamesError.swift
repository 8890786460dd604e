import CanonymTables
import CanonymTransliteration

/// What keeps names from being read or compared.
public enum NamesError: Error, CustomStringConvertible {
  /// A table of names is missing or has a row that cannot be.
  case table(TableError)
  /// A system that a name is to be read by cannot be opened, or failed.
  case reading(TransliterationError)

  /// The error in words: what is wrong, and where.
  public var description: String {
    switch self {
    case .table(let error): error.description
    case .reading(let error): error.description
    }
  }
}
