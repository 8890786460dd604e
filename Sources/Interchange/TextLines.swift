import CanonymStreams

/// Lines of text, blank ones skipped.
struct TextLines {
  private let lines: LineReader
  private var number = 0

  /// One line, or why it is none.
  struct Line {
    /// Its number, from 1.
    var number: Int
    /// Its text, without the line's end.
    var text: Result<String, RecordRejection>
  }

  init(_ source: ByteSource) {
    lines = LineReader(source, lengthLimit: LineReader.recordLimit)
  }

  /// The next line; nil after the last.
  mutating func next() throws(StreamError) -> Line? {
    while true {
      number += 1
      do throws(StreamError) {
        guard try lines.next() != nil else { return nil }
      } catch {
        guard case .lineTooLong(_, _, _, let limit) = error else { throw error }
        let reason = RecordRejection("the line is longer than \(limit) bytes")
        return Line(number: number, text: .failure(reason))
      }
      let text = lines.withBytes { bytes -> Result<String, RecordRejection>? in
        if bytes.isBlank { return nil }
        let isReturned = bytes[bytes.count - 1] == UInt8(ascii: "\r")
        let line = bytes.extracting(0..<(isReturned ? bytes.count - 1 : bytes.count))
        guard let text = try? UTF8Span(validating: line) else {
          return .failure(RecordRejection("the line is not UTF-8"))
        }
        return .success(String(copying: text))
      }
      if let text { return Line(number: number, text: text) }
    }
  }
}

extension String {
  /// The parts between tabs.
  var tabbed: [String] { parts(at: UInt8(ascii: "\t")) }

  /// The parts between an ASCII byte; split by bytes, since a mark may stand behind it.
  func parts(at byte: UInt8) -> [String] {
    utf8.split(separator: byte, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
