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
  /// May become something else under NFC, by itself or with the scalar before it.
  static let unstable = ScalarTraits(rawValue: 8)
  /// An apostrophe, a prime or a quotation mark.
  static let mark = ScalarTraits(rawValue: 16)
  /// Has a combining class, so that its order counts under NFC.
  static let combining = ScalarTraits(rawValue: 32)
  /// In a text's sum: it is no UTF-8.
  static let malformed = ScalarTraits(rawValue: 64)
}

extension ScalarTraits {
  /// The traits in a cell.
  init(_ cell: UInt64) {
    self.init(rawValue: UInt8(truncatingIfNeeded: cell >> GapText.traitShift & 0x3F))
  }
}

/// The traits of all scalars, found a page at a time when first needed; each thread has its own.
@safe
final class TraitPages {
  fileprivate let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
  private let uppers: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  let composition: CompositionCheck
  fileprivate static let count = 0x1100

  /// - Throws: ``ICUError`` when ICU lacks its data.
  init() throws(ICUError) {
    composition = CompositionCheck()
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
    return unsafe filledUppers(number)[Int(scalar & 0xFF)]
  }

  @inline(never)
  private func filledUppers(_ number: Int) -> UnsafeMutablePointer<UInt32> {
    let page = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    for low in 0..<256 {
      let scalar = UInt32(number << 8 | low)
      unsafe (page + low).initialize(to: scalar)
      if !ScalarProperties.changesInCapitals(scalar) { continue }
      let upper = (try? CaseMapping.upper.map(String([scalar]))).map { Array($0.unicodeScalars) }
      let single = upper.flatMap { $0.count == 1 ? $0[0].value : $0.isEmpty ? scalar : nil }
      unsafe page[low] = single ?? 0
    }
    unsafe uppers[number] = page
    return unsafe page
  }

  /// The traits of a scalar.
  subscript(scalar: UInt32) -> ScalarTraits {
    guard scalar <= 0x10FFFF else { return [] }
    return unsafe ScalarTraits(rawValue: page(Int(scalar >> 8))[Int(scalar & 0xFF)])
  }

  /// The page, filled if need be; below `count`.
  @inline(__always)
  fileprivate func page(_ number: Int) -> UnsafeMutablePointer<UInt8> {
    if let page = unsafe pages[number] { return unsafe page }
    return unsafe filledPage(number)
  }

  // Out of line, so that the loops that ask for pages keep their registers.
  @inline(never)
  private func filledPage(_ number: Int) -> UnsafeMutablePointer<UInt8> {
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
    if composition.mayChange(scalar) { traits.insert(.unstable) }
    if ScalarProperties.combiningClass(scalar) != 0 { traits.insert(.combining) }
    let isMark = Unicode.Scalar(scalar).map { MarkSort($0) != nil } ?? false
    if isMark { traits.insert(.mark) }
    if isMark || scalar == 0xB7 || ScalarProperties.isWordPart(scalar) { traits.insert(.word) }
    return traits
  }
}

/// The cells of scalars, with their traits and their classes for a pass, found a page at a time; each thread has
/// its own.
@safe
final class LoadPages {
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  /// The pages of the scalars that three bytes of UTF-8 write, as far as they are filled; nil for all others.
  let wide: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  /// The cells below U+0800, which two bytes of UTF-8 number; special as long as they are not filled.
  let low: UnsafeMutablePointer<UInt64>
  private let traits: TraitPages
  private let hidesPunctuation: Bool
  fileprivate var composition: CompositionCheck { traits.composition }
  /// The classes of the pass that the text will go through first; nil when that is none of rules.
  let classes: ClassTables?

  static let lowCount = 0x800
  static let wideCount = 0x100
  /// The bit of LF and CR, and of cells that are not filled.
  static let special: UInt64 = 1 << 55
  /// The bit of what can stand inside a word.
  static let word = UInt64(ScalarTraits.word.rawValue) << GapText.traitShift
  /// The bit of what has a combining class.
  static let combining = UInt64(ScalarTraits.combining.rawValue) << GapText.traitShift
  /// The bit of what never stands in NFC.
  static let changing: UInt64 = 1 << 56
  /// The bit of a small letter.
  static let lower = UInt64(ScalarTraits.lower.rawValue) << GapText.traitShift

