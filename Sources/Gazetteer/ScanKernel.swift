import CanonymStorage
import CanonymUnicode

/// The loop of a scan, over pointers to plain data: tokens, filters and the table of chains.
///
/// Each read of the table is preceded by a check of its block; slots and filter words are within their sections by
/// their sizes, which ``Gazetteer/init(_:)`` has compared.
@unsafe
struct ScanKernel {
  private unowned(unsafe) let file: SectionFile
  private let keys: PackedRows.Places
  private let bytes: UnsafePointer<UInt8>
  private let tokens: UnsafePointer<FoldToken>
  private let count: Int
  private let first: UnsafePointer<UInt64>
  private let firstWords: Int
  private let longer: UnsafePointer<UInt64>
  private let longerWords: Int
  private let chainsStart: Int
  private let chains: UnsafeRawPointer
  private let slotCount: Int
  private let seed: UInt64
  private let endsInSpace: Bool
  private let skipped: UnsafePointer<UInt64>?
  private let skippedCount: Int

  /// Scans a folded text; false when the file is damaged where it was needed.
  @safe
  static func run(
    _ gazetteer: borrowing Gazetteer,
    _ bytes: Span<UInt8>,
    _ tokens: Span<FoldToken>,
    _ skipped: Span<UInt64>,
    _ matches: inout [PhraseMatch]
  ) -> Bool {
    let file = gazetteer.file
    guard file.isSound(gazetteer.first.start, gazetteer.first.count),
      file.isSound(gazetteer.longer.start, gazetteer.longer.count)
    else { return false }
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe tokens.withUnsafeBufferPointer { tokens in
        unsafe skipped.withUnsafeBufferPointer { skipped in
          guard let text = bytes.baseAddress, let cut = tokens.baseAddress else {
            return
          }
          let kernel = unsafe ScanKernel(gazetteer, file, text, cut, tokens.count - 1, skipped)
          unsafe kernel.run(gazetteer.signs, &matches)
        }
      }
    }
    return !file.isDamaged
  }

  private init(
    _ gazetteer: borrowing Gazetteer,
    _ file: SectionFile,
    _ bytes: UnsafePointer<UInt8>,
    _ tokens: UnsafePointer<FoldToken>,
    _ count: Int,
    _ skipped: UnsafeBufferPointer<UInt64>
  ) {
    unsafe self.file = file
    unsafe keys = gazetteer.keys.places
    unsafe self.bytes = bytes
    unsafe self.tokens = tokens
    unsafe self.count = count
    unsafe first = file.pointer(to: gazetteer.first).assumingMemoryBound(to: UInt64.self)
    unsafe firstWords = gazetteer.first.count / 8
    unsafe longer = file.pointer(to: gazetteer.longer).assumingMemoryBound(to: UInt64.self)
    unsafe longerWords = gazetteer.longer.count / 8
    unsafe chainsStart = gazetteer.chains.start
    unsafe chains = file.pointer(to: gazetteer.chains)
    unsafe slotCount = gazetteer.slotCount
    unsafe seed = gazetteer.seed
    unsafe endsInSpace = gazetteer.endsInSpace
    unsafe self.skipped = skipped.baseAddress
    unsafe skippedCount = skipped.count
  }

  private func run(_ signs: (UInt64, UInt64), _ matches: inout [PhraseMatch]) {
    var index = 0
    while unsafe index < count {
      let token = unsafe tokens + index
      let sign = unsafe token.pointee.sign
      if sign != 0 {
        let bits = sign < 64 ? signs.0 : signs.1
        if bits &>> UInt64(sign & 63) & 1 == 0 {
          index &+= 1
          continue
        }
      }
      let hash = unsafe token.pointee.hash
      if unsafe Self.holds(first, firstWords, hash), unsafe token.pointee.opens,
        let match = unsafe longest(from: index, hash)
      {
        matches.append(match)
        index = match.tokens.upperBound &+ 1
      } else {
        index &+= 1
      }
    }
  }

  @inline(__always)
  private static func holds(
    _ filter: UnsafePointer<UInt64>,
    _ words: Int,
    _ hash: UInt64
  ) -> Bool {
    let bits = ChainHash.filterBits(hash, words)
    return unsafe filter[bits.word] & bits.mask == bits.mask
  }

  /// The longest phrase that begins with a token.
  private func longest(from start: Int, _ hash: UInt64) -> PhraseMatch? {
    var chain = ChainHash.first(hash)
    var last = start
    var best: PhraseMatch?
    var value = unsafe value(of: chain)
    while true {
      if value & ~Gazetteer.extendable != 0, let match = unsafe match(value, start, last) {
        best = match
      }
      guard value & Gazetteer.extendable != 0, unsafe last &+ 1 < count,
        last &- start < Gazetteer.longestPhrase
      else { break }
      let token = unsafe tokens + (last &+ 1)
      var element = unsafe token.pointee.hash
      last &+= 1
      if unsafe token.pointee.sign == 0x20 {
        if unsafe last &+ 1 < count, unsafe (token + 1).pointee.isWord {
          if unsafe endsInSpace, let match = unsafe endingInSpace(chain, element, start, last) {
            best = match
          }
          element = unsafe ChainHash.spaced((token + 1).pointee.hash)
          last &+= 1
        }
      }
      chain = ChainHash.next(chain, element)
      guard unsafe Self.holds(longer, longerWords, chain) else { break }
      value = unsafe self.value(of: chain)
    }
    return best
  }

  /// The phrase that ends with the space at a token, if there is one.
  @inline(never)
  private func endingInSpace(
    _ chain: UInt64,
    _ space: UInt64,
    _ start: Int,
    _ last: Int
  ) -> PhraseMatch? {
    let value = unsafe value(of: ChainHash.next(chain, space))
    return value & ~Gazetteer.extendable == 0 ? nil : unsafe match(value, start, last)
  }

  /// The match of a chain's phrase, when its bytes are those of the tokens.
  @inline(__always)
  private func match(_ value: UInt32, _ start: Int, _ last: Int) -> PhraseMatch? {
    let number = Int(value & ~Gazetteer.extendable) &- 1
    if unsafe number / 64 < skippedCount, let skipped = unsafe skipped,
      unsafe skipped[number / 64] &>> UInt64(number % 64) & 1 != 0
    {
      return nil
    }
    let (opening, closing) = unsafe (tokens + start, tokens + last)
    let begin = unsafe Int(opening.pointee.start)
    let end = unsafe Int((closing + 1).pointee.start)
    guard unsafe closing.pointee.closes,
      unsafe keys.row(number, equals: bytes + begin, end &- begin, in: file)
    else { return nil }
    return unsafe PhraseMatch(
      number: number,
      tokens: start...last,
      range: Int(opening.pointee.sourceStart)..<Int(closing.pointee.sourceEnd)
    )
  }

  /// The value of a chain; 0 when no phrase begins with it.
  @inline(__always)
  private func value(of chain: UInt64) -> UInt32 {
    let place = unsafe ChainHash.place(chain, seed)
    let tag = UInt32(truncatingIfNeeded: place)
    var slot = unsafe Int(
      truncatingIfNeeded: place.multipliedFullWidth(by: UInt64(slotCount)).high
    )
    var left = unsafe slotCount
    while left > 0 {
      guard unsafe file.isSound(chainsStart &+ slot &* 8, 8) else { return 0 }
      let entry = unsafe UInt64(
        littleEndian: (chains + slot &* 8).loadUnaligned(as: UInt64.self)
      )
      let value = UInt32(truncatingIfNeeded: entry &>> 32)
      if value == 0 || UInt32(truncatingIfNeeded: entry) == tag { return value }
      slot &+= 1
      if unsafe slot == slotCount { slot = 0 }
      left &-= 1
    }
    return 0
  }
}
