import CanonymIndex
import CanonymUnicode

/// What speaks for reading a surface form as an alias: 1 nothing against it, 0 it cannot be.
///
/// The gazetteer finds folded phrases, so `who` meets the alias WHO and `nice` the city; capitals and hyphens
/// tell them apart.
///
/// - Parameters:
///   - alias: the alias that it meets.
///   - range: where the surface form stands in the text.
func evidence(for alias: AliasShape, in text: Span<UInt8>, at range: Range<Int>) -> Double {
  let surface = LetterCase(text, range)
  switch (alias.letterCase, surface) {
  case (.none, _), (_, .none), (.lower, _), (.mixed, .mixed):
    break
  case (_, .lower):
    // A name with a capital is no name without it.
    return 0.4
  case (.upper, .upper):
    if alias.isShort, standsAmongCapitals(text, range) { return 0.6 }
  case (.upper, _):
    // WHO is not Who, unless the abbreviation is long enough to be read as a word (Unesco).
    if alias.isShort { return 0.3 }
  case (_, .upper):
    // AS is no Ås; KYIV is Kyiv.
    if alias.isVeryShort { return 0.5 }
  default:
    break
  }
  // Folding makes й and и one letter: "Даний" is a word, Дании a case of Дания.
  if alias.isInflection, countOfShortI(text, range) != alias.shortIs { return 0.4 }
  // La Réunion is an island, "La reunión" a meeting at the start of a sentence.
  if alias.hasArticle, secondWordIsSmall(text, range) { return 0.4 }
  if alias.isPlain, alias.isOneWord, joinsCapitalizedWord(text, range) { return 0.6 }
  return 1
}

/// What the evidence needs to know of an alias.
struct AliasShape {
  let letterCase: LetterCase
  /// Of at most four letters in a script with case.
  let isShort: Bool
  /// Of at most three letters in a script with case.
  let isVeryShort: Bool
  /// Of one word.
  let isOneWord: Bool
  /// An alias of which nothing is known but its spelling.
  let isPlain: Bool
  /// A case form of a name.
  let isInflection: Bool
  /// How many й it has.
  let shortIs: Int
  /// An article and a word with a capital: `Le Monde`.
  let hasArticle: Bool

  /// The articles that names of newspapers, islands and cities begin with.
  private static let articles: Set<String> = [
    "the", "le", "la", "les", "el", "los", "las", "il", "lo", "gli", "der", "die", "das", "de",
    "het", "o",
    "os", "as",
  ]

  init(_ alias: IndexedAlias) {
    letterCase = LetterCase(alias.name)
    isShort = letterCase != .none && alias.name.unicodeScalars.count <= 4
    isVeryShort = isShort && alias.name.unicodeScalars.count <= 3
    isOneWord = !alias.name.contains(" ")
    isPlain = alias.kind.isEmpty
    isInflection = alias.kind == "inflection"
    let bytes = Array(alias.name.utf8)
    shortIs = countOfShortI(bytes.span, 0..<bytes.count)
    let words = alias.name.split(separator: " ")
    hasArticle =
      words.count > 1 && Self.articles.contains(words[0].lowercased())
      && [.capitalized, .upper].contains(LetterCase(String(words[1])))
  }
}

/// How many й and Й a piece of UTF-8 has, as one scalar each.
private func countOfShortI(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
  range.dropLast().count { text[$0] == 0xD0 && (text[$0 + 1] == 0xB9 || text[$0 + 1] == 0x99) }
}

/// Whether the second word of a surface form is written small.
private func secondWordIsSmall(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  guard let space = range.first(where: { text[$0] == 0x20 }),
    let word = wordAfter(text, space)
  else { return false }
  return LetterCase(text, word) == .lower
}

/// Whether the words beside a surface form are written in capitals, as in a headline.
private func standsAmongCapitals(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  let before = wordBefore(text, range.lowerBound)
  let after = wordAfter(text, range.upperBound)
  return [before, after].contains { word in
    guard let word, LetterCase(text, word) == .upper else { return false }
    return scalarCount(text, word) > 3
  }
}

/// Whether a hyphen joins a surface form to a word with a capital: `Anglo-Man`, `Rio-Branco`.
private func joinsCapitalizedWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  if range.lowerBound > 1, text[range.lowerBound - 1] == UInt8(ascii: "-"),
    let word = wordBefore(text, range.lowerBound - 1),
    [.capitalized, .upper].contains(LetterCase(text, word))
  {
    return true
  }
  if range.upperBound + 1 < text.count, text[range.upperBound] == UInt8(ascii: "-"),
    let word = wordAfter(text, range.upperBound + 1),
    [.capitalized, .upper].contains(LetterCase(text, word))
  {
    return true
  }
  return false
}

/// The word that ends at a place, or before the one space at it.
private func wordBefore(_ text: Span<UInt8>, _ place: Int) -> Range<Int>? {
  var end = place
  if end > 0, text[end - 1] == 0x20 { end -= 1 }
  var start = end
  while start > 0, isLetterByte(text[start - 1]) { start -= 1 }
  return start < end ? start..<end : nil
}

/// The word that begins at a place, or behind the one space at it.
private func wordAfter(_ text: Span<UInt8>, _ place: Int) -> Range<Int>? {
  var start = place
  if start < text.count, text[start] == 0x20 { start += 1 }
  var end = start
  while end < text.count, isLetterByte(text[end]) { end += 1 }
  return start < end ? start..<end : nil
}

private func isLetterByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
}

private func scalarCount(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
  range.count { text[$0] & 0xC0 != 0x80 }
}