  /// - Parameter hidesPunctuation: whether quotation marks are hidden before the rules; else they are no marks here.
  init(_ traits: TraitPages, for classes: ClassTables?, hidesPunctuation: Bool) {
    self.traits = traits
    self.hidesPunctuation = hidesPunctuation
    self.classes = classes
    unsafe pages = .allocate(capacity: TraitPages.count)
    unsafe pages.initialize(repeating: nil, count: TraitPages.count)
    unsafe wide = .allocate(capacity: LoadPages.wideCount)
    unsafe wide.initialize(repeating: nil, count: LoadPages.wideCount)
    unsafe low = .allocate(capacity: LoadPages.lowCount)
    unsafe low.initialize(repeating: LoadPages.special, count: LoadPages.lowCount)
    fillLow(0)
    for lineEnd in [0x0A, 0x0D] { unsafe low[lineEnd] |= LoadPages.special }
  }

  deinit {
    for page in 0..<TraitPages.count { unsafe pages[page]?.deallocate() }
    unsafe pages.deallocate()
    unsafe wide.deallocate()
    unsafe low.deallocate()
  }

  /// A scalar's cell: the scalar, its class and its traits.
  func cell(_ scalar: UInt32) -> UInt64 {
    var found = traits[scalar]
    if found.contains(.mark), !hidesPunctuation, !SourceMarks.mayBeLetter(scalar) {
      found.remove(.mark)
    }
    var cell = classes?.cell(scalar) ?? UInt64(scalar)
    cell |= UInt64(found.rawValue) << GapText.traitShift
    if found.contains(.unstable), composition.alwaysChanges(scalar) { cell |= LoadPages.changing }
    return cell
  }

  /// The bits of cells that a text cannot be read through without a look: where something may have to be done before
  /// the rules, and special ones.
  static let halting =
    special
    | UInt64(ScalarTraits.unstable.rawValue | ScalarTraits.mark.rawValue) << GapText.traitShift

  /// Whether a scalar may be another in NFC, or stand elsewhere.
  ///
  /// - Parameter before: the cell before; 0 for none.
  func mayChange(_ cell: UInt64, after before: UInt64) -> Bool {
    let traits = ScalarTraits(cell)
    let scalar = UInt32(truncatingIfNeeded: cell)
    if before & LoadPages.combining != 0 {
      // It may compose over the mark before it.
      if traits.contains(.unstable) { return true }
      if traits.contains(.combining) {
        return ScalarProperties.combiningClass(UInt32(truncatingIfNeeded: before))
          > ScalarProperties.combiningClass(scalar)
      }
    }
    return traits.contains(.unstable)
      && (cell & LoadPages.changing != 0
        || composition.composes(UInt32(truncatingIfNeeded: before), scalar))
  }

  /// A scalar's cell, from its page.
  @inline(__always)
  func known(_ scalar: UInt32) -> UInt64 {
    guard scalar <= 0x10FFFF else { return UInt64(scalar) }
    return unsafe page(Int(truncatingIfNeeded: scalar >> 8))[Int(truncatingIfNeeded: scalar & 0xFF)]
  }

  /// What stands for the class in a scalar's cell.
  func symbol(of scalar: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: known(scalar) >> 32) }

  /// Puts a symbol in the place of the class in a scalar's cell, where there is none.
  func setSymbol(of scalar: UInt32, _ symbol: UInt16) {
    guard scalar <= 0x10FFFF else { return }
    let bits = UInt64(symbol) << 32
    unsafe page(Int(scalar >> 8))[Int(scalar & 0xFF)] |= bits
    guard scalar < LoadPages.lowCount else { return }
    // Line ends stay special, and cells that are not filled yet are filled with what the page has.
    if unsafe low[Int(scalar)] & LoadPages.special == 0 { unsafe low[Int(scalar)] |= bits }
  }

  /// Fills the 256 cells below U+0800 among which a scalar is.
  @inline(never)
  func fillLow(_ scalar: Int) {
    let first = scalar & ~0xFF
    for scalar in first..<first + 0x100 { unsafe low[scalar] = known(UInt32(scalar)) }
  }

  /// The page, filled if need be; below `TraitPages.count`.
  @inline(__always)
  func page(_ number: Int) -> UnsafeMutablePointer<UInt64> {
    if let page = unsafe pages[number] { return unsafe page }
    return unsafe filledPage(number)
  }

  @inline(never)
  private func filledPage(_ number: Int) -> UnsafeMutablePointer<UInt64> {
    let page = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    for low in 0..<256 { unsafe (page + low).initialize(to: cell(UInt32(number << 8 | low))) }
    unsafe pages[number] = page
    if number >= 0x08, number < LoadPages.wideCount, number & 0xF8 != 0xD8 {
      unsafe wide[number] = page
    }
    return unsafe page
  }
}

