/// A function that finds the command in the words before the cursor, then offers what may follow.
func bashScript(for root: CommandSpec) -> String {
  let name = functionName([root.name])
  let paths = root.allPaths
  return """
    \(name)() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= i
      COMPREPLY=()
      # --option=value comes as three words.
      if [[ $current == = ]]; then current=; fi
      if [[ $previous == = && COMP_CWORD -gt 1 ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "$command/${COMP_WORDS[i]}" in
          \(paths.dropFirst().map(bashPath).joined(separator: " | "))) command+=/${COMP_WORDS[i]} ;;
        esac
      done
      case "$command $previous" in
    \(paths.flatMap(bashValues).joined(separator: "\n"))
      esac
      case "$command" in
    \(paths.map(bashWords).joined(separator: "\n"))
      esac
    }
    complete -F \(name) \(root.name)

    """
}

/// The way to a command as the script keeps it: `/registry/import`, and nothing for the program.
private func bashPath(_ path: [CommandSpec]) -> String {
  path.dropFirst().map { "/" + $0.name }.joined()
}

/// What may follow an option of a command.
private func bashValues(_ path: [CommandSpec]) -> [String] {
  path.allOptions.compactMap { option in
    guard let value = option.value else { return nil }
    let patterns = option.forms.map { singleQuoted("\(bashPath(path)) \($0)") }
      .joined(separator: " | ")
    let reply = bashReply(value.completion, words: value.allowed)
    return "    \(patterns)) \(reply)return ;;"
  }
}

/// What may follow a command: commands, options, and the first argument's values.
private func bashWords(_ path: [CommandSpec]) -> String {
  let operand = path.last?.operands.first
  let subcommands = path.last?.subcommands.map(\.name) ?? []
  let words = subcommands + (operand?.allowed ?? [])
  let plain = bashReply(operand?.completion ?? .values, words: words)
  let options = bashReply(.values, words: path.allOptions.flatMap(\.forms))
  return """
        \(singleQuoted(bashPath(path))))
          if [[ $current == -* ]]; then \(options)else \(plain.isEmpty ? ":; " : plain)fi ;;
    """
}

/// The statement that offers words, files or folders; empty when there is nothing to offer.
private func bashReply(_ completion: OptionSpec.Completion, words: [String]) -> String {
  let what =
    switch completion {
    case .values: words.isEmpty ? "" : "-W \(singleQuoted(words.joined(separator: " ")))"
    case .files: "-f" + (words.isEmpty ? "" : " -W \(singleQuoted(words.joined(separator: " ")))")
    case .folders: "-d"
    }
  return what.isEmpty
    ? "" : "mapfile -t COMPREPLY < <(compgen \(what) -- \"$current\"); "
}
