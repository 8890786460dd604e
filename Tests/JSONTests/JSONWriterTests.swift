import CanonymJSON
import Testing

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `Each byte is escaped that has to be, wherever it stands`() throws {
    let reader = try JSONReader()
    for byte in UInt8(0)..<0x80 {
      for place in 0..<20 {
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: 24)
        text[place] = byte
        text[20] = UInt8(ascii: "~")
        var writer = JSONWriter()
        writer.string(utf8: text.span)
        #expect(try reader.read(writer.bytes.span).root.utf8.map(Array.init) == text)
        let isEscaped = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        #expect(writer.bytes.contains(UInt8(ascii: "\\")) == isEscaped)
      }
    }
  }

  @Test func `Objects, arrays and scalars are written with their commas`() {
    let text = written {
      $0.object {
        $0.field("id", "a")
        $0.key("list")
        $0.array {
          $0.integer(0)
          $0.integer(.min)
          $0.array { _ in }
          $0.object { _ in }
          $0.null()
          $0.boolean(true)
        }
        $0.key("raw")
        $0.raw("1.0".utf8)
        $0.field("n", -12)
      }
      $0.endLine()
    }
    #expect(
      text == #"{"id":"a","list":[0,-9223372036854775808,[],{},null,true],"raw":1.0,"n":-12}"#
        + "\n"
    )
  }

  @Test(arguments: [
    ("", #""""#), ("é北\u{2028}", "\"é北\u{2028}\""),
    ("a\"b\\c\n\r\t\u{0}\u{1f}/", #""a\"b\\c\n\r\t\u0000\u001f/""#),
  ])
  func `Strings are escaped as JSON asks and no further`(text: String, expected: String) {
    #expect(written { $0.string(text) } == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.95, "0.95"), (0.5, "0.5"), (0.8764, "0.876"), (.nan, "0"),
    (7.0, "1"),
  ])
  func `Scores have up to three decimals`(score: Double, expected: String) {
    #expect(written { $0.score(score) } == expected)
  }

  @Test func `What is written is read back`() throws {
    let reader = try JSONReader()
    for _ in 0..<2_000 {
      let scalars = (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x11FFF)) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let bytes = Array(written { $0.string(String(view)) }.utf8)
      #expect(try Array(reader.read(bytes.span).root.utf8 ?? []) == Array(String(view).utf8))
    }
  }
}
