/// Where the fields of an object stand in its text, so that they can be passed on byte for byte.
public enum JSONFields {
  /// One member of the outermost object.
  public struct Field: Sendable, Equatable {
    /// The key with its quotes, in bytes of the text.
    public let key: Range<Int>
    /// The value, without white space around it.
    public let value: Range<Int>
  }

  /// The members of the outermost object of a text, in order.
  ///
  /// - Parameter text: a document that a ``JSONReader`` has read; of other text the outcome means nothing.
  /// - Returns: nothing when the document is no object.
  public static func outermost(of text: Span<UInt8>) -> [Field] {
    var fields: [Field] = []
    var at = skipSpace(text, 0)
    guard at < text.count, text[at] == UInt8(ascii: "{") else { return [] }
    at = skipSpace(text, at + 1)
    while at < text.count, text[at] == UInt8(ascii: "\"") {
      let keyEnd = endOfString(text, at)
      var start = skipSpace(text, keyEnd)
      guard start < text.count, text[start] == UInt8(ascii: ":") else { break }
      start = skipSpace(text, start + 1)
      let end = endOfValue(text, start)
      fields.append(Field(key: at..<keyEnd, value: start..<end))
      at = skipSpace(text, end)
      guard at < text.count, text[at] == UInt8(ascii: ",") else { break }
      at = skipSpace(text, at + 1)
    }
    return fields
  }

  private static func endOfValue(_ text: Span<UInt8>, _ start: Int) -> Int {
    guard start < text.count else { return start }
    switch text[start] {
    case UInt8(ascii: "\""): return endOfString(text, start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return endOfContainer(text, start)
    default:
      var at = start
      while at < text.count, !",]} \t\r\n".utf8.contains(text[at]) { at += 1 }
      return at
    }
  }

  private static func endOfContainer(_ text: Span<UInt8>, _ start: Int) -> Int {
    var depth = 0
    var at = start
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        at = endOfString(text, at)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at + 1 }
      default: break
      }
      at += 1
    }
    return at
  }

  private static func endOfString(_ text: Span<UInt8>, _ start: Int) -> Int {
    var at = start + 1
    while at < text.count {
      if text[at] == UInt8(ascii: "\"") { return at + 1 }
      at += text[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return text.count
  }

  private static func skipSpace(_ text: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, " \t\r\n".utf8.contains(text[at]) { at += 1 }
    return at
  }
}
