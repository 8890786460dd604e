import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Reads lines of JSONL, an object a line: for one thread.
struct JSONLParser {
  private let reader: JSONReader
  private let form: Form

  /// How an object says what an entity is.
  enum Form: Sendable {
    /// As ``EntityObject`` does.
    case entities
    /// As an element of the array that Wikidata's dump is, a line each.
    case wikidata
    /// As an entity of FollowTheMoney.
    case ftm
  }

  init(_ form: Form) throws(InterchangeError) {
    self.form = form
    do throws(JSONError) {
      reader = try JSONReader(maximumLength: LineReader.recordLimit)
    } catch {
      throw .json(error)
    }
  }

  /// What a line says; nil when it is blank.
  func content(of line: Span<UInt8>) -> Result<SourceRecord.Content, RecordRejection>? {
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
