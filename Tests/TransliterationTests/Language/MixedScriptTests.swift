import CanonymTransliteration
import CanonymUnicode
import Testing

@Suite struct MixedScriptTests {
  let mixed: MixedScript

  init() throws { mixed = try MixedScript() }

  @Test(arguments: [
    ("OН", "ОН"), ("Kиїв", "Київ"), ("Хapкiв", "Харків"), ("Mоskva", "Moskva"), ("Αθήνa", "Αθήνα"),
    ("Мocквá", "Москва\u{301}"), ("BУЛИЦЯ, B BERLIN", "ВУЛИЦЯ, B BERLIN"), ("Укpaïна", "Україна"),
  ])
  func `A word with look-alikes is written in the script of most of its letters`(
    text: String,
    repaired: String
  ) {
    #expect(Array(mixed.repaired(text).unicodeScalars) == Array(repaired.unicodeScalars))
    #expect(mixed.words(in: mixed.repaired(text)).isEmpty)
  }

  @Test(arguments: [
    "Київ", "Moskva", "Αθήνα", "COVID-тест", "iPhoneом", "", "3D модель", "東京O", "Київ Kyiv Κίεβο",
  ])
  func `Other text stays as it is`(text: String) {
    #expect(mixed.repaired(text) == text)
  }

  @Test func `The letters that stray are named with their place`() throws {
    let word = try #require(mixed.words(in: "у Kиeві").first)
    #expect(word.range == 2..<7)
    #expect(word.script == Script(code: "Cyrl"))
    #expect(word.letters.map(\.offset) == [2, 4])
    #expect(word.letters.map(\.lookAlike) == ["К", "е"])
    #expect(mixed.words(in: "iPhoneом").first?.isRepairable == false)
  }
}
