import CanonymRegistry
import CanonymStreams

/// Entities of JSONL, an object a line; blank lines are skipped.
struct JSONLSource: RecordSource {
  private let lines: LineReader
  private let parser: JSONLParser
  private var number = 0

  init(_ source: ByteSource, form: JSONLParser.Form = .entities) throws(InterchangeError) {
    lines = LineReader(source, lengthLimit: LineReader.recordLimit)
    parser = try JSONLParser(form)
  }

  mutating func next() throws(InterchangeError) -> SourceRecord? {
    while true {
      number += 1
      do throws(StreamError) {
        guard try lines.next() != nil else { return nil }
      } catch {
        guard case .lineTooLong(_, _, _, let limit) = error else { throw .stream(error) }
        let reason = RecordRejection("the line is longer than \(limit) bytes")
        return SourceRecord(line: number, content: .failure(reason))
      }
      if let content = lines.withBytes({ parser.content(of: $0) }) {
        return SourceRecord(line: number, content: content)
      }
    }
  }
}
