/// Watches for characters that are the bytes of a sequence of UTF-8 in some encoding, in all encodings at once.
struct Suspicion {
  // The encodings in which the characters so far lack one, two or three bytes of a sequence, as bits.
  private var lackingOne: UInt16 = 0
  private var lackingTwo: UInt16 = 0
  private var lackingThree: UInt16 = 0
  /// Whether the last character was `Ã`, which before a space may be `à`.
  private var isBeforeSpace = false

  /// Whether a character beyond ASCII ends a sequence, or is a control character.
  @inline(__always)
  mutating func isRaised(by scalar: UInt32, _ encodings: LegacyEncodings) -> Bool {
    guard scalar < UInt32(LegacyEncodings.limit) else {
      self = Suspicion()
      return false
    }
    let continues = encodings.continuations[Int(scalar)]
    if lackingOne & continues != 0 || scalar < 0xA0 { return true }
    let leads = encodings.leads[Int(scalar)]
    lackingOne = leads.two | lackingTwo & continues
    lackingTwo = leads.three | lackingThree & continues
    lackingThree = leads.four
    isBeforeSpace = scalar == 0xC3
    return false
  }

  /// Whether a character of ASCII makes text suspicious by what stands before it.
  @inline(__always)
  mutating func isRaised(byASCII byte: UInt8) -> Bool {
    let isRaised = isBeforeSpace && byte == 0x20
    self = Suspicion()
    return isRaised
  }
}
