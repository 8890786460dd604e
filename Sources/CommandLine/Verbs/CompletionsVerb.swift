import CanonymArguments

/// `canonym completions SHELL`: the script by which a shell completes the command.
enum CompletionsVerb: Verb {
  static let shell = Operand("SHELL", of: Completions.self, help: "the shell")

  static let spec = CommandSpec(
    "completions",
    abstract: "prints a shell's completion script",
    operands: [shell],
    examples: [
      .init("source <(canonym completions bash)"),
      .init("canonym completions fish > ~/.config/fish/completions/canonym.fish"),
      .init("canonym completions zsh | head -n 1", output: "#compdef canonym"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.write(try arguments.required(shell).script(for: CanonymVerb.tree))
    return .done
  }
}