extension GapText {
  /// Where the traits stand in the cells of a text that was loaded with ``LoadPages``.
  static let traitShift: UInt64 = 48

  /// Takes a new text, with the cursor before it.
  ///
  /// - Parameter isCased: whether its words in capitals are found.
  func load(_ scalars: [UInt32], _ pages: LoadPages, isCased: Bool = true) {
    right.reserve(scalars.count + 2 * GapText.margin)
    let target = unsafe right.base + GapText.margin
    for (index, scalar) in scalars.enumerated() { unsafe target[index] = pages.known(scalar) }
    begin(count: scalars.count)
    if isCased { findCapitals() }
    classedBy = pages.classes
  }

  /// Brings the text, which was loaded with its traits and stands behind the cursor, into NFC.
  ///
  /// Only scalars that change, with those that they may change with, go through the normalizer.
  ///
  /// - Parameter isCased: whether its words in capitals are found anew.
  /// - Throws: ``ICUError`` when ICU fails.
  func composeLoaded(
    _ pages: LoadPages,
    by normalizer: ScalarNormalizer,
    isCased: Bool
  ) throws(ICUError) {
    let count = end - at
    var segment: [UInt32] = []
    var result: [UInt32] = []
    var place = 0
    var written = 0
    while place < count {
      // As many cells stand behind the cursor, and there is room for as many more before it.
      left.reserve(written + count - place + 2 * GapText.margin)
      let source = unsafe right.base + at
      let target = unsafe left.base + GapText.margin
      let next = unsafe changing(source, from: place, to: count, pages)
      unsafe (target + written).update(from: source + place, count: next - place)
      written += next - place
      place = next
      if place == count { break }
      // A segment begins with the last scalar before that has nothing to do with those before it.
      segment.removeAll(keepingCapacity: true)
      while written > 0 {
        written -= 1
        let scalar = unsafe UInt32(truncatingIfNeeded: target[written])
        segment.insert(scalar, at: 0)
        if normalizer.beginsSegment(scalar) { break }
      }
      repeat {
        unsafe segment.append(UInt32(truncatingIfNeeded: source[place]))
        place += 1
      } while place < count
        && !normalizer.beginsSegment(unsafe UInt32(truncatingIfNeeded: source[place]))
      result.removeAll(keepingCapacity: true)
      try normalizer.normalize(segment[...], into: &result)
      left.reserve(written + result.count + count - place + 2 * GapText.margin)
      for scalar in result {
        unsafe left.base[GapText.margin + written] = pages.known(scalar)
        written += 1
      }
    }
    leftCount = written
    at = end
    limit = end
    rewind(to: 0)
    if isCased { findCapitals() }
    classedBy = pages.classes
  }

  /// The first of some cells, loaded with their traits, that changes under NFC, or may; their end when none does.
  private func changing(
    _ cells: UnsafeMutablePointer<UInt64>,
    from start: Int,
    to end: Int,
    _ pages: LoadPages
  ) -> Int {
    let unstable = UInt64(ScalarTraits.unstable.rawValue) << GapText.traitShift
    let looked = unstable | LoadPages.combining
    let composition = pages.composition
    for place in start..<end {
      // All cells up to the end have been written.
      let cell = unsafe cells[place]
      if cell & looked == 0 { continue }
      let before = place > 0 ? unsafe cells[place - 1] : 0
      // Marks may be out of order, or compose over each other.
      if before & LoadPages.combining != 0 { return place }
      let scalar = UInt32(truncatingIfNeeded: cell)
      if cell & unstable != 0,
        cell & LoadPages.changing != 0
          || composition.composes(UInt32(truncatingIfNeeded: before), scalar)
      {
        return place
      }
    }
    return end
  }

