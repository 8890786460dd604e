import CanonymStreams

/// A plain text in pieces that can be tidied one by one.
///
/// A piece ends with a line feed between two lines that neither end nor begin with white space, so no rule of hygiene
/// looks across its end. Memory grows to the longest piece.
struct TextPieces {
  private let source: ByteSource
  private var buffer = [UInt8](repeating: 0, count: 256 << 10)
  private var filled = 0
  /// How much of the buffer was handed out last.
  private var used = 0
  private var isAtEnd = false

  /// The pieces of an input.
  init(_ source: ByteSource) { self.source = source }

  /// Lends the next piece.
  ///
  /// - Returns: whether there was one.
  mutating func next(_ body: (Span<UInt8>) throws -> Void) throws -> Bool {
    dropUsed()
    while !isAtEnd {
      if filled == buffer.count {
        if let end = lastBorder() {
          used = end
          break
        }
        buffer += [UInt8](repeating: 0, count: buffer.count)
      }
      let count = try source.read(into: &buffer, from: filled)
      filled += count
      isAtEnd = count == 0
    }
    if used == 0 { used = filled }
    if used > 0 { try body(buffer.span.extracting(0..<used)) }
    return used > 0
  }

  /// Moves what was not handed out to the front.
  private mutating func dropUsed() {
    if used == 0 { return }
    for at in used..<filled { buffer[at - used] = buffer[at] }
    filled -= used
    used = 0
  }

  /// Behind the last line feed that stands between bytes of words.
  private func lastBorder() -> Int? {
    var at = filled - 2
    while at > 0 {
      if buffer[at] == 0x0A, isWordly(buffer[at - 1]), isWordly(buffer[at + 1]) { return at + 1 }
      at -= 1
    }
    return nil
  }

  /// Whether a byte is visible ASCII; what stands beyond may be a space.
  private func isWordly(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
