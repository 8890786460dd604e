/// The scalar that begins at a byte of UTF-8, and how many bytes it has.
///
/// A byte that begins no scalar counts as U+FFFD of one byte, so that any bytes can be walked through.
///
/// - Parameters:
///   - source: the bytes.
///   - start: where the scalar begins; less than `count`.
///   - count: how many of the bytes may be read.
@inlinable
@inline(__always)
public func decodeScalar(
  _ source: Span<UInt8>,
  _ start: Int,
  _ count: Int
) -> (
  scalar: UInt32, length: Int
) {
  let lead = source[start]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, start + length <= count else { return (0xFFFD, 1) }
  var scalar = UInt32(lead & (0x7F >> UInt8(length)))
  for index in 1..<length {
    let byte = source[start + index]
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard scalar >= smallest, scalar <= 0x10FFFF, scalar & 0x1FF800 != 0xD800 else {
    return (0xFFFD, 1)
  }
  return (scalar, length)
}
