extension JSONWriter {
  /// Offset of the first byte from `start` on that cannot stand in a JSON string as it is, or the end.
  ///
  /// Eight bytes are tried at once: a byte is below 0x20, or is a quote or backslash, when
  /// subtracting borrows into its top bit (the "haszero" trick of Bit Twiddling Hacks).
  static func firstToEscape(in utf8: Span<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    var offset = start
    while offset + 8 <= utf8.count {
      // The eight bytes lie within the span.
      let word = unsafe utf8.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let controls = (word &- ones &* 0x20) & ~word
      let found = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | controls
      if found & tops != 0 { break }
      offset += 8
    }
    while offset < utf8.count, !needsEscape(utf8[offset]) { offset += 1 }
    return offset
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Appends the escape of one byte: the short form where JSON has one, else `\u00XX`.
  mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default: append("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
    }
  }
}
