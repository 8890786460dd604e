import CanonymArguments

/// `canonym help [VERB...]`: a verb's help page.
enum HelpVerb: Verb {
  static let words = Operands("VERB", help: "the verb, such as 'registry import'")

  static let spec = CommandSpec(
    "help",
    abstract: "shows the page of a verb",
    operands: [words],
    examples: [
      .init("canonym help completions"),
      .init(
        "canonym help | head -n 1",
        output: "canonym: reconciles the ways a name or a number can be written"
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let root = CanonymVerb.tree
    let words = arguments[words]
    guard let path = root.path(to: words) else {
      let names = root.allPaths.dropFirst().map {
        $0.dropFirst().map(\.name).joined(separator: " ")
      }
      let wanted = words.joined(separator: " ")
      throw arguments.refusal(.unknownCommand(wanted, nearest: nearest(to: wanted, among: names)))
    }
    try console.write(HelpPage(path).text)
    return .done
  }
}
