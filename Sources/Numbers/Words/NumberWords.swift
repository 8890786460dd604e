import CanonymTables
import CanonymUnicode
import Synchronization

/// Finds the numbers of a text that are written in words.
final class NumberWords: Sendable {
  private let source: TableSource
  private let languages: TextLanguage
  private let lexicons = Mutex<[String: NumeralLexicon]>([:])

  /// The numerals of a source.
  ///
  /// - Throws: ``CanonymTables/TableError`` when a table of a folder is none of numerals; those built in are
  ///   read when a text first asks for them.
  init(from source: TableSource) throws(TableError) {
    self.source = source
    languages = try TextLanguage(from: source)
    guard case .folder = source else { return }
    for name in try source.names(in: Self.folder) {
      let language = String(name.dropFirst(Self.folder.count + 1).prefix { $0 != "." })
      let lexicon = try NumeralLexicon(try source.table(name), language: language)
      lexicons.withLock { $0[language] = lexicon }
    }
  }

  private static let folder = "Numbers/Words"

  /// Codes that ISO 639 has withdrawn or that stand for a language with a table of its own.
  private static let successors = ["iw": "he", "in": "id", "no": "nb", "tl": "fil", "sh": "sr"]

  /// The mentions of a text in order, none overlapping: those of digits, and those in words of its language.
  func mentions(
    in text: Span<UInt8>,
    locale: String?,
    beside digits: [NumberMention]
  ) -> [NumberMention] {
    let subtag = locale?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? "und"
    let isKnown = subtag != "und" && subtag != "mul" && !subtag.isEmpty
    guard let language = isKnown ? subtag : languages.language(of: text),
      let lexicon = lexicon(of: Self.successors[language] ?? language)
    else { return digits }
    var scan = NumberWordScan(lexicon)
    let words = scan.mentions(in: text)
    // Numbers wholly in Han are words, where the language has a table.
    let others =
      Self.hanLanguages.contains(lexicon.language)
      ? digits.filter { $0.kind != .number || isSign($0) || !isHan(text, $0) } : digits
    return Self.merge(others, words)
  }

  private static let hanLanguages: Set<String> = ["zh", "yue", "ja"]

  /// Whether a mention is as short as one sign of Han, which is read before a currency alone: 三角.
  private func isSign(_ mention: NumberMention) -> Bool { mention.end - mention.start == 3 }

  /// Whether a mention is of nothing but Han numerals.
  private func isHan(_ text: Span<UInt8>, _ mention: NumberMention) -> Bool {
    var at = mention.start
    while at < mention.end, let (scalar, end) = scalarAfter(text, at) {
      guard scalar >= 0x3000, scalar < 0xA000, HanNumeral.sign(scalar) != nil else { return false }
      at = end
    }
    return true
  }

  /// The lexicon of a language, read when it is first asked for; nil when there is none.
  private func lexicon(of language: String) -> NumeralLexicon? {
    if let known = lexicons.withLock({ $0[language] }) { return known }
    guard case .embedded = source,
      let table = try? source.table("\(Self.folder)/\(language).tsv"),
      let lexicon = try? NumeralLexicon(table, language: language)
    else { return nil }
    lexicons.withLock { $0[language] = lexicon }
    return lexicon
  }

  /// The mentions of digits and those of words as one list: of two that overlap, the longer.
  ///
  /// What is recognized as no quantity stands against any words within it.
  static func merge(_ digits: [NumberMention], _ words: [NumberMention]) -> [NumberMention] {
    if words.isEmpty { return digits }
    if digits.isEmpty { return words }
    var merged: [NumberMention] = []
    merged.reserveCapacity(digits.count + words.count)
    var rest = words[...]
    for mention in digits {
      while let word = rest.first, word.end <= mention.start {
        merged.append(word)
        rest.removeFirst()
      }
      var isKept = true
      while let word = rest.first, word.start < mention.end {
        // Words that begin within a number belong to it: the million and a half of "3 million and a half".
        let isLonger = word.end - word.start > mention.end - mention.start
        if isKept, isLonger, word.start <= mention.start { isKept = false }
        if isKept { rest.removeFirst() } else { break }
      }
      if isKept { merged.append(mention) }
    }
    return merged + rest
  }
}

/// One search of a text for the numbers of a language.
struct NumberWordScan {
  private let lexicon: NumeralLexicon
  private var parser: NumeralParser

  init(_ lexicon: NumeralLexicon) {
    self.lexicon = lexicon
    parser = NumeralParser(lexicon)
  }

