/// The loop of ``TokenFolder``: one pass over a source.
///
/// Pointers to plain data, so that nothing is retained or checked per byte; the folder keeps room for one step
/// ahead, and every read of the source is bounded by its count.
@unsafe
struct FoldKernel {
  /// Held by the caller for as long as the loop runs.
  private unowned(unsafe) let folder: TokenFolder
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  private let signHashes: UnsafePointer<UInt64>
  private let source: UnsafePointer<UInt8>?
  private let count: Int
  private var bytes: UnsafeMutablePointer<UInt8>
  private var tokens: UnsafeMutablePointer<FoldToken>
  /// The next free places in `bytes` and `tokens`.
  private var out = 0
  private var next = 0
  /// The place in the source.
  private var at = 0
  /// Where the last segment that left something ends in the source.
  private var lastEnd = 0
  /// The word that goes on, if one does.
  private var isOpen = false
  private var wordStart = 0
  private var wordSource = 0
  private var wordTraits: UInt32 = 0
  /// How many bytes and tokens may be written before there must be more room.
  private var byteLimit: Int
  private var tokenLimit: Int

  init(_ folder: TokenFolder, _ source: UnsafePointer<UInt8>?, _ count: Int) {
    unsafe self.folder = folder
    unsafe self.source = source
    unsafe self.count = count
    unsafe pages = folder.pages.pages
    unsafe signHashes = UnsafePointer(folder.signHashes)
    unsafe bytes = folder.bytes
    unsafe tokens = folder.tokens
    unsafe byteLimit = folder.byteCapacity - TokenFolder.slack
    unsafe tokenLimit = folder.tokenCapacity - TokenFolder.slack
  }

  mutating func run() {
    if let source = unsafe source {
      while unsafe at < count {
        if unsafe out > byteLimit || next > tokenLimit { unsafe grow(TokenFolder.slack) }
        if unsafe !asciiStep(source) { unsafe scalarRun(source) }
      }
    }
    if unsafe isOpen { unsafe closeWord(out, lastEnd) }
    if unsafe out > byteLimit || next > tokenLimit { unsafe grow(TokenFolder.slack) }
    // The token behind the last ends it.
    var end = FoldToken()
    end.start = unsafe UInt32(truncatingIfNeeded: out)
    end.sourceStart = unsafe UInt32(truncatingIfNeeded: count)
    end.sourceEnd = end.sourceStart
    unsafe tokens[next] = end
    unsafe folder.count = next
    unsafe folder.byteCount = out
  }

  private mutating func grow(_ more: Int) {
    unsafe folder.reserve(more + TokenFolder.slack, out, next)
    unsafe bytes = folder.bytes
    unsafe tokens = folder.tokens
    unsafe byteLimit = folder.byteCapacity - TokenFolder.slack
    unsafe tokenLimit = folder.tokenCapacity - TokenFolder.slack
  }

  // MARK: Tokens

  @inline(__always)
  private mutating func openWord(_ start: Int, _ sourceStart: Int, _ traits: UInt32) {
    unsafe isOpen = true
    unsafe wordStart = start
    unsafe wordSource = sourceStart
    unsafe wordTraits = traits
  }

  @inline(__always)
  private mutating func closeWord(_ end: Int, _ sourceEnd: Int) {
    unsafe isOpen = false
    unsafe emit(
      wordStart,
      end,
      wordSource,
      sourceEnd,
      wordTraits | UInt32(FoldedText.Kind.word.rawValue)
    )
  }

  /// Writes a token whose hash is yet to be made.
  @inline(__always)
  private mutating func emit(
    _ start: Int,
    _ end: Int,
    _ sourceStart: Int,
    _ sourceEnd: Int,
    _ traits: UInt32
  ) {
    let hash = unsafe FoldHash.of(UnsafePointer(bytes + start), end &- start)
    unsafe emit(hash, start, sourceStart, sourceEnd, traits)
  }

  @inline(__always)
  private mutating func emit(
    _ hash: UInt64,
    _ start: Int,
    _ sourceStart: Int,
    _ sourceEnd: Int,
    _ traits: UInt32
  ) {
    let token = unsafe tokens + next
    unsafe token.pointee.hash = hash
    unsafe token.pointee.start = UInt32(truncatingIfNeeded: start)
    unsafe token.pointee.sourceStart = UInt32(truncatingIfNeeded: sourceStart)
    unsafe token.pointee.sourceEnd = UInt32(truncatingIfNeeded: sourceEnd)
    unsafe token.pointee.traits = traits
    unsafe next &+= 1
  }

  // MARK: ASCII

