import CanonymUnicode

// UTF-8 in and out. Like the loop of the rules it touches each scalar of each text, and works on pointers.

/// What is to be known of scalars before and after the rules; several at once.
struct ScalarTraits: OptionSet {
  let rawValue: UInt8

  /// Unicode's Uppercase.
  static let upper = ScalarTraits(rawValue: 1)
  /// Unicode's Lowercase.
  static let lower = ScalarTraits(rawValue: 2)
  /// A scalar that can stand inside a word: letters, marks, digits, and the marks that rules write for letters.
  static let word = ScalarTraits(rawValue: 4)
  /// May become something else under NFC, by itself or with its neighbours.
  static let unstable = ScalarTraits(rawValue: 8)
  /// An apostrophe, a prime or a quotation mark.
  static let mark = ScalarTraits(rawValue: 16)
  /// In a text's sum: a word may have two capitals without a small letter between them.
  static let capitals = ScalarTraits(rawValue: 32)
  /// In a text's sum: it is no UTF-8.
  static let malformed = ScalarTraits(rawValue: 64)
}

/// The traits of all scalars, found a page at a time when first needed; each thread has its own.
@safe
final class TraitPages {
  fileprivate let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
  private let normalizer: ScalarNormalizer
  private static let count = 0x1100

  /// - Throws: ``ICUError`` when ICU lacks its data.
  init() throws(ICUError) {
    normalizer = try ScalarNormalizer(.nfc)
    unsafe pages = .allocate(capacity: TraitPages.count)
    unsafe pages.initialize(repeating: nil, count: TraitPages.count)
  }

  deinit {
    for page in 0..<TraitPages.count { unsafe pages[page]?.deallocate() }
    unsafe pages.deallocate()
  }

  /// The traits of a scalar.
  subscript(scalar: UInt32) -> ScalarTraits {
    guard scalar <= 0x10FFFF else { return [] }
    return unsafe ScalarTraits(rawValue: page(Int(scalar >> 8))[Int(scalar & 0xFF)])
  }

  /// The page, filled if need be; below `count`.
  fileprivate func page(_ number: Int) -> UnsafeMutablePointer<UInt8> {
    if let page = unsafe pages[number] { return unsafe page }
    let page = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for low in 0..<256 {
      unsafe (page + low).initialize(to: traits(UInt32(number << 8 | low)).rawValue)
    }
    unsafe pages[number] = page
    return unsafe page
  }

  private func traits(_ scalar: UInt32) -> ScalarTraits {
    var traits: ScalarTraits = []
    if ScalarProperties.isUppercase(scalar) { traits.insert(.upper) }
    if ScalarProperties.isLowercase(scalar) { traits.insert(.lower) }
    if normalizer.mayChange(scalar) { traits.insert(.unstable) }
    let isMark = Unicode.Scalar(scalar).map { MarkSort($0) != nil } ?? false
    if isMark { traits.insert(.mark) }
    if isMark || scalar == 0xB7 || ScalarProperties.isWordPart(scalar) { traits.insert(.word) }
    return traits
  }
}

