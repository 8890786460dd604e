import CanonymArguments
import CanonymJSON
import CanonymStreams
import Glibc

extension ParsedArguments {
  /// The names of the files to read; standard input, which is written `-`, when none is given.
  func inputs(_ files: Operands<String>) -> [String] {
    let names = self[files]
    return names.isEmpty ? ["-"] : names
  }
}

extension Console {
  /// Answers each line of text with a line of text.
  ///
  /// Line ends are kept as they are. Bytes that are not UTF-8 are read as U+FFFD, and reported at the end.
  /// Output is written out when the input pauses, so that a caller can wait for each answer.
  ///
  /// - Parameter answer: the text for one line, without a line end; a ``LineRejection`` it throws is
  ///   reported, and the line is empty then.
  /// - Returns: ``ExitStatus/nothing`` when a line was rejected or was not UTF-8.
  func filterLines(
    _ inputs: [String],
    _ answer: (_ line: String) throws -> String
  ) throws -> ExitStatus {
    var repaired = 0
    var rejected = 0
    for input in inputs {
      rejected += try eachLine(of: input) { bytes, line in
        let endsWithReturn = !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: "\r")
        let content = bytes.extracting(first: bytes.count - (endsWithReturn ? 1 : 0))
        if let text = validText(content) {
          try write(try answer(text))
        } else {
          repaired += 1
          try write(try answer(repairedText(content)))
        }
        if endsWithReturn { try write("\r") }
        if line.endsWithLineFeed { try write("\n") }
      } rejected: { rejection, number in
        say("\(input):\(number): \(rejection.reason)")
        try write("\n")
      }
    }
    sayRepaired(repaired)
    return repaired + rejected > 0 ? .nothing : .done
  }

  /// Rewrites text in UTF-8, line by line as ``filterLines(_:_:)`` does, but many lines at a time.
  ///
  /// - Parameters:
  ///   - size: so many bytes are gathered where the input does not pause before.
  ///   - rewrite: is lent whole lines with their line ends, or a last one without, and hands over what stands for
  ///     them, in pieces; gives back how many were no UTF-8.
  func filterBytes(
    _ inputs: [String],
    gathering size: Int = LineReader.defaultBufferSize,
    _ rewrite: (_ lines: Span<UInt8>, _ write: (Span<UInt8>) -> Void) throws -> Int
  ) throws -> ExitStatus {
    var repaired = 0
    var rejected = 0
    for input in inputs {
      rejected += try eachRun(of: input, size) { bytes in
        var failure: StreamError?
        repaired += try rewrite(bytes) { piece in
          do throws(StreamError) { try output.write(piece) } catch { failure = error }
        }
        if let failure { throw failure }
      } rejected: { rejection, number in
        say("\(input):\(number): \(rejection.reason)")
        try write("\n")
      }
    }
    sayRepaired(repaired)
    return repaired + rejected > 0 ? .nothing : .done
  }

  private func sayRepaired(_ count: Int) {
    if count == 0 { return }
    let lines = count == 1 ? "1 line was" : "\(count) lines were"
    say("\(lines) not UTF-8; what was wrong is read as U+FFFD")
  }

  /// Answers each line of JSON with a line of JSON; blank lines are skipped.
  ///
  /// A line that `answer` rejects, by throwing ``LineRejection`` or an error about bad input, is answered
  /// by `{"error":…,"line":N}`, with the id when it is known. Output is written out when the input pauses.
  ///
  /// - Parameter answer: the object for one line, without a line end; empty for no answer.
  /// - Returns: ``ExitStatus/nothing`` when a line was rejected.
  func filterJSONLines(
    _ inputs: [String],
    _ answer: (_ line: Span<UInt8>) throws -> String
  ) throws -> ExitStatus {
    var rejected = 0
    for input in inputs {
      rejected += try eachLine(of: input) { bytes, _ in
        if isBlank(bytes) { return }
        let object = try answer(bytes)
        if !object.isEmpty { try writeLine(object) }
      } rejected: { rejection, number in
        let id = rejection.id.map { "\"id\":\(jsonString($0))," } ?? ""
        try writeLine("{\(id)\"error\":\(jsonString(rejection.reason)),\"line\":\(number)}")
      }
    }
    return rejected > 0 ? .nothing : .done
  }

  /// As ``filterJSONLines(_:_:)-(_,(Span<UInt8>)->String)``, but `answer` writes the object itself.
  func filterJSONLines(
    _ inputs: [String],
    _ answer: (_ line: Span<UInt8>, _ writer: inout JSONWriter) throws -> Void
  ) throws -> ExitStatus {
    var writer = JSONWriter()
    var rejected = 0
    for input in inputs {
      rejected += try eachLine(of: input) { bytes, _ in
        if isBlank(bytes) { return }
        writer.removeAll()
        try answer(bytes, &writer)
        writer.endLine()
        try write(writer.bytes.span)
      } rejected: { rejection, number in
        let id = rejection.id.map { "\"id\":\(jsonString($0))," } ?? ""
        try writeLine("{\(id)\"error\":\(jsonString(rejection.reason)),\"line\":\(number)}")
      }
    }
    return rejected > 0 ? .nothing : .done
  }

  /// Hands each line of a file over, without its line feed, and with its place.
  ///
  /// What was written is written out before the reader waits for more input.
  ///
  /// - Parameters:
  ///   - input: a file's name, or `-`; names that end in `.gz` or `.zst` are read decompressed.
  ///   - rejected: called for a line that is too long, and for one that `body` rejects, by throwing
  ///     ``LineRejection`` or an error about bad input.
  /// - Returns: how many lines were rejected.
  func eachLine(
    of input: String,
    _ body: (_ bytes: Span<UInt8>, _ line: LineReader.Line) throws -> Void,
    rejected: (_ rejection: LineRejection, _ number: Int) throws -> Void
  ) throws -> Int {
    try each(
      of: input,
      next: { (reader) throws in try reader.next() },
      body,
      rejected: rejected
    )
  }

  /// Hands the lines of a file over, with their line ends, as many at a time as have been read.
  ///
  /// - Parameters:
  ///   - size: so many bytes are read before where the input does not pause.
  ///   - rejected: as for ``eachLine(of:_:rejected:)``.
  /// - Returns: how many lines were rejected.
  private func eachRun(
    of input: String,
    _ size: Int,
    _ body: (_ bytes: Span<UInt8>) throws -> Void,
    rejected: (_ rejection: LineRejection, _ number: Int) throws -> Void
  ) throws -> Int {
    try each(
      of: input,
      next: { (reader) throws in try reader.nextLines(size: size) ?? reader.next() },
      { bytes, _ in try body(bytes) },
      rejected: rejected
    )
  }

  private func each(
    of input: String,
    next: (LineReader) throws -> LineReader.Line?,
    _ body: (_ bytes: Span<UInt8>, _ line: LineReader.Line) throws -> Void,
    rejected: (_ rejection: LineRejection, _ number: Int) throws -> Void
  ) throws -> Int {
    let reader = LineReader(try ByteSource(path: input))
    if input == "-" && isTerminal(STDIN_FILENO) {
      report("reading from the terminal; Ctrl-D on a line of its own ends the input")
    }
    var count = 0
    var number = 0
    var isAtEnd = false
    while !isAtEnd {
      if try reader.hasPaused() { try flush() }
      number += 1
      do {
        if let line = try next(reader) {
          defer { reader.release() }
          try reader.withBytes { (bytes: Span<UInt8>) throws in try body(bytes, line) }
        } else {
          isAtEnd = true
        }
      } catch {
        guard let rejection = LineRejection(about: error) else { throw error }
        count += 1
        try rejected(rejection, number)
      }
      tick("\(reader.path): \(number) lines")
    }
    clearProgress()
    return count
  }
}

/// The text of bytes that are UTF-8; `nil` when they are not.
private func validText(_ bytes: Span<UInt8>) -> String? {
  guard let text = try? UTF8Span(validating: bytes) else { return nil }
  return String(copying: text)
}

/// The text of bytes that are not UTF-8, with U+FFFD where they are wrong.
private func repairedText(_ bytes: Span<UInt8>) -> String {
  String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
}

private func isBlank(_ bytes: Span<UInt8>) -> Bool {
  bytes.indices.allSatisfy { " \t\r".utf8.contains(bytes[$0]) }
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
