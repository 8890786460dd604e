/// The scripts by which shells complete a program's commands, options and values.
public enum Completions: String, ArgumentValue, CaseIterable, Sendable {
  /// GNU bash.
  case bash
  /// The Z shell.
  case zsh
  /// fish, the friendly interactive shell.
  case fish

  /// The script for a program; ends with a line end.
  public func script(for root: CommandSpec) -> String {
    switch self {
    case .bash: bashScript(for: root)
    case .zsh: zshScript(for: root)
    case .fish: fishScript(for: root)
    }
  }
}

/// A word in single quotes, as bash and zsh read it.
func singleQuoted(_ text: String) -> String {
  "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
}

/// A program's name as a part of the name of a shell's function.
func functionName(_ words: [String]) -> String {
  "_"
    + words.joined(separator: "_").map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
}
