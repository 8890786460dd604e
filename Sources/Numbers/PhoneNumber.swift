import CanonymUnicode

/// Groups of digits that follow each other in the ways telephone numbers are written.
struct PhoneNumber {
  /// Where it begins, with a plus and a bracket, and where its last group ends.
  private(set) var range: Range<Int>
  /// How many digits each group has.
  private(set) var groups: [Int] = []
  private var separators: Set<UInt32> = []
  private var hasPlus = false
  private var hasAreaCode = false
  private var beginsWithZero = false
  private var endsWithZeros = false

  /// More digits than any telephone number has with its extension.
  private static let mostDigits = 20

  /// Whether enough digits follow from a byte on, over what may part the groups of a telephone number.
  ///
  /// It refuses most numbers without looking at their groups.
  static func hasEnoughDigits(_ text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    var digits = 0
    while at < text.count {
      switch text[at] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2D, 0x2E, 0x2F, 0x28, 0x29: break
      case ..<0x80: return false
      default: return true
      }
      if digits >= fewestDigits { return true }
      at += 1
    }
    return false
  }

  /// Fewer digits than any telephone number has that is written out.
  private static let fewestDigits = 5

  /// The groups from a byte on, where a digit stands.
  init(_ text: Span<UInt8>, at start: Int) {
    range = start..<start
    findBegin(text)
    var at = start
    var zeros = 0
    var total = 0
    while total <= Self.mostDigits {
      var count = 0
      while let (scalar, end) = scalarAfter(text, at), let digit = decimalDigit(scalar)?.value {
        if total == 0, count == 0 { beginsWithZero = digit == 0 }
        zeros = digit == 0 ? zeros + 1 : 0
        count += 1
        at = end
        if total + count > Self.mostDigits { break }
      }
      if count == 0 { break }
      groups.append(count)
      total += count
      range = range.lowerBound..<at
      guard let next = nextGroup(text, at) else { break }
      at = next
    }
    endsWithZeros = zeros >= 3
  }

  /// Whether the groups are a telephone number.
  ///
  /// - Parameter isNamed: whether a word for telephone stands before; asked for where that decides.
  func isPhone(isNamed: @autoclosure () -> Bool) -> Bool {
    let total = groups.reduce(0, +)
    guard total >= Self.fewestDigits, total <= Self.mostDigits else { return false }
    if total >= 6, !endsWithZeros || groups.count > 1, isNamed() { return true }
    guard total >= 7 else { return false }
    let isGrouped = groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }
    if hasPlus { return total >= 10 || !isGrouped && !endsWithZeros }
    if hasAreaCode { return true }
    if beginsWithZero, groups[0] > 1 { return true }
    let hasPoints = separators.contains(0x2E)
    if separators.count == 1, groups.count >= 3 {
      if separators.contains(0x2D) { return true }
      return groups == [3, 3, 4] || !hasPoints && total >= 8 && groups.allSatisfy { $0 == 2 }
    }
    // 555-1234 and 12-3456789, but not the range 1000-2000.
    return separators == [0x2D] && (groups == [3, 4] || groups[0] <= 4 && groups[1] >= 6)
  }

  private mutating func findBegin(_ text: Span<UInt8>) {
    var begin = range.lowerBound
    while let (scalar, start) = scalarBefore(text, begin), isIgnorable(scalar) { begin = start }
    for mark in ["+", "＋", "("] where ends(text, begin, with: mark) {
      begin -= mark.utf8.count
      hasPlus = hasPlus || mark != "("
      if mark == "(" {
        hasAreaCode = closesAfterFewDigits(text, range.lowerBound)
        if !hasAreaCode { return }
        if ends(text, begin, with: "+") { hasPlus = true }
      }
    }
    range = begin..<range.upperBound
  }

  /// Where the next group begins behind spaces, hyphens, points and brackets; nil when there is none.
  private mutating func nextGroup(_ text: Span<UInt8>, _ end: Int) -> Int? {
    var at = end
    var seen: [UInt32] = []
    while let (scalar, next) = scalarAfter(text, at) {
      if decimalDigit(scalar) != nil {
        // A sentence may end between: 12. 345
        if seen == [0x2E, 0x20] { return nil }
        separators.formUnion(seen)
        return at
      }
      guard seen.count < 3 else { return nil }
      switch scalar {
      case 0x20, 0xA0, 0x2E, 0x2F, 0x29: seen.append(scalar == 0xA0 ? 0x20 : scalar)
      case 0x2D, 0x2010, 0x2011: seen.append(0x2D)
      case 0x28:
        guard closesAfterFewDigits(text, next) else { return nil }
        hasAreaCode = true
        seen.append(scalar)
      default:
        guard isIgnorable(scalar) else { return nil }
      }
      at = next
    }
    return nil
  }

  /// Whether a bracket that opened before a byte holds up to five digits and no year.
  private func closesAfterFewDigits(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var at = skipSpaces(text, start, atMost: 1)
    if starts(text, at, with: "+") { at += 1 }
    guard let run = DigitRun(text, at: at), run.digits.count <= 5 else { return false }
    let isYear = run.digits.count == 4 && [[1, 9], [2, 0]].contains(Array(run.digits.prefix(2)))
    let end = skipSpaces(text, run.range.upperBound, atMost: 1)
    return !isYear && end < text.count && text[end] == UInt8(ascii: ")")
  }
}
