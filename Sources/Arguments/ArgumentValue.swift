/// A type that an option's value can be read as.
///
/// An enumeration of strings conforms by saying so: its cases are the allowed values.
public protocol ArgumentValue: Sendable {
  /// Reads a value as it was written on the command line.
  init(argument: String) throws(ArgumentValueError)
  /// The value as it is written on the command line.
  var argument: String { get }
  /// All values there are, when they can be listed; else empty.
  static var allowedArguments: [String] { get }
}

extension ArgumentValue {
  /// No list of values, unless a type gives one.
  public static var allowedArguments: [String] { [] }
}

/// Why a word is no value of the type an option takes.
public struct ArgumentValueError: Error, Equatable {
  /// The word, or the part of it, that is wrong.
  public let culprit: String
  /// What is expected, as it stands after "expected": `a whole number`.
  public let expectation: String
  /// The allowed values, when they can be listed.
  public let allowed: [String]

  /// An error about `culprit`.
  public init(_ culprit: String, expectation: String, allowed: [String] = []) {
    self.culprit = culprit
    self.expectation = expectation
    self.allowed = allowed
  }
}

extension String: ArgumentValue {
  /// Any text.
  public init(argument: String) throws(ArgumentValueError) { self = argument }
  /// The text itself.
  public var argument: String { self }
}

extension Int: ArgumentValue {
  /// A whole number in ASCII digits.
  public init(argument: String) throws(ArgumentValueError) {
    guard let value = Int(argument) else {
      throw ArgumentValueError(argument, expectation: "a whole number")
    }
    self = value
  }
  /// The number in ASCII digits.
  public var argument: String { String(self) }
}

extension Double: ArgumentValue {
  /// A finite number with a decimal point.
  public init(argument: String) throws(ArgumentValueError) {
    guard let value = Double(argument), value.isFinite else {
      throw ArgumentValueError(argument, expectation: "a number")
    }
    self = value
  }
  /// The number with a decimal point.
  public var argument: String { String(self) }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// The case whose raw value is written.
  public init(argument: String) throws(ArgumentValueError) {
    guard let value = Self(rawValue: argument) else {
      let allowed = Self.allowedArguments
      throw ArgumentValueError(argument, expectation: alternatives(allowed), allowed: allowed)
    }
    self = value
  }
  /// The raw value.
  public var argument: String { rawValue }
  /// The raw values of all cases, in their order.
  public static var allowedArguments: [String] { allCases.map(\.rawValue) }
}

/// Several values in one word, with commas between: `--types person,org`.
public struct CommaList<Element: ArgumentValue>: ArgumentValue {
  /// The values, in the order they were written; at least one.
  public let elements: [Element]

  /// A list of these values.
  public init(_ elements: [Element]) { self.elements = elements }

  /// Reads each part between commas; an empty part is an error.
  public init(argument: String) throws(ArgumentValueError) {
    var elements: [Element] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard !part.isEmpty else {
        throw ArgumentValueError(argument, expectation: "values with single commas between")
      }
      elements.append(try Element(argument: String(part)))
    }
    self.elements = elements
  }
  /// The values with commas between.
  public var argument: String { elements.map(\.argument).joined(separator: ",") }
  /// The values of which a list can be made.
  public static var allowedArguments: [String] { Element.allowedArguments }
}

extension CommaList: Equatable where Element: Equatable {}

/// `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
