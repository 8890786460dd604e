/// The help page of one command, at most ``width`` characters wide.
public struct HelpPage: Sendable {
  /// The width that no line exceeds, unless an example or a word does.
  public static let width = 96

  private let path: [CommandSpec]

  /// The page of the last command of `path`, which leads to it from the program.
  public init(_ path: [CommandSpec]) { self.path = path }

  /// The whole page; ends with a line end.
  public var text: String {
    guard let command = path.last else { return "" }
    var sections = [["\(path.words): \(command.abstract)"]]
    sections.append(
      titled("Examples", command.examples.flatMap { exampleLines($0) })
    )
    sections.append(wrapped("Usage: " + path.usage, width: HelpPage.width))
    sections.append(wrapped(command.discussion, width: HelpPage.width))
    sections.append(titled("Commands", rows(command.subcommands.map { ($0.name, $0.abstract) })))
    sections.append(titled("Arguments", rows(command.operands.map { ($0.usage, $0.page) })))
    sections.append(titled("Options", rows(path.ownOptions.map { ($0.head, $0.page) })))
    sections.append(
      titled("Options everywhere", rows(path.inheritedOptions.map { ($0.head, $0.page) }))
    )
    sections.append(
      titled(
        "Exit status",
        twoColumns(
          command.exitStatuses.map { (String($0.status), $0.meaning) },
          left: 7,
          width: HelpPage.width
        )
      )
    )
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// What the program says when it is called without a word: usage and commands; ends with a line end.
  public var short: String {
    guard let command = path.last else { return "" }
    let lines =
      ["\(path.words): \(command.abstract)", "", "Usage: \(path.usage)", ""]
      + rows(command.subcommands.map { ($0.name, $0.abstract) })
      + ["", "'\(path.words) --help' tells more."]
    return lines.joined(separator: "\n") + "\n"
  }

  private func titled(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["\(title):"] + lines
  }

  private func rows(_ rows: [(String, String)]) -> [String] {
    let widest = rows.map(\.0.count).max() ?? 0
    return twoColumns(rows, left: min(widest + 4, 28), width: HelpPage.width)
  }

  private func exampleLines(_ example: CommandSpec.Example) -> [String] {
    ["  $ " + example.command]
      + example.output.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !example.output.isEmpty || !$0.isEmpty }
      .map { "  " + $0 }
  }
}

extension OptionSpec {
  /// The option as the pages show it: `-s, --system ID`, `--[no-]header`.
  var head: String {
    let name = hasInverse ? "--[no-]\(self.name)" : long
    let start = shortForm.map { "\($0), \(name)" } ?? name
    return value.map { "\(start) \($0.placeholder)" } ?? start
  }

  /// The help text with allowed values, default and repetition.
  var page: String {
    var notes: [String] = []
    if let value, !value.allowed.isEmpty { notes.append(alternatives(value.allowed)) }
    if let defaultText, !defaultText.isEmpty { notes.append("default: \(defaultText)") }
    if isRepeated { notes.append("may be repeated") }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }
}

extension OperandSpec {
  /// The help text with the allowed words.
  var page: String { allowed.isEmpty ? help : "\(help) (\(alternatives(allowed)))" }
}
