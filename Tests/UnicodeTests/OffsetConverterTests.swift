import CanonymUnicode
import Testing

@Suite struct OffsetConverterTests {
  @Test func `Offsets count what a string counts, in each unit, asked in any order`() {
    let pool = Array("aЖ万😀é\u{301}1 ".unicodeScalars)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60) { text.append(pool.randomElement() ?? "a") }
      let string = String(text)
      let bytes = Array(string.utf8)
      for unit in OffsetUnit.allCases {
        var converter = OffsetConverter(bytes, to: unit)
        for _ in 0..<8 {
          guard let index = string.unicodeScalars.indices.randomElement() else { continue }
          let byte = string.utf8.distance(from: string.startIndex, to: index)
          let expected =
            switch unit {
            case .scalars: string.unicodeScalars.distance(from: string.startIndex, to: index)
            case .utf8: byte
            case .utf16: string.utf16.distance(from: string.startIndex, to: index)
            }
          let found = converter.convert(byte)
          #expect(found == expected)
        }
      }
    }
  }

  @Test(arguments: ["", "abc 1", "no digit at all here", "Слово 5 і ½", "万一二", "“q”—1"])
  func `The next byte that may begin a number is no byte of plain letters`(text: String) {
    let bytes = Array(text.utf8)
    var found: [Int] = []
    var at = NumberBytes.next(in: bytes.span, from: 0)
    while at < bytes.count {
      found.append(at)
      at = NumberBytes.next(in: bytes.span, from: at + 1)
    }
    for (place, byte) in bytes.enumerated() where (0x30...0x39).contains(byte) || byte == 0xC2 {
      #expect(found.contains(place))
    }
    #expect(found.allSatisfy { !(0x41...0x7F).contains(bytes[$0]) && bytes[$0] != 0xD1 })
  }
}
