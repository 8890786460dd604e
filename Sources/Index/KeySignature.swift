/// What is cheaply known of a key: how many scalars it has, and which letters.
///
/// Each edit changes at most two letters of a word, so keys whose letters differ in more than twice the edits
/// allowed need no closer look.
struct KeySignature: Sendable {
  /// One bit for each letter of the key, by its scalar's value modulo 64.
  var letters: UInt64 = 0
  /// How many scalars the key has.
  var length: Int32 = 0
  /// The key's number.
  var row: Int32 = 0

  /// The signature of a key.
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, row: Int) {
    self.row = Int32(clamping: row)
    var at = start
    while at < end {
      let lead = bytes[at]
      // The last byte of a scalar carries the six bits that tell letters of one script apart.
      if lead & 0xC0 != 0x80 { length += 1 }
      let next = at + 1
      if next == end || bytes[next] & 0xC0 != 0x80 { letters |= 1 << UInt64(lead & 63) }
      at = next
    }
  }

  /// Whether a key of this signature may be within some edits of one of the other.
  func mayBe(within edits: Int, of other: KeySignature) -> Bool {
    abs(Int(length) - Int(other.length)) <= edits
      && (letters ^ other.letters).nonzeroBitCount <= 2 * edits
  }
}
