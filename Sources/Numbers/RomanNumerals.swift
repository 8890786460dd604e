import CanonymTables
import CanonymUnicode

/// Roman numerals that what stands beside them makes numbers: Louis XIV, Chapter IV, XIX век.
///
/// They are ordinals. A numeral of several letters counts behind any word with a capital, when it is of I, V and X
/// alone (DC and CD are too often other things); a lone letter, and all others, need a word of the table.
struct RomanNumerals: Sendable {
  private let words: WordTable

  init(from source: TableSource) throws(TableError) {
    words = try WordTable(
      try source.table("Numbers/romans.tsv"),
      columns: ["word", "role"],
      reason: { row in
        ["label", "ruler", "after"].contains(row.text(1))
          ? nil : "'role' is none of label, ruler, after"
      }
    )
  }

  /// The numerals of a text, in order.
  func mentions(in text: Span<UInt8>) -> [NumberMention] {
    var mentions: [NumberMention] = []
    var at = 0
    while at < text.count {
      guard Self.value(of: text[at]) != nil else {
        at += 1
        continue
      }
      var end = at + 1
      while end < text.count, Self.value(of: text[end]) != nil { end += 1 }
      if let value = Self.read(text, at..<end), isApart(text, at..<end), isNumber(text, at..<end) {
        mentions.append(
          NumberMention(
            start: at,
            end: end,
            value: String(value),
            kind: .ordinal,
            writing: .roman
          )
        )
      }
      at = end
    }
    return mentions
  }

  /// The value of a numeral that is written as it should be; nil for IIII and MIC.
  static func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= longest else { return nil }
    var value = 0
    var index = 0
    let letters = range.map { text[$0] }
    for (sign, worth) in signs {
      let bytes = Array(sign.utf8)
      var repeats = 0
      while letters[index...].starts(with: bytes), repeats < (bytes.count == 2 ? 1 : 3) {
        value += worth
        index += bytes.count
        repeats += 1
        // V, L and D stand once.
        if bytes.count == 1, worth == 5 || worth == 50 || worth == 500 { break }
      }
    }
    guard index == letters.count, value > 0 else { return nil }
    // Greedy reading takes IVI for 4 and 1: only what is written back alike is a numeral.
    return written(value).elementsEqual(letters) ? value : nil
  }

  private static func written(_ value: Int) -> [UInt8] {
    var rest = value
    var letters: [UInt8] = []
    for (sign, worth) in signs {
      while rest >= worth {
        letters += Array(sign.utf8)
        rest -= worth
      }
    }
    return letters
  }

  /// MMMDCCCLXXXVIII, 3888.
  private static let longest = 15
  private static let signs = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    case UInt8(ascii: "D"): 500
    case UInt8(ascii: "M"): 1000
    default: nil
    }
  }

  /// Whether a space or bracket stands before and no letter or digit behind.
  private func isApart(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if let (before, _) = scalarBefore(text, range.lowerBound) {
      guard isSpace(before) || before == 0x0A || before == 0x28 else { return false }
    }
    guard let (next, _) = scalarAfter(text, range.upperBound) else { return true }
    return !isLetter(next) && decimalDigit(next) == nil && next != 0x26 && next != 0x27
      && next != 0x2019 && next != 0x2D
  }

  private func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let behind = skipSpaces(text, range.upperBound, atMost: 1)
    if behind > range.upperBound, hasWord(text, at: behind, "after") { return true }
    let end = skipSpacesBack(text, range.lowerBound, atMost: 1)
    guard end < range.lowerBound else { return false }
    let start = wordStart(text, endingAt: end)
    guard start < end else { return false }
    let role = words.match(text, at: start) { rows, wordEnd in
      wordEnd == end ? rows.first.map { words.field(1, of: $0) } : nil
    }
    if role == "label" || role == "ruler" { return true }
    let isShort = range.allSatisfy { [0x49, 0x56, 0x58].contains(text[$0]) }
    guard range.count > 1, isShort, let (first, firstEnd) = scalarAfter(text, start) else {
      return false
    }
    // Behind a word with a capital, and more letters than that.
    return lowered(first) != first && firstEnd < end
      && scalarAfter(text, firstEnd).map { lowered($0.scalar) == $0.scalar } ?? false
  }

  private func hasWord(_ text: Span<UInt8>, at start: Int, _ role: String) -> Bool {
    words.match(text, at: start) { rows, end in
      isWordEnd(text, end) && rows.contains { words.field(1, of: $0, is: role) } ? true : nil
    } ?? false
  }
}
