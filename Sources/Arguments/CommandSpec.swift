/// What one command is called, takes and does: the single source of its parsing and of all its pages.
public struct CommandSpec: Sendable {
  /// The word that calls it.
  public let name: String
  /// What it does, in one line, lower case, without a full stop.
  public let abstract: String
  /// What else is to be said; paragraphs with an empty line between.
  public let discussion: String
  /// Its positional arguments, in order; only the last may be repeated.
  public let operands: [OperandSpec]
  /// Its own options.
  public let options: [OptionSpec]
  /// Options that hold for it and for all commands below it.
  public let globals: [OptionSpec]
  /// Examples of its use, the best first.
  public let examples: [Example]
  /// What its exit statuses mean, where it says more than the whole program's.
  public let exitStatuses: [ExitStatusSpec]
  /// The commands below it.
  public var subcommands: [CommandSpec]
  /// Whether it does nothing by itself.
  public let needsSubcommand: Bool

  /// An example of use, shown on the help page.
  public struct Example: Sendable {
    /// What is typed, as a shell reads it: `canonym lookup Kharkov`.
    public let command: String
    /// What is then printed, as it is, with `…` for anything; empty where the example shows none.
    public let output: String

    /// An example; with an output it can be tried by a test.
    public init(_ command: String, output: String = "") {
      self.command = command
      self.output = output
    }
  }

  /// What an exit status means.
  public struct ExitStatusSpec: Sendable {
    /// The number.
    public let status: Int32
    /// When it is given, lower case, without a full stop.
    public let meaning: String

    /// A status and when it is given.
    public init(_ status: Int32, _ meaning: String) {
      self.status = status
      self.meaning = meaning
    }
  }

  /// A command.
  public init(
    _ name: String,
    abstract: String,
    discussion: String = "",
    operands: [any OperandKey] = [],
    options: [any OptionKey] = [],
    globals: [any OptionKey] = [],
    examples: [Example] = [],
    exitStatuses: [ExitStatusSpec] = [],
    subcommands: [CommandSpec] = [],
    needsSubcommand: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.operands = operands.map(\.spec)
    self.options = options.map(\.spec)
    self.globals = globals.map(\.spec)
    self.examples = examples
    self.exitStatuses = exitStatuses
    self.subcommands = subcommands
    self.needsSubcommand = needsSubcommand
  }

  /// The command below this one that the words call, and the way to it from here.
  ///
  /// - Returns: `nil` when a word names no command.
  public func path(to words: some Sequence<String>) -> [CommandSpec]? {
    var path = [self]
    for word in words {
      guard let next = path.last?.subcommands.first(where: { $0.name == word }) else { return nil }
      path.append(next)
    }
    return path
  }

  /// The ways to this command and to all below it, in their order, each from here.
  public var allPaths: [[CommandSpec]] {
    [[self]] + subcommands.flatMap { below in below.allPaths.map { [self] + $0 } }
  }
}

/// The flags every command has.
enum Builtin {
  static let help = Flag("help", short: "h", help: "show this page")
  static let version = Flag("version", help: "show the version")
}

extension [CommandSpec] {
  /// The words that call the last command: `canonym registry import`.
  var words: String { map(\.name).joined(separator: " ") }

  /// The last command's own options.
  var ownOptions: [OptionSpec] { last?.options ?? [] }

  /// Options from above that hold here too, and those every command has.
  var inheritedOptions: [OptionSpec] {
    reversed().flatMap(\.globals) + [Builtin.help.spec] + (count == 1 ? [Builtin.version.spec] : [])
  }

  /// All options that hold here, the nearest first.
  var allOptions: [OptionSpec] { ownOptions + inheritedOptions }

  /// The usage line: `canonym match [options] A B`.
  var usage: String {
    guard let command = last else { return "" }
    if command.needsSubcommand { return "\(words) COMMAND [options]" }
    return ([words, "[options]"] + command.operands.map(\.usage)).joined(separator: " ")
  }
}
