import CanonymUnicode

/// What stands around digits, which tells quantities from codes, addresses and telephone numbers.
struct Surroundings {
  /// Whether letters of a script with spaces stand right before: A320, but not Rs250.
  static func isGluedToWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = text[start - 1]
    if before == UInt8(ascii: "_") || before == UInt8(ascii: "#") { return true }
    if before == UInt8(ascii: "-") || before == UInt8(ascii: "/") {
      return start > 1 && isSpacedLetter(text, endingAt: start - 1)
    }
    guard isSpacedLetter(text, endingAt: start) else { return false }
    var word = start
    while word > 0, (text[word - 1] | 0x20) &- 0x61 < 26 { word -= 1 }
    let letters = (word..<start).map { text[$0] }
    return !currencyPrefixes.contains(String(decoding: letters, as: UTF8.self).lowercased())
  }

  /// Currency codes and signs in letters that stand before an amount.
  private static let currencyPrefixes: Set<String> = [
    "rs", "r", "us", "usd", "eur", "gbp", "inr", "uah", "rub", "chf", "jpy", "cny", "rmb", "kr",
    "sek", "nok", "dkk",
    "pln", "czk", "huf", "try", "tl", "hk", "hkd", "sgd", "aud", "cad", "nzd", "brl", "mxn", "zar",
    "ksh", "ngn",
  ]

  /// Whether the scalar that ends at a place is a letter of a script with spaces, and no proclitic's.
  private static func isSpacedLetter(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    let last = text[end - 1]
    if last < 0x80 { return (last | 0x20) &- 0x61 < 26 }
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, _) = decodeScalar(text, start, end)
    // Latin to Armenian; Hebrew and Arabic write prepositions against the number.
    return (0xC0...0x58F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
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

  /// Whether the digits begin a line and a stop or bracket and text follow: 1. First, 2) Second.
  static func isListMarker(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.upperBound + 2 < text.count else { return false }
    guard range.lowerBound == 0 || text[range.lowerBound - 1] == 0x0A else { return false }
    let mark = text[range.upperBound]
    return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
      && text[range.upperBound + 1] == 0x20 && isLetterByte(text[range.upperBound + 2])
  }

  /// Whether a word that asks for a version or section stands before: version 4.2, v4.
  static func followsVersionWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    [
      "version ", "Version ", "versión ", "versione ", "версия ", "версии ", "версія ", "версії ",
      "wersja ", "v.",
    ]
    .contains { ends(text, start, with: $0) }
  }

  /// The sign right before digits: its length, and whether it is a minus.
  static func sign(_ text: Span<UInt8>, before start: Int) -> (length: Int, isMinus: Bool)? {
    let found: (length: Int, isMinus: Bool)
    if ends(text, start, with: "-") {
      found = (1, true)
    } else if ends(text, start, with: "\u{2212}") {
      found = (3, true)
    } else if ends(text, start, with: "+") {
      found = (1, false)
    } else {
      return nil
    }
    let before = start - found.length
    guard before > 0 else { return found }
    let byte = text[before - 1]
    // Between two words or digits it is a hyphen.
    return byte >= 0x80 || isLetterByte(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "-") ? nil : found
  }
}
