import CanonymTables
import CanonymUnicode

/// The words that make a number beside them a date.
struct CalendarWords: Sendable {
  private let months: WordTable

  init(from source: TableSource) throws(TableError) {
    months = try WordTable(
      try source.table("Numbers/months.tsv"),
      columns: ["name", "month", "languages"]
    )
  }

  /// Whether the name of a month stands behind a day, over an ordinal's mark and a preposition.
  func hasMonth(_ text: Span<UInt8>, behind end: Int, language: String?) -> Bool {
    var at = end
    guard at < text.count else { return false }
    // Most numbers have a space behind, which begins no mark.
    if text[at] != 0x20, let mark = Self.marks.first(where: { starts(text, end, with: $0) }) {
      at += mark.utf8.count
    }
    at = skipSpaces(text, at)
    if let word = preposition(text, at: at) { at += word.utf8.count }
    guard at > end else { return false }
    return month(text, at, language) { isWordEnd(text, $0) } != nil
  }

  /// Whether the name of a month stands before a number.
  func hasMonth(_ text: Span<UInt8>, before start: Int, language: String?) -> Bool {
    var end = skipSpacesBack(text, start)
    if end > 0, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") {
      end -= 1
    }
    if end > 0, Self.lastBytes.contains(text[end - 1]) {
      for word in Self.behindSpace where ends(text, end, with: word) { end -= word.utf8.count }
    }
    guard end < start else { return false }
    let begin = wordStart(text, endingAt: end)
    guard begin < end else { return false }
    // With the point of an abbreviation, or without; with the Hebrew preposition, or without.
    let isRight = { $0 == end || $0 == end + 1 }
    return month(text, begin, language, endingWhere: isRight) != nil
      || text[begin] == 0xD7 && starts(text, begin, with: "ב")
        && month(text, begin + 2, language, endingWhere: isRight) != nil
  }

  /// Whether a language writes the day before the month, so that a small number behind one is no day.
  func writesDayFirst(_ language: String?) -> Bool {
    language.map { Self.dayFirst.contains($0) } ?? false
  }

  private func month(
    _ text: Span<UInt8>,
    _ start: Int,
    _ language: String?,
    endingWhere isRight: (Int) -> Bool
  ) -> Int? {
    months.match(text, at: start) { rows, end in
      isRight(end) && isName(text, start..<end, rows, language) ? end : nil
    }
  }

  /// Names that are words too (may, march, mars) need the capital of their language, short ones the language.
  private func isName(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ rows: ArraySlice<WordTable.Row>,
    _ language: String?
  ) -> Bool {
    guard text[range.lowerBound] &- 0x61 < 26 else { return true }
    let isOf = { (language: String) in
      rows.contains { months.list(2, of: $0, contains: language) }
    }
    guard let language else { return range.count > 4 && !isOf("en") && !isOf("de") }
    return language != "en" && language != "de" && isOf(language)
  }

  private static let marks = ["st", "nd", "rd", "th", ".", "º", "er", "-го", "-ти", "-ге", "-е"]
  private static let prepositions = ["of ", "de ", "d’", "d'", "του ", "ב"]
  /// The prepositions as they stand between a month and a number.
  private static let behindSpace = [" of", " de", " d’", " d'", " του", " ב"]
  private static let lastBytes: [UInt8] = behindSpace.compactMap { $0.utf8.last }

  private func preposition(_ text: Span<UInt8>, at start: Int) -> String? {
    guard start < text.count else { return nil }
    switch text[start] {
    case UInt8(ascii: "o"), UInt8(ascii: "d"), 0xCF, 0xD7:
      return Self.prepositions.first { starts(text, start, with: $0) }
    default: return nil
    }
  }
  private static let dayFirst: Set<String> = [
    "be", "bg", "ca", "cs", "da", "de", "el", "es", "fi", "fr", "hr", "it", "nb", "nl", "no", "pl",
    "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
  ]
}