  /// The mentions in order, none overlapping.
  ///
  /// - Complexity: O(*n*) but for the words that may begin a number.
  mutating func mentions(in text: Span<UInt8>) -> [NumberMention] {
    var mentions: [NumberMention] = []
    let filter = lexicon.starts
    // Up to where words are no number that look like one.
    var stop = 0
    // Where a multiplier would be vague: several hundred.
    var vague = -1
    let count = text.count
    var at = 0
    while at < count {
      let next = at + 1 < count ? text[at + 1] : 0x20
      guard filter.contains(text[at], next), isStart(text, at), lexicon.trie.hasWord(text, at: at)
      else {
        at += 1
        continue
      }
      if let found = parser.stop(text, at: at) {
        stop = max(stop, found.end)
        if found.lexeme.isVague { vague = numeralGapEnd(text, found.end) ?? vague }
        if found.lexeme.isAlways {
          at = max(found.end, at + 1)
          continue
        }
      }
      guard let found = longest(text, at) else {
        at += 1
        continue
      }
      if found.end <= stop {
        at = max(stop, at + 1)
        continue
      }
      let isVague = found.start == vague && found.firstRole == .times
      if isVague {
        at = max(found.end, at + 1)
        continue
      }
      // Au moins trois: its minus is none.
      if at < stop, found.firstRole == .minus || found.firstRole == .point {
        at += 1
        continue
      }
      if found.isSure || isAlone(text, found) { mentions.append(mention(found)) }
      at = max(found.end, at + 1)
    }
    return mentions
  }

  /// The longest number at a byte, or the longer one that an article before it begins.
  private mutating func longest(_ text: Span<UInt8>, _ at: Int) -> NumeralParser.Found? {
    var found = parser.longest(text, at: at)
    var begin = at
    for _ in 0..<Self.mostProclitics where found == nil {
      guard let end = parser.procliticEnd(text, at: begin) else { break }
      begin = end
      found = parser.longest(text, at: begin)
    }
    guard !lexicon.articles.isEmpty, lexicon.mayFollowArticle(text, at),
      let article = articleStart(text, at), let whole = parser.longest(text, at: article),
      whole.end >= found?.end ?? at + 1
    else { return found }
    return whole
  }

  /// And by, and in: of such letters two may stand before a number.
  private static let mostProclitics = 2

  /// Where the article right before a word begins; nil when none stands there.
  private func articleStart(_ text: Span<UInt8>, _ at: Int) -> Int? {
    let end = skipSpacesBack(text, at, atMost: 1)
    guard end < at else { return nil }
    for article in lexicon.articles {
      var start = end
      var place = article.count
      while place > 0, let (scalar, before) = scalarBefore(text, start),
        foldNumeral(scalar) == article[place - 1]
      {
        place -= 1
        start = before
      }
      if place == 0, isStart(text, start) { return start }
    }
    return nil
  }

  /// Whether a word may begin at a byte: no letter or digit stands before it.
  private func isStart(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard text[at] & 0xC0 != 0x80 else { return false }
    if at > 0, text[at - 1] == 0x20 { return true }
    guard let (before, start) = scalarBefore(text, at) else { return true }
    if before < 0x80 {
      if before == 0x2D, let (letter, _) = scalarBefore(text, start) { return !isLetter(letter) }
      return !isLetter(before) && !(0x30...0x39).contains(before)
    }
    guard isLetter(before), let (first, _) = scalarAfter(text, at) else { return true }
    // Hangul and kana tell words by spaces or other scripts; Han and Thai do not.
    if isSpacedBySyllables(first) {
      let isAfterHan = (0x3041...0x309F).contains(first) && (0x3400...0x9FFF).contains(before)
      return !continues(before, first) && !isAfterHan
    }
    return isUnspaced(first)
  }

  /// Whether a number is all that a text says.
  private func isAlone(_ text: Span<UInt8>, _ found: NumeralParser.Found) -> Bool {
    var end = found.end
    while end < text.count, text[end] <= 0x20 || text[end] == 0x2E || text[end] == 0x21 { end += 1 }
    guard end == text.count else { return false }
    var start = found.start
    while start > 0, text[start - 1] <= 0x20 { start -= 1 }
    return start == 0
  }

  private func mention(_ found: NumeralParser.Found) -> NumberMention {
    NumberMention(
      start: found.start,
      end: found.end,
      value: found.value,
      kind: found.isOrdinal ? .ordinal : .number,
      writing: .words,
      evidence: .locale,
      locale: lexicon.language
    )
  }
}
