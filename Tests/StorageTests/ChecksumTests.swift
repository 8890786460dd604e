import CanonymStorage
import Testing

@Suite struct ChecksumTests {
  private func checksum(_ bytes: [UInt8]) -> UInt64 { Checksum.of(bytes.span) }

  /// From the reference implementation (Python package xxhash), seed 0.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)]
  )
  func `Known texts have their known checksums`(text: String, sum: UInt64) {
    #expect(checksum(Array(text.utf8)) == sum)
  }

  @Test(
    arguments: [
      (1, 0xE934A84ADB052768),
      (3, 0x9FF70A635A6209AB),
      (4, 0xAE5ACDC00A55AC41),
      (7, 0xD734A6B26F3DA63E),
      (8, 0x87116B3365B924EB),
      (11, 0x3A5D6DC1B218A5B6),
      (12, 0x14B8433B9A14E611),
      (15, 0x02C53AB1E360882F),
      (31, 0x0F187C62B1E722B7),
      (32, 0x91B0CB0931A8C629),
      (33, 0x931B043CF8D65B94),
      (39, 0x39C20D6F000A8FF7),
      (63, 0x219110BF13E2FA26),
      (64, 0xBF3052E3445775D0),
      (100, 0x8E2272C08247D5DB),
      (1000, 0x25275608A9CFC168),
    ] as [(Int, UInt64)]
  )
  func `All lengths of input are covered`(count: Int, sum: UInt64) {
    #expect(checksum((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }) == sum)
  }

  @Test func `Each flipped bit is seen`() {
    var bytes = (0..<77).map { UInt8($0) }
    let sum = checksum(bytes)
    for bit in 0..<77 * 8 {
      bytes[bit / 8] ^= 1 << (bit % 8)
      #expect(checksum(bytes) != sum)
      bytes[bit / 8] ^= 1 << (bit % 8)
    }
  }
}
