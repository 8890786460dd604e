import CICU

/// Normalizes texts of scalars segment by segment, so that it is known what became of what.
///
/// The properties it needs are asked of ICU a page of 256 scalars at a time, and what short segments become is
/// remembered; each thread has its own.
@safe
public final class ScalarNormalizer {
  private let form: NormalizationForm
  private let normalizer: OpaquePointer
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
  private let known: UnsafeMutablePointer<Known>
  private let decomposesHangul: Bool

  private static let pageCount = 0x1100
  private static let knownCount = 4096
  private static let beginsSegment: UInt8 = 1
  private static let isStable: UInt8 = 2
  private static let isPlain: UInt8 = 3

  /// What a segment of up to three scalars becomes, when that is at most four.
  private struct Known {
    var key: UInt64 = .max
    var count = 0
    var scalars: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  }

  /// A normalizer with empty tables.
  ///
  /// - Throws: ``ICUError`` when ICU lacks its data.
  public init(_ form: NormalizationForm) throws(ICUError) {
    self.form = form
    decomposesHangul = form == .nfd || form == .nfkd
    // ICU's normalizers live for ever.
    unsafe normalizer = try form.instance()
    unsafe pages = .allocate(capacity: ScalarNormalizer.pageCount)
    unsafe pages.initialize(repeating: nil, count: ScalarNormalizer.pageCount)
    unsafe known = .allocate(capacity: ScalarNormalizer.knownCount)
    unsafe known.initialize(repeating: Known(), count: ScalarNormalizer.knownCount)
  }

  deinit {
    for page in 0..<ScalarNormalizer.pageCount { unsafe pages[page]?.deallocate() }
    unsafe pages.deallocate()
    unsafe known.deallocate()
  }

  /// Calls `visit` for each segment of a text with the number of its scalars and what they become.
  ///
  /// Scalars of segments that do not change are told one by one.
  public func forEachSegment(
    of text: [UInt32],
    _ visit: (_ count: Int, _ result: ArraySlice<UInt32>) -> Void
  ) throws(ICUError) {
    var result: [UInt32] = []
    var start = 0
    while start < text.count {
      if isPlain(text[start]), start + 1 == text.count || beginsSegment(text[start + 1]) {
        visit(1, text[start...start])
        start += 1
        continue
      }
      var end = start + 1
      while end < text.count, !beginsSegment(text[end]) { end += 1 }
      result.removeAll(keepingCapacity: true)
      try normalize(text[start..<end], into: &result)
      if result[...] == text[start..<end] {
        for index in start..<end { visit(1, text[index...index]) }
      } else {
        visit(end - start, result[...])
      }
      start = end
    }
  }

  /// Whether a scalar begins a segment, and by itself stays as it is.
  @inline(__always)
  public func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0xA0 || properties(scalar) == ScalarNormalizer.isPlain
  }

  /// Whether a scalar has nothing to do with those before it.
  @inline(__always)
  public func beginsSegment(_ scalar: UInt32) -> Bool {
    scalar < 0xA0 || properties(scalar) & ScalarNormalizer.beginsSegment != 0
  }

  /// Appends what a segment becomes.
  ///
  /// - Throws: ``ICUError`` when ICU fails.
  public func normalize(
    _ segment: ArraySlice<UInt32>,
    into result: inout [UInt32]
  ) throws(ICUError) {
    if segment.count == 1, let scalar = segment.first, decomposesHangul,
      scalar &- Hangul.first < Hangul.count
    {
      // By arithmetic: the Unicode standard, section 3.12.
      let place = scalar - Hangul.first
      result.append(Hangul.firstInitial + place / (Hangul.vowels * Hangul.finals))
      result.append(Hangul.firstVowel + place / Hangul.finals % Hangul.vowels)
      if place % Hangul.finals > 0 { result.append(Hangul.beforeFinals + place % Hangul.finals) }
      return
    }
    guard segment.count <= 3 else {
      result += try form.normalize(units: segment.utf16Units).scalars
      return
    }
    // The 1 above tells \0 and a scalar from the scalar alone; 3 × 21 bits are below it.
    var key: UInt64 = 1
    for scalar in segment { key = key << 21 | UInt64(scalar) }
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    // The place is below the number of entries, all of which are initialized.
    if unsafe known[place].key != key {
      let made = try form.normalize(units: segment.utf16Units).scalars
      guard made.count <= 4 else {
        result += made
        return
      }
      let filled = made + [0, 0, 0, 0]
      unsafe known[place] = Known(
        key: key,
        count: made.count,
        scalars: (filled[0], filled[1], filled[2], filled[3])
      )
    }
    let found = unsafe known[place]
    if found.count > 0 { result.append(found.scalars.0) }
    if found.count > 1 { result.append(found.scalars.1) }
    if found.count > 2 { result.append(found.scalars.2) }
    if found.count > 3 { result.append(found.scalars.3) }
  }

  @inline(__always)
  private func properties(_ scalar: UInt32) -> UInt8 {
    let page = Int(truncatingIfNeeded: scalar >> 8)
    guard page < ScalarNormalizer.pageCount else { return 0 }
    // A page has 256 entries.
    if let properties = unsafe pages[page] {
      return unsafe properties[Int(truncatingIfNeeded: scalar & 0xFF)]
    }
    return unsafe filledPage(page)[Int(truncatingIfNeeded: scalar & 0xFF)]
  }

  @inline(never)
  private func filledPage(_ number: Int) -> UnsafeMutablePointer<UInt8> {
    let page = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for low in 0..<256 {
      let scalar = UInt32(number << 8 | low)
      var result: UInt8 = 0
      // The normalizer lives for ever.
      if unsafe cicu_has_boundary_before(normalizer, UChar32(bitPattern: scalar)) {
        result |= ScalarNormalizer.beginsSegment
      }
      if cicu_can_stand(UChar32(bitPattern: scalar), form.quickCheck) {
        result |= ScalarNormalizer.isStable
      }
      unsafe (page + low).initialize(to: result)
    }
    unsafe pages[number] = page
    return unsafe page
  }
}

/// The numbers of conjoining Hangul.
private enum Hangul {
  static let first: UInt32 = 0xAC00
  static let count: UInt32 = 11_172
  static let firstInitial: UInt32 = 0x1100
  static let firstVowel: UInt32 = 0x1161
  static let beforeFinals: UInt32 = 0x11A7
  static let vowels: UInt32 = 21
  static let finals: UInt32 = 28
}

extension ArraySlice<UInt32> {
  /// The scalars in UTF-16.
  var utf16Units: [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(count)
    for scalar in self {
      if scalar < 0x10000 {
        units.append(UInt16(scalar))
      } else {
        units.append(UInt16(0xD800 + (scalar - 0x10000) >> 10 & 0x3FF))
        units.append(UInt16(0xDC00 + scalar & 0x3FF))
      }
    }
    return units
  }
}

extension [UInt16] {
  /// The scalars of text in UTF-16; lone surrogates stand for themselves.
  var scalars: [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(count)
    var index = 0
    while index < count {
      let unit = UInt32(self[index])
      if unit & 0xFC00 == 0xD800, index + 1 < count, self[index + 1] & 0xFC00 == 0xDC00 {
        scalars.append(0x10000 + (unit & 0x3FF) << 10 + UInt32(self[index + 1] & 0x3FF))
        index += 2
      } else {
        scalars.append(unit)
        index += 1
      }
    }
    return scalars
  }
}
