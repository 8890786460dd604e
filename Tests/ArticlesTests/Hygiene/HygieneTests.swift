import CanonymTables
import Testing

@testable import CanonymArticles

@Suite struct HygieneTests {
  private let hygiene: Hygiene

  init() throws {
    hygiene = Hygiene(HygieneRule.standard, try HygieneTables())
  }

  private func clean(_ text: String) -> String {
    hygiene.clean(Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) } ?? text
  }

  @Test(arguments: [
    ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne"),
    ("a  b\t c \n d\n\n\n\ne ", "a b c\nd\n\ne"),
    ("\n\n a\n", "a\n"), (" ", ""), ("", ""), ("a\n\n", "a\n"),
    ("зе\u{AD}лен\u{200B}ий\u{FEFF}", "зелений"),
    ("e\u{200B}\u{301}", "é"), ("Зеленськии\u{306}", "Зеленський"),
    ("AT&amp;T &amp;amp; &laquo;a&nbsp;b&raquo;", "AT&T & «a\u{A0}b»"),
    ("a&nbsp;&nbsp;b&#32;&#x20;c", "a b c"),
    ("&#0; &bogus; &#xD800; a & b;", "&#0; &bogus; &#xD800; a & b;"),
    ("\u{202B}abc\u{202C}", "abc"), ("می\u{200C}خواهد", "می\u{200C}خواهد"), ("a\u{200C}b", "ab"),
    ("क्\u{200D}ष", "क्\u{200D}ष"), ("👩\u{200D}🚀", "👩\u{200D}🚀"),
    ("1\u{2009}000\u{2003}x", "1\u{2009}000 x"),
    ("\u{200D}", ""), ("é\u{200D}", "é"),
  ])
  func `What carries no meaning goes`(text: String, expected: String) {
    #expect(Array(clean(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    "“Curly” quotes, ‘single’ ones, it’s — and a dash…", "1\u{A0}234\u{202F}567 « guillemets »",
    "two paragraphs\n\nwith an empty line\n", "नई दिल्ली में", "東京　大阪", "👍🏽 🏳️‍🌈", "O‘zbekiston",
    "R&D; Q&A", "كتاب", "می‌شود",
  ])
  func `Clean text stays as it is`(text: String) {
    #expect(hygiene.clean(Array(text.utf8)) == nil)
  }

  @Test(arguments: soundTexts)
  func `Sound text of any language stays as it is`(text: String) {
    #expect(hygiene.clean(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    (HygieneRule.ligatures, "ﬁnal ǉubav ĳs", "final ljubav ijs"), (.width, "Ａ１，ｶﾞ　x", "A1,ガ x"),
    (.quotes, "“It’s” ‘so’ „da‟", "\"It's\" 'so' \"da\""),
    (.confusables, "Hаmburg Moсква", "Hamburg Москва"),
    (.confusables, "OOO ООО CO СО T-34 Тор", "OOO ООО CO СО T-34 Тор"),
    (.softHyphens, "зе\u{AD}лен\u{200B}ий", "зелен\u{200B}ий"),
    (.zeroWidth, "зе\u{AD}лен\u{200B}ий", "зе\u{AD}лений"), (.bidi, "\u{200F}abc\u{202C}", "abc"),
    (.controls, "\u{FEFF}a\u{7}\u{AD}", "a\u{AD}"),
  ])
  func `Each rule does its own work`(rule: HygieneRule, text: String, expected: String) throws {
    let alone = Hygiene([rule], try HygieneTables())
    let result = alone.clean(Array(text.utf8)).map { String(decoding: $0.text, as: UTF8.self) }
    #expect(Array((result ?? text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `What hygiene leaves is told`() throws {
    let text = Array("Hаmburg \u{FFFD} Київ".utf8)
    let flags = try HygieneTables().flags(of: text.span)
    #expect(flags == HygieneFlags(mixedWords: [0..<8], lostCharacters: 1))
  }

  @Test func `Examples of the table hold`() throws {
    for example in try TableSource.embedded.table("Articles/character-references.tsv").examples {
      #expect(clean(example.input) == example.output)
    }
  }

  @Test func `References in references are resolved, however deep`() {
    #expect(clean("1 &\(String(repeating: "amp;", count: 1_000))lt; 2") == "1 < 2")
    // 4 by the digits of its code point, the last of which is written by its own in turn.
    var four = "4"
    for _ in 0..<200 {
      for tens in ["5", "5", "4", "5", "5"] { four = "&#\(tens)\(four);" }
    }
    #expect(clean(four) == "4")
  }

  @Test func `Cleaning twice is cleaning once, and the edits replay`() throws {
    let pieces = [
      "a", "é", "e\u{301}", " ", "  ", "\u{A0}", "\n", "\r\n", "\r", "\u{200B}", "\u{200D}",
      "&amp;", "amp;", "&",
      "#38;", "nbsp;", "\u{AD}", "\u{2028}", "ي", "\u{301}", "\u{1}", "\u{202F}", "\t", "北",
      "\u{1100}\u{1161}", "Ã", "©", "â€™", "Ð", "¿", "РІ", "в", "√", "\u{93}", "ﬁ", "Ａ", "\u{FFFD}",
    ]
    let all = try Hygiene(Set(HygieneRule.allCases), HygieneTables())
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...10)).map { _ in pieces.randomElement() ?? "" }.joined()
      let source = Array(text.utf8)
      let (fast, close) = (hygiene.clean(source), hygiene.cleanClosely(source))
      #expect(fast?.text == close?.text && fast?.edits == close?.edits, "\(text)")
      if let (cleaned, _) = all.clean(source) {
        #expect(all.clean(cleaned) == nil, "\(Array(text.unicodeScalars))")
      }
      guard let (cleaned, edits) = hygiene.clean(source) else { continue }
      #expect(hygiene.clean(cleaned) == nil, "\(Array(text.unicodeScalars))")
      var replayed: [UInt8] = []
      var at = 0
      for edit in edits.edits {
        replayed += source[at..<edit.start]
        replayed += cleaned[edit.newStart..<edit.newEnd]
        at = edit.end
      }
      #expect(replayed + source[at...] == cleaned)
    }
  }
}
