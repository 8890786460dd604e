import CanonymUnicode
import Testing

/// Scalars that normalization is about, some of them drawn from all.
private let pool: [UInt32] = {
  let blocks: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0xC0...0x17F, 0x300...0x345, 0x386...0x3CE, 0x400...0x45F, 0x591...0x5C7,
    0x622...0x660, 0x915...0x95F, 0xF71...0xF81, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2,
    0x1E00...0x1EFF, 0x1F00...0x1FFF, 0x2126...0x212B, 0x3041...0x30FF, 0xAC00...0xAC40,
    0xD780...0xD7A3,
    0xF900...0xF920, 0xFB00...0xFB4F, 0xFF00...0xFF9F, 0x110A5...0x110BA, 0x1D15E...0x1D164,
    0x2F800...0x2F810,
  ]
  return blocks.flatMap(Array.init)
}()

/// The scalars of a text, which are all that is compared: strings that are canonically equal are equal.
private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

@Suite struct ScalarNormalizerTests {
  @Test(arguments: NormalizationForm.allCases)
  func `Segments put together are what ICU makes of the text`(form: NormalizationForm) throws {
    let normalizer = try ScalarNormalizer(form)
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<3000 {
      var source: [UInt32] = []
      for _ in 0...random(12) {
        let scalar = round % 5 == 0 ? UInt32(random(0x110000)) : pool[random(pool.count)]
        if Unicode.Scalar(scalar) != nil { source.append(scalar) }
      }
      var result: [UInt32] = []
      var read = 0
      try normalizer.forEachSegment(of: source) { count, piece in
        read += count
        result += piece
      }
      var text = String.UnicodeScalarView()
      for scalar in source { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
      let expected = try scalars(form.normalize(String(text)))
      #expect(result == expected, "\(source.map { String($0, radix: 16) })")
      #expect(read == source.count)
      if source.allSatisfy({ normalizer.isPlain($0) }) { #expect(result == source) }
    }
  }

  @Test func `Segments that stay are told scalar by scalar`() throws {
    var pieces: [[UInt32]] = []
    let source = scalars("q\u{301}x\u{65}\u{301}")
    try ScalarNormalizer(.nfc).forEachSegment(of: source) { count, piece in
      pieces.append([UInt32(count)] + piece)
    }
    #expect(pieces == [[1, 0x71], [1, 0x301], [1, 0x78], [2, 0xE9]])
  }
}
