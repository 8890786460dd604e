import CanonymGazetteer
import CanonymUnicode
import Testing

@Suite struct GazetteerScanTests {
  private func gazetteer(_ names: [String]) throws -> Gazetteer {
    let folder = Folder()
    var builder = GazetteerBuilder()
    var folded = FoldedText()
    for name in names {
      folder.fold(Array(folder.fold(name).utf8).span, into: &folded)
      builder.insert(folded)
    }
    return try builder.build()
  }

  private func surfaces(of text: String, by gazetteer: Gazetteer) -> [String] {
    let source = Array(text.utf8)
    var folded = FoldedText()
    var matches: [PhraseMatch] = []
    Folder().fold(source.span, into: &folded)
    gazetteer.scan(folded, into: &matches)
    return matches.map { match in
      let start = Int(folded.tokens[match.tokens.lowerBound].sourceStart)
      let end = Int(folded.tokens[match.tokens.upperBound].sourceEnd)
      return String(decoding: source[start..<end], as: UTF8.self)
    }
  }

  static let names = [
    "Kyiv", "New York", "New York Times", "York", "Łódź", "北京", "北京市", "서울", "दिल्ली", "O’Neill",
    "AP", "Saint-Denis", "fin", "½ Nelson",
  ]

  @Test(arguments: [
    ("In Kyiv, KYIV and kyiv.", ["Kyiv", "KYIV", "kyiv"]),
    ("Kyivan Kyivs xKyiv", []),
    ("the New York Times of New York", ["New York Times", "New York"]),
    ("New  York", ["York"]),
    ("w Łodź i Lodz, ŁO\u{301}DŹ!", ["Łodź", "ŁO\u{301}DŹ"]),
    ("在北京市和北京", ["北京市", "北京"]),
    ("서울에서 서울", ["서울", "서울"]),
    ("नई दिल्ली, दिल्ली", ["दिल्ली", "दिल्ली"]),
    ("O’Neill; O'Neill", ["O’Neill"]),
    ("APs, AP.", ["AP"]),
    ("Saint-Denis Saint Denis", ["Saint-Denis"]),
    ("ﬁn ﬁ", ["ﬁn"]),
    ("a ½ Nelson", ["½ Nelson"]),
    ("", []),
  ])
  func `Names are found at the borders of words, the longest first`(
    text: String,
    expected: [String]
  ) throws {
    #expect(surfaces(of: text, by: try gazetteer(Self.names)) == expected)
  }

  @Test func `A phrase within one source character is not found`() throws {
    #expect(surfaces(of: "½ 1", by: try gazetteer(["1", "2"])) == ["1"])
  }

  @Test func `An empty gazetteer finds nothing and knows nothing`() throws {
    let empty = try gazetteer([])
    #expect(surfaces(of: "Kyiv", by: empty) == [])
    var folded = FoldedText()
    Folder().fold("kyiv".utf8.span, into: &folded)
    #expect(empty.number(of: folded) == nil)
  }

  @Test func `Keys are looked up by their bytes`() throws {
    let folder = Folder()
    let gazetteer = try gazetteer(Self.names)
    for (number, name) in Self.names.enumerated() {
      var folded = FoldedText()
      folder.fold(Array(name.utf8).span, into: &folded)
      #expect(gazetteer.number(of: folded) == number)
      folder.fold(Array((name + "x").utf8).span, into: &folded)
      #expect(gazetteer.number(of: folded) == nil)
    }
  }

  @Test func `A phrase given twice is refused`() {
    #expect(throws: GazetteerError.self) { _ = try gazetteer(["Kyiv", "KYIV"]) }
  }

  @Test func `Random texts are scanned as the plain definition says`() throws {
    let alphabet = ["a", "b", " ", "北", "-", "é", "e\u{301}"]
    let folder = Folder()
    let keys = Set(
      (0..<60).map { _ in
        (0..<Int.random(in: 1...4)).map { _ in alphabet.randomElement() ?? "a" }.joined()
      }
      .map { folder.fold($0) }
    )
    let gazetteer = try gazetteer(keys.sorted())
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in alphabet.randomElement() ?? "a" }.joined()
      var folded = FoldedText()
      var matches: [PhraseMatch] = []
      folder.fold(Array(text.utf8).span, into: &folded)
      gazetteer.scan(folded, into: &matches)
      var expected: [ClosedRange<Int>] = []
      var first = 0
      while first < folded.tokens.count {
        let longest = (first..<folded.tokens.count).last { last in
          let bytes = folded.bytes[Int(folded.tokens[first].start)..<Int(folded.tokens[last].end)]
          return keys.contains(String(decoding: bytes, as: UTF8.self))
        }
        if let longest { expected.append(first...longest) }
        first = (longest ?? first) + 1
      }
      #expect(matches.map(\.tokens) == expected, "\(text)")
    }
  }

  @Test func `A phrase of more tokens than any name has is not taken`() throws {
    let tokens = String(repeating: "a ", count: 128)
    #expect(try gazetteer([tokens]).count == 1)
    #expect(try gazetteer([tokens + "a"]).count == 0)
  }
}
