/// Why bytes are not one JSON document (RFC 8259), and at which byte.
///
/// Offsets count bytes from the start of the document.
public enum JSONError: Error, Equatable, CustomStringConvertible {
  /// There is nothing but white space.
  case empty
  /// The document is longer than the reader's limit; lengths are in bytes.
  case tooLong(length: Int, limit: Int)
  /// Arrays and objects are nested deeper than the reader's limit.
  case tooDeep(limit: Int, offset: Int)
  /// The bytes are not UTF-8.
  case notUTF8(offset: Int)
  /// A character below U+0020 stands unescaped in a string.
  case controlCharacter(byte: UInt8, offset: Int)
  /// A string begins here and never ends.
  case unclosedString(offset: Int)
  /// A backslash is followed by what is no escape.
  case invalidEscape(offset: Int)
  /// A `\u` escape is half of a surrogate pair, so it is no character.
  case loneSurrogate(offset: Int)
  /// What stands here is no number in JSON's notation.
  case invalidNumber(offset: Int)
  /// Another character stands where `expected` should.
  case unexpected(byte: UInt8, expected: String, offset: Int)
  /// The document ends where `expected` should follow.
  case truncated(expected: String, offset: Int)
  /// Something follows the end of the document.
  case trailing(offset: Int)
  /// A key occurs twice in one object.
  case duplicateKey(String, offset: Int)
  /// The document is well formed, but no object.
  case notAnObject(JSONKind)
  /// There is no memory for a document of this length.
  case outOfMemory(length: Int)

  /// The byte at which reading ended, where there is one.
  public var offset: Int? {
    switch self {
    case .empty, .tooLong, .notAnObject, .outOfMemory:
      nil
    case .tooDeep(_, let offset), .notUTF8(let offset), .controlCharacter(_, let offset),
      .unclosedString(let offset), .invalidEscape(let offset), .loneSurrogate(let offset),
      .invalidNumber(let offset), .unexpected(_, _, let offset), .truncated(_, let offset),
      .trailing(let offset), .duplicateKey(_, let offset):
      offset
    }
  }

  /// What is wrong, without the place.
  public var reason: String {
    switch self {
    case .empty: "there is no JSON document"
    case .tooLong(let length, let limit): "\(length) bytes are over the limit of \(limit)"
    case .tooDeep(let limit, _): "nested deeper than \(limit) levels"
    case .notUTF8: "not UTF-8"
    case .controlCharacter(let byte, _): "unescaped control character \(Self.name(of: byte))"
    case .unclosedString: "this string has no end"
    case .invalidEscape: "no JSON escape follows this backslash"
    case .loneSurrogate: "this escape is half of a surrogate pair"
    case .invalidNumber: "not a JSON number"
    case .unexpected(let byte, let expected, _):
      "expected \(expected), found \(Self.name(of: byte))"
    case .truncated(let expected, _): "the document ends where \(expected) should follow"
    case .trailing: "something follows the end of the document"
    case .duplicateKey(let key, _): "the key \"\(key)\" occurs twice"
    case .notAnObject(let kind): "expected an object, found \(kind.phrase)"
    case .outOfMemory(let length): "no memory for a document of \(length) bytes"
    }
  }

  /// The error in words: what is wrong, and at which byte.
  public var description: String {
    guard let offset else { return reason }
    return "byte \(offset): \(reason)"
  }

  /// A byte as a reader can recognize it: `'x'`, or its value where it is not visible.
  private static func name(of byte: UInt8) -> String {
    (0x21..<0x7F).contains(byte)
      ? "'\(Character(Unicode.Scalar(byte)))'"
      : "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
