/// The hash of a chain of tokens, extended token by token.
///
/// FNV-1a over the bytes of each token, finished by a multiplication whose two halves are folded together
/// (so that the low bits, which choose the slot, depend on all bytes), then chained.
struct TokenHash {
  /// The hash of the chain so far; never 0, which marks an empty slot.
  private(set) var value: UInt64 = 0

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3
  private static let mixer: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Adds a token to the chain.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    append(Self.hash(text, start, end))
  }

  /// Adds a token by its own hash.
  @inline(__always)
  mutating func append(_ token: UInt64) {
    let (high, low) = (value &+ token).multipliedFullWidth(by: Self.mixer)
    value = high ^ low
    if value == 0 { value = 1 }
  }

  /// The hash of one token.
  @inline(__always)
  static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = basis
    for index in start..<end { hash = (hash ^ UInt64(text[index])) &* prime }
    return hash
  }
}
