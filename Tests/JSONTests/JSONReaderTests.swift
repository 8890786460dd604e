import CanonymJSON
import Testing

@Suite struct JSONReaderTests {
  private let reader = JSONReader()

  @Test(arguments: [
    ("null", JSONValue.null),
    (" true\r\n", .bool(true)),
    ("false", .bool(false)),
    ("0", .number("0")),
    ("-0.0", .number("-0.0")),
    ("1e400", .number("1e400")),
    ("123456789012345678901234", .number("123456789012345678901234")),
    (#""""#, .string("")),
    (#""Харків""#, .string("Харків")),
    (#""a\"b\\c\/d\b\f\n\r\t""#, .string("a\"b\\c/d\u{8}\u{C}\n\r\t")),
    (#""\u0425\u0000\uD83D\ude00x""#, .string("Х\0😀x")),
    ("[]", .array([])),
    ("{}", .object([])),
    (" [ 1 , [ 2 ] ] ", .array([.number("1"), .array([.number("2")])])),
    (
      #"{"b":1,"a":{"b":null}}"#,
      .object([
        .init(key: "b", value: .number("1")),
        .init(key: "a", value: .object([.init(key: "b", value: .null)])),
      ])
    ),
  ])
  func `A document is read`(text: String, expected: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == expected)
  }

  @Test(arguments: [
    ("", JSONError.empty),
    (" \n", .empty),
    ("{", .truncated(expected: "a key in quotes or '}'", offset: 1)),
    (#"{"a""#, .truncated(expected: "':'", offset: 4)),
    (#"{"a":"#, .truncated(expected: "a value", offset: 5)),
    (#"{"a":1"#, .truncated(expected: "',' or '}'", offset: 6)),
    ("[1", .truncated(expected: "',' or ']'", offset: 2)),
    ("[1,]", .unexpected(byte: 0x5D, expected: "a value", offset: 3)),
    (#"{"a":1,}"#, .unexpected(byte: 0x7D, expected: "a key in quotes", offset: 7)),
    ("{1:2}", .unexpected(byte: 0x31, expected: "a key in quotes or '}'", offset: 1)),
    ("[1 2]", .unexpected(byte: 0x32, expected: "',' or ']'", offset: 3)),
    ("[1}", .unexpected(byte: 0x7D, expected: "',' or ']'", offset: 2)),
    (#"{"a":1]"#, .unexpected(byte: 0x5D, expected: "',' or '}'", offset: 6)),
    (#"{"a" 1}"#, .unexpected(byte: 0x31, expected: "':'", offset: 5)),
    ("1 2", .trailing(offset: 2)),
    ("{} x", .trailing(offset: 3)),
    (#""a""b""#, .trailing(offset: 3)),
    ("]", .unexpected(byte: 0x5D, expected: "a value", offset: 0)),
    ("nul", .truncated(expected: "null", offset: 3)),
    ("nulll", .unexpected(byte: 0x6C, expected: "the end of null", offset: 4)),
    ("True", .unexpected(byte: 0x54, expected: "a value", offset: 0)),
    ("[01]", .invalidNumber(offset: 1)),
    ("[1.]", .invalidNumber(offset: 1)),
    ("[-]", .invalidNumber(offset: 1)),
    ("[1e]", .invalidNumber(offset: 1)),
    ("[1\u{C}]", .unexpected(byte: 0x0C, expected: "',' or ']'", offset: 2)),
    ("[.5]", .unexpected(byte: 0x2E, expected: "a value", offset: 1)),
    ("[+1]", .unexpected(byte: 0x2B, expected: "a value", offset: 1)),
    ("[NaN]", .unexpected(byte: 0x4E, expected: "a value", offset: 1)),
    ("[1,\0]", .unexpected(byte: 0, expected: "a value", offset: 3)),
    ("\u{FEFF}{}", .unexpected(byte: 0xEF, expected: "a value", offset: 0)),
    (#"["abc]"#, .unclosedString(offset: 1)),
    (#"["abc\"]"#, .unclosedString(offset: 1)),
    (#"\"a""#, .unexpected(byte: 0x5C, expected: "a value or punctuation", offset: 0)),
    ("[\"a\nb\"]", .controlCharacter(byte: 0x0A, offset: 3)),
    ("[\"a\0b\"]", .controlCharacter(byte: 0, offset: 3)),
    (#"["a\x"]"#, .invalidEscape(offset: 3)),
    (#"["\u12G4"]"#, .invalidEscape(offset: 2)),
    (#"["\u12"]"#, .invalidEscape(offset: 2)),
    (#"["\uD800"]"#, .loneSurrogate(offset: 2)),
    (#"["\uD800\u0041"]"#, .loneSurrogate(offset: 2)),
    (#"["x\uDC00"]"#, .loneSurrogate(offset: 3)),
    (#"{"a":1,"a":2}"#, .duplicateKey("a", offset: 7)),
    (#"[{"a":1,"\u0061":2}]"#, .duplicateKey("a", offset: 8)),
  ])
  func `What is not JSON is an error with its place`(text: String, expected: JSONError) {
    #expect(throws: expected) { try JSONValue(parsing: text) }
  }

  @Test(
    arguments: [
      ([0xFF], 0), ([0x22, 0x61, 0xC3, 0x22], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
    ] as [([UInt8], Int)]
  )
  func `Bytes that are not UTF-8 are an error with their place`(bytes: [UInt8], offset: Int) {
    #expect(throws: JSONError.notUTF8(offset: offset)) { try reader.value(in: bytes.span) }
  }

  @Test func `A key that occurs twice among many is found`() {
    let keys = (0..<40).map { #""k\#($0)":0"# } + [#""k7":1"#]
    let text = "{" + keys.joined(separator: ",") + "}"
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    let unique = "{" + keys.dropLast().joined(separator: ",") + "}"
    #expect(throws: Never.self) { try JSONValue(parsing: unique) }
  }

  @Test func `Nesting beyond the limit is an error`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONError.tooDeep(limit: 1024, offset: 1024)) {
      try reader.value(in: deep.span)
    }
  }

  @Test func `Nesting up to the limit is read`() throws {
    let levels = 100_000
    let deep =
      [UInt8](repeating: UInt8(ascii: "["), count: levels)
      + [UInt8](repeating: UInt8(ascii: "]"), count: levels)
    let reader = JSONReader(depthLimit: levels)
    #expect(try reader.value(in: deep.span).range == 0..<2 * levels)
  }

  @Test func `A document beyond the length limit is an error, and the next is read`() throws {
    let reader = JSONReader(lengthLimit: 5)
    let long = Array("[1,2,3]".utf8)
    #expect(throws: JSONError.tooLong(length: 7, limit: 5)) { try reader.value(in: long.span) }
    let short = Array("[1]".utf8)
    #expect(try reader.value(in: short.span).array?.map(\.int) == [1])
  }

  @Test func `A long line is read after a short one`() throws {
    let short = Array(#"{"text":""}"#.utf8)
    _ = try reader.object(in: short.span)
    let text = String(repeating: "Київ ", count: 200_000)
    let long = Array(#"{"text":"\#(text)"}"#.utf8)
    #expect(try reader.object(in: long.span)["text"]?.string == text)
  }

  @Test(arguments: [("[]", JSONKind.array), ("\"a\"", .string), ("1", .number)])
  func `A document that is no object is an error where one is asked for`(
    text: String,
    kind: JSONKind
  ) {
    let bytes = Array(text.utf8)
    #expect(throws: JSONError.notAnObject(kind)) { try reader.object(in: bytes.span) }
  }

  @Test func `Messages name what was found, expected, and where`() {
    #expect(
      JSONError.unexpected(byte: 0x78, expected: "':'", offset: 4).description
        == "byte 4: expected ':', found 'x'"
    )
    #expect(JSONError.controlCharacter(byte: 9, offset: 1).description.hasSuffix("byte 0x09"))
    #expect(JSONError.empty.offset == nil)
  }
}
