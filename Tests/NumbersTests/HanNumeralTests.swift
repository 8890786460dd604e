import Testing

@testable import CanonymNumbers

@Suite struct HanNumeralTests {
  @Test(
    arguments: [
      ("二十九万", "ja", "290000", 4), ("四十二万三千", "zh", "423000", 6), ("十五", "ja", "15", 2),
      ("一千零一", "zh", "1001", 4), ("三百零五人", "zh", "305", 4), ("二百五", "zh", "250", 3),
      ("二百五", "ja", "205", 3), ("一万二", "zh", "12000", 3), ("壹佰", "zh", "100", 2),
      ("二十万亿", "zh", "20000000000000", 4), ("九十九", "ja", "99", 3),
    ]
  )
  func `Numbers written in Han alone are read`(
    text: String,
    language: String,
    value: String,
    scalars: Int
  ) throws {
    let bytes = Array(text.utf8)
    let found = HanNumeral.read(bytes.span, at: 0, language: language)
    let reading = try #require(found)
    #expect(reading.value.text == value)
    #expect(reading.end == scalars * 3)
  }

  @Test(arguments: ["千万", "万一", "十分", "一", "二〇二二年", "百科", "一一", "億"])
  func `Words, single signs and years are no numbers`(text: String) {
    let bytes = Array(text.utf8)
    let found = HanNumeral.read(bytes.span, at: 0, language: "zh")
    #expect(found == nil)
  }

  @Test func `Units upon units multiply, but not without end`() throws {
    let bytes = Array(("三" + String(repeating: "億", count: 1000)).utf8)
    let found = HanNumeral.read(bytes.span, at: 0, language: "ja")
    let reading = try #require(found)
    #expect(reading.value.wholeDigits <= 41)
    #expect(reading.end < bytes.count)
  }
}
