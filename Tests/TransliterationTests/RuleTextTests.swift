import CanonymUnicode
import Testing

@testable import CanonymTransliteration

@Suite struct RuleTextTests {
  @Test func `Normalization at either end is taken off`() {
    let text = RuleText("# remark\n:: NFD ;\n\na > b ;\n:: NFC ;\n")
    #expect(text.inputForm == .nfd)
    #expect(text.passes == ["# remark\n\n\na > b ;\n\n"])
  }

  @Test func `A pass has the definitions above it, and its lines keep their numbers`() {
    let text = RuleText("$x = a ;\n$x > b ;\n:: Null ;\n$y = c;\nb > $y ;\n::Null;\n$y > $x ;")
    #expect(
      text.passes == [
        "$x = a ;\n$x > b ;",
        "$x = a ;\n\n\n$y = c;\nb > $y ;",
        "$x = a ;\n\n\n$y = c;\n\n\n$y > $x ;",
      ]
    )
  }

  @Test(arguments: ["", "a > b ;", "a > b ;\n:: NFD ;\nb > c ;", ":: Any-Latin ;\na > b ;"])
  func `Other passes stay`(rules: String) {
    #expect(RuleText(rules).inputForm == .nfc)
    #expect(RuleText(rules).passes == [rules])
  }
}
