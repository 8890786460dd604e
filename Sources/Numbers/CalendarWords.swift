import CanonymTables
import CanonymUnicode

/// The words that make a number beside them a date.
struct CalendarWords: Sendable {
  private var months = WordTable<[String]>()

  init(from source: TableSource) throws(TableError) {
    var names: [String: [String]] = [:]
    try source.table("Numbers/months.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let languages = try row.required("languages").split(separator: " ").map(String.init)
      names[String(try row.required("name")), default: []] += languages
    }
    for (name, languages) in names { months.insert(name, languages) }
  }

  /// Whether the name of a month stands behind a day, over an ordinal's mark and a preposition.
  func hasMonth(_ text: Span<UInt8>, behind end: Int, language: String?) -> Bool {
    var at = end
    if let mark = Self.marks.first(where: { starts(text, end, with: $0) }) { at += mark.utf8.count }
    at = skipSpaces(text, at)
    if let word = Self.prepositions.first(where: { starts(text, at, with: $0) }) {
      at += word.utf8.count
    }
    guard at > end else { return false }
    return month(text, at, language) { isWordEnd(text, $0) } != nil
  }

  /// Whether the name of a month stands before a number.
  func hasMonth(_ text: Span<UInt8>, before start: Int, language: String?) -> Bool {
    var end = skipSpacesBack(text, start)
    if end > 0, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") {
      end -= 1
    }
    for word in Self.prepositions {
      let trimmed = String(word.dropLast(word.hasSuffix(" ") ? 1 : 0))
      if ends(text, end, with: " " + trimmed) { end -= trimmed.utf8.count + 1 }
    }
    guard end < start else { return false }
    let begin = wordStart(text, endingAt: end)
    guard begin < end else { return false }
    // With the point of an abbreviation, or without; with the Hebrew preposition, or without.
    let isRight = { $0 == end || $0 == end + 1 }
    return month(text, begin, language, endingWhere: isRight) != nil
      || starts(text, begin, with: "ב")
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
    months.match(text, at: start) { languages, end in
      isRight(end) && isName(text, start..<end, languages, language) ? end : nil
    }
  }

  /// Names that are words too (may, march, mars) need the capital of their language, short ones the language.
  private func isName(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ languages: [String],
    _ language: String?
  ) -> Bool {
    guard text[range.lowerBound] &- 0x61 < 26 else { return true }
    guard let language else {
      return range.count > 4 && !languages.contains("en") && !languages.contains("de")
    }
    return languages.contains(language) && language != "en" && language != "de"
  }

  private static let marks = ["st", "nd", "rd", "th", ".", "º", "er", "-го", "-ти", "-ге", "-е"]
  private static let prepositions = ["of ", "de ", "d’", "d'", "του ", "ב"]
  private static let dayFirst: Set<String> = [
    "be", "bg", "ca", "cs", "da", "de", "el", "es", "fi", "fr", "hr", "it", "nb", "nl", "no", "pl",
    "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
  ]
}
