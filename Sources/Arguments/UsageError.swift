/// What is wrong with a command line, and with which command.
public struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public let problem: Problem
  /// The words of the command that was called: `["canonym", "lookup"]`.
  public let command: [String]

  /// What is wrong with a command line.
  public enum Problem: Equatable, Sendable {
    /// There is no command of this name.
    case unknownCommand(String, nearest: [String])
    /// A command is missing after one that does nothing by itself.
    case missingCommand(commands: [String])
    /// There is no such option.
    case unknownOption(String, nearest: [String])
    /// An option stands without its value; `next` is the word that follows, if there is one.
    case missingValue(option: String, placeholder: String, next: String?)
    /// A flag was given a value.
    case unexpectedValue(option: String, value: String)
    /// A value is not one an option or argument takes.
    case invalidValue(of: String, value: String, expectation: String, nearest: [String])
    /// An option must be given here.
    case missingOption(String, placeholder: String)
    /// A positional argument is missing.
    case missingOperand(String, usage: String)
    /// There is one word too many.
    case unexpectedOperand(String, usage: String)
    /// Two options contradict each other.
    case conflict(String, String)
  }

  /// An error of the command that the words call.
  public init(_ problem: Problem, command: [String]) {
    self.problem = problem
    self.command = command
  }

  /// The error in words, with a hint: at most four lines, without a line end.
  public var description: String {
    "\(message)\nsee '\(command.joined(separator: " ")) --help'"
  }

  private var message: String {
    switch problem {
    case .unknownCommand(let word, let nearest):
      "no command '\(shown(word))'\(didYouMean(nearest))"
    case .missingCommand(let commands):
      "a command is missing: \(alternatives(commands))"
    case .unknownOption(let word, let nearest):
      "unknown option '\(shown(word))'\(didYouMean(nearest))"
    case .missingValue(let option, let placeholder, let next):
      "\(option) needs a value: \(option) \(placeholder)"
        + (next.map { "; a value that starts with '-' is written \(option)=\(shown($0))" } ?? "")
    case .unexpectedValue(let option, let value):
      "\(option) takes no value, but was given '\(shown(value))'"
    case .invalidValue(let of, let value, let expectation, let nearest):
      "'\(shown(value))' is no value of \(of): expected \(expectation)\(didYouMean(nearest))"
    case .missingOption(let option, let placeholder):
      "\(option) \(placeholder) is missing"
    case .missingOperand(let name, let usage):
      "\(name) is missing\nusage: \(usage)"
    case .unexpectedOperand(let word, let usage):
      "one word too many: '\(shown(word))'\nusage: \(usage)"
    case .conflict(let left, let right):
      "\(left) and \(right) cannot be used together"
    }
  }
}

/// A word as it is shown in a message: shortened, on one line, without control characters.
private func shown(_ word: String) -> String {
  let scalars = word.unicodeScalars.prefix(64).map { scalar in
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : Character(scalar)
  }
  return String(scalars) + (word.unicodeScalars.count > 64 ? "…" : "")
}

private func didYouMean(_ words: [String]) -> String {
  words.isEmpty ? "" : "; did you mean \(alternatives(words.map { "'\($0)'" }))?"
}
