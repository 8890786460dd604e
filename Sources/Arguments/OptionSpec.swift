/// What the pages and the parser know of one option or flag.
public struct OptionSpec: Sendable {
  /// The long name, without dashes: `system`.
  public let name: String
  /// The letter of the short form, if there is one: `s` for `-s`.
  public let short: Character?
  /// What is known of its value; `nil` for a flag.
  public let value: Value?
  /// Whether `--no-NAME` turns the flag off.
  public let hasInverse: Bool
  /// Whether it may be given several times, each adding a value.
  public let isRepeated: Bool
  /// What holds when it is not given, for the help page.
  public let defaultText: String?
  /// One or two sentences for the help page, lower case, without a full stop.
  public let help: String

  /// What the pages and the parser know of an option's value.
  public struct Value: Sendable {
    /// The word that stands for it on the help page: `ID`, `FILE`, `N`.
    public let placeholder: String
    /// All allowed values, when they can be listed; else empty.
    public let allowed: [String]
    /// What a shell may complete it with.
    public let completion: Completion
    /// Reads a word, to see whether it is one.
    let check: @Sendable (String) throws(ArgumentValueError) -> Void
  }

  /// What a shell may complete a word with.
  public enum Completion: Sendable {
    /// The allowed values, or nothing.
    case values
    /// Names of files.
    case files
    /// Names of folders.
    case folders
  }

  /// The long form as it is written: `--system`.
  public var long: String { "--" + name }

  /// The short form as it is written, if there is one: `-s`.
  public var shortForm: String? { short.map { "-\($0)" } }

  /// All forms that the parser takes, the long one first.
  public var forms: [String] {
    [long] + (hasInverse ? ["--no-" + name] : []) + (shortForm.map { [$0] } ?? [])
  }
}

/// A key to one option of a command: declared once, it parses, documents, completes and is read by.
public protocol OptionKey: Sendable {
  /// What the pages and the parser know of it.
  var spec: OptionSpec { get }
}
