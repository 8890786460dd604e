import CanonymArguments
import CanonymTables

/// The command itself, above all verbs, with the options that hold everywhere.
enum CanonymVerb: Verb {
  static let tables = Option<String>(
    "tables",
    value: "DIR",
    completion: .folders,
    help: "read the tables from this folder, not those built in"
  )
  static let quiet = Flag("quiet", short: "q", help: "say nothing but errors on standard error")
  static let json = Flag("json", help: "with --version: one JSON object")

  static let spec = CommandSpec(
    "canonym",
    abstract: "reconciles the ways a name or a number can be written",
    discussion: """
      Files are named after the options; '-' is standard input, which is also read when no file is named. \
      Data go to standard output, all else to standard error. Text is UTF-8 whatever the locale. \
      Colours are used on a terminal only, and not under NO_COLOR or TERM=dumb.
      """,
    options: [json],
    globals: [tables, quiet],
    examples: [
      .init("canonym help completions"),
      .init("source <(canonym completions bash)"),
    ],
    exitStatuses: ExitStatus.allCases.filter { $0 != .brokenPipe }.map { $0.row() },
    needsSubcommand: true
  )

  static var verbs: [any Verb.Type] { allVerbs }
}

extension ParsedArguments {
  /// Where the verb takes its tables from: `--tables DIR`, or those built in.
  var tableSource: TableSource {
    self[CanonymVerb.tables].map { .folder($0) } ?? .embedded
  }
}
