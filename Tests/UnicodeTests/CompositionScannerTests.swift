import CanonymUnicode
import Testing

@Suite struct CompositionScannerTests {
  private func compose(_ text: String) -> [UInt8] {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    CompositionScanner().forEachDecomposed(in: source.span) { start, end, composed in
      result += source[at..<start]
      result += composed
      at = end
    }
    return result + source[at...]
  }

  @Test(arguments: [
    "", "plain", "e\u{301}", "Зеленськии\u{306}", "\u{301}a", "\u{1112}\u{1161}\u{11AB}",
    "가\u{11A8}", "दिल्ली",
    "a\u{323}\u{302}", "a\u{302}\u{323}", "\u{958}", "\u{212B}", "か\u{3099}", "\u{344}", "\u{1100}",
  ])
  func `The composed places make the text NFC`(text: String) throws {
    #expect(compose(text) == Array(try NormalizationForm.nfc.normalize(text).utf8))
  }

  @Test func `Random texts come out as ICU writes them`() throws {
    let pool: [Unicode.Scalar] = [
      "a", "e", " ", "\u{301}", "\u{302}", "\u{323}", "\u{1100}", "\u{1161}", "\u{11A8}",
      "\u{AC00}", "\u{94D}",
      "\u{93C}", "\u{928}", "\u{3099}", "\u{304B}", "\u{958}", "\u{DD9}", "\u{DCA}", "\u{1D15E}",
      "é",
    ]
    for _ in 0..<5_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8) { text.append(pool.randomElement() ?? "a") }
      let expected = try NormalizationForm.nfc.normalize(String(text))
      #expect(compose(String(text)) == Array(expected.utf8), "\(Array(text))")
    }
  }
}
