import CanonymTables
import CanonymUnicode

/// The currencies and their parts that stand beside a number.
struct Currencies: Sendable {
  /// A currency, or a part of one.
  struct Currency {
    /// ISO 4217's code; nil where several currencies are so called.
    var code: String?
    /// How many decimals the part has of its whole: 2 for a cent; 0 for the whole.
    var decimals: Int
  }

  private let words: WordTable

  /// The longest ending of a case that a stem may have: scalars.
  private static let longestEnding = 4
  /// The longest name: bytes.
  private static let longestName = 40

  init(from source: TableSource) throws(TableError) {
    words = try WordTable(
      try source.table("Numbers/currencies.tsv"),
      columns: ["word", "code", "part", "languages"],
      reason: { row in
        ["", "1", "2", "3"].contains(row.text(2))
          ? nil : "'part' is no number of decimals"
      }
    )
  }

  /// The currency that begins at a byte, and where its name ends; nil when there is none.
  ///
  /// - Parameter languages: the text's, with its region first where that is known.
  func currency(
    _ text: Span<UInt8>,
    at start: Int,
    _ languages: [String]
  ) -> (currency: Currency, end: Int)? {
    guard let (first, firstEnd) = scalarAfter(text, start) else { return nil }
    return words.match(text, at: start) { rows, wordEnd in
      var end = wordEnd
      let isSign = firstEnd == wordEnd && !isLetter(first)
      if !isSign, !isWordEnd(text, wordEnd), !Self.endsInSign(text, wordEnd) {
        guard rows.contains(where: \.isStem) else { return nil }
        end = Self.ending(text, behind: wordEnd)
        guard isWordEnd(text, end), scalarCount(text, wordEnd..<end) <= Self.longestEnding else {
          return nil
        }
      }
      let possible = rows.filter { end == wordEnd || $0.isStem }
      for language in languages {
        let own = possible.first { words.list(3, of: $0, contains: language) }
        if let own { return (currency(of: own), end) }
      }
      return possible.first { words.field(3, of: $0, is: "*") }.map { (currency(of: $0), end) }
    }
  }

  private func currency(of row: WordTable.Row) -> Currency {
    Currency(
      code: words.field(1, of: row, is: "-") ? nil : words.field(1, of: row),
      decimals: words.number(2, of: row) ?? 0
    )
  }

  /// The currency that ends at a byte, with where its name begins.
  func currency(
    _ text: Span<UInt8>,
    endingAt end: Int,
    _ languages: [String]
  ) -> (currency: Currency, start: Int)? {
    guard let (last, lastStart) = scalarBefore(text, end) else { return nil }
    if last < 0x80, last != 0x24, last != 0x2E, !isCasedLetter(last) { return nil }
    // A sign may have letters before it, US$; a word is looked up from its begin.
    var start = lastStart
    if !Surroundings.isCurrencySign(last) {
      guard last == 0x2E || isLetter(last) else { return nil }
      start = wordStart(text, endingAt: last == 0x2E ? lastStart : end)
      // Small letters of ASCII are a currency's in a few short names: rs 500, eur 20.
      if text[start] &- 0x61 < 26, end - start > 4 { return nil }
    } else {
      start = wordStart(text, endingAt: lastStart, atMost: 3)
    }
    if let (currency, nameEnd) = currency(text, at: start, languages), nameEnd == end,
      currency.decimals == 0
    {
      return (currency, start)
    }
    if start < lastStart, Surroundings.isCurrencySign(last),
      let (currency, _) = currency(text, at: lastStart, languages)
    {
      return (currency, lastStart)
    }
    return nil
  }

  private static func endsInSign(_ text: Span<UInt8>, _ end: Int) -> Bool {
    scalarBefore(text, end).map { Surroundings.isCurrencySign($0.scalar) } ?? false
  }

  private static func ending(_ text: Span<UInt8>, behind start: Int) -> Int {
    var at = start
    while let (scalar, end) = scalarAfter(text, at), isLetter(scalar), end - start <= longestName {
      at = end
    }
    return at
  }
}
