/// Which bytes of a text may begin a number, found at many bytes a step.
///
/// ASCII digits may, and the first bytes of the digits, numerals and fractions of other scripts.
public enum NumberBytes {
  /// The first byte from one on that may begin a number; the text's end when there is none.
  ///
  /// - Complexity: O(*n*); eight bytes of ASCII a step.
  @inline(__always)
  public static func next(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    let count = text.count
    while at < count {
      at = skipASCII(text, at)
      guard at < count else { return count }
      var byte = text[at]
      if byte < 0x80 {
        if byte &- 0x30 < 10 { return at }
        at += 1
        continue
      }
      // Text of another script is walked through by bytes.
      while !mayBegin(byte) {
        at += 1
        guard at < count else { return count }
        byte = text[at]
        if byte < 0x80 { break }
      }
      if byte >= 0x80 { return at }
    }
    return count
  }

  /// Passes over blocks of ASCII without a digit.
  @inline(__always)
  private static func skipASCII(_ text: Span<UInt8>, _ start: Int) -> Int {
    let count = text.count
    // The blocks lie within the span, and are read within this call alone.
    return unsafe text.withUnsafeBytes { bytes in
      var at = start
      while at + 8 <= count {
        let block = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // For bytes below 0x80: the high bit of b + 0x50 is set from 0x30 on, that of b + 0x46 from 0x3A on.
        let fromZero = (block & low) &+ 0x5050_5050_5050_5050
        let aboveNine = (block & low) &+ 0x4646_4646_4646_4646
        let found = (fromZero & ~aboveNine | block) & high
        if found != 0 { return at + found.littleEndian.trailingZeroBitCount / 8 }
        at += 8
      }
      return at
    }
  }

  private static var low: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
  private static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// Whether a byte beyond ASCII may begin one.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    // Fractions; Arabic, Persian, N'Ko; Indic, South-East Asian and Han; full width; the higher planes.
    case 0xC2, 0xD9, 0xDB, 0xDF, 0xE0...0xEA, 0xEF, 0xF0: true
    default: false
    }
  }
}
