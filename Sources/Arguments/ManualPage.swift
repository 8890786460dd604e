/// The manual page of a whole program, in the `man` macros of roff.
public struct ManualPage: Sendable {
  private let root: CommandSpec
  private let version: String

  /// The page of the program and all its commands.
  ///
  /// - Parameter version: what stands at the foot: `Canonym 1.0.0`.
  public init(_ root: CommandSpec, version: String) {
    self.root = root
    self.version = version
  }

  /// The page; ends with a line end.
  public var text: String {
    var lines = [
      #".TH "\#(roff(root.name.uppercased()))" 1 "" "\#(roff(version))" "User Commands""#,
      ".SH NAME",
      roff("\(root.name) - \(root.abstract)"),
      ".SH SYNOPSIS",
      bold([root].usage),
    ]
    if !root.discussion.isEmpty { lines += [".SH DESCRIPTION"] + paragraphs(root.discussion) }
    lines += [".SH OPTIONS"] + options(root.options + [root].inheritedOptions)
    lines += [".SH COMMANDS"] + root.allPaths.dropFirst().flatMap(section)
    lines += [".SH EXIT STATUS"] + statuses(root)
    lines += [".SH EXAMPLES"] + examples(root)
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ path: [CommandSpec]) -> [String] {
    guard let command = path.last else { return [] }
    return [".SS \(roff(path.dropFirst().map(\.name).joined(separator: " ")))"]
      + [roff(command.abstract.capitalizedFirst + "."), ".PP", bold(path.usage)]
      + (command.discussion.isEmpty ? [] : [".PP"] + paragraphs(command.discussion))
      + command.operands.flatMap { [".TP", bold($0.usage), roff($0.page)] }
      + options(command.options + command.globals)
      + (command.exitStatuses.isEmpty ? [] : [".PP", "Exit status:"] + statuses(command))
      + examples(command)
  }

  private func options(_ options: [OptionSpec]) -> [String] {
    options.flatMap { [".TP", bold($0.head), roff($0.page)] }
  }

  private func statuses(_ command: CommandSpec) -> [String] {
    command.exitStatuses.flatMap { [".TP", bold(String($0.status)), roff($0.meaning)] }
  }

  private func examples(_ command: CommandSpec) -> [String] {
    command.examples.flatMap { example in
      [".PP", ".EX", roff("$ " + example.command)]
        + (example.output.isEmpty
          ? [] : example.output.split(separator: "\n").map { roff(String($0)) })
        + [".EE"]
    }
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ".PP" : roff(String($0)) }
  }

  private func bold(_ text: String) -> String { "\\fB\(roff(text))\\fR" }
}

/// A line of text in roff: what roff would read as a command is escaped.
private func roff(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "\\": escaped += "\\e"
    case "-": escaped += "\\-"
    case "\"": escaped += "\\(dq"
    case "'": escaped += "\\(aq"
    case "`": escaped += "\\(ga"
    case "^": escaped += "\\(ha"
    case "~": escaped += "\\(ti"
    default: escaped.append(character)
    }
  }
  return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
}

extension String {
  /// The text with its first letter in capitals.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
