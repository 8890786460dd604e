import CICU

/// A set of scalars, and of short strings, as ICU's pattern language writes it: `[[:L:]-[a-z]{ch}]`.
///
/// Where the pattern has `$` before its last bracket the set holds U+FFFF, which stands for the edge of a text.
public struct ScalarSet: Hashable, Sendable {
  /// The scalars as ranges, in order; no two of them touch.
  public let ranges: [ClosedRange<UInt32>]
  /// The strings of two or more scalars, in ICU's order, which is that of UTF-16 code units.
  public let strings: [[UInt32]]

  /// What U+FFFF means in a set: before the first and behind the last scalar of a text.
  public static let edge: UInt32 = 0xFFFF

  /// The set of these scalars.
  public init(ranges: [ClosedRange<UInt32>], strings: [[UInt32]] = []) {
    self.ranges = ranges
    self.strings = strings
  }

  /// Reads a pattern, which has no variables.
  ///
  /// - Throws: ``ICUError`` when ICU refuses the pattern.
  public init(pattern: String) throws(ICUError) {
    let units = Array(pattern.utf16)
    var status = U_ZERO_ERROR
    // ICU copies what it needs of the pattern before it returns.
    let opened = unsafe units.withUnsafeBufferPointer {
      unsafe cicu_set_open($0.baseAddress, Int32(clamping: $0.count), &status)
    }
    guard let set = unsafe opened, !status.isFailure else {
      throw ICUError("read the set \(pattern)", status)
    }
    defer { unsafe cicu_set_close(set) }
    var ranges: [ClosedRange<UInt32>] = []
    var strings: [[UInt32]] = []
    let count = unsafe cicu_set_item_count(set)
    ranges.reserveCapacity(Int(count))
    for index in 0..<count {
      var first: UChar32 = 0
      var last: UChar32 = 0
      var text = [UInt16](repeating: 0, count: 64)
      // ICU writes at most `count` units, and tells how many there are.
      let length = unsafe text.withUnsafeMutableBufferPointer {
        unsafe cicu_set_item(
          set,
          index,
          &first,
          &last,
          $0.baseAddress,
          Int32(clamping: $0.count),
          &status
        )
      }
      guard !status.isFailure else { throw ICUError("read the set \(pattern)", status) }
      if length == 0 {
        ranges.append(UInt32(bitPattern: first)...UInt32(bitPattern: last))
      } else if length > 1 {
        strings.append(
          String(decoding: text[..<Int(length)], as: UTF16.self).unicodeScalars.map(\.value)
        )
      }
    }
    self.ranges = ranges
    self.strings = strings
  }

  /// Whether the set holds this scalar by itself.
  public func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }

  /// Whether the set matches the edge of a text.
  public var containsEdge: Bool { contains(ScalarSet.edge) }
}
