/// The unit in which offsets into a text are told.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalars, as Python counts.
  case scalars
  /// UTF-8 bytes.
  case utf8
  /// UTF-16 code units, as Java and JavaScript count.
  case utf16
}

/// Turns UTF-8 offsets of one text into another unit, in one pass over the text.
///
/// Offsets that are asked in rising order cost O(*n*) together; going back starts anew from the text's begin.
public struct OffsetConverter: ~Copyable {
  private let text: [UInt8]
  private let unit: OffsetUnit
  private var byte = 0
  private var count = 0

  /// A converter for `text`.
  public init(_ text: [UInt8], to unit: OffsetUnit) {
    self.text = text
    self.unit = unit
  }

  /// The offset in this converter's unit.
  ///
  /// - Parameter offset: UTF-8 bytes from the begin; one beyond the end counts as the end.
  public mutating func convert(_ offset: Int) -> Int {
    if unit == .utf8 { return min(max(offset, 0), text.count) }
    if offset < byte {
      byte = 0
      count = 0
    }
    let end = min(offset, text.count)
    count += OffsetConverter.count(unit, in: text, byte, end)
    byte = max(byte, end)
    return count
  }

  /// How many units begin between two bytes of a text.
  private static func count(_ unit: OffsetUnit, in text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    let span = text.span
    var at = start
    // The blocks lie within the span, and are read within this call alone.
    unsafe span.withUnsafeBytes { bytes in
      while at + 8 <= end {
        let block = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // Bytes within a scalar begin with the bits 10, the first of four bytes with 1111.
        count += 8 - (block >> 7 & ~(block >> 6) & ones).nonzeroBitCount
        if unit == .utf16 {
          let four = block >> 7 & block >> 6 & block >> 5 & block >> 4 & ones
          count += four.nonzeroBitCount
        }
        at += 8
      }
    }
    while at < end {
      // Each scalar counts at its first byte; in UTF-16 those of four bytes count twice.
      let lead = span[at]
      if lead & 0xC0 != 0x80 { count += unit == .utf16 && lead >= 0xF0 ? 2 : 1 }
      at += 1
    }
    return count
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
