import CanonymTables
import CanonymUnicode

/// What keeps a text from being transliterated.
public enum TransliterationError: Error, Equatable, CustomStringConvertible {
  /// No system has this id or alias; the suggestions are the ids nearest to it, best first.
  case unknownSystem(SystemID, suggestions: [SystemID])
  /// Two tables claim one id or alias.
  case ambiguousName(String, tables: [String])
  /// A table cannot be read.
  case table(TableError)
  /// ICU refuses the rules of a table; the line is known when ICU tells where.
  case malformedRules(table: String, line: Int?, status: String)
  /// ICU failed on a text, as it does for texts beyond 2³¹ − 1 UTF-16 code units.
  case failed(ICUError)

  /// The error in words: what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unknownSystem(let id, let suggestions):
      let nearest = suggestions.map(\.text).joined(separator: ", ")
      return "there is no transliteration system '\(id)'"
        + (nearest.isEmpty ? "" : "; did you mean \(nearest)?")
    case .ambiguousName(let name, let tables):
      return "'\(name)' names systems of \(tables.joined(separator: " and ")); rename one"
    case .table(let error):
      return error.description
    case .malformedRules(let table, let line, let status):
      return "\(table)\(line.map { ":\($0)" } ?? ""): ICU refuses the rules: \(status)"
    case .failed(let error):
      return error.description
    }
  }
}
