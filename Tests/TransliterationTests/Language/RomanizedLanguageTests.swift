import CanonymTables
import CanonymTransliteration
import Testing

@Suite struct RomanizedLanguageTests {
  static let shared = try? RomanizedLanguage()
  let romanized: RomanizedLanguage

  init() throws { romanized = try #require(RomanizedLanguageTests.shared) }

  @Test(arguments: [
    ("Kryvyi Rih", "uk"), ("Petropavlovsk-Kamchatskiy", "ru"), ("Veliko Tarnovo", "bg"),
    ("Thessaloníki", "el"), ("Gyeongsangnam-do", "ko"),
    ("Yevlakhishvili", "ka"), ("Hovhannisyan", "hy"), ("Xinjiang Heilongjiang", "zh"),
    ("Kagoshima Yokohama", "ja"), ("Tiruchirāppaḷḷi", "ta"),
    ("Ülaanbaatar Övörkhangai", "mn"), ("Vaŭkavysk", "be"),
  ])
  func `A name tells its language`(name: String, language: String) {
    let ranked = romanized.rank(name)
    #expect(ranked.prefix(2).map(\.language).contains(language), "\(ranked.prefix(3))")
  }

  @Test(arguments: [
    "Kharkiv", "a", "Щ", "x̌́", "Москва", "1", "’", "🙂 a", String(repeating: "ab ", count: 2000),
  ])
  func `Probabilities sum to one, fall, and do not change`(text: String) {
    let ranked = romanized.rank(text)
    #expect(ranked == romanized.rank(text))
    if ranked.isEmpty { return }
    #expect(abs(ranked.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
    for (left, right) in zip(ranked, ranked.dropFirst()) {
      #expect(left.probability >= right.probability)
    }
  }

  @Test func `Only the wanted languages are ranked, and case does not matter`() {
    #expect(Set(romanized.rank("Kharkiv", among: ["uk", "ru"]).map(\.language)) == ["uk", "ru"])
    #expect(romanized.rank("KRYVYI RIH") == romanized.rank("kryvyi rih"))
    #expect(romanized.rank("123 - ").isEmpty)
    #expect(romanized.rank("Kharkiv", among: ["xx"]).isEmpty)
  }

  @Test(arguments: ["", "a", "a\t", "a\t!!", "\t\t\n"])
  func `Damaged rows are not read`(rows: String) {
    #expect(throws: TableError.self) {
      try RomanizedLanguage(
        table: Table(name: "t", columns: ["letters", "values"], rows: Array(rows.utf8))
      )
    }
  }
}
