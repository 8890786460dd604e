extension [UInt8] {
  /// Appends a copy of bytes.
  public mutating func append(bytesOf bytes: Span<UInt8>) {
    // The bytes are read within this call alone.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// How far text is plain from a place on: visible ASCII, and single spaces between it.
///
/// Eight bytes are looked at at once.
///
/// - Parameters:
///   - text: any bytes.
///   - start: where to begin; what stands before it is not looked at.
///   - exception: an ASCII character that is not plain either.
/// - Returns: where the first byte stands that is a control character, beyond ASCII, `exception`, or a space before
///   another space; the length of the text if there is none.
public func endOfPlainASCII(_ text: Span<UInt8>, from start: Int, except exception: UInt8) -> Int {
  var at = max(start, 0)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  let exceptions = ones &* UInt64(exception)
  // Bytes may be seen as bytes.
  let bytes = unsafe text.bytes
  while at &+ 9 <= text.count {
    // Nine bytes are there: this word, and the byte behind it.
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    let next = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: at &+ 1, as: UInt64.self)
    // Exact for bytes below 80: others are sorted out by the first term.
    let controls = word &- ones &* 0x20
    let delete = (word ^ ones &* 0x7F) &- ones
    let excepted = (word ^ exceptions) &- ones
    let double = ((word ^ ones &* 0x20) | (next ^ ones &* 0x20)) &- ones
    if (word | controls | delete | excepted | double) & highs != 0 { break }
    at &+= 8
  }
  while at < text.count {
    let byte = text[at]
    let isDouble = byte == 0x20 && at + 1 < text.count && text[at + 1] == 0x20
    if byte < 0x20 || byte >= 0x7F || byte == exception || isDouble { break }
    at += 1
  }
  return at
}
