/// The six kinds of JSON values.
public enum JSONKind: UInt8, Sendable {
  /// `{…}`
  case object
  /// `[…]`
  case array
  /// `"…"`
  case string
  /// A number of any size, kept as written.
  case number
  /// `true` or `false`
  case bool
  /// `null`
  case null

  /// The kind with its article, for messages: `an object`.
  public var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}
