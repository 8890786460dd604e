import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Entities of JSONL, an object a line; blank lines are skipped.
struct JSONLSource: RecordSource {
  private let lines: LineReader
  private let reader: JSONReader
  private let form: Form
  private var number = 0

  /// How an object says what an entity is.
  enum Form {
    /// As ``EntityObject`` does.
    case entities
    /// As an element of the array that Wikidata's dump is, a line each.
    case wikidata
    /// As an entity of FollowTheMoney.
    case ftm
  }

  init(_ source: ByteSource, form: Form = .entities) throws(InterchangeError) {
    self.form = form
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
        return SourceRecord(line: number, content: .failure(reason))
      }
      if let content = content() { return SourceRecord(line: number, content: content) }
    }
  }

  /// What the current line says; nil when the line is blank.
  private func content() -> Result<SourceRecord.Content, RecordRejection>? {
    lines.withBytes { line in
      let bytes = form == .wikidata ? line.extracting(0..<line.elementCount) : line
      if bytes.isBlank { return nil }
      do throws(JSONError) {
        let object = try reader.read(bytes).root
        do throws(RecordRejection) {
          return .success(try content(of: object))
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

extension JSONLSource {
  /// What an object says in this source's form.
  private func content(of object: JSONValue) throws(RecordRejection) -> SourceRecord.Content {
    switch form {
    case .entities: .entity(try EntityObject.entity(of: object))
    case .wikidata: try WikidataObject.content(of: object)
    case .ftm: try FtMObject.content(of: object)
    }
  }
}

extension Span<UInt8> {
  /// Whether nothing but white space stands in it.
  var isBlank: Bool {
    for index in indices where !" \t\r\n".utf8.contains(self[index]) { return false }
    return true
  }

  /// Bytes of the element of an array that a line holds, without the comma behind it; none for a bracket alone.
  fileprivate var elementCount: Int {
    var end = count
    while end > 0, " \t\r".utf8.contains(self[end - 1]) { end -= 1 }
    if end == 1, "[]".utf8.contains(self[0]) { return 0 }
    return end > 0 && self[end - 1] == UInt8(ascii: ",") ? end - 1 : end
  }

  /// Whether it begins with the byte order mark of UTF-16, in either order.
  fileprivate var looksLikeUTF16: Bool {
    count > 1 && (self[0] == 0xFF && self[1] == 0xFE || self[0] == 0xFE && self[1] == 0xFF)
  }
}
