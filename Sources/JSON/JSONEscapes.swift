import Glibc

/// The escapes of JSON strings: `\n`, `\"`, `\u00E9`, `\uD83D\uDE00`.
enum JSONEscapes {
  /// Checks all escapes of a string's contents.
  ///
  /// - Returns: whether there are any.
  static func check(_ bytes: Span<UInt8>, _ contents: Range<Int>) throws(JSONError) -> Bool {
    var place = nextBackslash(bytes, contents)
    let isEscaped = place != nil
    while let offset = place {
      let after = offset + (try escape(in: bytes, at: offset, end: contents.upperBound).length)
      place = nextBackslash(bytes, after..<contents.upperBound)
    }
    return isEscaped
  }

  /// Appends a string's contents with the escapes resolved, as UTF-8.
  ///
  /// The contents were checked; should an escape be wrong all the same, it is left as it stands.
  static func decode(_ bytes: Span<UInt8>, _ contents: Range<Int>, into target: inout [UInt8]) {
    var start = contents.lowerBound
    while start < contents.upperBound {
      let backslash = nextBackslash(bytes, start..<contents.upperBound) ?? contents.upperBound
      target.append(copying: bytes.extracting(start..<backslash))
      start = backslash
      guard start < contents.upperBound else { return }
      guard let found = try? escape(in: bytes, at: start, end: contents.upperBound) else {
        target.append(bytes[start])
        start += 1
        continue
      }
      if let encoded = UTF8.encode(found.scalar) { target.append(contentsOf: encoded) }
      start += found.length
    }
  }

  /// Reads the escape whose backslash stands at `offset`.
  private static func escape(
    in bytes: Span<UInt8>,
    at offset: Int,
    end: Int
  ) throws(JSONError) -> (scalar: Unicode.Scalar, length: Int) {
    guard offset + 1 < end else { throw .invalidEscape(offset: offset) }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"): break
    default: throw .invalidEscape(offset: offset)
    }
    guard let unit = unit(in: bytes, at: offset, end: end) else {
      throw .invalidEscape(offset: offset)
    }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    guard UTF16.isLeadSurrogate(unit),
      let trail = self.unit(in: bytes, at: offset + 6, end: end),
      UTF16.isTrailSurrogate(trail),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
      )
    else { throw .loneSurrogate(offset: offset) }
    return (scalar, 12)
  }

  /// Reads `\uXXXX` at `offset`; nil if something else stands there.
  private static func unit(in bytes: Span<UInt8>, at offset: Int, end: Int) -> UInt16? {
    guard offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for index in offset + 2..<offset + 6 {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private static func nextBackslash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    // In text of escapes alone the next one follows at once.
    if bytes[range.lowerBound] == UInt8(ascii: "\\") { return range.lowerBound }
    // The buffer is not empty, so it has an address, and what memchr finds lies within it.
    return unsafe bytes.extracting(range).withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base, 0x5C, buffer.count)
      else { return nil }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - base)
    }
  }
}
