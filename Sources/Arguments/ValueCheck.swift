/// A condition that an option's value must meet beyond being of its type.
public struct ValueCheck<Value: ArgumentValue>: Sendable {
  /// What is expected, as it stands after "expected": `a number from 0 to 1`.
  public let expectation: String
  /// Whether a value meets it.
  public let accepts: @Sendable (Value) -> Bool

  /// A condition told in words and in code.
  public init(_ expectation: String, accepts: @escaping @Sendable (Value) -> Bool) {
    self.expectation = expectation
    self.accepts = accepts
  }
}

extension ValueCheck where Value: Comparable {
  /// A value within a range, its ends included.
  public static func within(_ range: ClosedRange<Value>) -> ValueCheck {
    let ends = (range.lowerBound.argument, range.upperBound.argument)
    return ValueCheck("a number from \(ends.0) to \(ends.1)") { range.contains($0) }
  }

  /// A value that is not below `least`.
  public static func atLeast(_ least: Value) -> ValueCheck {
    ValueCheck("a number of at least \(least.argument)") { $0 >= least }
  }
}
