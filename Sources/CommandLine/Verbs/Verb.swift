import CanonymArguments

/// One verb of the command: what it takes, and what it does.
///
/// To add one, `Verbs/LookupVerb.swift` say:
/// 1. Declare `enum LookupVerb: Verb`, and in it a `static let` key for each option and argument:
///    `static let limit = DefaultedOption("limit", short: "n", value: "N", default: 10, help: "…")`.
/// 2. Name the keys in `spec`; parsing, help, manual and completions come from it. Give two examples at
///    least: those with an `output` are run and compared by the tests.
/// 3. In `run`, read them (`arguments[limit]`), call the room that does the work, write to `console`:
///    `filterLines` answers line by line, `filterJSONLines` object by object.
/// 4. Throw what the rooms throw; a room's error type gets its exit status in `CommandError.swift`.
///    Wrong usage: `throw arguments.refusal(value, of: system, expected: "a system's id", among: ids)`.
/// 5. Add `LookupVerb.self` to `VerbList.swift`, and write the manual anew:
///    `canonym manual > Sources/CommandLine/canonym.1`.
///
/// A verb with verbs below it names them in `verbs`; when it does nothing by itself, it has no `run`.
protocol Verb: Sendable {
  /// What it takes: the source of parsing, help, manual and completions.
  static var spec: CommandSpec { get }
  /// The verbs below it.
  static var verbs: [any Verb.Type] { get }
  /// Does the work.
  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus
}

extension Verb {
  /// No verbs below, unless a verb names them.
  static var verbs: [any Verb.Type] { [] }

  /// Nothing by itself: one of the verbs below is to be named.
  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    throw arguments.refusal(.missingCommand(commands: verbs.map { $0.spec.name }))
  }

  /// Its declaration with those of all verbs below it.
  static var tree: CommandSpec {
    var spec = spec
    spec.subcommands = verbs.map { $0.tree }
    return spec
  }

  /// The verb that the words below this one call.
  static func verb(at words: ArraySlice<String>) -> any Verb.Type {
    guard let word = words.first, let next = verbs.first(where: { $0.spec.name == word }) else {
      return Self.self
    }
    return next.verb(at: words.dropFirst())
  }
}
