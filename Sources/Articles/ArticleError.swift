/// Why a record cannot be cleaned or restored.
public enum ArticleError: Error, Equatable, CustomStringConvertible {
  /// The line is no JSON document.
  case notJSON(reason: String)
  /// The line is JSON, but no object.
  case notAnObject
  /// The object lacks the field that holds the text.
  case missingText(field: String)
  /// The field that should hold the text holds something else.
  case notText(field: String)
  /// The record has no `clean_text` and `canonym` to restore from, or they are not of the form written here.
  case notCleaned(reason: String)
  /// The edits do not fit the clean text: it was changed after it was cleaned.
  case editsDoNotFit(at: Int)

  /// The error in words.
  public var description: String {
    switch self {
    case .notJSON(let reason): reason
    case .notAnObject: "the line is no JSON object"
    case .missingText(let field):
      "the object has no field '\(field)'; name the field of the text with --text-field"
    case .notText(let field): "the field '\(field)' is no string"
    case .notCleaned(let reason): "the record cannot be restored: \(reason)"
    case .editsDoNotFit(let place):
      "the edit at \(place) does not fit 'clean_text', which was changed after it was cleaned"
    }
  }
}
