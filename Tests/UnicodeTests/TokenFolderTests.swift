import Testing

@testable import CanonymUnicode

@Suite struct TokenFolderTests {
  private let plain = Folder()
  private let quick = TokenFolder()

  private func expectSame(_ text: [UInt8]) {
    var (one, other) = (FoldedText(), FoldedText())
    plain.fold(text.span, into: &one)
    quick.fold(text.span)
    quick.copy(into: &other)
    #expect(one.bytes == other.bytes && one.tokens == other.tokens, "\(text)")
  }

  static let scalars: [Unicode.Scalar] = [
    "a", "A", "z", " ", ",", "_", "0", "\u{0}", "\u{301}", "\u{323}", "\u{94D}", "\u{915}",
    "\u{93C}",
    "\u{928}", "\u{3099}", "\u{304B}", "½", "İ", "ß", "中", "각", "\u{1100}", "\u{1161}", "\u{11A8}",
    "\u{E01}", "\u{E38}", "\u{E3A}", "\u{1039}", "\u{1000}", "\u{FDFA}", "σ", "Σ", "А", "й", "😀",
    "𠀀",
    "ﬁ", "\u{34F}", "\u{200D}", "𝐀", "\u{345}", "ϴ", "Ａ", "\u{FF9E}", "\u{FF7B}",
  ]

  @Test func `Random texts are folded as the folder folds them`() {
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40) {
        if Int.random(in: 0..<40) == 0 {
          text.append(.random(in: 0...255))
        } else {
          text += Array(String(Self.scalars.randomElement() ?? "a").utf8)
        }
      }
      expectSame(text)
    }
  }

  @Test(arguments: [
    "", "a", "The quick brown fox, 12_3 times.", "Харків, Київ", "e\u{301}a\u{301}x", "नई दिल्ली",
    "서울에서", "İstanbul ǅ ﬃ", "a\u{301}", "\u{301}a", "북한 ﷺ 北京",
  ])
  func `Words of many scripts are folded as the folder folds them`(text: String) {
    for count in 0...20 { expectSame(Array((String(repeating: "x", count: count) + text).utf8)) }
  }

  @Test func `A long text is folded, and one after it`() {
    expectSame(Array(String(repeating: "Ünïted Nations ﷺ 北 ", count: 20_000).utf8))
    expectSame(Array("Kyiv".utf8))
  }

  @Test func `Tokens of equal bytes have equal hashes, others not`() {
    var seen: [String: UInt64] = [:]
    var hashes: Set<UInt64> = []
    for text in ["Kyiv Київ KYIV київ", "aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaa a aa", "北京 , ,"] {
      quick.fold(text.utf8Span.span)
      quick.withTokens { (bytes, tokens) in
        for index in 0..<quick.count {
          let range = Int(tokens[index].start)..<Int(tokens[index + 1].start)
          let written = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
          if let known = seen[written] { #expect(known == tokens[index].hash) }
          seen[written] = tokens[index].hash
          hashes.insert(tokens[index].hash)
        }
      }
    }
    #expect(hashes.count == seen.count)
  }

  @Test(arguments: ["kyiv", "new york", "北京", "ｻﾞ", "½ nelson", "наи́вный"])
  func `A folded text is cut as it was when it was folded`(name: String) {
    quick.fold(name.utf8Span.span)
    let key = quick.folded
    let tokens = quick.withTokens { (_, tokens) in (0..<quick.count).map { tokens[$0].hash } }
    quick.cut(key.span)
    #expect(quick.folded == key)
    #expect(quick.withTokens { (_, tokens) in (0..<quick.count).map { tokens[$0].hash } } == tokens)
  }

  @Test func `The highest bits of bytes are gathered the same way without the instruction`() {
    for _ in 0..<1_000 {
      let words = ByteLanes.Words(.random(in: 0 ... .max), .random(in: 0 ... .max))
      #expect(ByteLanes.highBits(words) == ByteLanes.plainHighBits(words))
    }
  }
}
