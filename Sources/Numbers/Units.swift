import CanonymTables
import CanonymUnicode

/// The units and currencies that may be written against a number.
struct Units: Sendable {
  private let words: WordTable

  init(from source: TableSource) throws(TableError) {
    words = try WordTable(try source.table("Numbers/units.tsv"), columns: ["unit", "place"])
  }

  /// Units of one letter that are written as capitals: volt, watt, litre, ampere, joule, newton, rand.
  private static let capitals: Set<UInt32> = [0x56, 0x57, 0x4C, 0x41, 0x4A, 0x4E, 0x52]

  /// Where the unit at a byte ends; nil when there is none.
  func end(_ text: Span<UInt8>, at start: Int) -> Int? {
    words.match(text, at: start) { _, end in
      guard isWordEnd(text, end), let (first, firstEnd) = scalarAfter(text, start) else {
        return nil
      }
      // Of one letter the case tells: 5 g are grams, 5G is a code.
      return firstEnd < end || lowered(first) == first || Self.capitals.contains(first) ? end : nil
    }
  }

  /// Whether some letters are a currency, which may stand before its number: Rs, US, CHF.
  func isCurrency(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    words.match(text, at: range.lowerBound) { rows, end in
      end == range.upperBound && isCurrency(rows) ? true : nil
    } ?? false
  }

  /// Where a currency behind a number ends, over a space: 75 USD, 3 $; nil when there is none.
  func currencyEnd(_ text: Span<UInt8>, behind end: Int) -> Int? {
    let start = skipSpaces(text, end, atMost: 1)
    guard let (scalar, next) = scalarAfter(text, start) else { return nil }
    if Surroundings.isCurrencySign(scalar) { return next }
    return words.match(text, at: start) { rows, end in
      isWordEnd(text, end) && isCurrency(rows) ? end : nil
    }
  }

  private func isCurrency(_ rows: ArraySlice<WordTable.Row>) -> Bool {
    rows.contains { words.field(1, of: $0, is: "both") }
  }
}