  /// Folds up to sixteen ASCII characters; false when the next character is none, or may have marks.
  @inline(__always)
  private mutating func asciiStep(_ source: UnsafePointer<UInt8>) -> Bool {
    let lanes: ByteLanes.Bytes
    if unsafe at &+ 16 <= count {
      unsafe lanes = UnsafeRawPointer(source + at).loadUnaligned(as: ByteLanes.Bytes.self)
    } else {
      unsafe lanes = Self.tail(source, at, count)
    }
    let text = ByteLanes.words(lanes)
    var length = unsafe min(
      (ByteLanes.highBits(text) | 1 << 16).trailingZeroBitCount,
      count &- at
    )
    // Marks begin at U+0300, whose first byte is CC.
    if unsafe at &+ length < count, unsafe source[at &+ length] >= 0xCC { length &-= 1 }
    if length <= 0 { return false }
    let lower = text | ByteLanes.words(ByteLanes.all(0x20))
    let letters = ByteLanes.words(
      ByteLanes.bytes(lower) &- ByteLanes.all(0x61) .< ByteLanes.all(26)
    )
    let digits = ByteLanes.words(lanes &- ByteLanes.all(0x30) .< ByteLanes.all(10))
    let lines = ByteLanes.words(lanes .== ByteLanes.all(0x5F))
    let folded = text | (letters & ByteLanes.words(ByteLanes.all(0x20)))
    // There is room for a step.
    unsafe UnsafeMutableRawPointer(bytes + out).storeBytes(of: folded, as: ByteLanes.Words.self)
    let words = ByteLanes.highBits(letters | digits | lines) & ((1 << UInt32(length)) &- 1)
    unsafe cut(source, words, length)
    unsafe at &+= length
    unsafe out &+= length
    unsafe lastEnd = at
    return true
  }

  /// The last bytes of the source, which are fewer than sixteen, with zeros behind.
  @inline(never)
  private static func tail(
    _ source: UnsafePointer<UInt8>,
    _ at: Int,
    _ count: Int
  ) -> ByteLanes.Bytes {
    var lanes = ByteLanes.all(0)
    for place in at..<count { unsafe lanes[place - at] = source[place] }
    return lanes
  }

  /// Cuts ASCII characters into tokens: each bit of `words` is a character of a word.
  @inline(__always)
  private mutating func cut(_ source: UnsafePointer<UInt8>, _ words: UInt32, _ length: Int) {
    var place = 0
    if unsafe isOpen {
      let run = (~words).trailingZeroBitCount
      if run > 0 { unsafe wordTraits |= FoldToken.closesTrait }
      if run >= length { return }
      unsafe closeWord(out &+ run, run == 0 ? lastEnd : at &+ run)
      place = run
    }
    while place < length {
      let rest = words &>> UInt32(truncatingIfNeeded: place)
      if rest & 1 != 0 {
        let run = (~rest).trailingZeroBitCount
        unsafe openWord(out &+ place, at &+ place, FoldToken.whole)
        place &+= run
        if place >= length { return }
        unsafe closeWord(out &+ place, at &+ place)
      } else {
        let sign = unsafe source[at &+ place]
        let traits = FoldToken.whole | UInt32(sign) << 24
        unsafe emit(
          signHashes[Int(sign)],
          out &+ place,
          at &+ place,
          at &+ place &+ 1,
          traits
        )
        place &+= 1
      }
    }
  }

  // MARK: Other scripts

