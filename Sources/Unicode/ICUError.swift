import CICU

/// A call to ICU that failed.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// What was asked of ICU, in a few words (`normalize to NFC`).
  public let operation: String
  /// ICU's name of the status (`U_INVALID_FORMAT_ERROR`).
  public let status: String
  /// Where in a rule text it failed, when ICU says so: a UTF-16 offset.
  public let offset: Int?

  /// The error in words: what is wrong, and where.
  public var description: String {
    let place = offset.map { " at offset \($0)" } ?? ""
    return "ICU cannot \(operation)\(place): \(status)"
  }

  init(_ operation: String, _ status: UErrorCode, offset: Int? = nil) {
    self.operation = operation
    // ICU returns a static, NUL-terminated name for every status.
    self.status = unsafe String(cString: cicu_error_name(status))
    self.offset = offset
  }
}

extension UErrorCode {
  /// Whether the call failed; warnings are no failures.
  var isFailure: Bool { rawValue > U_ZERO_ERROR.rawValue }
}

/// The version of the ICU library this program was built with, such as `72.1`.
public var icuVersion: String {
  // A string literal of ICU's headers.
  unsafe String(cString: cicu_version())
}
