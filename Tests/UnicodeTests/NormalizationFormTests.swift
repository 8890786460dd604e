import CanonymUnicode
import Testing

@Suite struct NormalizationFormTests {
  @Test(arguments: [
    (NormalizationForm.nfc, "\u{415}\u{308}", "\u{401}"),
    (.nfd, "\u{439}", "\u{438}\u{306}"),
    (.nfkc, "\u{FB01}", "fi"),
    (.nfkd, "\u{BD}", "1\u{2044}2"),
    (.nfc, "", ""),
    (.nfc, "plain", "plain"),
  ])
  func `Each form is ICU's`(form: NormalizationForm, source: String, expected: String) throws {
    #expect(Array(try form.normalize(source).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(try form.isNormalized(form.normalize(source)))
  }
}
