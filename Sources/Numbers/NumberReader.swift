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
  ///   - romans: whether Roman numerals are read too, where what stands beside them makes them ordinals.
  /// - Complexity: O(*n*).
  public func mentions(
    in text: Span<UInt8>,
    locale: String? = nil,
    romans: Bool
  ) -> [NumberMention] {
    let numbers = mentions(in: text, locale: locale)
    guard romans else { return numbers }
    return Self.merge(tables.romans.mentions(in: text), into: numbers)
  }

  /// The mentions of a text in order, none overlapping; of all kinds.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - locale: the text's language or locale as BCP 47; nil or `und` when it is not known.
  /// - Complexity: O(*n*).
  public func mentions(in text: Span<UInt8>, locale: String? = nil) -> [NumberMention] {
    let languages = NumberScanner.languages(of: locale)
    var found = digitMentions(in: text, locale: locale, languages)
    if let words { found = words.mentions(in: text, locale: locale, beside: found) }
    if found.isEmpty { return [] }
    return MentionJoiner(tables: tables, languages: languages).join(found, in: text)
  }

  /// Roman numerals and other mentions as one list in order; a numeral within another mention is none.
  private static func merge(
    _ romans: [NumberMention],
    into numbers: [NumberMention]
  ) -> [NumberMention] {
    var merged: [NumberMention] = []
    var rest = numbers[...]
    for roman in romans {
      while let number = rest.first, number.end <= roman.start {
        merged.append(number)
        rest.removeFirst()
      }
      if rest.first.map({ $0.start >= roman.end }) ?? true { merged.append(roman) }
    }
    return merged + rest
  }

  /// The mentions of digits, and of Han numerals, before they are joined.
  private func digitMentions(
    in text: Span<UInt8>,
    locale: String?,
    _ languages: [String]
  ) -> [NumberMention] {
    let candidates = NumberCandidate.all(in: text)
    if candidates.isEmpty { return [] }
    var context = NumberContext(convention: tables.conventions.convention(of: locale))
    context.decimalComma = decimalComma(of: candidates)
    var scanner = NumberScanner(
      tables: tables,
      locale: locale,
      languages: languages,
      context: context
    )
    for candidate in candidates { scanner.read(candidate, in: text) }
    return scanner.mentions
  }

  /// The value of a text that is one number and nothing else, in canonical writing; nil for other texts.
  public func value(of text: String, locale: String? = nil) -> String? {
    reading(of: text, locale: locale)?.value
  }

  /// The number that a text is, with spaces and a currency or per cent beside it at most; nil for other texts.
  public func reading(of text: String, locale: String? = nil) -> NumberMention? {
    let bytes = Array(text.utf8)
    let found = mentions(in: bytes.span, locale: locale)
    guard found.count == 1, let only = found.first, only.kind == .number else { return nil }
    var rest = Array(bytes[..<only.start] + bytes[only.end...])
    if let measure = only.measure, let place = rest.firstRange(of: Array(measure.surface.utf8)) {
      rest.removeSubrange(place)
    }
    return skipSpaces(rest.span, 0, atMost: rest.count) == rest.count
      || rest.allSatisfy { $0 <= 0x20 } ? only : nil
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
