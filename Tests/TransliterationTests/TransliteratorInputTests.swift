import CanonymUnicode
import Testing

@testable import CanonymTables
@testable import CanonymTransliteration

/// Systems of different kinds: one pass, several, with rows, with words, of ICU's rules, of ICU itself.
private let ids = [
  "ua-ukr-Cyrl-Latn-2010", "bgnpcgn-rus-Cyrl-Latn-1947", "elot-ell-Grek-Latn-743-1982-ts",
  "alalc-hin-Deva-Latn-2011", "moct-kor-Hang-Latn-2000", "sac-zho-Hans-Latn-1979",
  "royin-tha-Thai-Latn-1999", "bgnpcgn-ara-Arab-Latn-1956", "icu:Any-Latin", "icu:Any-Title",
  "icu:Cyrillic-Latin", "icu:NFKD",
]

private let texts = [
  "", "\n", "Щербаков\r\nЩЕРБАКОВ", "В НЬЮ-ЙОРКЕ, й е\u{308}", "Αθήνα ΑΘΗΝΑ ά\u{301}",
  "हिन्दी में क\u{93C}", "서울 한국말",
  "北京 王小明在上海", "กรุงเทพมหานคร", "القاهرة", "a\u{0}b\u{7F}\u{85}\u{2028}c", "ﬁ ǅ ß Σ𝒳𐐀 \u{FDFA}",
  "Ь\u{301}\u{302}'’ ʼЯ", "\u{FFFD}\u{E000}\u{10FFFE}",
]

@Suite struct TransliteratorInputTests {
  let catalogue: SystemCatalogue

  init() throws { catalogue = try SystemCatalogue() }

  private func written(
    _ bytes: [UInt8],
    by system: Transliterator
  ) throws -> (bytes: [UInt8], repaired: Int) {
    var result: [UInt8] = []
    let repaired = try system.transliterate(utf8: bytes.span) { piece in
      for index in piece.indices { result.append(piece[index]) }
    }
    return (result, repaired)
  }

  @Test(arguments: ids)
  func `Any bytes are written as the text that they stand for`(id: String) throws {
    let system = try catalogue.transliterator(for: SystemID(id))
    var generator = SeededGenerator(3)
    var inputs = texts.map { Array($0.utf8) }
    for text in texts.map({ Array($0.utf8) }) where !text.isEmpty {
      var damaged = text
      damaged[Int.random(in: 0..<text.count, using: &generator)] = 0xFF
      inputs += [damaged, Array(text.dropLast()), Array(text.dropFirst())]
    }
    inputs += [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xE2, 0x82], [0x80],
      [0xFF, 0x0A, 0xD0], [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<60 {
      let count = Int.random(in: 0...24, using: &generator)
      inputs.append((0..<count).map { _ in .random(in: 0...255, using: &generator) })
      inputs.append((0..<count).map { _ in .random(in: 0xCE...0xD2, using: &generator) })
    }
    for input in inputs {
      let (result, repaired) = try written(input, by: system)
      let text = String(decoding: input, as: UTF8.self)
      let lines = input.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      #expect(repaired == lines.count { String(validating: $0, as: UTF8.self) == nil })
      #expect(String(validating: result, as: UTF8.self) != nil)
      let expected = try system.transliterate(text)
      #expect(result == Array(expected.utf8), "\(input)")
    }
  }

  @Test(arguments: ids)
  func `An alignment gives the same text, and covers both without gaps`(id: String) throws {
    let system = try catalogue.transliterator(for: SystemID(id))
    for text in texts + system.system.examples.map(\.source) {
      let alignment = try system.alignment(of: text)
      let expected = try system.transliterate(text)
      #expect(Array(alignment.target.unicodeScalars) == Array(expected.unicodeScalars))
      var source = 0
      var target = 0
      for span in alignment.spans {
        #expect(span.source.lowerBound == source && span.target.lowerBound == target)
        #expect(!span.source.isEmpty || !span.target.isEmpty)
        source = span.source.upperBound
        target = span.target.upperBound
      }
      #expect(source == text.unicodeScalars.count && target == expected.unicodeScalars.count)
    }
  }

  @Test(arguments: ids.filter { !$0.hasPrefix("icu:") })
  func `A text in NFD is written as the same in NFC`(id: String) throws {
    let system = try catalogue.transliterator(for: SystemID(id))
    for text in texts {
      let composed = try system.transliterate(NormalizationForm.nfc.normalize(text))
      let decomposed = try system.transliterate(NormalizationForm.nfd.normalize(text))
      #expect(Array(composed.unicodeScalars) == Array(decomposed.unicodeScalars))
      #expect(try NormalizationForm.nfc.isNormalized(composed))
    }
  }

  @Test func `Letters and marks that no rule touches come out in NFC`() throws {
    let system = try catalogue.transliterator(for: SystemID("ua-ukr-Cyrl-Latn-2010"))
    let pool = "aqāếǟạ\u{323}\u{304}\u{301}\u{332}\u{345}\u{327}\u{338}ͅ각가각कख़\u{93C}".unicodeScalars
    var generator = SeededGenerator(11)
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        if let scalar = pool.randomElement(using: &generator) { text.append(scalar) }
      }
      let expected = try NormalizationForm.nfc.normalize(String(text))
      let written = try system.transliterate(String(text))
      #expect(
        Array(written.unicodeScalars) == Array(expected.unicodeScalars),
        "\(text.map { String($0.value, radix: 16) })"
      )
    }
  }

  @Test(arguments: ids)
  func `Several threads at once give what one gives`(id: String) async throws {
    let system = try catalogue.transliterator(for: SystemID(id))
    let expected = try texts.map { try system.transliterate($0) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for offset in 0..<8 {
        group.addTask {
          for round in 0..<20 {
            let place = (round + offset) % texts.count
            if try system.transliterate(texts[place]) != expected[place] { return false }
            if try system.alignment(of: texts[place]).target != expected[place] { return false }
          }
          return true
        }
      }
      for try await isEqual in group { #expect(isEqual) }
    }
  }

  @Test(arguments: [
    ("а → b ;\nв ! → c ;\n", 8, "column 3: ! has a meaning in rules"),
    ("а → $x ;\n", 7, "column 5: the variable $x has no value; define it above as $x = … ;"),
    ("\n\nа → b ; [в → c ;", 9, "column 9: a set that is not closed; close it with ]"),
    ("а → (b) ;", 7, "column 1: context, cursor or segments on a side"),
    (String(repeating: "(", count: 500), 7, "column 65: more than 64 brackets"),
  ])
  func `A bad rule is told with table, line, column and remedy`(
    rules: String,
    line: Int,
    words: String
  ) throws {
    let header = """
      # id: test-und-Cyrl-Latn-2000
      # name: A test
      # authority: test
      # year: 2000
      # document: none
      # language: ru
      """
    let bytes = TableBytes(Array("\(header)\n\(rules)".utf8))
    let table = try Table(name: "Transliteration/test.txt", bytes: bytes)
    let system = TransliterationSystem(icuID: "test")
    let error = #expect(throws: TransliterationError.self) {
      try Transliterator(
        system,
        table: table,
        source: .embedded,
        sets: SetLibrary(),
        apostrophes: .asInTable
      )
    }
    guard case .table(.malformedRow(let name, let place, let reason))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(name == "Transliteration/test.txt" && place == line)
    #expect(reason.contains(words), "\(reason)")
    #expect(error?.description == "Transliteration/test.txt:\(line): \(reason)")
  }
}