extension GapText {
  /// Takes UTF-8 as a new text, with the cursor before it.
  ///
  /// - Returns: the sum of the traits of its scalars; with ``ScalarTraits/malformed`` alone when it is no UTF-8,
  ///   and then the text is empty.
  func load(utf8: Span<UInt8>, _ traits: TraitPages) -> ScalarTraits {
    right.reserve(utf8.count + 2 * GapText.margin)
    leftCount = 0
    at = GapText.margin
    // The span is alive for the call; each scalar has a byte at least, so that there is room for all.
    let result = unsafe utf8.withUnsafeBufferPointer { bytes in
      unsafe decode(bytes, traits)
    }
    end = at + (result.count ?? 0)
    limit = end
    return result.count == nil ? .malformed : ScalarTraits(rawValue: result.sum)
  }

  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ traits: TraitPages
  ) -> (count: Int?, sum: UInt8) {
    guard let source = bytes.baseAddress else { return (0, 0) }
    let count = bytes.count
    let target = unsafe right.base + GapText.margin
    let pages = unsafe traits.pages
    let ascii = unsafe traits.page(0)
    var i = 0
    var n = 0
    var sum: UInt8 = 0
    var lastCased: UInt8 = 0
    while i < count {
      let lead = unsafe source[i]
      var scalar = UInt32(lead)
      var found: UInt8
      if lead < 0x80 {
        i += 1
        unsafe found = ascii[Int(lead)]
      } else {
        if lead < 0xE0 {
          guard lead >= 0xC2, i + 1 < count else { return (nil, 0) }
          let second = unsafe UInt32(source[i + 1]) ^ 0x80
          guard second < 0x40 else { return (nil, 0) }
          scalar = (scalar & 0x1F) << 6 | second
          i += 2
        } else if lead < 0xF0 {
          guard i + 2 < count else { return (nil, 0) }
          let second = unsafe UInt32(source[i + 1]) ^ 0x80
          let third = unsafe UInt32(source[i + 2]) ^ 0x80
          scalar = (scalar & 0xF) << 12 | second << 6 | third
          guard second | third < 0x40, scalar >= 0x800, scalar & 0xF800 != 0xD800 else {
            return (nil, 0)
          }
          i += 3
        } else {
          guard lead <= 0xF4, i + 3 < count else { return (nil, 0) }
          let second = unsafe UInt32(source[i + 1]) ^ 0x80
          let third = unsafe UInt32(source[i + 2]) ^ 0x80
          let fourth = unsafe UInt32(source[i + 3]) ^ 0x80
          scalar = (scalar & 7) << 18 | second << 12 | third << 6 | fourth
          guard second | third | fourth < 0x40, scalar >= 0x10000, scalar <= 0x10FFFF else {
            return (nil, 0)
          }
          i += 4
        }
        if let page = unsafe pages[Int(scalar >> 8)] {
          unsafe found = page[Int(scalar & 0xFF)]
        } else {
          unsafe found = traits.page(Int(scalar >> 8))[Int(scalar & 0xFF)]
        }
      }
      unsafe target[n] = scalar
      n += 1
      sum |= found
      // Two capitals in a word with no small letter between: the word may be all capitals.
      let cased = found & 3
      sum |= (cased & lastCased & 1) << 5
      lastCased = found & 4 == 0 ? 0 : cased != 0 ? cased : lastCased
    }
    return (n, sum)
  }

  /// Writes what stands before the cursor as UTF-8, and lends it.
  ///
  /// - Returns: nil, without calling `body`, when some scalar may change under NFC.
  func withUTF8<R, E: Error>(
    _ traits: TraitPages,
    _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R? {
    guard let count = encode(traits) else { return nil }
    // The span ends with the call, in which nothing is written to the text.
    return try unsafe body(Span(_unsafeStart: bytes.base, count: count))
  }

  /// Writes what stands before the cursor as UTF-8 as it is, and lends it.
  func withBareUTF8<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    bytes.reserve(leftCount * 4 + 8)
    var count = 0
    for index in 0..<leftCount {
      guard let scalar = unsafe Unicode.Scalar(left.base[GapText.margin + index]) else { continue }
      for byte in String(scalar).utf8 {
        unsafe bytes.base[count] = byte
        count += 1
      }
    }
    // The span ends with the call, in which nothing is written to the text.
    return try unsafe body(Span(_unsafeStart: bytes.base, count: count))
  }

  private func encode(_ traits: TraitPages) -> Int? {
    bytes.reserve(leftCount * 4 + 8)
    let source = unsafe left.base + GapText.margin
    let target = unsafe bytes.base
    let pages = unsafe traits.pages
    var n = 0
    var sum: UInt8 = 0
    for index in 0..<leftCount {
      let scalar = unsafe source[index]
      if scalar < 0x80 {
        unsafe target[n] = UInt8(truncatingIfNeeded: scalar)
        n += 1
      } else if scalar < 0x800 {
        unsafe target[n] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
        unsafe target[n + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n += 2
        // Below U+0300 nothing changes under NFC.
        if scalar >= 0x300 {
          if let page = unsafe pages[Int(scalar >> 8)] {
            unsafe sum |= page[Int(scalar & 0xFF)]
          } else {
            unsafe sum |= traits.page(Int(scalar >> 8))[Int(scalar & 0xFF)]
          }
        }
      } else if scalar < 0x10000 {
        unsafe target[n] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        unsafe target[n + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        unsafe target[n + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n += 3
        unsafe sum |= traits.page(Int(scalar >> 8))[Int(scalar & 0xFF)]
      } else {
        unsafe target[n] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
        unsafe target[n + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
        unsafe target[n + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        unsafe target[n + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n += 4
        sum |= traits[scalar].rawValue
      }
    }
    return sum & ScalarTraits.unstable.rawValue == 0 ? n : nil
  }
}
