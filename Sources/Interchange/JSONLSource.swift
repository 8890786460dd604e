import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Entities of JSONL, an object a line; blank lines are skipped.
struct JSONLSource: RecordSource {
  private let lines: LineReader
  private let reader: JSONReader
  private var number = 0

  init(_ source: ByteSource) throws(InterchangeError) {
    lines = LineReader(source, lengthLimit: LineReader.recordLimit)
    do throws(JSONError) {
      reader = try JSONReader(maximumLength: LineReader.recordLimit)
    } catch {
      throw .json(error)
    }
  }

  mutating func next() throws(InterchangeError) -> SourceRecord? {
    while true {
      number += 1
      do throws(StreamError) {
        guard try lines.next() != nil else { return nil }
      } catch {
        guard case .lineTooLong(_, _, _, let limit) = error else { throw .stream(error) }
        let reason = RecordRejection("the line is longer than \(limit) bytes")
        return SourceRecord(line: number, entity: .failure(reason))
      }
      if let entity = entity() { return SourceRecord(line: number, entity: entity) }
    }
  }

  /// The entity of the current line; nil when the line is blank.
  private func entity() -> Result<Entity, RecordRejection>? {
    lines.withBytes { bytes in
      if bytes.isBlank { return nil }
      do throws(JSONError) {
        let object = try reader.read(bytes).root
        do throws(RecordRejection) {
          return .success(try EntityObject.entity(of: object))
        } catch {
          return .failure(error)
        }
      } catch {
        let hint = bytes.looksLikeUTF16 ? "; the file looks like UTF-16, convert it to UTF-8" : ""
        return .failure(RecordRejection(error.description + hint))
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether nothing but white space stands in it.
  var isBlank: Bool {
    for index in indices where !" \t\r\n".utf8.contains(self[index]) { return false }
    return true
  }

  /// Whether it begins with the byte order mark of UTF-16, in either order.
  fileprivate var looksLikeUTF16: Bool {
    count > 1 && (self[0] == 0xFF && self[1] == 0xFE || self[0] == 0xFE && self[1] == 0xFF)
  }
}
