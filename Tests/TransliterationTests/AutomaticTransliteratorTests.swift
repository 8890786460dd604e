import Testing

@testable import CanonymTransliteration

@Suite struct AutomaticTransliteratorTests {
  @Test func `Lines of several languages are written as each by itself, and in their order`() throws
  {
    let lines = [
      "Київ і Львів", "Αθήνα", "", "दिल्ली और मुंबई", "Kharkiv, Paris", "ЩЕРБАКОВ\r", "Київ Αθήνα दिल्ली",
      "Скопје е главен град", "12345", "서울 부산", "Київ\rЛьвів", "ประเทศไทย เชียงใหม่", "東京 とうきょう",
      "ЙОГО «слово»", "\u{FFFD}Одеса",
    ]
    let catalogue = try SystemCatalogue()
    let alone = try AutomaticTransliterator(catalogue: catalogue)
    let together = try AutomaticTransliterator(catalogue: catalogue)
    var generator = SeededGenerator(5)
    for count in [1, 2, 40, 400] {
      let text = (0..<count).map { _ in lines.randomElement(using: &generator) ?? "" }
      var expected: [String] = []
      for line in text { expected.append(try alone.transliterate(line)) }
      for end in ["", "\n"] {
        let written = try together.transliterate(text.joined(separator: "\n") + end)
        #expect(written == expected.joined(separator: "\n") + end)
      }
    }
    #expect(alone.assumptions.map(\.system) == together.assumptions.map(\.system))
    #expect(alone.assumptions.map { $0.lines * 2 } == together.assumptions.map(\.lines))
  }

  @Test func `More lines than are sorted at a time all come, in their order`() throws {
    let automatic = try AutomaticTransliterator(catalogue: SystemCatalogue())
    let text = (0..<70_000).map { $0 % 3 == 0 ? "\($0) Ї" : "\($0) Ω" }
    let written = try automatic.transliterate(text.joined(separator: "\n"))
    let expected = (0..<70_000).map { $0 % 3 == 0 ? "\($0) Yi" : "\($0) O" }
    #expect(written == expected.joined(separator: "\n"))
  }

  @Test func `What is no UTF-8 is repaired and counted line by line`() throws {
    let automatic = try AutomaticTransliterator(catalogue: SystemCatalogue())
    let text = Array("Київ".utf8) + [0xFF, 0x0A, 0xC0, 0x0A] + Array("Львів".utf8)
    var written: [UInt8] = []
    let repaired = try automatic.transliterate(utf8: text.span) { piece in
      for index in piece.indices { written.append(piece[index]) }
    }
    #expect(repaired == 2)
    #expect(String(decoding: written, as: UTF8.self) == "Kyiv\u{FFFD}\n\u{FFFD}\nLviv")
  }
}
