/// What the pages and the parser know of one positional argument.
public struct OperandSpec: Sendable {
  /// Its name on the help page, in capitals: `NAME`.
  public let name: String
  /// How many words it takes.
  public let arity: Arity
  /// What a shell may complete it with.
  public let completion: OptionSpec.Completion
  /// The words it may be, when they can be listed; else empty.
  public let allowed: [String]
  /// One or two sentences for the help page, lower case, without a full stop.
  public let help: String
  /// Reads a word, to see whether it is one.
  let check: @Sendable (String) throws(ArgumentValueError) -> Void

  /// How many words a positional argument takes.
  public enum Arity: Sendable {
    /// Exactly one.
    case one
    /// One or none.
    case optional
    /// Any number.
    case any
    /// At least one.
    case some
  }

  /// The name as it stands in a usage line: `NAME`, `[NAME]`, `[NAME...]` or `NAME...`.
  public var usage: String {
    switch arity {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name)...]"
    case .some: "\(name)..."
    }
  }
}

/// A key to one positional argument of a command.
public protocol OperandKey: Sendable {
  /// What the pages and the parser know of it.
  var spec: OperandSpec { get }
}

/// A positional argument that must be given.
public struct Operand<Value: ArgumentValue>: OperandKey {
  /// What the pages and the parser know of it.
  public let spec: OperandSpec

  /// A positional argument; `name` in capitals.
  public init(
    _ name: String,
    of type: Value.Type = String.self,
    completion: OptionSpec.Completion = .values,
    help: String
  ) {
    spec = OperandSpec(name, type, .one, completion, help)
  }
}

/// A positional argument that may be absent.
public struct OptionalOperand<Value: ArgumentValue>: OperandKey {
  /// What the pages and the parser know of it.
  public let spec: OperandSpec

  /// A positional argument; `name` in capitals.
  public init(
    _ name: String,
    of type: Value.Type = String.self,
    completion: OptionSpec.Completion = .values,
    help: String
  ) {
    spec = OperandSpec(name, type, .optional, completion, help)
  }
}

/// The positional arguments that are left, as many as there are; the last a command declares.
public struct Operands<Value: ArgumentValue>: OperandKey {
  /// What the pages and the parser know of it.
  public let spec: OperandSpec

  /// Positional arguments; `name` in capitals, in the singular.
  ///
  /// - Parameter atLeastOne: whether none is an error.
  public init(
    _ name: String,
    of type: Value.Type = String.self,
    atLeastOne: Bool = false,
    completion: OptionSpec.Completion = .values,
    help: String
  ) {
    spec = OperandSpec(name, type, atLeastOne ? .some : .any, completion, help)
  }
}

extension OperandSpec {
  /// What is known of words of type `Value`.
  fileprivate init<Value: ArgumentValue>(
    _ name: String,
    _ type: Value.Type,
    _ arity: Arity,
    _ completion: OptionSpec.Completion,
    _ help: String
  ) {
    self.init(
      name: name,
      arity: arity,
      completion: completion,
      allowed: Value.allowedArguments,
      help: help,
      check: { argument throws(ArgumentValueError) in _ = try Value(argument: argument) }
    )
  }
}
