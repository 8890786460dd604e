import CanonymJSON
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader().read(Array(text.utf8).span).root
  }

  @Test func `Values of every kind are read`() throws {
    let root = try read(
      #" {"s":"a\né\u00e9\ud83d\ude00","n":-1.50,"big":123456789012345678901234,"e":1e400,"t":true,"f":false,"0":null,"a":[1,[],{"x":2}]} "#
    )
    #expect(root["s"]?.string == "a\néé😀")
    #expect(root["n"]?.numberText == "-1.50")
    #expect(root["big"]?.numberText == "123456789012345678901234")
    #expect(root["big"]?.integer == nil)
    #expect(root["e"]?.numberText == "1e400")
    #expect(root["t"]?.boolean == true)
    #expect(root["f"]?.boolean == false)
    #expect(root["0"]?.kind == .null)
    #expect(root["a"]?.elements.map(\.kind) == [.number, .array, .object])
    #expect(root["a"]?.elements.last?["x"]?.integer == 2)
    #expect(root["none"] == nil)
    #expect(root.members.map(\.key) == ["s", "n", "big", "e", "t", "f", "0", "a"])
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")])
  func `Values may lie 1,000 deep in each other, and no deeper`(open: String, close: String) throws
  {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    let step = open.hasPrefix("[{") ? 2 : 1
    #expect(try read(nested(1000 / step)).kind == (open.hasPrefix("{") ? .object : .array))
    for depth in [1001, 1200, 100_000] {
      #expect(throws: JSONError.self) { try read(nested(depth)) }
      #expect(throws: JSONError.self) { try read(String(repeating: open, count: depth)) }
    }
  }

  @Test(arguments: ["null", "3", "\"a\"", "[]", "{}", "true", " -0 "])
  func `A document may be any value`(text: String) throws { _ = try read(text) }

  @Test(arguments: [
    "", " ", "{", "}", "{\"a\":}", "{\"a\":1,}", "[1,]", "{\"a\":1} x", "{} {}", "tru", "nul",
    "\"a", "\"\\x\"",
    "\"\\ud800\"", "01", "1.", "-", "+1", "1e", "{a:1}", "[1 2]", "\"a\u{1}\"", "{\"a\":tru}",
    "{\"a\":[1,{]}", "NaN",
    "'a'", "[\"\\udc00\\ud800\"]", "{\"x\":1.5.2}", "{\"x\":00}",
  ])
  func `What is no JSON is refused`(text: String) {
    #expect(throws: JSONError.self) { try read(text) }
  }

  @Test(
    arguments: [[0xFF], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xEF, 0xBB, 0xBF]]
      as [[UInt8]]
  )
  func `Bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONReader().read(bytes.span) }
  }

  @Test func `A document beyond the limits is refused, and the next one read`() throws {
    let reader = try JSONReader(maximumLength: 1 << 20)
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSONError.self) { try reader.read(deep.span) }
    let long = Array("\"\(String(repeating: "x", count: 1 << 20))\"".utf8)
    #expect(throws: JSONError.self) { try reader.read(long.span) }
    #expect(try reader.read(Array("[1]".utf8).span).root.elements.count == 1)
  }

  @Test func `Mutated documents never do harm`() throws {
    let reader = try JSONReader()
    let good = Array(
      #"{"id":"a1","text":"Харків \u0041 \"x\"","n":[1,-2.5e3,true,null,{"k":"v"}]}"#.utf8
    )
    for _ in 0..<10_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4) {
        let at = Int.random(in: 0..<bytes.count)
        switch Int.random(in: 0...2) {
        case 0: bytes[at] = UInt8.random(in: 0...255)
        case 1: bytes.remove(at: at)
        default: bytes.insert(UInt8.random(in: 0...255), at: at)
        }
      }
      guard let document = try? reader.read(bytes.span) else { continue }
      // What was read has fields where the walker over the text finds them.
      let fields = JSONFields.outermost(of: bytes.span)
      #expect(fields.count == document.root.members.count)
    }
  }

  @Test func `Fields stand where they stand in the text`() throws {
    let text = #"  { "a" : [1, "]\"", {"b":"}"}] ,"c\"":  -1.0e5,"d":"x" } "#
    _ = try read(text)
    let bytes = Array(text.utf8)
    let fields = JSONFields.outermost(of: bytes.span).map {
      String(decoding: bytes[$0.key], as: UTF8.self) + "="
        + String(decoding: bytes[$0.value], as: UTF8.self)
    }
    #expect(fields == [#""a"=[1, "]\"", {"b":"}"}]"#, #""c\""=-1.0e5"#, #""d"="x""#])
    #expect(JSONFields.outermost(of: Array("[1]".utf8).span).isEmpty)
  }
}
