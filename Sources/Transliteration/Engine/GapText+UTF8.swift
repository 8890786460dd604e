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
  /// In a text's sum: a capital follows what is in a word and no small letter.
  static let capitals = ScalarTraits(rawValue: 32)
  /// In a text's sum: it is no UTF-8.
  static let malformed = ScalarTraits(rawValue: 64)
}

/// The traits of all scalars, found a page at a time when first needed; each thread has its own.
@safe
final class TraitPages {
  fileprivate let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
  private let uppers: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  private let normalizer: ScalarNormalizer
  private static let count = 0x1100
  /// The bit of LF and CR.
  fileprivate static let lineEnd: UInt8 = 128

  /// - Throws: ``ICUError`` when ICU lacks its data.
  init() throws(ICUError) {
    normalizer = try ScalarNormalizer(.nfc)
    unsafe pages = .allocate(capacity: TraitPages.count)
    unsafe pages.initialize(repeating: nil, count: TraitPages.count)
    unsafe uppers = .allocate(capacity: TraitPages.count)
    unsafe uppers.initialize(repeating: nil, count: TraitPages.count)
  }

  deinit {
    for page in 0..<TraitPages.count { unsafe pages[page]?.deallocate() }
    for page in 0..<TraitPages.count { unsafe uppers[page]?.deallocate() }
    unsafe pages.deallocate()
    unsafe uppers.deallocate()
  }

