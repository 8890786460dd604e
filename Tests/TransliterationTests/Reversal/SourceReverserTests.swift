import CanonymTables
import CanonymTransliteration
import CanonymUnicode
import Testing

@Suite struct SourceReverserTests {
  let catalogue: SystemCatalogue

  init() throws { catalogue = try SystemCatalogue() }

  @Test(arguments: [
    ("ua-ukr-Cyrl-Latn-2010", "Zghorany", "Згорани"),
    ("ua-ukr-Cyrl-Latn-2010", "Mykhailo Hrushevskyi", "Михайло Грушевський"),
    ("ua-ukr-Cyrl-Latn-2010", "SHCHERBAKOV Ivan-Yevhen", "ЩЕРБАКОВ Іван-Євген"),
    ("ua-ukr-Cyrl-Latn-2010", "(Kharkiv, 2022!)", "(Харків, 2022!)"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "Khar’kov", "Харьков"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "Yur’yev", "Юрьев"),
    ("bgnpcgn-rus-Cyrl-Latn-1947", "Nikolay II", "Николай II"),
    ("iso-rus-Cyrl-Latn-9-1995", "Rossiâ", "Россия"),
    ("ggg-kat-Geor-Latn-2002", "Tbilisi", "თბილისი"),
  ])
  func `The source comes first`(system: String, written: String, source: String) throws {
    let reverser = try catalogue.reverser(for: SystemID(system))
    #expect(reverser.candidates(for: written, limit: 5).first?.text == source)
  }

  @Test func `Letters that are not written are found again`() throws {
    let reverser = try catalogue.reverser(for: SystemID("ua-ukr-Cyrl-Latn-2010"))
    let found = reverser.candidates(for: "Zelenskyi", limit: 10).map(\.text)
    #expect(found.contains("Зеленський"))
    let others = reverser.candidates(for: "Znamianka", limit: 10).map(\.text)
    #expect(others.contains("Знам'янка") && others.contains("Знамянка"))
  }

  @Test func `Marks and apostrophes may be missing`() throws {
    let reverser = try catalogue.reverser(for: SystemID("bgnpcgn-rus-Cyrl-Latn-1947"))
    #expect(reverser.candidates(for: "Khar'kov", limit: 5).first?.text == "Харьков")
    let standard = try catalogue.reverser(for: SystemID("iso-rus-Cyrl-Latn-9-1995"))
    #expect(standard.candidates(for: "RossiA", limit: 5).first != nil)
  }

  @Test(arguments: [
    "ua-ukr-Cyrl-Latn-2010", "bgnpcgn-rus-Cyrl-Latn-1947", "ggg-kat-Geor-Latn-2002",
  ])
  func
    `Candidates are different, few enough, likelier first, and those that give the text come first`(
      system: String
    ) throws
  {
    let reverser = try catalogue.reverser(for: SystemID(system))
    let forward = try catalogue.transliterator(for: SystemID(system))
    for text in ["Kharkiv", "Moskva", "Tbilisi", "Ivan Petrov", "Qwerty", "Šč", "sh"] {
      for limit in [1, 3, 20] {
        let found = reverser.candidates(for: text, limit: limit)
        #expect(found.count <= limit && !found.isEmpty, "\(text)")
        #expect(Set(found.map(\.text)).count == found.count, "\(text)")
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >), "\(text)")
        #expect(found.reduce(0) { $0 + $1.score } <= 1 + 1e-9, "\(text)")
        #expect(found == reverser.candidates(for: text, limit: limit), "\(text)")
      }
      let agree = try reverser.candidates(for: text, limit: 20).map { candidate in
        // Letters of the text itself in a candidate agree with nothing but themselves.
        candidate.text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
          ? false : try forward.transliterate(candidate.text) == text
      }
      #expect(agree == agree.filter { $0 } + agree.filter { !$0 }, "\(text)")
    }
  }

  @Test func `Any text is answered`() throws {
    let texts = [
      "", " ", "\n", "’", "\"", "'", "🙂", "\u{301}", "e\u{301}\u{301}", "ﬁ", "Ǆ", "İstanbul", "\0",
      "a\nb",
      "Харків", "日本", "\u{200D}\u{FE0F}", "II", "A", "’’’", String(repeating: "a", count: 5000),
      String(repeating: "shch", count: 40), String(repeating: "ia ", count: 60),
    ]
    for system in ["ua-ukr-Cyrl-Latn-2010", "elot-ell-Grek-Latn-743-1982-ts"] {
      let reverser = try catalogue.reverser(for: SystemID(system))
      for text in texts {
        let found = reverser.candidates(for: text, limit: 3)
        #expect(found.count <= 3)
        #expect(reverser.candidates(for: text, limit: 0).isEmpty)
      }
    }
  }

  @Test func `A transform of ICU is not read backwards`() {
    #expect(throws: TransliterationError.self) {
      try catalogue.reverser(for: SystemID("icu:Latin-ASCII"))
    }
  }
}