  /// Takes a line of UTF-8 as a new text, with the cursor before it.
  ///
  /// - Parameter start: where the line begins in `utf8`.
  /// - Returns: where the line ends, before LF, CR or the end of the bytes, and the sum of the traits of its
  ///   scalars: with ``ScalarTraits/malformed`` when it is no UTF-8, and then the text is empty and the end unknown.
  func load(
    lineOf utf8: Span<UInt8>,
    from start: Int,
    _ pages: LoadPages
  ) -> (end: Int, sum: ScalarTraits) {
    // The span is alive for the call. Room is made for this line alone, a cell for each byte, which is enough.
    let result = unsafe utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else {
        return (count: 0, end: start, sum: ScalarTraits())
      }
      let line = unsafe UnsafeBufferPointer(start: base, count: endOfLine(in: utf8, from: start))
      right.reserve(line.count - start + 2 * GapText.margin)
      return unsafe decode(line, from: start, pages)
    }
    begin(count: result.count)
    classedBy = pages.classes
    return (result.end, result.sum)
  }

  /// Writes the cells of a line of UTF-8 behind the margin of `right`.
  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ loadPages: LoadPages
  ) -> (count: Int, end: Int, sum: ScalarTraits) {
    guard let first = bytes.baseAddress else { return (0, 0, []) }
    let malformed = (count: 0, end: start, sum: ScalarTraits.malformed)
    let end = unsafe first + bytes.count
    let low = unsafe loadPages.low
    let base = unsafe right.base + GapText.margin
    var source = unsafe first + start
    var target = unsafe base
    var sum: UInt64 = 0
    var words = CapitalWords()
    // Of the word at hand: the traits of its scalars, how many are capitals, and where it begins.
    var word: UInt64 = 0
    var capitals: UInt64 = 0
    var start = unsafe base
    // Two neighbours with combining classes make a text unstable.
    var before: UInt64 = 0
    var both: UInt64 = 0
    // The first two bytes of the last scalar of three, and the cells of the scalars that begin so.
    var prefix = -1
    var block = unsafe low
    while unsafe source < end {
      // Two bytes at once, of which the second is looked at only where there is one.
      let rest = unsafe end - source
      let pair =
        rest > 1
        ? unsafe Int(
          truncatingIfNeeded: UnsafeRawPointer(source).loadUnaligned(as: UInt16.self).littleEndian
        )
        : unsafe Int(truncatingIfNeeded: source.pointee)
      var cell: UInt64
      if pair == prefix, rest > 2,
        case let third = unsafe Int(truncatingIfNeeded: source[2]) ^ 0x80, third < 0x40
      {
        unsafe cell = block[third]
        unsafe source += 3
      } else if pair & 0xC0E0 == 0x80C0 {
        let scalar = (pair & 0x1F) << 6 | pair >> 8 & 0x3F
        unsafe cell = low[scalar]
        if scalar < 0x80 { return malformed }
        if cell & LoadPages.special != 0 {
          loadPages.fillLow(scalar)
          unsafe cell = low[scalar]
        }
        unsafe source += 2
      } else if pair & 0x80 == 0 {
        unsafe cell = low[pair & 0x7F]
        if cell & LoadPages.special != 0 { break }
        unsafe source += 1
      } else {
        let lead = pair & 0xFF
        let second = pair >> 8 ^ 0x80
        // No scalar of three bytes that begins with these is a surrogate.
        if lead < 0xED, rest > 2,
          case let third = unsafe Int(truncatingIfNeeded: source[2]) ^ 0x80, second | third < 0x40,
          case let scalar = (lead & 0xF) << 12 | second << 6 | third, lead >= 0xE0, scalar >= 0x800
        {
          prefix = pair
          unsafe block = loadPages.page(scalar >> 8) + (scalar & 0xC0)
          unsafe cell = block[third]
          unsafe source += 3
        } else {
          guard let (scalar, length) = unsafe longScalar(lead, source, rest) else {
            return malformed
          }
          unsafe cell = loadPages.page(scalar >> 8)[scalar & 0xFF]
          unsafe source += length
        }
      }
      unsafe target.pointee = cell
      unsafe target += 1
      sum |= cell
      both |= cell & before
      before = cell
      if cell & LoadPages.word != 0 {
        word |= cell
        capitals &+= cell >> GapText.traitShift & 1
        continue
      }
      if capitals != 0 || word & LoadPages.lower != 0 {
        let range = unsafe (start - base, target - base &- 1)
        add(range, word, capitals, &words)
        word = 0
        capitals = 0
      }
      unsafe start = target
    }
    let range = unsafe (start - base, target - base)
    add(range, word, capitals, &words)
    capitalCount = words.last == 1 ? words.found : words.sure
    var traits = ScalarTraits(sum)
    if both & LoadPages.combining != 0 { traits.insert(.unstable) }
    return unsafe (target - base, source - first, traits)
  }

  /// The scalar of three or four bytes of UTF-8 and their number; nil when they are none.
  @inline(never)
  private func longScalar(
    _ lead: Int,
    _ source: UnsafePointer<UInt8>,
    _ count: Int
  ) -> (scalar: Int, length: Int)? {
    guard lead >= 0xE0, count > 2 else { return nil }
    let second = unsafe Int(truncatingIfNeeded: source[1]) ^ 0x80
    let third = unsafe Int(truncatingIfNeeded: source[2]) ^ 0x80
    if lead < 0xF0 {
      let scalar = (lead & 0xF) << 12 | second << 6 | third
      guard second | third < 0x40, scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
      return (scalar, 3)
    }
    guard count > 3 else { return nil }
    let fourth = unsafe Int(truncatingIfNeeded: source[3]) ^ 0x80
    let scalar = (lead & 7) << 18 | second << 12 | third << 6 | fourth
    guard second | third | fourth < 0x40, lead <= 0xF4, scalar >= 0x10000, scalar <= 0x10FFFF else {
      return nil
    }
    return (scalar, 4)
  }

  /// The first of the loaded scalars from a place on that is an apostrophe or quotation mark.
  func firstMark(from start: Int) -> Int? {
    let mark = UInt64(ScalarTraits.mark.rawValue) << GapText.traitShift
    var index = at + max(0, start)
    // All cells up to the end have been written.
    while index < end {
      if unsafe right.base[index] & mark != 0 { return index - at }
      index &+= 1
    }
    return nil
  }

  /// Whether what stands before the cursor, or else what stands behind it, is in NFC.
  func isComposed(_ traits: TraitPages, beforeCursor: Bool) -> Bool {
    // All these cells have been written.
    let cells = unsafe beforeCursor ? left.base + GapText.margin : right.base + at
    let count = beforeCursor ? leftCount : end - at
    let looked = UInt8(ScalarTraits.unstable.rawValue | ScalarTraits.combining.rawValue)
    var before: UInt32 = 0
    // The combining class of the scalar before; marks of ascending classes are in order.
    var order: UInt8 = 0
    for index in 0..<count {
      let scalar = unsafe UInt32(truncatingIfNeeded: cells[index])
      // Below U+0300 nothing changes under NFC.
      if scalar >= 0x300 {
        let found = traits[scalar].rawValue
        if found & looked != 0 {
          let isMark = found & ScalarTraits.combining.rawValue != 0
          let own = isMark ? ScalarProperties.combiningClass(scalar) : 0
          if isMark, own < order { return false }
          if found & ScalarTraits.unstable.rawValue != 0 {
            // What would compose over a mark between is not looked for: it may.
            if order != 0 || traits.composition.alwaysChanges(scalar) { return false }
            if traits.composition.composes(before, scalar) { return false }
          }
          order = own
        } else {
          order = 0
        }
      } else {
        order = 0
      }
      before = scalar
    }
    return true
  }

  /// Rewrites the apostrophes and primes before the cursor, each by one scalar or by none.
  ///
  /// - Parameter body: gives what stands for a scalar that may be one: itself, another, or nil for none.
  /// - Returns: whether anything changed.
  func rewriteMarks(_ body: (UInt32) -> UInt32?) -> Bool {
    let cells = unsafe left.base + GapText.margin
    var written = 0
    var changed = false
    for index in 0..<leftCount {
      let cell = unsafe cells[index]
      let scalar = UInt32(truncatingIfNeeded: cell)
      if GapText.mayBeMark(scalar) {
        let other = body(scalar)
        if other != scalar { changed = true }
        guard let other else { continue }
        unsafe cells[written] = UInt64(other)
      } else {
        unsafe cells[written] = cell
      }
      written &+= 1
    }
    leftCount = written
    return changed
  }

  /// Whether a scalar is not surely no mark.
  @inline(__always)
  static func mayBeMark(_ scalar: UInt32) -> Bool {
    scalar < 0xB4
      ? scalar == 0x22 || scalar == 0x27 || scalar == 0x60
      : scalar == 0xB4 || scalar >= 0x2B9 && scalar <= 0x2EE
        || scalar >= 0x2018 && scalar <= 0x2033 || scalar >= 0xFDE0 && scalar <= 0xFDEF
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
    // Marks may be out of order, or compose.
    let looked = ScalarTraits.unstable.rawValue | ScalarTraits.combining.rawValue
    return sum & looked == 0 || isComposed(traits, beforeCursor: true) ? n : nil
  }
}
