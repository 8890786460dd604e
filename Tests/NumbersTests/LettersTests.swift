import Testing

@testable import CanonymNumbers

@Suite struct LettersTests {
  @Test func `A letter's small form is Unicode's, where it keeps its length`() {
    for value in UInt32(0)..<0x590 {
      let found = lowered(value)
      guard let scalar = Unicode.Scalar(value), found != value else { continue }
      let expected = scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      // Small letters of the alternating rows may be given themselves.
      #expect(expected == [found], "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["Ž", "Ś", "Ÿ", "Ђ", "Я", "Ґ", "Ω", "Ά", "Ա", "M"])
  func `Capitals of the main scripts have a small form`(letter: Character) throws {
    let scalar = try #require(letter.unicodeScalars.first)
    #expect(lowered(scalar.value) != scalar.value || letter == "Ÿ")
  }

  @Test func `A scalar is found from either side of it, and broken bytes are steps of one`() {
    let text = Array("a٢億😀".utf8) + [0xE5, 0x84]
    let span = text.span
    var forward: [UInt32] = []
    var at = 0
    while let (scalar, end) = scalarAfter(span, at) {
      forward.append(scalar)
      at = end
    }
    var back: [UInt32] = []
    var end = text.count
    while let (scalar, start) = scalarBefore(span, end) {
      back.append(scalar)
      end = start
    }
    #expect(forward == [0x61, 0x662, 0x5104, 0x1F600, 0xFFFD, 0xFFFD])
    #expect(back == forward.reversed())
  }
}
