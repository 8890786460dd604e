import CanonymUnicode
import Testing

@Suite struct PlainASCIITests {
  /// What the fast search has to find, looked for byte by byte.
  private func expected(_ text: [UInt8], from start: Int, except exception: UInt8) -> Int {
    (start..<text.count).first { at in
      let byte = text[at]
      let isDouble = byte == 0x20 && at + 1 < text.count && text[at + 1] == 0x20
      return byte < 0x20 || byte >= 0x7F || byte == exception || isDouble
    } ?? text.count
  }

  @Test func `The first byte that is not plain is found wherever it stands`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<20 {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: 27)
        text[place] = byte
        text[21] = 0x20
        for exception in [UInt8(0), UInt8(ascii: "&")] {
          let end = endOfPlainASCII(text.span, from: 0, except: exception)
          #expect(end == expected(text, from: 0, except: exception), "\(byte) at \(place)")
        }
      }
    }
  }

  @Test func `Random bytes are searched as byte by byte`() {
    let bytes: [UInt8] = [0x20, 0x20, 0x61, 0x61, 0x61, 0x61, 0x0A, 0x80, 0xFF, 0x26, 0x7F, 0x1F]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...40)).map { _ in bytes.randomElement() ?? 0 }
      let start = Int.random(in: 0...text.count)
      let end = endOfPlainASCII(text.span, from: start, except: 0x26)
      #expect(end == expected(text, from: start, except: 0x26), "\(text) from \(start)")
    }
  }
}
