import CanonymJSON
import Testing

@Suite struct JSONWriterTests {
  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `Commas and colons are put by the writer`() {
    let written = text { writer in
      writer.object { writer in
        writer.member("id", "a1")
        writer.key("list")
        writer.array { list in
          list.int(1)
          list.array { _ in }
          list.object { _ in }
          list.bool(true)
          list.null()
          list.double(0.1)
          list.double(.infinity)
        }
        writer.key("raw")
        writer.raw(Array("1.0".utf8).span)
        writer.member("n", Int.min)
      }
      writer.newline()
      writer.string("next")
    }
    #expect(
      written == """
        {"id":"a1","list":[1,[],{},true,null,0.1,null],"raw":1.0,"n":-9223372036854775808}
        "next"
        """
    )
  }

  @Test(arguments: [
    ("", #""""#),
    ("Харків 😀", #""Харків 😀""#),
    ("a\"b\\c/", #""a\"b\\c/""#),
    ("\0\u{1}\u{8}\t\n", #""\u0000\u0001\b\t\n""#),
    ("\u{B}\u{C}\r\u{1F}\u{7F}", "\"\\u000b\\f\\r\\u001f\u{7F}\""),
    ("\u{2028}\u{2029}\u{FEFF}", "\"\u{2028}\u{2029}\u{FEFF}\""),
  ])
  func `Strings are escaped where JSON demands it and nowhere else`(plain: String, json: String) {
    #expect(text { $0.string(plain) } == json)
  }

  @Test func `A byte to escape is found at every place of a run`() throws {
    for byte in [0x00, 0x1F, 0x22, 0x5C] as [UInt8] {
      for place in 0..<20 {
        var plain = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
        plain[place] = byte
        let json = text { $0.string(utf8: plain.span) }
        #expect(try JSONValue(parsing: json).string == String(decoding: plain, as: UTF8.self))
      }
    }
  }

  @Test func `What is written is read back the same`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let value = random.value(depth: 4)
      #expect(try JSONValue(parsing: text { $0.value(value) }) == value)
    }
  }

  @Test func `A document rewritten member by member keeps every raw value`() throws {
    let line = Array(#"{"b":1.0,"a":[1e400, 2],"\u0063":"\u0425/"}"#.utf8)
    let reader = JSONReader()
    var writer = JSONWriter()
    let object = try reader.object(in: line.span)
    writer.object { writer in
      for member in object {
        writer.key(member.key)
        writer.raw(member.value)
      }
    }
    #expect(writer.takeBytes() == line)
    #expect(writer.bytes.isEmpty)
  }
}
