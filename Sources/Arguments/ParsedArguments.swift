/// What a command was given, read by the keys that declared it.
public struct ParsedArguments: Sendable {
  /// The words that called the command, the program's name first: `["canonym", "registry", "import"]`.
  public let command: [String]
  private var flags: [String: Bool] = [:]
  private var values: [String: [String]] = [:]
  private var operands: [String: [String]] = [:]

  init(command: [String]) { self.command = command }

  mutating func set(flag name: String, to value: Bool) { flags[name] = value }
  mutating func add(value: String, to name: String) { values[name, default: []].append(value) }
  mutating func add(operand: String, to name: String) {
    operands[name, default: []].append(operand)
  }

  /// Whether the flag is on.
  public subscript(key: Flag) -> Bool { flags[key.spec.name] ?? key.initial }

  /// The option's value, the last one given; `nil` when it was not given.
  public subscript<Value>(key: Option<Value>) -> Value? {
    values[key.spec.name]?.last.flatMap(read)
  }

  /// The option's value, the last one given, or its default.
  public subscript<Value>(key: DefaultedOption<Value>) -> Value {
    values[key.spec.name]?.last.flatMap(read) ?? key.initial
  }

  /// The option's values, in the order they were given.
  public subscript<Value>(key: RepeatedOption<Value>) -> [Value] {
    values[key.spec.name, default: []].compactMap(read)
  }

  /// The argument's value; `nil` when it was not given.
  public subscript<Value>(key: OptionalOperand<Value>) -> Value? {
    operands[key.spec.name]?.first.flatMap(read)
  }

  /// The arguments' values, in the order they were given.
  public subscript<Value>(key: Operands<Value>) -> [Value] {
    operands[key.spec.name, default: []].compactMap(read)
  }

  /// Whether the option was given.
  public func has(_ key: any OptionKey) -> Bool {
    flags[key.spec.name] != nil || values[key.spec.name] != nil
  }

  /// The argument's value.
  ///
  /// - Throws: ``UsageError`` when the command that was called does not declare it.
  public func required<Value>(_ key: Operand<Value>) throws(UsageError) -> Value {
    guard let value: Value = operands[key.spec.name]?.first.flatMap(read) else {
      throw refusal(.missingOperand(key.spec.name, usage: command.joined(separator: " ")))
    }
    return value
  }

  /// The value of an option that must be given in this case.
  ///
  /// - Throws: ``UsageError`` when it was not given.
  public func required<Value>(_ key: Option<Value>) throws(UsageError) -> Value {
    guard let value = self[key] else {
      throw refusal(.missingOption(key.spec.long, placeholder: key.spec.value?.placeholder ?? ""))
    }
    return value
  }

  /// The error to throw about these arguments.
  public func refusal(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem, command: command)
  }

  /// The error to throw when an option's value names nothing there is.
  ///
  /// - Parameters:
  ///   - expectation: what is expected, as it stands after "expected": `a system's id`.
  ///   - words: all there is; the nearest are suggested.
  public func refusal(
    _ value: String,
    of key: any OptionKey,
    expected expectation: String,
    among words: some Sequence<String> = []
  ) -> UsageError {
    refusal(
      .invalidValue(
        of: key.spec.long,
        value: value,
        expectation: expectation,
        nearest: nearest(to: value, among: words)
      )
    )
  }

  /// The error to throw when two options contradict each other and both were given.
  ///
  /// - Throws: ``UsageError`` in that case only.
  public func exclude(_ left: any OptionKey, _ right: any OptionKey) throws(UsageError) {
    if has(left) && has(right) { throw refusal(.conflict(left.spec.long, right.spec.long)) }
  }

  private func read<Value: ArgumentValue>(_ word: String) -> Value? {
    try? Value(argument: word)
  }
}
