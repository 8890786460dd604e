import CanonymJSON
import Testing

@Suite struct JSONElementTests {
  private let reader = JSONReader()

  private func object(_ text: String) throws -> JSONObject {
    try reader.object(in: Array(text.utf8).span)
  }

  @Test func `Members come in document order with their raw bytes`() throws {
    let line = #" {"z": 1.0 ,"x":1e400,"a" : {"k": [1, 2]}, "s":"\u0425","n":-0} "#
    let members = try object(line).map { member in
      (member.key.string, String(decoding: member.value.raw, as: UTF8.self))
    }
    #expect(members.map(\.0) == ["z", "x", "a", "s", "n"])
    #expect(members.map(\.1) == ["1.0", "1e400", #"{"k": [1, 2]}"#, #""\u0425""#, "-0"])
    let bytes = Array(line.utf8)
    let value = try #require(try object(line)["a"])
    #expect(Array(bytes[value.range]) == value.raw)
  }

  @Test func `A registry line is read at all depths`() throws {
    let object = try object(
      """
      {"id":"kharkiv","type":["place","city"],"name":"Kharkiv","aliases":[{"name":"Харків",\
      "lang":"uk-Cyrl","from":null,"sources":[{"source":"geonames","record":"706483"}]},\
      {"name":"Kharkov"}],"ids":{"geonames":"706483"},"population":1421125,"not":[]}
      """
    )
    #expect(object["id"]?.equals("kharkiv") == true)
    #expect(object["type"]?.array?.map(\.string) == ["place", "city"])
    let aliases = try #require(object["aliases"]?.array).compactMap(\.object)
    #expect(aliases.map { $0["name"]?.string } == ["Харків", "Kharkov"])
    #expect(aliases.first?["from"]?.isNull == true)
    let sources = try #require(aliases.first?["sources"]?.array).compactMap(\.object)
    #expect(sources.first?["record"]?.string == "706483")
    #expect(object["ids"]?.object?["geonames"]?.string == "706483")
    #expect(object["population"]?.int == 1_421_125)
    #expect(object["not"]?.array?.map(\.kind) == [])
    #expect(object["merged"] == nil)
  }

  @Test(
    arguments: [
      ("1", 1, 1.0), ("-0", 0, -0.0), ("1.0", nil, 1.0), ("1e2", nil, 100),
      ("9223372036854775807", Int.max, 0x1p63),
      ("9223372036854775808", nil, 0x1p63), ("1e400", nil, nil),
      ("\"1\"", nil, nil), ("null", nil, nil),
    ] as [(String, Int?, Double?)]
  )
  func `A number is converted when asked`(text: String, int: Int?, double: Double?) throws {
    let value = try reader.value(in: Array(text.utf8).span)
    #expect(value.int == int)
    #expect(value.double == double)
  }

  @Test func `Asking for another kind gives nil`() throws {
    let object = try object(#"{"s":"a","n":1,"b":false}"#)
    #expect(object["s"]?.int == nil)
    #expect(object["s"]?.bool == nil)
    #expect(object["s"]?.object == nil)
    #expect(object["n"]?.string == nil)
    #expect(object["n"]?.array == nil)
    #expect(object["n"]?.equals("1") == false)
    #expect(object["b"]?.bool == false)
    #expect(object["b"]?.numberText == nil)
  }

  @Test func `A key written with escapes is found`() throws {
    #expect(try object(#"{"\u0074ext":"a\tb"}"#)["text"]?.utf8 == Array("a\tb".utf8))
  }

  @Test func `Two decoded strings can be open at once`() throws {
    let object = try object(#"{"a":"x\n","b":"y\n"}"#)
    let joined = object["a"]?.withUTF8 { outer in
      object["b"]?.withUTF8 { inner in [outer[0], inner[0]] }
    }
    #expect(joined == [0x78, 0x79])
  }
}
