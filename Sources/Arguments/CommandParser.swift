/// Reads a command line by the conventions of POSIX and GNU.
///
/// `--name VALUE` and `--name=VALUE`; `-n VALUE`, `-nVALUE` and `-n=VALUE`; several short flags in one word;
/// options anywhere after their command; `--` ends them; a lone `-` is a word like others. A value that
/// starts with `-` has to follow a `=`.
public struct CommandParser: Sendable {
  /// The program, with all commands below it.
  public let root: CommandSpec

  /// A parser of this program's command lines.
  public init(_ root: CommandSpec) { self.root = root }

  /// What a command line asks for.
  public enum Request: Sendable {
    /// To run the command.
    case run(ParsedArguments)
    /// To show a command's help page; the way to it from the program.
    case help([CommandSpec])
    /// To show the version.
    case version(ParsedArguments)
  }

  /// Reads the words after the program's name.
  ///
  /// - Throws: ``UsageError`` for the first word that is wrong.
  public func parse(_ words: [String]) throws(UsageError) -> Request {
    var reading = Reading(root: root, words: words[...])
    return try reading.request()
  }
}

/// One command line in the course of being read.
private struct Reading {
  var path: [CommandSpec]
  var words: ArraySlice<String>
  var flags: [(name: String, value: Bool)] = []
  var values: [(name: String, value: String)] = []
  var operands: [String] = []

  init(root: CommandSpec, words: ArraySlice<String>) {
    path = [root]
    self.words = words
  }

  /// Reads to the end, or to the first wish for help.
  mutating func request() throws(UsageError) -> CommandParser.Request {
    var onlyOperands = false
    while let word = words.popFirst() {
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        try take(operand: word, mayBeCommand: !onlyOperands)
      } else if word == "--" {
        onlyOperands = true
      } else if word.hasPrefix("--") {
        try take(long: word)
      } else {
        try take(short: word)
      }
      if isOn(Builtin.help) { return .help(path) }
    }
    if isOn(Builtin.version) { return .version(parsed()) }
    return .run(try finished())
  }

  private func isOn(_ flag: Flag) -> Bool {
    flags.contains { $0.name == flag.spec.name && $0.value }
  }

  private func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem, command: path.map(\.name))
  }

  /// A word without a dash: a command, where one may stand, or an argument.
  private mutating func take(operand word: String, mayBeCommand: Bool) throws(UsageError) {
    guard let command = path.last else { return }
    if mayBeCommand, operands.isEmpty,
      let next = command.subcommands.first(where: { $0.name == word })
    {
      path.append(next)
    } else if command.needsSubcommand {
      let names = command.subcommands.map(\.name)
      throw error(.unknownCommand(word, nearest: nearest(to: word, among: names)))
    } else {
      operands.append(word)
    }
  }

  /// `--name`, `--no-name`, `--name=value` or `--name value`.
  private mutating func take(long word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let form = String(parts[0])
    let given = parts.count > 1 ? String(parts[1]) : nil
    guard let option = path.allOptions.first(where: { $0.forms.contains(form) }) else {
      throw unknown(form)
    }
    if option.value != nil {
      try take(option, given: given)
    } else if let given {
      throw error(.unexpectedValue(option: form, value: given))
    } else {
      flags.append((option.name, form == option.long))
    }
  }

  /// `-n`, `-nVALUE`, `-n=VALUE`, `-n VALUE`, or several flags `-ab`.
  private mutating func take(short word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = path.allOptions.first(where: { $0.short == letter }) else {
        throw unknown(letters.isEmpty && word.count == 2 ? word : "-\(letter)", in: word)
      }
      if option.value == nil {
        flags.append((option.name, true))
      } else {
        let rest = letters.first == "=" ? letters.dropFirst() : letters
        try take(option, given: letters.isEmpty ? nil : String(rest))
        return
      }
    }
  }

  /// An option's value: what was given with it, or the next word.
  private mutating func take(_ option: OptionSpec, given: String?) throws(UsageError) {
    guard let spec = option.value else { return }
    guard let value = given ?? nextValue() else {
      throw error(
        .missingValue(option: option.long, placeholder: spec.placeholder, next: words.first)
      )
    }
    do {
      try spec.check(value)
    } catch {
      throw invalid(error, of: option.long)
    }
    values.append((option.name, value))
  }

  private mutating func nextValue() -> String? {
    guard let next = words.first, next == "-" || !next.hasPrefix("-") else { return nil }
    words.removeFirst()
    return next
  }

  private func invalid(_ error: ArgumentValueError, of what: String) -> UsageError {
    self.error(
      .invalidValue(
        of: what,
        value: error.culprit,
        expectation: error.expectation,
        nearest: nearest(to: error.culprit, among: error.allowed)
      )
    )
  }

  /// The error about an option there is not; `word` is the whole word it stands in.
  private func unknown(_ form: String, in word: String? = nil) -> UsageError {
    let forms = path.allOptions.flatMap(\.forms).filter { $0.hasPrefix("--") }
    // One dash before a whole name, as in `-json`, is a slip worth an answer too.
    let wanted = word.map { "-" + $0 } ?? form
    return error(.unknownOption(form, nearest: nearest(to: wanted, among: forms)))
  }

  /// What was read, before the arguments are given to their names.
  private func parsed() -> ParsedArguments {
    var parsed = ParsedArguments(command: path.map(\.name))
    for (name, value) in flags { parsed.set(flag: name, to: value) }
    for (name, value) in values { parsed.add(value: value, to: name) }
    return parsed
  }

  /// What was read, complete.
  private func finished() throws(UsageError) -> ParsedArguments {
    var parsed = parsed()
    guard let command = path.last else { return parsed }
    if command.needsSubcommand {
      throw error(.missingCommand(commands: command.subcommands.map(\.name)))
    }
    var rest = operands[...]
    for spec in command.operands {
      let takesMany = spec.arity == .any || spec.arity == .some
      let taken = takesMany ? rest : rest.prefix(1)
      if taken.isEmpty && (spec.arity == .one || spec.arity == .some) {
        throw error(.missingOperand(spec.name, usage: path.usage))
      }
      for word in taken {
        do {
          try spec.check(word)
        } catch {
          throw invalid(error, of: spec.name)
        }
        parsed.add(operand: word, to: spec.name)
      }
      rest = rest.dropFirst(taken.count)
    }
    if let surplus = rest.first {
      throw error(.unexpectedOperand(surplus, usage: path.usage))
    }
    return parsed
  }
}
