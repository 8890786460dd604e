import CanonymInterchange
import CanonymRegistry
import Testing

@Suite struct ExporterTests {
  private let place = Workplace()

  private static let full = """
    {"id":"kharkiv","type":["place","city"],"name":"Kharkiv","lang":"en-Latn","aliases":[\
    {"name":"Kharkov","lang":"ru-Latn","kind":"translation","system":"bgnpcgn-rus-Cyrl-Latn-1947",\
    "from":"1934","to":"1991-08-24","sources":[{"source":"geonames","record":"706483"},{"source":"un"}]},\
    {"name":"Харків","lang":"uk-Cyrl","kind":"endonym","note":{"a":[1,2.50,null]}}],\
    "ids":{"geonames":"706483","wikidata":["Q1","Q2"]},"country":"UA","population":1421125,\
    "not":["kharkivske"],"merged":["kharkov"],"extra":{"x":"\\"y\\""},"zzz":1e400}

    """

  @Test func `All fields come back as they went in`() throws {
    let registry = try place.registry()
    #expect(try place.import(Self.full, into: registry).rejections == [])
    #expect(try place.export(registry) == Self.full)
  }

  @Test func `The short form comes back as the long one`() throws {
    let registry = try place.registry()
    let text = """
      {"type":"city","names":["Lviv","Lvov","Lviv"],"id":7,"lang":"en","x":null,"aliases":["Lwów"]}

      """
    try place.import(text, into: registry)
    let long = """
      {"id":"7","type":["city"],"name":"Lviv","lang":"en","aliases":[{"name":"Lvov","lang":"en"},\
      {"name":"Lwów","lang":"en"}]}

      """
    #expect(try place.export(registry) == long)
  }

  @Test func `A date that is none is kept as it was written`() throws {
    let registry = try place.registry()
    let text =
      "{\"id\":\"a\",\"name\":\"A\",\"aliases\":[{\"name\":\"B\",\"from\":\"about 1900\"}]}\n"
    try place.import(text, into: registry)
    #expect(try place.export(registry) == text)
  }

  @Test func `What several sources say comes back from the export`() throws {
    let registry = try place.registry()
    let one = "{\"id\":\"k\",\"name\":\"Kyiv\",\"aliases\":[\"Kiew\",\"Kijów\"],\"country\":\"UA\"}"
    let two = "{\"id\":\"k\",\"name\":\"Kiev\",\"aliases\":[\"Kiew\"],\"type\":\"city\"}"
    try place.import(one, into: registry, .init(source: "b"))
    try place.import(two, into: registry, .init(source: "a"))
    let text = try place.export(registry)
    #expect(
      text == """
        {"id":"k","type":["city"],"name":"Kiev","aliases":[{"name":"Kiew","sources":[{"source":"a"},{"source":"b"}]},\
        {"name":"Kijów","sources":[{"source":"b"}]},{"name":"Kyiv","sources":[{"source":"b"}]}],"country":"UA"}

        """
    )
    let again = try place.registry("y.registry")
    try place.import(text, into: again)
    #expect(try place.export(again) == text)
  }

  @Test func `Equal content gives equal bytes, whatever the order it came in`() throws {
    var generator = SystemRandomNumberGenerator()
    var lines = (0..<300).map { number in
      let aliases = (0..<5).map { "{\"name\":\"\(number) назва \($0)\",\"lang\":\"uk\"}" }
        .shuffled(using: &generator).joined(separator: ",")
      return "{\"name\":\"Name \(number)\",\"id\":\"e\(number)\",\"aliases\":[\(aliases)]}\n"
    }
    let one = try place.registry("1.registry")
    try place.import(lines.joined(), into: one)
    lines.shuffle(using: &generator)
    let two = try place.registry("2.registry")
    try place.import(lines.joined(), into: two)
    let text = try place.export(one)
    #expect(try place.export(two) == text)
    let three = try place.registry("3.registry")
    try place.import(text, into: three)
    #expect(try place.export(three) == text)
    #expect(three.findings().isEmpty)
  }

  @Test func `A table is quoted where it has to be`() throws {
    let registry = try place.registry()
    let text = """
      {"id":"a,b","type":["x","y"],"name":"A \\"B\\"","aliases":["p|q","r"],"ids":{"g":"1"},"population":5}

      """
    try place.import(text, into: registry)
    #expect(
      try place.export(registry, .csv)
        == "id,type,name,lang,aliases,ids,country,population\r\n\"a,b\",x|y,\"A \"\"B\"\"\",,p\\|q|r,g=1,,5\r\n"
    )
    let again = try place.registry("y.registry")
    try place.import(try place.export(registry, .csv), into: again, as: "in.csv")
    #expect(try place.export(again) == place.export(registry))
  }
}
