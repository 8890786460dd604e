/// One `complete` line for each command and option, under the condition that the command was called.
func fishScript(for root: CommandSpec) -> String {
  let lines = root.allPaths.flatMap { path -> [String] in
    guard let command = path.last else { return [] }
    let start = "complete -c \(root.name) -n \(fishQuoted(fishCondition(path)))"
    return command.subcommands.map { sub in
      "\(start) -f -a \(sub.name) -d \(fishQuoted(sub.abstract))"
    }
      + path.allOptions.flatMap { fishOption($0, start: start) }
      + command.operands.prefix(1).map { start + fishValue($0.completion, $0.allowed) }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// Holds while the words before the cursor call just this command.
private func fishCondition(_ path: [CommandSpec]) -> String {
  let below = path.last?.subcommands.map(\.name).joined(separator: " ") ?? ""
  let called = path.dropFirst().map { "__fish_seen_subcommand_from \($0.name)" }
  let notBelow = below.isEmpty ? [] : ["not __fish_seen_subcommand_from \(below)"]
  return (called + notBelow).joined(separator: "; and ")
}

private func fishOption(_ option: OptionSpec, start: String) -> [String] {
  let names = option.hasInverse ? [option.name, "no-" + option.name] : [option.name]
  return names.map { name in
    let short = option.short.map { name == option.name ? " -s \($0)" : "" } ?? ""
    let value = option.value.map { " -r" + fishValue($0.completion, $0.allowed) } ?? ""
    return "\(start)\(short) -l \(name) -d \(fishQuoted(option.help))\(value)"
  }
}

private func fishValue(_ completion: OptionSpec.Completion, _ words: [String]) -> String {
  switch completion {
  case .values: " -f" + (words.isEmpty ? "" : " -a \(fishQuoted(words.joined(separator: " ")))")
  case .files: " -F"
  case .folders: " -f -a '(__fish_complete_directories)'"
  }
}

/// A word in single quotes, as fish reads it.
private func fishQuoted(_ text: String) -> String {
  "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
}
