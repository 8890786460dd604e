/// Finds where a document is broken that the first stage refused: it says what is wrong, not where.
enum JSONFaults {
  /// Offset of the first byte that begins no UTF-8 sequence.
  static func firstByteNotUTF8(in bytes: Span<UInt8>) -> Int {
    do {
      _ = try UTF8Span(validating: bytes)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The first control character inside a string, string without end, or backslash outside strings.
  static func firstBrokenString(in bytes: Span<UInt8>) -> JSONError {
    var offset = 0
    var opening: Int?
    while offset < bytes.count {
      let byte = bytes[offset]
      switch (opening, byte) {
      case (nil, UInt8(ascii: "\"")):
        opening = offset
      case (nil, UInt8(ascii: "\\")):
        return .unexpected(byte: byte, expected: "a value or punctuation", offset: offset)
      case (nil, _):
        break
      case (_, UInt8(ascii: "\"")):
        opening = nil
      case (_, 0..<0x20):
        return .controlCharacter(byte: byte, offset: offset)
      case (_, UInt8(ascii: "\\")) where offset + 1 < bytes.count && bytes[offset + 1] >= 0x20:
        offset += 1
      default:
        break
      }
      offset += 1
    }
    return .unclosedString(offset: opening ?? bytes.count)
  }
}
