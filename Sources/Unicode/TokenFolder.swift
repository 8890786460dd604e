/// Folds texts into tokens with hashes, for finding names in them; one a thread.
///
/// It gives the same bytes and tokens as ``Folder``, several times as fast: sixteen bytes of ASCII a step, other
/// scripts a scalar a step from a table of plain words, and only what is rare (a character that folds to several,
/// marks that are kept and may compose) by the folder itself.
///
/// ```
/// source  Z ü r i c h ,   M a ñ a n a         bytes  z u r i c h ,   m a n a n a
/// tokens  [zurich #9f…] [, #12…] [ ] [manana #7a…]  and one behind the last, which begins at the end
/// ```
@safe
public final class TokenFolder {
  let folder = Folder()
  let pages = FoldPages()
  /// What the folder makes of a rare segment.
  var rare = FoldedText()

  var bytes: UnsafeMutablePointer<UInt8>
  var byteCapacity = 4 << 10
  var tokens: UnsafeMutablePointer<FoldToken>
  var tokenCapacity = 1 << 10
  /// The hashes of single ASCII characters.
  let signHashes: UnsafeMutablePointer<UInt64>

  /// How many tokens the last text has.
  public internal(set) var count = 0
  /// How many bytes the last text has, folded.
  public internal(set) var byteCount = 0

  /// How far a step may write beyond what it keeps, in bytes and in tokens.
  static let slack = 80
  /// Memory beyond this is let go after a text that needed it.
  private static let keptBytes = 4 << 20

  /// A folder with empty tables.
  public init() {
    unsafe bytes = .allocate(capacity: byteCapacity)
    unsafe tokens = .allocate(capacity: tokenCapacity)
    unsafe signHashes = .allocate(capacity: 128)
    unsafe bytes.initialize(repeating: 0, count: byteCapacity)
    unsafe tokens.initialize(repeating: FoldToken(), count: tokenCapacity)
    for sign in 0..<128 {
      unsafe bytes[0] = UInt8(sign)
      unsafe (signHashes + sign).initialize(to: FoldHash.of(bytes, 1))
    }
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe tokens.deallocate()
    unsafe signHashes.deallocate()
  }

  /// Folds a text and cuts it into tokens; what the last one had is dropped.
  ///
  /// - Parameter source: UTF-8, up to 2³¹ − 1 bytes (what is longer is left out); a byte that is not UTF-8 stands for
  ///   U+FFFD.
  /// - Complexity: O(*n*).
  public func fold(_ source: Span<UInt8>) {
    shrink()
    let count = min(source.count, Int(Int32.max))
    // The buffer is read within this call alone.
    unsafe source.withUnsafeBufferPointer { buffer in
      var kernel = unsafe FoldKernel(self, buffer.baseAddress, count)
      unsafe kernel.run()
    }
  }

  /// Cuts a text that is folded already into the tokens it had when it was folded.
  ///
  /// Folding again would do, but for what composes only across the borders of characters: the voicing mark of a
  /// half-width kana.
  public func cut(_ folded: Span<UInt8>) {
    fold(folded)
    let isSame = withTokens { (bytes, _) in
      guard bytes.count == folded.count else { return false }
      for index in bytes.indices where bytes[index] != folded[index] { return false }
      return true
    }
    if isSame { return }
    rare.bytes.removeAll(keepingCapacity: true)
    rare.tokens.removeAll(keepingCapacity: true)
    var written: [UInt8] = []
    for index in folded.indices { written.append(folded[index]) }
    folder.appendScalars(written, source: 0, written.count, &rare)
    reserve(written.count + rare.tokens.count + Self.slack, 0, 0)
    for index in written.indices { unsafe bytes[index] = written[index] }
    for (index, token) in rare.tokens.enumerated() {
      var cut = FoldToken()
      cut.start = UInt32(token.start)
      cut.sourceStart = cut.start
      cut.sourceEnd = UInt32(token.end)
      cut.traits = FoldToken.whole | UInt32(token.kind.rawValue)
      let start = unsafe bytes + Int(token.start)
      cut.hash = unsafe FoldHash.of(start, Int(token.end - token.start))
      if token.kind == .other, token.end - token.start == 1, unsafe start.pointee < 0x80 {
        cut.traits |= unsafe UInt32(start.pointee) << 24
      }
      unsafe tokens[index] = cut
    }
    count = rare.tokens.count
    byteCount = written.count
    var end = FoldToken()
    end.start = UInt32(byteCount)
    unsafe tokens[count] = end
  }

  /// Lends the folded bytes and the tokens of the last text, the one behind the last among them.
  public func withTokens<Result, E: Error>(
    _ body: (_ bytes: Span<UInt8>, _ tokens: Span<FoldToken>) throws(E) -> Result
  ) throws(E) -> Result {
    // As many are written, and they stay where they are until the next text.
    let text = unsafe UnsafeBufferPointer(start: bytes, count: byteCount)
    let cut = unsafe UnsafeBufferPointer(start: tokens, count: count + 1)
    return try unsafe body(text.span, cut.span)
  }

  /// Adds the folded bytes of the last text.
  public func append(to text: inout [UInt8]) {
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: byteCount))
  }

  /// The folded bytes of the last text.
  public var folded: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: bytes, count: byteCount))
  }

  /// Writes the last text as ``Folder`` would have done.
  public func copy(into text: inout FoldedText) {
    withTokens { (folded, cut) in
      text.bytes.removeAll(keepingCapacity: true)
      text.tokens.removeAll(keepingCapacity: true)
      unsafe folded.withUnsafeBufferPointer { unsafe text.bytes.append(contentsOf: $0) }
      text.tokens.reserveCapacity(count)
      for index in 0..<count {
        let token = cut[index]
        text.tokens.append(
          FoldedText.Token(
            start: Int32(truncatingIfNeeded: token.start),
            end: Int32(truncatingIfNeeded: cut[index + 1].start),
            sourceStart: Int32(truncatingIfNeeded: token.sourceStart),
            sourceEnd: Int32(truncatingIfNeeded: token.sourceEnd),
            kind: token.kind,
            opens: token.opens,
            closes: token.closes
          )
        )
      }
    }
  }

  /// Makes room for a step that writes up to `more` bytes and as many tokens.
  func reserve(_ more: Int, _ byteCount: Int, _ count: Int) {
    if byteCount + more > byteCapacity {
      let capacity = max(byteCapacity * 2, byteCount + more)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.initialize(from: bytes, count: byteCount)
      unsafe (larger + byteCount).initialize(repeating: 0, count: capacity - byteCount)
      unsafe bytes.deallocate()
      unsafe bytes = larger
      byteCapacity = capacity
    }
    if count + more > tokenCapacity {
      let capacity = max(tokenCapacity * 2, count + more)
      let larger = UnsafeMutablePointer<FoldToken>.allocate(capacity: capacity)
      unsafe larger.initialize(from: tokens, count: count)
      unsafe (larger + count).initialize(repeating: FoldToken(), count: capacity - count)
      unsafe tokens.deallocate()
      unsafe tokens = larger
      tokenCapacity = capacity
    }
  }

  private func shrink() {
    guard byteCapacity > Self.keptBytes else { return }
    unsafe bytes.deallocate()
    unsafe tokens.deallocate()
    byteCapacity = 4 << 10
    tokenCapacity = 1 << 10
    unsafe bytes = .allocate(capacity: byteCapacity)
    unsafe tokens = .allocate(capacity: tokenCapacity)
    unsafe bytes.initialize(repeating: 0, count: byteCapacity)
    unsafe tokens.initialize(repeating: FoldToken(), count: tokenCapacity)
  }
}
