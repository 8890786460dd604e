/// The text of some scalars; what is no scalar is U+FFFD.
func string(of scalars: [UInt32]) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(scalars.count + scalars.count / 4)
  for value in scalars {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else {
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
