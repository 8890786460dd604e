import CanonymTransliteration
import CanonymUnicode
import Testing

@Suite struct LanguageInferenceTests {
  static let inference = try? LanguageInference()
  let inference: LanguageInference

  init() throws { inference = try #require(LanguageInferenceTests.inference) }

  static let texts = [
    ("uk", "Правління Національного банку України ухвалило рішення"),
    ("ru", "Правительство Российской Федерации объявило"),
    ("be", "Міністэрства ўнутраных спраў Рэспублікі Беларусь"),
    ("bg", "Министерството на външните работи на България"),
    ("sr", "Министарство спољних послова и унутрашњих дела"),
    ("mk", "Министерството за надворешни работи ќе објави"),
    ("kk", "Қазақстан Республикасының Президенті әлеуметтік"),
    ("mn", "Монгол Улсын Ерөнхийлөгч өнөөдөр хүлээн авч уулзлаа"),
    ("tg", "Ҷумҳурии Тоҷикистон имрӯз ҷаласаи ҳукумат"),
    ("ky", "Кыргыз Республикасынын Президенти бүгүн кабыл алды өлкөнүн"),
    ("ba", "Башҡортостан Республикаһы Өфө ҡалаһы"), ("cv", "Чӑваш Республикин Шупашкар хули ҫӗнӗ"),
    ("tt", "Татарстан Республикасы җитәкчесе бүген Казанда үткән җыелышта"),
    ("ar", "أعلنت الحكومة العراقية في بغداد عن خطة جديدة"),
    ("fa", "دولت جمهوری اسلامی ایران گفت که این برنامه را می‌پذیرد"),
    ("ur", "حکومت پاکستان نے کہا ہے کہ یہ ٹیکس لگے گا"),
    ("ps", "د افغانستان ښاروال وویل چې دوی به ځي"),
    ("ku-Arab", "حکوومەتی هەرێمی کوردستان لە هەولێر کۆدەبێتەوە"),
    ("hi", "भारत के प्रधानमंत्री ने कहा है कि यह योजना"), ("mr", "महाराष्ट्राच्या मुख्यमंत्र्यांनी आज सांगितले आहे की"),
    ("ne", "नेपालका प्रधानमन्त्रीले भनेका छन् कि यो"), ("bn", "বাংলাদেশের প্রধানমন্ত্রী বলেছেন"), ("as", "অসমৰ মুখ্যমন্ত্ৰীয়ে কৈছে যে ৰাজ্যৰ"),
    ("he", "ממשלת ישראל הודיעה היום על החלטה חדשה"), ("yi", "די רעגירונג האָט געזאָגט אַז זיי װעלן"),
    ("am", "የኢትዮጵያ መንግስት ዛሬ አስታወቀ"), ("el", "Η κυβέρνηση της Ελλάδας ανακοίνωσε"),
    ("grc", "ἄνδρα μοι ἔννεπε, Μοῦσα, πολύτροπον"),
    ("zh-Hans", "中华人民共和国国务院总理会见"), ("zh-Hant", "中華民國總統府發言人說"), ("ja", "日本の総理大臣は東京で記者会見を開いた"),
    ("ka", "საქართველოს მთავრობა"), ("hy", "Հայաստանի Հանրապետություն"), ("ko", "대한민국 정부는 오늘"),
    ("und", "The government said"),
  ]

  @Test(arguments: texts)
  func `A text of some words is in its language, by both ways`(language: String, text: String) {
    let first = inference.infer(text).first
    #expect(first?.tag.language == language, "\(String(describing: first))")
    #expect(first?.evidence.isEmpty == false)
    var line = LineLanguages()
    let bytes = Array(text.utf8)
    inference.read(bytes.span, into: &line)
    #expect(line.languages.first.map { inference.tags[$0.tag].language } == language)
  }

  @Test(arguments: [
    ("Київ", "uk", "ї"), ("Ваўкавыск", "be", "ў"), ("Скопје, Ѓорче", "mk", "ѓ"),
    ("Ђаково", "sr", "ђ"), ("لاہور ٹاؤن", "ur", "ٹ"),
    ("ҡала", "ba", "ҡ"), ("অসমৰ", "as", "ৰ"),
  ])
  func `The letters that decide are named`(text: String, language: String, letter: String) throws {
    let first = try #require(inference.infer(text).first)
    #expect(first.tag.language == language)
    let named = first.evidence.contains {
      if case .letter(letter, _) = $0 { true } else { false }
    }
    #expect(named, "\(first.evidence)")
    #expect(first.evidence.map(\.description).joined().contains(letter))
  }

  @Test(arguments: texts + [("ru", "Москва"), ("", "Берлин Берлін Berlin 北京 서울")])
  func `Probabilities sum to one and fall`(language: String, text: String) {
    let found = inference.infer(text)
    let sum = found.reduce(0) { $0 + $1.probability }
    #expect(sum > 0.97 && sum < 1.000001)
    for (left, right) in zip(found, found.dropFirst()) {
      #expect(left.probability >= right.probability)
    }
    #expect(inference.infer(text) == found)
  }

  @Test func `A word that many languages have is not called sure`() {
    let found = inference.infer("Антон")
    #expect(found.count > 3 && found[0].probability < 0.9)
  }

  @Test func `Stress, vowel signs and the form of normalization do not matter`() {
    #expect(inference.infer("Ки\u{301}їв") == inference.infer("Київ"))
    #expect(inference.infer("чӑваш") == inference.infer("ча\u{306}ваш"))
    #expect(inference.infer("مُحَمَّد").map(\.tag) == inference.infer("محمد").map(\.tag))
  }

  @Test func `A line of several scripts has a language for each`() {
    var line = LineLanguages()
    let bytes = Array("Україна і Європа, საქართველო, 中华人民, abc".utf8)
    inference.read(bytes.span, into: &line)
    let found = Dictionary(
      uniqueKeysWithValues: line.languages.map { ($0.script.code, inference.tags[$0.tag].language) }
    )
    #expect(found == ["Cyrl": "uk", "Geor": "ka", "Hani": "zh-Hans", "Latn": "und"])
  }

  @Test func `Any bytes are read, and a line leaves nothing behind`() {
    var line = LineLanguages()
    var state: UInt64 = 7
    for length in [0, 1, 2, 3, 50, 600, 5000] {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      inference.read(bytes.span, into: &line)
      #expect(line.languages.allSatisfy { inference.tags.indices.contains($0.tag) })
    }
    let bytes = Array(repeatElement("щъыэ ", count: 4000).joined().utf8)
    inference.read(bytes.span, into: &line)
    #expect(line.languages.count == 1)
    inference.read(Array("".utf8).span, into: &line)
    #expect(line.languages.isEmpty)
  }

  @Test(arguments: ["", " ", "123", "🙂", "\u{0}", "\u{10FFFF}", "ʼʼʼ", "\u{301}"])
  func `Text without letters has no language or is not known`(text: String) {
    #expect(inference.infer(text).allSatisfy { $0.probability <= 1 })
  }
}
