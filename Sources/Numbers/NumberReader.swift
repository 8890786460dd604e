import CanonymTables
import CanonymUnicode

/// Reads the numbers of running text, in any script's digits and any locale's separators.
///
/// What is no quantity (dates, times, telephone numbers, versions, codes) is recognized and told by its kind.
public struct NumberReader: Sendable {
  private let tables: NumberTables
  private let words: NumberWords?

  /// A reader by the tables of a source: separators, magnitudes, months, units and words of context.
  ///
  /// - Parameter words: whether numbers written in words are read too, in the language of the text.
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded, words: Bool = true) throws(TableError) {
    tables = try NumberTables(from: source)
    self.words = words ? try NumberWords(from: source) : nil
  }

  /// The mentions of a text in order, none overlapping; of all kinds.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - locale: the text's language or locale as BCP 47; nil or `und` when it is not known.
  /// - Complexity: O(*n*).
  public func mentions(in text: Span<UInt8>, locale: String? = nil) -> [NumberMention] {
    let digits = digitMentions(in: text, locale: locale)
    guard let words else { return digits }
    return words.mentions(in: text, locale: locale, beside: digits)
  }

  /// The mentions of digits, and of Han numerals.
  private func digitMentions(in text: Span<UInt8>, locale: String?) -> [NumberMention] {
    let candidates = NumberCandidate.all(in: text)
    if candidates.isEmpty { return [] }
    var context = NumberContext(convention: tables.conventions.convention(of: locale))
    context.decimalComma = decimalComma(of: candidates)
    var scanner = NumberScanner(tables: tables, locale: locale, context: context)
    for candidate in candidates { scanner.read(candidate, in: text) }
    return MentionJoiner(tables: tables, languages: scanner.languages)
      .join(scanner.mentions, in: text)
  }

  /// The value of a text that is one number and nothing else, in canonical writing; nil for other texts.
  public func value(of text: String, locale: String? = nil) -> String? {
    let bytes = Array(text.utf8)
    let trimmed = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    let number = Array(trimmed)
    let found = mentions(in: number.span, locale: locale)
    guard found.count == 1, let only = found.first, only.kind == .number,
      only.start == 0, only.end == number.count
    else { return nil }
    return only.value
  }

  /// Which decimal separator the text's own numbers show; nil for none or both.
  private func decimalComma(of candidates: [NumberCandidate]) -> Bool? {
    var shown: Bool?
    for case .chain(let chain) in candidates {
      guard let comma = chain.decimalComma else { continue }
      if let shown, shown != comma { return nil }
      shown = comma
    }
    return shown
  }
}
