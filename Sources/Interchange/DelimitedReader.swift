import CanonymStreams

/// Rows of values with a delimiter between (RFC 4180): a value in quotes may hold delimiters, line ends and, doubled,
/// quotes.
struct DelimitedReader {
  private let lines: LineReader
  private let delimiter: UInt8
  private var number = 0

  /// One row, or why it is none.
  struct Row {
    /// The line it begins in, from 1.
    var line: Int
    /// Its values.
    var values: Result<[String], RecordRejection>
  }

  init(_ source: ByteSource, delimiter: UInt8) {
    lines = LineReader(source, lengthLimit: LineReader.recordLimit)
    self.delimiter = delimiter
  }

  /// The next row, blank lines skipped; nil after the last.
  mutating func next() throws(StreamError) -> Row? {
    while true {
      var parser = RowParser(delimiter)
      let begin = number + 1
      var hasBytes = false
      repeat {
        number += 1
        do throws(StreamError) {
          guard try lines.next() != nil else {
            if !hasBytes { return nil }
            return Row(line: begin, values: .failure(RecordRejection("a quote is not closed")))
          }
        } catch {
          guard case .lineTooLong(_, _, _, let limit) = error else { throw error }
          let reason = RecordRejection("the line is longer than \(limit) bytes")
          return Row(line: begin, values: .failure(reason))
        }
        lines.withBytes { bytes in
          hasBytes = hasBytes || !bytes.isBlank
          parser.read(bytes)
        }
        if parser.length > LineReader.recordLimit {
          return Row(line: begin, values: .failure(RecordRejection("a quote is not closed")))
        }
      } while parser.isOpen
      if hasBytes { return Row(line: begin, values: parser.row) }
    }
  }
}

/// Cuts the lines of one row into values.
private struct RowParser {
  private let delimiter: UInt8
  private var values: [[UInt8]] = [[]]
  private var isQuoted = false
  /// Whether the last byte was a quote within quotes: their end, or the first of two.
  private var isAfterQuote = false
  private var hasLines = false
  private var isMalformed = false
  private(set) var length = 0
  private static let quote = UInt8(ascii: "\"")

  init(_ delimiter: UInt8) { self.delimiter = delimiter }

  /// Whether the row goes on in the next line.
  var isOpen: Bool { isQuoted && !isAfterQuote }

  /// The values, as far as they are UTF-8.
  var row: Result<[String], RecordRejection> {
    if isMalformed { return .failure(RecordRejection("there is text behind a closing quote")) }
    var texts: [String] = []
    for value in values {
      guard let text = String(validating: value, as: UTF8.self) else {
        return .failure(RecordRejection("a value is not UTF-8"))
      }
      texts.append(text)
    }
    return .success(texts)
  }

  mutating func read(_ line: Span<UInt8>) {
    // The line end belongs to a value that goes on; a carriage return before it to none that has ended.
    if hasLines { append(UInt8(ascii: "\n")) }
    hasLines = true
    for index in line.indices {
      let byte = line[index]
      let isLast = index + 1 == line.count
      if isLast, byte == UInt8(ascii: "\r"), !isOpen { return }
      read(byte)
    }
  }

  private mutating func read(_ byte: UInt8) {
    if isAfterQuote {
      isAfterQuote = false
      if byte == Self.quote { return append(byte) }
      isQuoted = false
      if byte == delimiter { values.append([]) } else { isMalformed = true }
    } else if isQuoted {
      if byte == Self.quote { isAfterQuote = true } else { append(byte) }
    } else if byte == delimiter {
      values.append([])
    } else if byte == Self.quote, values[values.count - 1].isEmpty {
      isQuoted = true
    } else {
      append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    values[values.count - 1].append(byte)
    length += 1
  }
}
