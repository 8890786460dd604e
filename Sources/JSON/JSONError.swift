import CSimdJSON

/// Why some bytes are no JSON document.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, in words.
  public let reason: String
  /// Where it was met, in bytes from the begin, when that is known.
  public let offset: Int?

  /// The error in words.
  public var description: String {
    offset.map { "\(reason) (near byte \($0 + 1))" } ?? reason
  }

  /// An error of the form that a document should have had.
  public init(reason: String, offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }
}
