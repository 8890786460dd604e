import Testing

@testable import CanonymTransliteration

@Suite struct WordSegmentsTests {
  @Test(arguments: [
    ("中华人民共和国成立了", "中华 人民 共和国 成立 了"), ("", ""), ("Kharkiv, Харків", "Kharkiv, Харків"),
    ("ประเทศไทย", "ประเทศไทย"), ("ภาษาไทยABCภาษาไทย", "ภาษา ไทยABCภาษา ไทย"), ("มากๆ", "มากๆ"),
    ("北京 2022年", "北京 2022年"), ("人々", "人々"), ("ພາສາລາວ", "ພາສາ ລາວ"),
    ("ប្រទេសកម្ពុជា", "ប្រទេស កម្ពុជា"), ("မြန်မာနိုင်ငံသည်", "မြန်မာနိုင်ငံ သည်"), ("北", "北"),
  ])
  func `Words of unspaced scripts are parted by spaces`(text: String, expected: String) throws {
    #expect(try WordSegments().apply(text) == expected)
  }

  @Test func `The steps add up to the source and the target`() throws {
    let text = "а北京大学生𠀀ไทยภาษา".unicodeScalars.map(\.value)
    var target: [UInt32] = []
    var steps: [RowStep] = []
    try WordSegments().apply(text.span, into: &target, steps: &steps)
    #expect(steps.reduce(0) { $0 + Int($1.sourceCount) } == text.count)
    #expect(steps.reduce(0) { $0 + Int($1.targetCount) } == target.count)
    #expect(target.filter { $0 != 0x20 } == text)
    #expect(steps.contains { $0.sourceCount == 0 })
  }

  @Test func `What is no scalar is kept`() throws {
    var target: [UInt32] = []
    var steps: [RowStep] = []
    let text: [UInt32] = [0xD800, 0x5317, 0x4EAC, .max, 0xDFFF]
    try WordSegments().apply(text.span, into: &target, steps: &steps)
    #expect(target == text)
  }
}
