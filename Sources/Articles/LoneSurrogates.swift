/// The escaped surrogates of a JSON line that belong to no pair: `"\ud800"` is no text.
///
/// Writers that cut strings between two halves of a pair leave them behind; a strict reader refuses the line.
enum LoneSurrogates {
  /// Where the first of them stands, in bytes; nil when there is none.
  static func first(in line: Span<UInt8>) -> Int? {
    var first: Int?
    forEach(in: line) { place in
      if first == nil { first = place }
    }
    return first
  }

  /// The line with U+FFFD in place of each of them.
  static func replaced(in line: [UInt8]) -> [UInt8] {
    var result = line
    forEach(in: line.span) { place in
      result.replaceSubrange(place + 2..<place + 6, with: "fffd".utf8)
    }
    return result
  }

  /// Calls `body` with the place of the backslash of each of them.
  private static func forEach(in line: Span<UInt8>, _ body: (Int) -> Void) {
    var at = 0
    while at < line.count {
      guard line[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      guard let unit = codeUnit(in: line, at) else {
        // Another escape; of two backslashes the second begins none.
        at += 2
        continue
      }
      if UTF16.isLeadSurrogate(unit), let next = codeUnit(in: line, at + 6),
        UTF16.isTrailSurrogate(next)
      {
        at += 12
        continue
      }
      if UTF16.isSurrogate(unit) { body(at) }
      at += 6
    }
  }

  /// The UTF-16 code unit of an escape `\uXXXX`; nil when there is none at this place.
  private static func codeUnit(in line: Span<UInt8>, _ at: Int) -> UInt16? {
    guard at + 6 <= line.count, line[at] == UInt8(ascii: "\\"), line[at + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for place in at + 2..<at + 6 {
      guard let digit = Character(Unicode.Scalar(line[place])).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
