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

  @Test func `Runs between spaces have the words that they have in the whole text`() throws {
    let alphabets: [[ClosedRange<UInt32>]] = [
      [0xE01...0xE3A, 0xE40...0xE4E], [0xE81...0xECD], [0x1780...0x17DD], [0x1000...0x103F],
      [0x4E00...0x4E60], [0x41...0x5A, 0xE01...0xE3A, 0x300...0x303],
    ]
    var generator = SeededGenerator(11)
    for alphabet in alphabets {
      let segments = WordSegments()
      for _ in 0..<200 {
        let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
          let range = alphabet.randomElement(using: &generator) ?? 0x20...0x20
          let isSpace = Int.random(in: 0..<5, using: &generator) == 0
          return isSpace ? 0x20 : UInt32.random(in: range, using: &generator)
        }
        let expected = try WordSegments().foundSeams(in: text)
        #expect(try segments.seams(in: text.span) == expected)
        // Once more, as it is known now.
        #expect(try segments.seams(in: text.span) == expected)
      }
    }
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
