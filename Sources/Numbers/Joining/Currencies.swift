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

  private struct Meaning {
    let currency: Currency
    /// Languages, and languages with a region; `*` for any.
    let languages: [String]
    /// Whether the endings of a case may follow.
    let isStem: Bool
  }

  private var words = WordTable<[Meaning]>()

  /// The longest ending of a case that a stem may have: scalars.
  private static let longestEnding = 4
  /// The longest name: bytes.
  private static let longestName = 40

  init(from source: TableSource) throws(TableError) {
    var meanings: [String: [Meaning]] = [:]
    try source.table("Numbers/currencies.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let part = try row.field("part")
      guard let decimals = part.isEmpty ? 0 : Int(part), (0...3).contains(decimals) else {
        throw row.malformed("'part' is no number of decimals")
      }
      var word = try row.required("word")
      let code = String(try row.required("code"))
      let isStem = word.hasSuffix("*")
      if isStem { word = word.dropLast() }
      let meaning = Meaning(
        currency: Currency(code: code == "-" ? nil : code, decimals: decimals),
        languages: try row.required("languages").split(separator: " ").map(String.init),
        isStem: isStem
      )
      meanings[String(word), default: []].append(meaning)
    }
    for (word, all) in meanings { words.insert(word, all) }
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
    return words.match(text, at: start) { meanings, wordEnd in
      var end = wordEnd
      let isSign = firstEnd == wordEnd && !isLetter(first)
      if !isSign, !isWordEnd(text, wordEnd), !Self.endsInSign(text, wordEnd) {
        guard meanings.contains(where: \.isStem) else { return nil }
        end = Self.ending(text, behind: wordEnd)
        guard isWordEnd(text, end), scalarCount(text, wordEnd..<end) <= Self.longestEnding else {
          return nil
        }
      }
      let possible = meanings.filter { end == wordEnd || $0.isStem }
      for language in languages {
        if let own = possible.first(where: { $0.languages.contains(language) }) {
          return (own.currency, end)
        }
      }
      if let any = possible.first(where: { $0.languages.contains("*") }) {
        return (any.currency, end)
      }
      return nil
    }
  }

  /// The currency that ends at a byte, with where its name begins.
  func currency(
    _ text: Span<UInt8>,
    endingAt end: Int,
    _ languages: [String]
  ) -> (currency: Currency, start: Int)? {
    var found: (Currency, Int)?
    var at = end
    while let (scalar, start) = scalarBefore(text, at), end - start <= Self.longestName {
      let isName = isLetter(scalar) || Surroundings.isCurrencySign(scalar) || scalar == 0x2E
      if !isName { break }
      if let (currency, nameEnd) = currency(text, at: start, languages), nameEnd == end,
        currency.decimals == 0
      {
        let before = scalarBefore(text, start)?.scalar ?? 0x20
        if Surroundings.isCurrencySign(scalar) || !isLetter(before) { found = (currency, start) }
      }
      at = start
    }
    return found.map { (currency: $0.0, start: $0.1) }
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
