import CanonymTables
import CanonymUnicode

/// The words that multiply the number beside them: lakh, million, млн.
struct Magnitudes: Sendable {
  private let behind: WordTable
  private let before: WordTable
  /// The languages that have words before numbers.
  private let languagesBefore: Set<String>

  /// The longest word that stands before a number: bytes.
  private static let longestWord = 48

  /// The fields of a row behind its word.
  private enum Field {
    static let power = 1
    static let languages = 2
    static let condition = 3
  }

  /// A magnitude found.
  struct Found: Equatable {
    /// Its power of ten.
    var power: Int
    /// Where it ends; where it begins for one before the number.
    var end: Int
    /// Whether it multiplies surely; else it may be a unit, as the m of 3m.
    var isSure = true
  }

  /// What is known of the number beside the word.
  struct Beside {
    /// The text's language, with its region first where that is known: en-IN, en.
    var languages: [String] = []
    /// Whether a currency sign stands at the number.
    var isMoney = false
    /// Whether the number has decimals.
    var hasDecimals = false
  }

  init(from source: TableSource) throws(TableError) {
    let table = try source.table("Numbers/magnitudes.tsv")
    let columns = ["word", "power", "languages", "condition"]
    behind = try WordTable(
      table,
      columns: columns,
      reason: Self.reason,
      where: { !$0.field(Field.condition, is: "before") }
    )
    var languages: Set<String> = []
    before = try WordTable(
      table,
      columns: columns,
      where: { row in
        guard row.field(Field.condition, is: "before") else { return false }
        languages.formUnion(row.list(Field.languages))
        return true
      }
    )
    languagesBefore = languages
  }

  private static func reason(_ row: RowFields) -> String? {
    guard let power = row.number(Field.power), (1...30).contains(power) else {
      return "'power' is no power of ten between 1 and 30"
    }
    let conditions = ["", "money", "glued", "decimal", "before"]
    guard conditions.contains(row.text(Field.condition)) else {
      return "'condition' is none of money, glued, decimal, before"
    }
    return nil
  }

  /// The magnitude behind a number that ends at a byte; nil when there is none.
  func magnitude(_ text: Span<UInt8>, behind end: Int, _ number: Beside) -> Found? {
    let start = skipSpaces(text, text.count > end && text[end] == UInt8(ascii: "-") ? end + 1 : end)
    guard start < text.count, isLetter(decodeScalar(text, start, text.count).scalar) else {
      return nil
    }
    return behind.match(text, at: start) { rows, wordEnd in
      guard isWordEnd(text, wordEnd), !isFullStop(text, before: wordEnd) else { return nil }
      let word = start..<wordEnd
      guard isLetterAllowed(text, end, word) else { return nil }
      guard let row = meaning(of: rows, number, word, isGlued: start == end),
        let power = behind.number(Field.power, of: row)
      else { return nil }
      let isSure = number.isMoney || !behind.field(Field.condition, of: row, is: "money")
      // Unsure without a space only: "3 m" is three metres.
      return isSure || start == end && text[start] == UInt8(ascii: "m")
        ? Found(power: power, end: wordEnd, isSure: isSure) : nil
    }
  }

  /// Whether the point that a word ends with is the sentence's.
  ///
  /// It is at the end of a line, and before a Cyrillic capital, which begins no noun. The word is looked for
  /// without its point then.
  private func isFullStop(_ text: Span<UInt8>, before end: Int) -> Bool {
    guard end > 0, text[end - 1] == UInt8(ascii: ".") else { return false }
    guard end < text.count else { return false }
    if text[end] == 0x0A { return true }
    guard text[end] == 0x20, let (next, _) = scalarAfter(text, end + 1) else { return false }
    return (0x400...0x42F).contains(next) || next == 0x490
  }

  /// Whether a language has words that multiply the number behind them.
  func hasWordsBefore(_ language: String?) -> Bool {
    language.map { languagesBefore.contains($0) } ?? false
  }

  /// The magnitude before a number that begins at a byte, in languages that write it there.
  func magnitude(_ text: Span<UInt8>, before start: Int, language: String?) -> Found? {
    guard let language else { return nil }
    let end = skipSpacesBack(text, start, atMost: 1)
    var found: Found?
    var begin = end
    // Tibetan words have marks between their syllables, so that every begin is tried.
    while let (scalar, start) = scalarBefore(text, begin), end - start <= Self.longestWord,
      isLetter(scalar) || scalar == Self.syllableMark
    {
      begin = start
      let power = before.match(text, at: begin) { rows, wordEnd in
        wordEnd == end
          ? rows.first { before.list(Field.languages, of: $0, contains: language) }
            .flatMap { before.number(Field.power, of: $0) }
          : nil
      }
      if let power, !isWithinWord(text, begin) { found = Found(power: power, end: begin) }
    }
    return found
  }

  private static let syllableMark: UInt32 = 0xF0B

  private func isWithinWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard let (before, _) = scalarBefore(text, start) else { return false }
    return isLetter(before) && !isUnspaced(before)
  }

  /// The meaning that counts: the text's language's, then that of any, then that of a long word's own.
  private func meaning(
    of rows: ArraySlice<WordTable.Row>,
    _ number: Beside,
    _ word: Range<Int>,
    isGlued: Bool
  ) -> WordTable.Row? {
    let possible = rows.filter { row in
      if behind.field(Field.condition, of: row, is: "glued") { return isGlued }
      if behind.field(Field.condition, of: row, is: "decimal") {
        return isGlued && number.hasDecimals
      }
      return true
    }
    for language in number.languages {
      let own = possible.first { behind.list(Field.languages, of: $0, contains: language) }
      if let own { return own }
    }
    let any = possible.filter { behind.list(Field.languages, of: $0, contains: "*") }
    let sure = any.first { number.isMoney || !behind.field(Field.condition, of: $0, is: "money") }
    if let row = sure ?? any.first { return row }
    // A foreign word counts when it is long enough to be nothing else.
    return word.count >= (number.languages.isEmpty ? 4 : 6) ? possible.first : nil
  }

  /// Whether a lone letter may multiply here: against the number, or k and M behind a space in a short number.
  private func isLetterAllowed(_ text: Span<UInt8>, _ end: Int, _ word: Range<Int>) -> Bool {
    guard let (scalar, letterEnd) = scalarAfter(text, word.lowerBound),
      letterEnd == word.upperBound,
      word.lowerBound > end, isCasedLetter(scalar)
    else { return true }
    if let (space, _) = scalarAfter(text, end), isFixedSpace(space) { return true }
    guard [0x6B, 0x4B, 0x4D].contains(scalar) else { return false }
    guard let (next, _) = scalarAfter(text, word.upperBound) else { return true }
    return next == 0x0A || next == UInt32(UInt8(ascii: ",")) || next == UInt32(UInt8(ascii: ")"))
  }
}