  /// The one scalar that a scalar becomes in capitals; 0 when it becomes several.
  func upper(_ scalar: UInt32) -> UInt32 {
    guard scalar <= 0x10FFFF else { return scalar }
    let number = Int(scalar >> 8)
    if let page = unsafe uppers[number] { return unsafe page[Int(scalar & 0xFF)] }
    let page = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    for low in 0..<256 {
      let scalar = UInt32(number << 8 | low)
      let upper = (try? CaseMapping.upper.map(String([scalar]))).map { Array($0.unicodeScalars) }
      let single = upper.flatMap { $0.count == 1 ? $0[0].value : $0.isEmpty ? scalar : nil }
      unsafe (page + low).initialize(to: single ?? 0)
    }
    unsafe uppers[number] = page
    return unsafe page[Int(scalar & 0xFF)]
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
    if number == 0 {
      unsafe page[0x0A] = TraitPages.lineEnd
      unsafe page[0x0D] = TraitPages.lineEnd
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
  /// Takes a new text, with the cursor before it, and finds the traits of its scalars.
  func load(_ scalars: [UInt32], _ traits: TraitPages) {
    load(scalars)
    loadedTraits.reserve(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      unsafe loadedTraits.base[index] = traits[scalar].rawValue
    }
  }

  /// Takes a line of UTF-8 as a new text, with the cursor before it.
  ///
  /// - Parameter start: where the line begins in `utf8`.
  /// - Returns: where the line ends, before LF, CR or the end of the bytes, and the sum of the traits of its
  ///   scalars: with ``ScalarTraits/malformed`` when it is no UTF-8, and then the text is empty and the end unknown.
  func load(
    lineOf utf8: Span<UInt8>,
    from start: Int,
    _ traits: TraitPages
  ) -> (end: Int, sum: ScalarTraits) {
    right.reserve(utf8.count - start + 2 * GapText.margin)
    loadedTraits.reserve(utf8.count - start)
    // The span is alive for the call; each scalar has a byte at least, so that there is room for all.
    let result = unsafe utf8.withUnsafeBufferPointer { bytes in
      unsafe decode(bytes, from: start, traits)
    }
    begin(count: result.count)
    return (result.end, ScalarTraits(rawValue: result.sum))
  }

  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ traits: TraitPages
  ) -> (count: Int, end: Int, sum: UInt8) {
    guard let source = bytes.baseAddress else { return (0, 0, 0) }
    let malformed = (count: 0, end: start, sum: ScalarTraits.malformed.rawValue)
    let count = bytes.count
    let target = unsafe right.base + GapText.margin
    let pages = unsafe traits.pages
    let ascii = unsafe traits.page(0)
    let flags = unsafe loadedTraits.base
    var i = start
    var n = 0
    var sum: UInt8 = 0
    var before: UInt8 = 0
    // Sums cannot overflow: they are indices into memory.
    while i < count {
      let lead = unsafe source[i]
      var scalar = Int(truncatingIfNeeded: lead)
      var found: UInt8
      if lead < 0x80 {
        unsafe found = ascii[scalar]
        if found & TraitPages.lineEnd != 0 { break }
        i &+= 1
      } else {
        if lead < 0xE0 {
          guard lead >= 0xC2, i &+ 1 < count else { return malformed }
          let second = unsafe Int(truncatingIfNeeded: source[i &+ 1]) ^ 0x80
          guard second < 0x40 else { return malformed }
          scalar = (scalar & 0x1F) << 6 | second
          i &+= 2
        } else if lead < 0xF0 {
          guard i &+ 2 < count else { return malformed }
          let second = unsafe Int(truncatingIfNeeded: source[i &+ 1]) ^ 0x80
          let third = unsafe Int(truncatingIfNeeded: source[i &+ 2]) ^ 0x80
          scalar = (scalar & 0xF) << 12 | second << 6 | third
          guard second | third < 0x40, scalar >= 0x800, scalar & 0xF800 != 0xD800 else {
            return malformed
          }
          i &+= 3
        } else {
          guard lead <= 0xF4, i &+ 3 < count else { return malformed }
          let second = unsafe Int(truncatingIfNeeded: source[i &+ 1]) ^ 0x80
          let third = unsafe Int(truncatingIfNeeded: source[i &+ 2]) ^ 0x80
          let fourth = unsafe Int(truncatingIfNeeded: source[i &+ 3]) ^ 0x80
          scalar = (scalar & 7) << 18 | second << 12 | third << 6 | fourth
          guard second | third | fourth < 0x40, scalar >= 0x10000, scalar <= 0x10FFFF else {
            return malformed
          }
          i &+= 4
        }
        if let page = unsafe pages[scalar >> 8] {
          unsafe found = page[scalar & 0xFF]
        } else {
          unsafe found = traits.page(scalar >> 8)[scalar & 0xFF]
        }
      }
      unsafe target[n] = UInt64(truncatingIfNeeded: scalar)
      unsafe flags[n] = found
      n &+= 1
      sum |= found
      // A capital that follows what is in a word and no small letter: the word may be all capitals.
      sum |= (found & before & ScalarTraits.upper.rawValue) << 5
      before = found >> 2 & ~(found >> 1)
    }
    return (n, i, sum)
  }

  /// The first of the loaded scalars from a place on that is an apostrophe or quotation mark.
  func firstMark(from start: Int) -> Int? {
    let count = end - at
    var index = max(0, start)
    // As many traits as scalars have been written.
    while index < count {
      if unsafe loadedTraits.base[index] & ScalarTraits.mark.rawValue != 0 { return index }
      index &+= 1
    }
    return nil
  }

  /// Lends the traits of the scalars that were loaded, as raw values.
  func withLoadedTraits<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    // The span ends with the call; as many traits as scalars have been written.
    try unsafe body(Span(_unsafeStart: loadedTraits.base, count: end - at))
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
      let cell = unsafe left.base[GapText.margin + index]
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: cell)) else { continue }
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
    let count = leftCount
    var index = 0
    while index < count {
      let scalar = unsafe UInt32(truncatingIfNeeded: source[index])
      index &+= 1
      if scalar < 0x80 {
        unsafe target[n] = UInt8(truncatingIfNeeded: scalar)
        n &+= 1
      } else if scalar < 0x800 {
        unsafe target[n] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
        unsafe target[n + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        n &+= 2
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
        n &+= 3
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
