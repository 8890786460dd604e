/// A switch without a value: `--json`, or with an inverse `--no-header`.
public struct Flag: OptionKey {
  /// What the pages and the parser know of it.
  public let spec: OptionSpec
  /// What holds when it is not given.
  let initial: Bool

  /// A flag that is off unless given.
  ///
  /// - Parameter name: the long name, without dashes.
  public init(_ name: String, short: Character? = nil, help: String) {
    self.init(name, short: short, inverse: false, initial: false, help: help)
  }

  /// A flag with an inverse `--no-NAME`, and what holds when neither is given.
  public init(_ name: String, short: Character? = nil, orNot initial: Bool, help: String) {
    self.init(name, short: short, inverse: true, initial: initial, help: help)
  }

  private init(_ name: String, short: Character?, inverse: Bool, initial: Bool, help: String) {
    self.initial = initial
    spec = OptionSpec(
      name: name,
      short: short,
      value: nil,
      hasInverse: inverse,
      isRepeated: false,
      defaultText: nil,
      help: help
    )
  }
}

/// An option with a value that may be absent: `--limit 5`.
///
/// The last one given holds.
public struct Option<Value: ArgumentValue>: OptionKey {
  /// What the pages and the parser know of it.
  public let spec: OptionSpec

  /// An option.
  ///
  /// - Parameters:
  ///   - name: the long name, without dashes.
  ///   - value: the word that stands for the value on the help page: `ID`.
  ///   - check: a condition beyond the type.
  public init(
    _ name: String,
    short: Character? = nil,
    value: String,
    check: ValueCheck<Value>? = nil,
    completion: OptionSpec.Completion = .values,
    help: String
  ) {
    spec = OptionSpec(
      name: name,
      short: short,
      value: .init(value, of: Value.self, check: check, completion: completion),
      hasInverse: false,
      isRepeated: false,
      defaultText: nil,
      help: help
    )
  }
}

/// An option that always has a value, its own or the default: `--offsets scalars`.
public struct DefaultedOption<Value: ArgumentValue>: OptionKey {
  /// What the pages and the parser know of it.
  public let spec: OptionSpec
  /// What holds when it is not given.
  let initial: Value

  /// An option with a default.
  ///
  /// - Parameters:
  ///   - name: the long name, without dashes.
  ///   - value: the word that stands for the value on the help page: `UNIT`.
  ///   - initial: what holds when it is not given.
  ///   - check: a condition beyond the type.
  public init(
    _ name: String,
    short: Character? = nil,
    value: String,
    default initial: Value,
    check: ValueCheck<Value>? = nil,
    completion: OptionSpec.Completion = .values,
    help: String
  ) {
    self.initial = initial
    spec = OptionSpec(
      name: name,
      short: short,
      value: .init(value, of: Value.self, check: check, completion: completion),
      hasInverse: false,
      isRepeated: false,
      defaultText: initial.argument,
      help: help
    )
  }
}

/// An option that may be given several times, each adding a value: `--source a --source b`.
public struct RepeatedOption<Value: ArgumentValue>: OptionKey {
  /// What the pages and the parser know of it.
  public let spec: OptionSpec

  /// A repeated option.
  ///
  /// - Parameters:
  ///   - name: the long name, without dashes.
  ///   - value: the word that stands for the value on the help page: `NAME`.
  ///   - check: a condition beyond the type, for each value.
  public init(
    _ name: String,
    short: Character? = nil,
    value: String,
    check: ValueCheck<Value>? = nil,
    completion: OptionSpec.Completion = .values,
    help: String
  ) {
    spec = OptionSpec(
      name: name,
      short: short,
      value: .init(value, of: Value.self, check: check, completion: completion),
      hasInverse: false,
      isRepeated: true,
      defaultText: nil,
      help: help
    )
  }
}

extension OptionSpec.Value {
  /// What is known of a value of type `Value`.
  fileprivate init<Value: ArgumentValue>(
    _ placeholder: String,
    of type: Value.Type,
    check: ValueCheck<Value>?,
    completion: OptionSpec.Completion
  ) {
    self.init(
      placeholder: placeholder,
      allowed: Value.allowedArguments,
      completion: completion,
      check: { argument throws(ArgumentValueError) in
        let value = try Value(argument: argument)
        if let check, !check.accepts(value) {
          throw ArgumentValueError(argument, expectation: check.expectation)
        }
      }
    )
  }
}
