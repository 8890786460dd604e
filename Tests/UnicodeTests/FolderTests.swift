import Testing

@testable import CanonymUnicode

@Suite struct FolderTests {
  @Test(arguments: [
    ("Kharkiv", "kharkiv"), ("ХАРКІВ", "харків"), ("Харків", "харків"), ("Харьков", "харьков"),
    ("Łódź", "łodz"), ("Straße", "strasse"), ("ﬁn", "fin"), ("½", "1⁄2"), ("İstanbul", "istanbul"),
    ("Ｔｏｋｙｏ", "tokyo"), ("が", "が"), ("か\u{3099}", "が"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ("दिल्ली", "दिल्ली"), ("क़लम", "क़लम"), ("न\u{93C}", "ऩ"), ("서울", "서울"), ("北京", "北京"),
    ("\u{301}", ""), ("e\u{301}\u{323}x", "ex"), ("", ""), ("ﷺ", "صلى الله عليه وسلم"),
  ])
  func `Fold drops case and marks and keeps nukta, virama and voicing`(
    name: String,
    key: String
  ) {
    #expect(Array(Folder().fold(name).unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test func `Every scalar folds as its segment does by definition`() {
    let folder = Folder()
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = String(foldSegment([scalar]))
      guard Array(folder.fold(String(scalar)).utf8) == Array(expected.utf8) else {
        Issue.record("U+\(String(value, radix: 16)) folds to \(folder.fold(String(scalar)))")
        return
      }
    }
  }

  @Test func `Fast and slow paths agree on random segments`() {
    let folder = Folder()
    var random = SystemRandomNumberGenerator()
    let starters = Array("aZéжЙがかकनऩ漢각ɐ1½ﬁ 。・ึแ".unicodeScalars) + ["\u{DD9}", "\u{1100}", "\u{AD}"]
    let marks: [Unicode.Scalar] = [
      "\u{301}", "\u{323}", "\u{94D}", "\u{93C}", "\u{3099}", "\u{309A}", "\u{DCA}", "\u{5B0}",
      "\u{64B}",
      "\u{345}", "\u{FB1E}",
    ]
    for _ in 0..<20_000 {
      var text: [Unicode.Scalar] = []
      var expected: [UInt8] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard let starter = starters.randomElement(using: &random) else { continue }
        var segment = [starter]
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          if let mark = marks.randomElement(using: &random) { segment.append(mark) }
        }
        text += segment
        expected += Array(String(foldSegment(segment)).utf8)
      }
      var source = String.UnicodeScalarView()
      source.append(contentsOf: text)
      var folded = FoldedText()
      folder.fold(Array(String(source).utf8).span, into: &folded)
      #expect(folded.bytes == expected, "\(text)")
      expectWhole(folded, sourceCount: String(source).utf8.count)
    }
  }

  @Test func `Any bytes fold without harm`() {
    let folder = Folder()
    var folded = FoldedText()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...40)).map { _ in UInt8.random(in: 0...255, using: &random)
      }
      folder.fold(bytes.span, into: &folded)
      expectWhole(folded, sourceCount: bytes.count)
    }
  }

  @Test func `Tokens lead back to their source`() {
    var folded = FoldedText()
    let source = "Zu\u{308}rich, ½ 北京"
    Folder().fold(Array(source.utf8).span, into: &folded)
    let tokens = folded.tokens.map { token in
      let text = folded.bytes[Int(token.start)..<Int(token.end)]
      let from = Array(source.utf8)[Int(token.sourceStart)..<Int(token.sourceEnd)]
      return "\(String(decoding: text, as: UTF8.self))=\(String(decoding: from, as: UTF8.self))"
    }
    #expect(
      tokens == [
        "zurich=Zu\u{308}rich", ",=,", " = ", "1=½", "⁄=½", "2=½", " = ", "北=北", "京=京",
      ]
    )
    #expect(folded.tokens.map(\.opens) == [true, true, true, true, false, false, true, true, true])
    #expect(
      folded.tokens.map(\.closes) == [true, true, true, false, false, true, true, true, true]
    )
  }

  /// Tokens cover the folded bytes without gaps and stay inside the source, in order.
  private func expectWhole(_ folded: FoldedText, sourceCount: Int) {
    var end: Int32 = 0
    var sourceStart: Int32 = 0
    for token in folded.tokens {
      #expect(token.start == end && token.end > token.start)
      #expect(token.sourceStart >= sourceStart && token.sourceEnd >= token.sourceStart)
      #expect(Int(token.sourceEnd) <= sourceCount)
      (end, sourceStart) = (token.end, token.sourceStart)
    }
    #expect(Int(end) == folded.bytes.count)
  }
}
