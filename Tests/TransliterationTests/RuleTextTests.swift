import CanonymUnicode
import Testing

@testable import CanonymTransliteration

@Suite struct RuleTextTests {
  @Test func `Normalization at either end is taken off, and lines keep their places`() {
    let text = RuleText("# remark\n:: NFD ;\n\na > b ;\n::Null;\nb > c ;\n:: NFC ;\n")
    #expect(text.inputForm == .nfd)
    #expect(text.rules == "# remark\n\n\na > b ;\n::Null;\nb > c ;\n\n")
  }

  @Test(arguments: ["", "a > b ;", "a > b ;\n:: NFD ;\nb > c ;", ":: Any-Latin ;\na > b ;"])
  func `Other passes stay`(rules: String) {
    #expect(RuleText(rules).inputForm == .nfc)
    #expect(RuleText(rules).rules == rules)
  }
}
