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
}

extension Console {
  /// Answers each line of text with a line of text.
  ///
  /// Line ends are kept as they are. Bytes that are not UTF-8 are read as U+FFFD, and reported at the end.
  /// Output is written out when the input pauses, so that a caller can wait for each answer.
  ///
  /// - Returns: ``ExitStatus/nothing`` when a line was rejected or was not UTF-8.
  func filterLines(
    _ inputs: [InputFile],
    _ answer: (_ line: String) throws -> String
  ) throws -> ExitStatus {
    var repaired = 0
    var rejected = 0
    for input in inputs {
      try eachLine(of: input) { line, end, number in
        let text = String(decoding: line, as: UTF8.self)
        // Repair replaces bytes: only then do the lengths or the bytes differ.
        if !text.utf8.elementsEqual(line) { repaired += 1 }
        do {
          try write(try answer(text))
        } catch let rejection as LineRejection {
          rejected += 1
          say("\(input.name):\(number): \(rejection.reason)")
        }
        try write(end.rawValue)
      }
    }
    if repaired > 0 {
      say("\(repaired) lines were not UTF-8; what was wrong in them is read as U+FFFD")
    }
    return repaired + rejected > 0 ? .nothing : .done
  }

  /// Answers each line of JSON with a line of JSON; empty lines are skipped.
  ///
  /// A line that `answer` rejects, by throwing ``LineRejection`` or an error about bad input, is answered
  /// by `{"error":…,"line":N}`, with the id when it is known. Output is written out when the input pauses.
  ///
  /// - Parameter answer: the object for one line, without a line end; empty for no answer.
  /// - Returns: ``ExitStatus/nothing`` when a line was rejected.
  func filterJSONLines(
    _ inputs: [InputFile],
    _ answer: (_ line: [UInt8]) throws -> String
  ) throws -> ExitStatus {
    var rejected = 0
    for input in inputs {
      try eachLine(of: input) { line, _, number in
        if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return }
        do {
          let object = try answer(line)
          if !object.isEmpty { try writeLine(object) }
        } catch {
          guard let rejection = LineRejection(about: error) else { throw error }
          rejected += 1
          let id = rejection.id.map { "\"id\":\(jsonString($0))," } ?? ""
          try writeLine("{\(id)\"error\":\(jsonString(rejection.reason)),\"line\":\(number)}")
        }
      }
    }
    return rejected > 0 ? .nothing : .done
  }

  /// Hands each line of a file over, with its end and its number from 1.
  ///
  /// What was written is written out before the reader waits for more input.
  func eachLine(
    of input: InputFile,
    _ body: (_ line: [UInt8], _ end: LineReader.LineEnd, _ number: Int) throws -> Void
  ) throws {
    var reader = LineReader(try input.open())
    var line: [UInt8] = []
    while let end = try reader.next(into: &line, pause: { () throws(StreamError) in try flush() }) {
      try body(line, end, reader.lineNumber)
      tick("\(input.name): \(reader.lineNumber) lines")
    }
    clearProgress()
  }
}

extension LineRejection {
  /// The rejection of the line that caused the error; `nil` when the error is not the line's fault.
  fileprivate init?(about error: any Error) {
    if let rejection = error as? LineRejection {
      self = rejection
    } else if let error = error as? any CommandError, error.exitStatus == .badInput {
      self.init(error.description)
    } else {
      return nil
    }
  }
}

/// Text as a JSON string, with its quotes.
func jsonString(_ text: String) -> String {
  var escaped = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": escaped += "\\\""
    case "\\": escaped += "\\\\"
    case "\n": escaped += "\\n"
    case "\t": escaped += "\\t"
    case "\r": escaped += "\\r"
    case "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped + "\""
}
