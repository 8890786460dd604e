import CanonymTables
import CanonymUnicode

/// The words that multiply the number before them: lakh, million, млн.
struct Magnitudes: Sendable {
  private var words = WordTable<[Meaning]>()

  private struct Meaning {
    let power: Int
    let languages: [String]
  }

  init(from source: TableSource) throws(TableError) {
    var meanings: [String: [Meaning]] = [:]
    try source.table("Numbers/magnitudes.tsv").forEachRow { (row: TableRow) throws(TableError) in
      guard let power = Int(try row.required("power")), (1...30).contains(power) else {
        throw row.malformed("'power' is no power of ten between 1 and 30")
      }
      let languages = try row.required("languages").split(separator: " ").map(String.init)
      meanings[String(try row.required("word")), default: []].append(
        Meaning(power: power, languages: languages)
      )
    }
    for (word, meaning) in meanings { words.insert(word, meaning) }
  }

  /// The magnitude behind a number that ends at a byte: its power of ten, and where it ends.
  ///
  /// - Parameter language: of the text; an abbreviation of a letter or two counts in its own languages alone.
  func magnitude(
    _ text: Span<UInt8>,
    behind end: Int,
    language: String?
  ) -> (power: Int, end: Int)? {
    var start = end
    if start < text.count, text[start] == 0x20 {
      start += 1
    } else if let length = fixedSpaceLength(text, start) {
      start += length
    } else if start < text.count, text[start] == UInt8(ascii: "-") {
      start += 1
    }
    let isGlued = start == end
    guard start < text.count, isLetterByte(text[start]) else { return nil }
    let found = words.match(text, at: start) { place in
      place == text.count || !isLetterByte(text[place]) && decimalStart(text, place) == false
        || text[place - 1] == UInt8(ascii: ".") || isUnspacedBoundary(text, place)
    }
    guard let (meanings, wordEnd) = found else { return nil }
    let own = meanings.first { $0.languages.contains { $0 == language } }
    let any = meanings.first { $0.languages.contains("*") }
    let isLong = wordEnd - start > 2
    let other = language == nil || isLong ? meanings.first : nil
    guard let meaning = own ?? any ?? other else { return nil }
    // A lone letter multiplies when it is written against the number: 5k, not "5 k".
    if wordEnd - start == 1, !isGlued { return nil }
    return (meaning.power, wordEnd)
  }

  private func decimalStart(_ text: Span<UInt8>, _ place: Int) -> Bool {
    (0x30...0x39).contains(text[place])
  }

  /// Whether a script without spaces goes on at a place, so that a word may end before it.
  private func isUnspacedBoundary(_ text: Span<UInt8>, _ place: Int) -> Bool {
    guard text[place] >= 0xE0 else { return text[place] >= 0xC2 && text[place] < 0xC3 }
    let (scalar, _) = decodeScalar(text, place, text.count)
    return (0xE00...0xE7F).contains(scalar) || scalar >= 0x2000 && scalar < 0x2070
  }
}

/// How many bytes the no-break or thin space at a place has; nil when there is none.
func fixedSpaceLength(_ text: Span<UInt8>, _ at: Int) -> Int? {
  guard at < text.count, text[at] >= 0xC2 else { return nil }
  let (scalar, length) = decodeScalar(text, at, text.count)
  return DigitChain.Separator(scalar) == .fixedSpace ? length : nil
}
