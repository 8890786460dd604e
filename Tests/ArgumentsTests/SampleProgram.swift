import CanonymArguments

/// A program with every kind of option and argument, for the tests of this room.
enum SampleProgram {
  enum Unit: String, CaseIterable, ArgumentValue {
    case scalars
    case utf8
    case utf16
  }

  static let verbose = Flag("verbose", short: "v", help: "say more")
  static let json = Flag("json", short: "j", help: "one object a line")
  static let all = Flag("all", short: "a", help: "show all")
  static let header = Flag("header", orNot: true, help: "print a header")
  static let limit = Option<Int>(
    "limit",
    short: "n",
    value: "N",
    check: .atLeast(1),
    help: "give at most N answers"
  )
  static let least = Option<Double>(
    "threshold",
    value: "SCORE",
    check: .within(0...1),
    help: "leave out answers below this score"
  )
  static let unit = DefaultedOption<Unit>(
    "offsets",
    value: "UNIT",
    default: .scalars,
    help: "count offsets in this unit"
  )
  static let sources = RepeatedOption<String>(
    "source",
    short: "s",
    value: "FILE",
    completion: .files,
    help: "read this too"
  )
  static let units = Option<CommaList<Unit>>("units", value: "LIST", help: "all of these units")
  static let left = Operand("LEFT", help: "the one")
  static let right = OptionalOperand("RIGHT", help: "the other")
  static let files = Operands("FILE", completion: .files, help: "what to read")
  static let names = Operands("NAME", atLeastOne: true, help: "what to import")
  static let count = Operand("COUNT", of: Int.self, help: "how many")

  static let root = CommandSpec(
    "sample",
    abstract: "shows everything",
    globals: [verbose],
    subcommands: [
      CommandSpec(
        "find",
        abstract: "finds it, isn't that right",
        discussion: "One paragraph.\n\nAnother: .dots at a line's start.\n.like this\n\\and that",
        operands: [left, right, files],
        options: [json, all, header, limit, least, unit, sources, units],
        examples: [.init("sample find it", output: "found\n…"), .init("sample find [all]")],
        exitStatuses: [.init(1, "not found")]
      ),
      CommandSpec(
        "store",
        abstract: "keeps it",
        globals: [json],
        subcommands: [
          CommandSpec("import", abstract: "takes it in", operands: [names]),
          CommandSpec("count", abstract: "counts it", operands: [count]),
        ],
        needsSubcommand: true
      ),
      CommandSpec(
        "list",
        abstract: "lists it",
        operands: [files],
        subcommands: [CommandSpec("sorted", abstract: "in order")]
      ),
    ],
    needsSubcommand: true
  )

  /// What a command line, split at spaces, was read as.
  static func parse(_ line: String) throws -> ParsedArguments {
    let words = line.split(separator: " ").map(String.init)
    guard case .run(let arguments) = try CommandParser(root).parse(words) else {
      throw NotRun()
    }
    return arguments
  }

  /// The command line asks for help or for the version.
  struct NotRun: Error {}
}
