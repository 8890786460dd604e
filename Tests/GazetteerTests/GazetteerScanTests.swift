import CanonymGazetteer
import CanonymUnicode
import Testing

@Suite struct GazetteerScanTests {
  private func surfaces(of text: String, by gazetteer: Gazetteer) -> [String] {
    let source = Array(text.utf8)
    return scan(source, gazetteer).map { String(decoding: source[$0.range], as: UTF8.self) }
  }

  private func plainNumber(of key: [UInt8], _ gazetteer: Gazetteer) -> Int? {
    gazetteer.number(of: key.span)
  }

  private func scan(_ source: [UInt8], _ gazetteer: Gazetteer) -> [PhraseMatch] {
    var matches: [PhraseMatch] = []
    let isSound = gazetteer.scan(
      source.span,
      TokenFolder(),
      skipping: PhraseSet(),
      into: &matches
    )
    #expect(isSound)
    return matches
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
    #expect(surfaces(of: text, by: try makeGazetteer(Self.names)) == expected)
  }

  @Test func `A phrase within one source character is not found`() throws {
    #expect(surfaces(of: "½ 1", by: try makeGazetteer(["1", "2"])) == ["1"])
  }

  @Test func `An empty gazetteer finds nothing and knows nothing`() throws {
    let empty = try makeGazetteer([])
    #expect(surfaces(of: "Kyiv", by: empty) == [])
    let folder = TokenFolder()
    folder.fold("kyiv".utf8Span.span)
    #expect(empty.number(of: folder) == nil)
    #expect(plainNumber(of: Array("kyiv".utf8), empty) == nil)
  }

  @Test func `Keys are looked up by their bytes`() throws {
    let folder = TokenFolder()
    let gazetteer = try makeGazetteer(Self.names)
    #expect(gazetteer.count == Self.names.count)
    for name in Self.names {
      folder.fold(name.utf8Span.span)
      let number = try #require(gazetteer.number(of: folder))
      #expect(gazetteer.key(number) == folder.folded)
      #expect(plainNumber(of: folder.folded, gazetteer) == number)
      folder.fold((name + "x").utf8Span.span)
      #expect(gazetteer.number(of: folder) == nil)
      #expect(plainNumber(of: folder.folded, gazetteer) == nil)
    }
  }

  @Test func `A phrase given twice, or out of order, is refused`() throws {
    var builder = GazetteerBuilder()
    try insert("kyiv", &builder)
    #expect(throws: GazetteerError.unsorted("kyiv")) { try insert("kyiv", &builder) }
    #expect(throws: GazetteerError.unsorted("dnipro")) { try insert("dnipro", &builder) }
    #expect(throws: GazetteerError.unsorted("")) { try insert("", &builder) }
  }

  private func insert(_ phrase: String, _ builder: inout GazetteerBuilder) throws {
    try builder.insert(phrase.utf8Span.span)
  }

  @Test func `What is passed over lets a shorter phrase stand`() throws {
    let gazetteer = try makeGazetteer(["New", "New York"])
    var skipped = PhraseSet()
    skipped.insert(gazetteer.number(of: "new york".utf8Span.span) ?? -1)
    var matches: [PhraseMatch] = []
    let text = Array("New York".utf8)
    let isSound = gazetteer.scan(text.span, TokenFolder(), skipping: skipped, into: &matches)
    #expect(isSound && matches.map(\.range) == [0..<3])
  }

  @Test(arguments: [("a b ", "a b c", "a b "), ("a  b", "xa  b a  b", "a  b"), (" b", "a b", " b")])
  func `Spaces at the ends and between words count`(
    name: String,
    text: String,
    found: String
  )
    throws
  {
    #expect(surfaces(of: text, by: try makeGazetteer([name])) == [found])
  }

  @Test func `A half-width kana with its own voicing mark is found as it is folded`() throws {
    let gazetteer = try makeGazetteer(["ｲﾜﾐｻﾞﾜ", "イワミザワ"])
    #expect(gazetteer.count == 2)
    #expect(surfaces(of: "ｲﾜﾐｻﾞﾜ、イワミザワ", by: gazetteer) == ["ｲﾜﾐｻﾞﾜ", "イワミザワ"])
  }

  @Test func `Random texts are scanned as the plain definition says`() throws {
    let alphabet = ["a", "b", " ", " ", "北", "-", "é", "e\u{301}", "½"]
    let folder = Folder()
    let keys = Set(
      (0..<60).map { _ in
        (0..<Int.random(in: 1...4)).map { _ in alphabet.randomElement() ?? "a" }.joined()
      }
      .map { folder.fold($0) }
    )
    let gazetteer = try makeGazetteer(Array(keys))
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in alphabet.randomElement() ?? "a" }.joined()
      let source = Array(text.utf8)
      #expect(
        scan(source, gazetteer).map(\.tokens) == plainMatches(of: source, keys, folder),
        "\(text)"
      )
    }
  }

  /// What a scan finds, by its definition.
  private func plainMatches(
    of source: [UInt8],
    _ keys: Set<String>,
    _ folder: Folder
  ) -> [ClosedRange<Int>] {
    var folded = FoldedText()
    folder.fold(source.span, into: &folded)
    var found: [ClosedRange<Int>] = []
    var first = 0
    while first < folded.tokens.count {
      let longest = (first..<folded.tokens.count).last { last in
        let (opening, closing) = (folded.tokens[first], folded.tokens[last])
        let bytes = folded.bytes[Int(opening.start)..<Int(closing.end)]
        return opening.opens && closing.closes
          && keys.contains(String(decoding: bytes, as: UTF8.self))
      }
      if let longest { found.append(first...longest) }
      first = (longest ?? first) + 1
    }
    return found
  }

  @Test func `A phrase of more tokens than any name has is looked up, and not found in text`()
    throws
  {
    let tokens = String(repeating: "a ", count: 128)
    let gazetteer = try makeGazetteer([tokens, tokens + "a"])
    #expect(surfaces(of: tokens + "a", by: gazetteer) == [tokens])
    let folder = TokenFolder()
    folder.fold((tokens + "a").utf8Span.span)
    #expect(gazetteer.number(of: folder) == 1)
  }
}
