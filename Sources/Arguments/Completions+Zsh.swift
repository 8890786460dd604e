/// One function for each command, in the language of `_arguments`.
func zshScript(for root: CommandSpec) -> String {
  let functions = root.allPaths.map(zshFunction).joined(separator: "\n")
  return """
    #compdef \(root.name)
    \(functions)
    compdef \(functionName([root.name])) \(root.name)

    """
}

private func zshFunction(_ path: [CommandSpec]) -> String {
  guard let command = path.last else { return "" }
  var specs = path.allOptions.flatMap(zshOption)
  if command.subcommands.isEmpty {
    specs += command.operands.map(zshOperand)
  } else {
    specs += ["'1: :->command'", "'*:: :->rest'"]
  }
  let name = functionName(path.map(\.name))
  let arguments = (["  _arguments -C -s -S"] + specs.map { "    \($0)" }).joined(separator: " \\\n")
  guard !command.subcommands.isEmpty else { return "\(name)() {\n\(arguments)\n}" }
  let listed = command.subcommands.map { sub in
    "        " + singleQuoted("\(zshColons(sub.name)):\(sub.abstract)")
  }
  let called = command.subcommands.map { sub in
    "        \(sub.name)) \(functionName(path.map(\.name) + [sub.name])) ;;"
  }
  return """
    \(name)() {
      local curcontext="$curcontext" state line
      local -a commands
    \(arguments)
      case $state in
        command)
          commands=(
    \(listed.joined(separator: "\n"))
          )
          _describe command commands ;;
        rest)
          case $words[1] in
    \(called.joined(separator: "\n"))
          esac ;;
      esac
    }
    """
}

/// The specifications of one option, one for each of its forms.
private func zshOption(_ option: OptionSpec) -> [String] {
  let star = option.isRepeated ? "*" : "(\(option.forms.joined(separator: " ")))"
  return option.forms.map { form in
    // `--name=` takes its value in the same word or the next, `-n+` likewise.
    let takes = option.value == nil ? "" : form.hasPrefix("--") ? "=" : "+"
    let value = option.value.map { ":\($0.placeholder):\(zshAction($0.completion, $0.allowed))" }
    return singleQuoted("\(star)\(form)\(takes)[\(zshBrackets(option.help))]\(value ?? "")")
  }
}

private func zshOperand(_ operand: OperandSpec) -> String {
  let action = zshAction(operand.completion, operand.allowed)
  return switch operand.arity {
  case .one: singleQuoted(":\(operand.name):\(action)")
  case .optional: singleQuoted("::\(operand.name):\(action)")
  case .any, .some: singleQuoted("*:\(operand.name):\(action)")
  }
}

private func zshAction(_ completion: OptionSpec.Completion, _ words: [String]) -> String {
  switch completion {
  case .values: words.isEmpty ? " " : "(\(words.joined(separator: " ")))"
  case .files: "_files"
  case .folders: "_files -/"
  }
}

/// Text in which `[`, `]` and `\` have no meaning for `_arguments`.
private func zshBrackets(_ text: String) -> String {
  text.map { "[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
}

/// Text in which `:` has no meaning for `_describe`.
private func zshColons(_ text: String) -> String {
  text.map { $0 == ":" ? "\\:" : String($0) }.joined()
}
