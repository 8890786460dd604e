import CanonymTables
import CanonymTransliteration
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite struct LetterModelTests {
  static let languages: [String] = (try? LetterModel.languages()) ?? []

  @Test func `There are models of the languages that news is written in`() {
    let wanted = """
      ru uk be bg sr mk mn kk ky uz tg tk az tt ba ce cv os el grc ka hy ar fa ur ps ku he yi hi mr ne sa bn as pa gu \
      or ta te kn ml si th my km lo am ti ko ja zh-Hans zh-Hant dv bo
      """
    #expect(
      Set(wanted.split(separator: " ").map(String.init)).isSubset(of: LetterModelTests.languages)
    )
  }

  @Test(arguments: languages)
  func `What may follow sums to one after every history`(language: String) throws {
    let model = try LetterModel(language: language)
    let letters = model.letters
    var histories: [LetterModel.History] = []
    for first in letters.prefix(letters.count > 500 ? 2 : 9) {
      var history = LetterModel.History.start
      _ = model.logProbability(of: first, after: &history)
      histories.append(history)
      for second in letters.suffix(5) + letters.prefix(5) {
        var longer = history
        _ = model.logProbability(of: second, after: &longer)
        histories.append(longer)
      }
    }
    for history in histories {
      var sum = 0.0
      for letter in letters.map(Optional.some) + [nil] {
        var after = history
        let value = model.logProbability(of: letter, after: &after)
        #expect(value <= 1e-6)
        sum += exp(value)
      }
      // Foreign letters have the rest.
      #expect(abs(sum - 1) < 2e-4)
    }
  }

  @Test(arguments: [
    ("uk", "Харків", "Харкыв"), ("ru", "Щербаков", "Счерьаков"), ("be", "Гомель", "Йомщль"),
    ("el", "Αθήνα", "Αθχνβ"), ("ka", "თბილისი", "თბლსფხ"), ("ar", "محمد", "ظظحؤ"),
    ("he", "ירושלים", "ירצצסך"), ("ko", "서울", "쇠뚫"), ("hi", "दिल्ली", "दङिञल"),
    ("ja", "トーキョー", "ンヲーッヱ"), ("zh-Hans", "北京", "丐鬯"),
  ])
  func `A word is likelier than its letters at random`(
    language: String,
    word: String,
    other: String
  ) throws {
    let model = try LetterModel(language: language)
    #expect(model.logProbability(of: word) > model.logProbability(of: other))
  }

  @Test(arguments: [
    ("uk", "Харків"), ("ko", "서울 부산"), ("he", "תל אביב-יפו"), ("ar", "بغداد"), ("hi", "नई दिल्ली"),
  ])
  func `A text costs what its letters cost one by one`(language: String, text: String) throws {
    let model = try LetterModel(language: language)
    var history = LetterModel.History.start
    var sum = 0.0
    for scalar in text.unicodeScalars { sum += model.logProbability(of: scalar, after: &history) }
    sum += model.logProbability(of: nil, after: &history)
    #expect(abs(sum - model.logProbability(of: text)) < 1e-9)
    #expect(history == .start)
  }

  @Test func `Case, silent marks and the form of normalization do not matter`() throws {
    let ukrainian = try LetterModel(language: "uk")
    #expect(ukrainian.logProbability(of: "ЇЖАК") == ukrainian.logProbability(of: "їжак"))
    #expect(ukrainian.logProbability(of: "I\u{308}жак") == ukrainian.logProbability(of: "Ïжак"))
    #expect(ukrainian.logProbability(of: "п'ять") == ukrainian.logProbability(of: "п’ять"))
    #expect(
      ukrainian.logProbability(of: "\u{456}\u{308}жак") == ukrainian.logProbability(of: "їжак")
    )
    let arabic = try LetterModel(language: "ar")
    #expect(arabic.logProbability(of: "مُحَمَّد") == arabic.logProbability(of: "محمد"))
  }

  @Test(arguments: ["", " ", "-–—", "123", "🙂", "\u{0}", "\u{10FFFF}", "xyz", "Харків xyz 서울 🙂"])
  func `Any text has a finite value`(text: String) throws {
    for language in ["uk", "ko", "ja", "ar"] {
      let value = try LetterModel(language: language).logProbability(of: text)
      #expect(value.isFinite && value <= 0)
    }
  }

  @Test(arguments: [
    "", "\n", "x", "\tа", "\tа!\n", "\tа!\n^\n", "\tа!\n^\tа!\nбв\tа!\n", "\tа!\n^\tа!\nа\tаа\n",
    "^\tа!\n\tа!\n", "\tа!\n^\tа!а!\n", "\tа!\n^\tа!\nа^\tа!\n", "\tа!\n^\tа!\nаа\tа!\n",
  ])
  func `A damaged table is an error that names the line`(body: String) {
    let table = Table(name: "t.tsv", columns: ["history", "letters"], rows: Array(body.utf8))
    let error = #expect(throws: TableError.self) {
      try LetterModel(language: "und", table: table)
    }
    #expect(error?.description.hasPrefix("t.tsv:") == true)
  }

  @Test func `A table cut short anywhere does not trap`() {
    let rows = Array("\tа!б#\n^\tа!\nа\tб!\nаб\tа!\nб\t$!\n".utf8)
    for length in rows.indices {
      let table = Table(name: "t", columns: ["history", "letters"], rows: Array(rows[..<length]))
      if let model = try? LetterModel(language: "und", table: table) {
        #expect(model.logProbability(of: "аб").isFinite)
      }
    }
  }
}
