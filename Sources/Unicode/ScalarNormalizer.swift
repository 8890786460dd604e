import CICU

/// Normalizes texts of scalars segment by segment, so that it is known what became of what.
///
/// The properties it needs are asked of ICU a page of 256 scalars at a time, and what short segments become is
/// remembered; each thread has its own.
@safe
public final class ScalarNormalizer {
  private let form: NormalizationForm
  private let normalizer: OpaquePointer
  private var pages = [[UInt8]?](repeating: nil, count: 0x1100)
  private var known: [UInt64: [UInt32]] = [:]

  private static let beginsSegment: UInt8 = 1
  private static let isStable: UInt8 = 2
  /// So many segments are remembered, then all are forgotten.
  private static let mostKnown = 1 << 14

  /// A normalizer with empty tables.
  ///
  /// - Throws: ``ICUError`` when ICU lacks its data.
  public init(_ form: NormalizationForm) throws(ICUError) {
    self.form = form
    // ICU's normalizers live for ever.
    unsafe normalizer = try form.instance()
  }

  /// Calls `visit` for each segment of a text with the number of its scalars and what they become.
  ///
  /// Scalars of no segment that changes are told one by one.
  public func forEachSegment(
    of text: [UInt32],
    _ visit: (_ count: Int, _ result: ArraySlice<UInt32>) -> Void
  ) throws(ICUError) {
    var start = 0
    while start < text.count {
      var end = start + 1
      while end < text.count, properties(text[end]) & ScalarNormalizer.beginsSegment == 0 {
        end += 1
      }
      if end == start + 1 {
        if properties(text[start]) & ScalarNormalizer.isStable != 0 {
          visit(1, text[start..<end])
        } else {
          visit(1, try normalized(text[start..<end])[...])
        }
      } else {
        let result = try normalized(text[start..<end])
        if result[...] == text[start..<end] {
          for index in start..<end { visit(1, text[index...index]) }
        } else {
          visit(end - start, result[...])
        }
      }
      start = end
    }
  }

  /// Whether a text has to be looked at: some scalar is unstable or begins no segment.
  public func mayChange(_ scalar: UInt32) -> Bool {
    properties(scalar) != ScalarNormalizer.beginsSegment | ScalarNormalizer.isStable
  }

  private func normalized(_ segment: ArraySlice<UInt32>) throws(ICUError) -> [UInt32] {
    var key: UInt64 = 0
    if segment.count <= 3 {
      for scalar in segment { key = key << 21 | UInt64(scalar) }
      if let result = known[key] { return result }
    }
    let units = Array(segment.utf16Units)
    let result = try form.normalize(units: units).scalars
    if segment.count <= 3 {
      if known.count >= ScalarNormalizer.mostKnown { known.removeAll() }
      known[key] = result
    }
    return result
  }

  private func properties(_ scalar: UInt32) -> UInt8 {
    if scalar < 0xA0 { return ScalarNormalizer.beginsSegment | ScalarNormalizer.isStable }
    let page = Int(scalar >> 8)
    guard page < pages.count else { return 0 }
    if let properties = pages[page] { return properties[Int(scalar & 0xFF)] }
    let first = UInt32(page) << 8
    let properties = (first...first + 0xFF).map { scalar -> UInt8 in
      var result: UInt8 = 0
      let point = UChar32(bitPattern: scalar)
      // The normalizer lives for ever.
      if unsafe cicu_has_boundary_before(normalizer, point) {
        result |= ScalarNormalizer.beginsSegment
      }
      let alone = [scalar]
      if (try? form.normalize(units: Array(alone[...].utf16Units)).scalars) == alone {
        result |= ScalarNormalizer.isStable
      }
      return result
    }
    pages[page] = properties
    return properties[Int(scalar & 0xFF)]
  }
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
