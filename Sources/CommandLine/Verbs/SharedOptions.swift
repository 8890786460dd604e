import CanonymArguments

/// Options that several verbs take, with one meaning.
enum SharedOptions {
  /// Where the answers go; a verb that takes it calls `console.redirect(to: arguments[…])` first.
  static let output = Option<String>(
    "output",
    short: "o",
    value: "FILE",
    completion: .files,
    help: "write to this file, which appears when all is done; .gz and .zst are compressed"
  )
}