  /// The scalar at a place and its length, as ``decodeScalar(_:_:_:)`` reads it.
  @inline(__always)
  private static func scalar(
    _ source: UnsafePointer<UInt8>,
    _ place: Int,
    _ count: Int
  ) -> (UInt32, Int) {
    let lead = unsafe source[place]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead >= 0xC2, lead < 0xE0, place &+ 1 < count {
      let second = unsafe source[place &+ 1]
      if second & 0xC0 == 0x80 { return (UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F), 2) }
    } else if lead & 0xF0 == 0xE0, place &+ 2 < count {
      let (second, third) = unsafe (source[place &+ 1], source[place &+ 2])
      let value =
        UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800 {
        return (value, 3)
      }
    }
    return unsafe rareScalar(source, place, count)
  }

  @inline(never)
  private static func rareScalar(
    _ source: UnsafePointer<UInt8>,
    _ place: Int,
    _ count: Int
  ) -> (UInt32, Int) {
    unsafe decodeScalar(UnsafeBufferPointer(start: source, count: count).span, place, count)
  }

  /// The entry of a scalar.
  @inline(__always)
  private func entry(of scalar: UInt32) -> UInt64 {
    // The scalar's page is one of the 0x1100, and has 256 entries.
    if let page = unsafe pages[Int(truncatingIfNeeded: scalar &>> 8)] {
      return unsafe page[Int(truncatingIfNeeded: scalar & 0xFF)]
    }
    return unsafe Self.load(scalar, for: folder)
  }

  @inline(never)
  private static func load(_ scalar: UInt32, for folder: TokenFolder) -> UInt64 {
    folder.pages.load(scalar, from: &folder.folder.table)
  }

  /// Folds scalars until one of ASCII comes that no mark follows.
  private mutating func scalarRun(_ source: UnsafePointer<UInt8>) {
    var (scalar, length) = unsafe Self.scalar(source, at, count)
    var entry = unsafe self.entry(of: scalar)
    while true {
      if unsafe out > byteLimit || next > tokenLimit { unsafe grow(TokenFolder.slack) }
      let end = unsafe at &+ length
      var isLast = true
      var following: UInt64 = 0
      var (nextScalar, nextLength) = (UInt32(0), 0)
      if unsafe end < count, unsafe source[end] >= 0x80 {
        (nextScalar, nextLength) = unsafe Self.scalar(source, end, count)
        unsafe following = self.entry(of: nextScalar)
        isLast = false
      }
      if entry & FoldPages.simple == 0 || following & FoldPages.markTrait != 0 {
        unsafe segment(source, scalar, entry, end)
        return
      }
      unsafe append(entry, end)
      unsafe at = end
      unsafe lastEnd = end
      if isLast { return }
      (scalar, length, entry) = (nextScalar, nextLength, following)
    }
  }

  /// Appends the folded form of a segment that begins at `at` and ends at a place of the source.
  @inline(__always)
  private mutating func append(_ entry: UInt64, _ end: Int) {
    let length = Int(truncatingIfNeeded: entry >> 32 & 0xFF)
    // There is room for a step.
    unsafe UnsafeMutableRawPointer(bytes + out)
      .storeBytes(of: UInt32(truncatingIfNeeded: entry).littleEndian, as: UInt32.self)
    if entry & (FoldPages.wordTrait | FoldPages.unspacedTrait) == FoldPages.wordTrait {
      if unsafe !isOpen {
        unsafe openWord(out, at, FoldToken.whole)
      } else {
        unsafe wordTraits |= FoldToken.closesTrait
      }
    } else {
      if unsafe isOpen { unsafe closeWord(out, lastEnd) }
      let kind =
        entry & FoldPages.unspacedTrait != 0
        ? FoldedText.Kind.unspaced.rawValue : FoldedText.Kind.other.rawValue
      let sign = length == 1 ? UInt32(truncatingIfNeeded: entry & 0x7F) << 24 : 0
      unsafe emit(out, out &+ length, at, end, FoldToken.whole | UInt32(kind) | sign)
    }
    unsafe out &+= length
  }

  /// Folds a segment with marks, or one that is not simple.
  private mutating func segment(
    _ source: UnsafePointer<UInt8>,
    _ starter: UInt32,
    _ entry: UInt64,
    _ starterEnd: Int
  ) {
    var end = starterEnd
    var kept: UInt64 = 0
    var keptCount = 0
    while unsafe end < count, unsafe source[end] >= 0xCC {
      let (mark, length) = unsafe Self.scalar(source, end, count)
      let traits = unsafe self.entry(of: mark)
      if traits & FoldPages.markTrait == 0 { break }
      if traits & FoldPages.droppedTrait == 0 {
        kept = traits
        keptCount += 1
      }
      end += length
    }
    let isSimple = entry & FoldPages.simple != 0
    let isWord = entry & (FoldPages.wordTrait | FoldPages.unspacedTrait) == FoldPages.wordTrait
    if isSimple, keptCount == 0 {
      unsafe append(entry, end)
    } else if isSimple, isWord, keptCount == 1, kept & FoldPages.joining != 0 {
      unsafe append(entry, end)
      unsafe append(kept, end)
    } else {
      unsafe rareSegment(source)
      return
    }
    unsafe at = end
    unsafe lastEnd = end
  }

  /// Has the folder fold one segment.
  @inline(never)
  private mutating func rareSegment(_ source: UnsafePointer<UInt8>) {
    unsafe folder.rare.bytes.removeAll(keepingCapacity: true)
    unsafe folder.rare.tokens.removeAll(keepingCapacity: true)
    let span = unsafe UnsafeBufferPointer(start: source, count: count).span
    let end = unsafe folder.folder.foldSegment(span, at, count, &folder.rare)
    unsafe grow(folder.rare.bytes.count)
    for token in unsafe folder.rare.tokens {
      let length = Int(token.end - token.start)
      for place in 0..<length {
        unsafe bytes[out + place] = folder.rare.bytes[Int(token.start) + place]
      }
      let traits =
        (token.opens ? FoldToken.opensTrait : 0) | (token.closes ? FoldToken.closesTrait : 0)
      if token.kind == .word {
        if unsafe isOpen {
          unsafe wordTraits = wordTraits & ~FoldToken.closesTrait | traits & FoldToken.closesTrait
        } else {
          unsafe openWord(out, Int(token.sourceStart), traits)
        }
      } else {
        if unsafe isOpen { unsafe closeWord(out, lastEnd) }
        let sign = length == 1 ? unsafe UInt32(bytes[out] & 0x7F) << 24 : 0
        unsafe emit(
          out,
          out + length,
          Int(token.sourceStart),
          Int(token.sourceEnd),
          traits | UInt32(token.kind.rawValue) | sign
        )
      }
      unsafe out += length
      unsafe lastEnd = Int(token.sourceEnd)
    }
    unsafe at = end
  }
}
