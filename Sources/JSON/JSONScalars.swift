/// Strings, numbers and the three words of JSON, checked byte by byte.
enum JSONScalars {
  /// Checks that `range` is exactly one scalar.
  ///
  /// Of strings, the first stage has checked that they are UTF-8 without control characters and
  /// closed; here their escapes are.
  ///
  /// - Returns: its kind, and whether it is a string with escapes.
  static func check(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>
  ) throws(JSONError) -> (kind: JSONKind, isEscaped: Bool) {
    let start = range.lowerBound
    switch bytes[start] {
    case UInt8(ascii: "\""):
      guard range.count >= 2, bytes[range.upperBound - 1] == UInt8(ascii: "\"") else {
        throw .unclosedString(offset: start)
      }
      let contents = start + 1..<range.upperBound - 1
      return (.string, try JSONEscapes.check(bytes, contents))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard isNumber(bytes, range) else { throw .invalidNumber(offset: start) }
      return (.number, false)
    case UInt8(ascii: "t"):
      try check(bytes, range, is: "true")
      return (.bool, false)
    case UInt8(ascii: "f"):
      try check(bytes, range, is: "false")
      return (.bool, false)
    case UInt8(ascii: "n"):
      try check(bytes, range, is: "null")
      return (.null, false)
    case let byte:
      throw .unexpected(byte: byte, expected: "a value", offset: start)
    }
  }

  /// Whether `range` reads `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
  private static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    func byte() -> UInt8 { offset < range.upperBound ? bytes[offset] : 0 }
    func digits() -> Int {
      let start = offset
      while byte() &- UInt8(ascii: "0") < 10 { offset += 1 }
      return offset - start
    }
    if byte() == UInt8(ascii: "-") { offset += 1 }
    let hasLeadingZero = byte() == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !hasLeadingZero || whole == 1 else { return false }
    if byte() == UInt8(ascii: ".") {
      offset += 1
      guard digits() > 0 else { return false }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { offset += 1 }
      guard digits() > 0 else { return false }
    }
    return offset == range.upperBound
  }

  private static func check(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    is word: StaticString
  ) throws(JSONError) {
    var offset = range.lowerBound
    // A static string of ASCII characters is a pointer to that many bytes.
    for index in 0..<word.utf8CodeUnitCount {
      let expected = unsafe word.utf8Start[index]
      guard offset < range.upperBound else {
        throw .truncated(expected: "\(word)", offset: offset)
      }
      guard bytes[offset] == expected else {
        throw .unexpected(byte: bytes[offset], expected: "\(word)", offset: offset)
      }
      offset += 1
    }
    guard offset == range.upperBound else {
      throw .unexpected(byte: bytes[offset], expected: "the end of \(word)", offset: offset)
    }
  }
}
