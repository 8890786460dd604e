import CanonymTables
import Testing

@testable import CanonymTransliteration

@Suite struct VocalizerTests {
  private func texts(
    _ text: String,
    _ language: String,
    limit: Int = 5,
    capitals: Bool = false
  ) throws -> [String] {
    try Vocalizer(language: language).candidates(for: text, limit: limit, capitals: capitals).map(
      \.text
    )
  }

  @Test(arguments: [
    ("ar", "محمد", ["mohammad", "mohammed", "mohamed", "muhammad"]),
    ("ar", "خالد", ["khaled", "khalid"]),
    ("he", "מרים", ["miriam"]),
    ("he", "יונתן", ["yonatan"]),
    ("fa", "شیراز", ["shiraz"]),
    ("ur", "پرویز", ["pervez"]),
  ])
  func `The usual spellings of a name are among its candidates`(
    language: String,
    name: String,
    expected: [String]
  ) throws {
    let found = try texts(name, language, limit: 8)
    for spelling in expected { #expect(found.contains(spelling), "\(found)") }
  }

  @Test func `Words are read one by one, and what is no native letter stays`() throws {
    let found = try texts("خالد (2) Smith", "ar", limit: 3)
    #expect(found.first == "khaled (2) Smith")
    #expect(found.allSatisfy { $0.hasSuffix(" (2) Smith") })
    #expect(try texts("Plain 12", "ar") == ["Plain 12"])
    #expect(try texts("", "ar").isEmpty)
  }

  @Test func `Words begin with capitals when asked`() throws {
    let found = try texts("خالد مرين", "ar", capitals: true)
    let small = try texts("خالد مرين", "ar")
    #expect(found.allSatisfy { $0.hasPrefix("K") && $0.contains(" M") })
    #expect(found.map { $0.lowercased() } == small)
  }

  @Test(arguments: [("حَسن", ["ha", "he"]), ("حُسن", ["ho", "hu"]), ("حِسن", ["hi", "he"])])
  func `Vowel signs are evidence`(name: String, begins: [String]) throws {
    let first = try #require(try texts(name, "ar").first)
    #expect(begins.contains { first.hasPrefix($0) }, "\(first)")
  }

  @Test func `Presentation forms, tatweel and marks of direction change nothing`() throws {
    let plain = try Vocalizer(language: "ar").candidates(for: "سلمان", limit: 5)
    for other in ["ﺳﻠﻤﺎﻥ", "سـلـمـان", "\u{200F}سلمان\u{200E}"] {
      #expect(try Vocalizer(language: "ar").candidates(for: other, limit: 5) == plain)
    }
  }

  @Test func `A language that nothing was learned of is an error`() {
    #expect(throws: VocalizationError.unsupportedLanguage("tr", supported: Vocalizer.languages)) {
      try Vocalizer(language: "tr")
    }
    #expect(throws: VocalizationError.self) {
      try Vocalizer(language: "ar", source: .folder("/nonexistent"))
    }
  }

  @Test(arguments: [
    ("محمد", "ar"), ("פלוני", "he"), ("گلپایگانی", "fa"), ("کراچی کے", "ur"), ("Latin 1", nil),
  ])
  func `The letters tell the language`(text: String, language: String?) {
    #expect(Vocalizer.language(of: text) == language)
  }

  @Test func `What a table's examples say holds`() throws {
    for (language, name) in [("ar", "ar"), ("he", "he"), ("fa", "letters"), ("ar", "latin")] {
      let table = try TableSource.embedded.table("Transliteration/Vowels/\(name).tsv")
      #expect(!table.examples.isEmpty)
      for (input, output) in table.examples {
        #expect(try texts(input, language, limit: 1) == [output])
      }
    }
  }
}
