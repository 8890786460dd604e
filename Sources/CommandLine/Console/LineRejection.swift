/// A line of input that a filter cannot answer.
///
/// The stream goes on after it; the exit status is then 1.
struct LineRejection: Error, Equatable {
  /// What is wrong with the line.
  let reason: String
  /// The line's own id, when it could be read, so that the caller can find the question.
  let id: String?

  /// A rejection.
  init(_ reason: String, id: String? = nil) {
    self.reason = reason
    self.id = id
  }

  /// The rejection of the line that caused the error; `nil` when the error is not the line's fault.
  init?(about error: any Error) {
    if let rejection = error as? LineRejection {
      self = rejection
    } else if let error = error as? any CommandError, error.exitStatus == .badInput {
      self.init(error.description)
    } else {
      return nil
    }
  }
}
