import CanonymTransliteration
import Testing

@Suite struct ApostrophePolicyTests {
  private func write(_ text: String, _ id: String, _ policy: ApostrophePolicy) throws -> String {
    try SystemCatalogue().transliterator(for: SystemID(id), apostrophes: policy)
      .transliterate(text)
  }

  @Test(arguments: [
    (ApostrophePolicy.asInTable, "Yur’yev ob”yezd"),
    (.ascii, "Yur'yev ob\"yezd"),
    (.typographic, "Yur’yev ob”yezd"),
    (.modifier, "Yurʼyev obˮyezd"),
    (.drop, "Yuryev obyezd"),
  ])
  func `The marks of a system are written as asked`(
    policy: ApostrophePolicy,
    expected: String
  ) throws {
    #expect(try write("Юрьев объезд", "bgnpcgn-rus-Cyrl-Latn-1947", policy) == expected)
  }

  @Test(arguments: [
    (ApostrophePolicy.ascii, "Sha'b 'Abd"), (.typographic, "Sha‘b ‘Abd"), (.modifier, "Shaʻb ʻAbd"),
    (.drop, "Shab Abd"),
  ])
  func `An ʿayn is told from an apostrophe`(policy: ApostrophePolicy, expected: String) throws {
    #expect(try write("شَعْب عَبْد", "bgnpcgn-ara-Arab-Latn-1956", policy) == expected)
  }

  @Test(arguments: ApostrophePolicy.allCases)
  func `Quotation marks of the text are no marks of the system`(policy: ApostrophePolicy) throws {
    let text = "\"Рост\" “Рост” ‘Рост’ 'Рост' don't 5′"
    let expected = "\"Rost\" “Rost” ‘Rost’ 'Rost' don't 5′"
    #expect(try write(text, "bgnpcgn-rus-Cyrl-Latn-1947", policy) == expected)
  }
}
