import CanonymUnicode

/// The version of the command.
enum Version {
  /// By semantic versioning.
  static let number = "0.1.0"

  /// The line of `--version`.
  static var line: String { "canonym \(number) (ICU \(icuVersion))" }

  /// The line of `--version --json`.
  static var json: String {
    "{\"version\":\(jsonString(number)),\"icu\":\(jsonString(icuVersion))}"
  }
}
