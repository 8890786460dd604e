import CanonymTables
import CanonymUnicode

/// The words that make a number beside them a date.
struct CalendarWords: Sendable {
  private var months = WordTable<[String]>()
  private var years = WordTable<[String]>()

  init(from source: TableSource) throws(TableError) {
    var names: [String: [String]] = [:]
    var yearWords: [String] = []
    try source.table("Numbers/months.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let languages = try row.required("languages").split(separator: " ").map(String.init)
      let name = String(try row.required("name"))
      if try row.required("month") == "0" {
        yearWords.append(name)
      } else {
        names[name, default: []] += languages
      }
    }
    for word in yearWords { years.insert(word, []) }
    for (name, languages) in names { months.insert(name, languages) }
  }

  /// Where the name of a month behind a place ends; nil when there is none.
  func month(_ text: Span<UInt8>, behind end: Int, language: String?) -> Int? {
    guard let start = wordStart(text, behind: end) else { return nil }
    let found = months.match(text, at: start) { place in
      place == text.count || !isLetterByte(text[place])
    }
    guard let found, isName(text, start, found.meaning, language) else { return nil }
    let isAbbreviated = found.end < text.count && text[found.end] == UInt8(ascii: ".")
    return found.end + (isAbbreviated ? 1 : 0)
  }

  /// Whether a word for the year stands behind a place: 2022 року.
  func isYear(_ text: Span<UInt8>, behind end: Int) -> Bool {
    let start = skipSpaces(text, end)
    guard start > end, start < text.count, isLetterByte(text[start]) else { return false }
    return years.match(text, at: start) { place in
      place == text.count || !isLetterByte(text[place]) || text[place - 1] == UInt8(ascii: ".")
    } != nil
  }

  /// Where the name of a month before a place begins; nil when there is none.
  func month(_ text: Span<UInt8>, before start: Int, language: String?) -> Int? {
    var end = start
    while end > 0, [0x20, UInt8(ascii: "."), UInt8(ascii: ",")].contains(text[end - 1]) { end -= 1 }
    if end > 1, text[end - 1] == 0xA0, text[end - 2] == 0xC2 { end -= 2 }
    guard start - end <= 3, start > end else { return nil }
    if ends(text, end, with: " de") { end -= 3 }
    guard let found = months.word(text, endingAt: end) else { return nil }
    return isName(text, found.start, found.meaning, language) ? found.start : nil
  }

  /// Month names that are words too (may, march, mars) need the capital of their language.
  private func isName(
    _ text: Span<UInt8>,
    _ start: Int,
    _ languages: [String],
    _ language: String?
  ) -> Bool {
    let isSmall = (0x61...0x7A).contains(text[start])
    guard isSmall else { return true }
    if let language { return languages.contains(language) && language != "en" && language != "de" }
    return languages.contains { $0 != "en" && $0 != "de" }
  }

  /// Where the word behind a number begins, over an ordinal's mark and a preposition: `3rd of March`, `3 de marzo`.
  private func wordStart(_ text: Span<UInt8>, behind end: Int) -> Int? {
    var at = end
    for mark in ["st", "nd", "rd", "th", ".", "º", "er", "-го", "-ти"]
    where starts(text, at, with: mark) {
      at += mark.utf8.count
      break
    }
    at = skipSpaces(text, at)
    for word in ["of ", "de ", "d’", "d'", "του "] where starts(text, at, with: word) {
      at += word.utf8.count
      break
    }
    return at > end && at < text.count && isLetterByte(text[at]) ? at : nil
  }
}

/// The first byte behind spaces of any kind, two at most.
func skipSpaces(_ text: Span<UInt8>, _ start: Int) -> Int {
  var at = start
  for _ in 0..<2 {
    if at < text.count, text[at] == 0x20 {
      at += 1
    } else if let length = fixedSpaceLength(text, at) {
      at += length
    }
  }
  return at
}

/// Whether some text stands at a place.
func starts(_ text: Span<UInt8>, _ at: Int, with word: String) -> Bool {
  guard at >= 0, at + word.utf8.count <= text.count else { return false }
  for (offset, byte) in word.utf8.enumerated() where text[at + offset] != byte { return false }
  return true
}

/// Whether some text ends at a place.
func ends(_ text: Span<UInt8>, _ at: Int, with word: String) -> Bool {
  starts(text, at - word.utf8.count, with: word)
}
