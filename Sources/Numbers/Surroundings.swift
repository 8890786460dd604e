import CanonymUnicode

/// What stands around digits, which tells quantities from codes and addresses.
enum Surroundings {
  /// Whether digits continue a word: A320, F-16, x_1, but not Rs250, mid-2019 and the particles of scripts
  /// without capitals.
  static func isGluedToWord(
    _ text: Span<UInt8>,
    _ start: Int,
    _ digits: Int,
    _ units: Units
  ) -> Bool {
    guard let (before, place) = scalarBefore(text, start) else { return false }
    switch before {
    case 0x5F, 0x23: return true
    case 0x2D, 0x2F, 0x2010, 0x2011:
      guard let (letter, _) = scalarBefore(text, place), isCasedLetter(letter) else { return false }
      let word = wordStart(text, endingAt: place)
      if before == 0x2F { return true }
      // A capital makes it a name; so does a short number behind a long word: covid-19.
      return hasCapital(text, word..<place) || digits <= 2 && place - word >= 5
    default:
      guard isCasedLetter(before) else { return false }
      return !units.isCurrency(text, wordStart(text, endingAt: start)..<start)
    }
  }

  private static func hasCapital(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, let (scalar, end) = scalarAfter(text, at) {
      if lowered(scalar) != scalar { return true }
      at = end
    }
    return false
  }

  /// Whether the digits belong to a web or mail address.
  static func isInAddress(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, text[start - 1] > 0x20, range.lowerBound - start < longestAddress {
      start -= 1
    }
    var end = range.upperBound
    while end < text.count, text[end] > 0x20, end - range.upperBound < longestAddress { end += 1 }
    var at = start
    while at < end {
      switch text[at] {
      case UInt8(ascii: "@"): return at > start
      case UInt8(ascii: ":") where starts(text, at, with: "://"): return true
      case UInt8(ascii: "w") where at == start && starts(text, at, with: "www."): return true
      default: at += 1
      }
    }
    return false
  }

  /// How far an address is looked for on each side.
  private static let longestAddress = 200

  /// Whether the digits begin a line, and a stop or bracket and text follow, as a list's items have it.
  static func isListMarker(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.upperBound + 2 < text.count else { return false }
    guard isLineBegin(text, range.lowerBound) else { return false }
    let mark = text[range.upperBound]
    return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
      && text[range.upperBound + 1] == 0x20
      && isLetter(decodeScalar(text, range.upperBound + 2, text.count).scalar)
  }

  /// Whether degrees, minutes or a quarter of the sky follow: 50°27′ N, but not 25 °C.
  static func isCoordinate(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard starts(text, end, with: "°") else { return false }
    let next = skipSpaces(text, end + "°".utf8.count, atMost: 1)
    guard let (scalar, behind) = scalarAfter(text, next) else { return false }
    if decimalDigit(scalar) != nil { return true }
    let isQuarter = [0x4E, 0x53, 0x45, 0x57].contains(scalar)
    return isQuarter && isWordEnd(text, behind)
  }

  /// A sign before digits.
  struct Sign {
    /// Where it begins.
    var start: Int
    var isMinus: Bool
    /// Whether a space stands between, so that it counts only where the number is all of its line.
    var isSpaced = false
  }

  /// The sign before digits that begin at a byte; nil where it is a hyphen or there is none.
  static func sign(_ text: Span<UInt8>, before start: Int) -> Sign? {
    var at = skipIgnorableBack(text, start)
    // The currency may stand between: -$20.
    if let (scalar, before) = scalarBefore(text, at), isCurrencySign(scalar) {
      at = skipIgnorableBack(text, before)
    }
    var isSpaced = false
    if let (scalar, before) = scalarBefore(text, at), isSpace(scalar) {
      isSpaced = true
      at = before
    }
    guard let (scalar, signStart) = scalarBefore(text, at) else { return nil }
    let isMinus = scalar == 0x2D || scalar == 0x2212 || scalar == 0xFF0D || scalar == 0x2013
    guard isMinus || scalar == 0x2B || scalar == 0xFF0B else { return nil }
    let begin = skipIgnorableBack(text, signStart)
    if isSpaced {
      return isLineBegin(text, begin) ? Sign(start: begin, isMinus: isMinus, isSpaced: true) : nil
    }
    // Between words or digits it is a hyphen; but scripts without spaces write it against the word.
    if let (before, _) = scalarBefore(text, begin) {
      let joins = isLetter(before) && !isUnspaced(before) || decimalDigit(before) != nil
      if joins || [0x29, 0x5D, 0x2D, 0x25, 0xB0, 0x2013, 0xFF0D].contains(before) { return nil }
    }
    return Sign(start: begin, isMinus: isMinus)
  }

  /// Whether nothing but spaces stands between a byte and the end of its line.
  static func isLineEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let at = skipSpaces(text, end)
    return at == text.count || text[at] == 0x0A || text[at] == 0x0D
  }

  private static func isLineBegin(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let at = skipSpacesBack(text, start)
    return at == 0 || text[at - 1] == 0x0A
  }

  private static func skipIgnorableBack(_ text: Span<UInt8>, _ end: Int) -> Int {
    skipSpacesBack(text, end, atMost: 0)
  }

  /// Whether a currency sign stands at the number, a space between them or not.
  static func isMoney(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = skipSpacesBack(text, range.lowerBound, atMost: 1)
    if let (scalar, _) = scalarBefore(text, start), isCurrencySign(scalar) { return true }
    return scalarAfter(text, range.upperBound).map { isCurrencySign($0.scalar) } ?? false
  }

  /// Whether a scalar is the sign of a currency.
  static func isCurrencySign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF, 0xFF04, 0xFFE5: true
    default: false
    }
  }
}
