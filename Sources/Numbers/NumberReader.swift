import CanonymTables
import CanonymUnicode

/// Reads the numbers of running text, in any script's digits and any locale's separators.
///
/// What is no quantity (dates, times, telephone numbers, versions, codes) is recognized and told by its kind.
public struct NumberReader: Sendable {
  private let conventions: SeparatorConventions
  let magnitudes: Magnitudes
  let calendar: CalendarWords
  let units: Set<String>

  /// Reads the tables of separators, magnitudes, months and units.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded) throws(TableError) {
    conventions = try SeparatorConventions(from: source)
    magnitudes = try Magnitudes(from: source)
    calendar = try CalendarWords(from: source)
    var units: Set<String> = []
    for row in try source.table("Numbers/units.tsv").rows() {
      units.insert(String(try row.required("unit")))
    }
    self.units = units
  }

  /// The mentions of a text in order, none overlapping; of all kinds.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - locale: the text's language or locale as BCP 47; nil or `und` when it is not known.
  /// - Complexity: O(*n*).
  public func mentions(in text: Span<UInt8>, locale: String? = nil) -> [NumberMention] {
    let chains = chains(of: text)
    if chains.isEmpty { return [] }
    var context = NumberContext(convention: conventions.convention(of: locale))
    context.decimalComma = decimalComma(of: chains)
    let language = locale.flatMap { $0.split { $0 == "-" || $0 == "_" }.first.map(String.init) }
    var scanner = NumberScanner(
      reader: self,
      locale: locale,
      language: language == "und" ? nil : language,
      context: context
    )
    for candidate in chains { scanner.read(candidate, in: text) }
    return scanner.mentions
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

  /// Something that may be a number: a chain of digits, or a place where Han numerals begin.
  enum Candidate {
    case chain(DigitChain)
    case han(Int)
    case fraction(Int)
  }

  /// Which bytes may begin a digit or a Han numeral.
  private static let mayBegin: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x30...0x39: true
    // U+00BC to U+00BE; Arabic, Persian and N'Ko digits; Indic and South-East Asian ones; Han; full width.
    case 0xC2, 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3...0xE9, 0xEA, 0xEF, 0xF0: true
    default: false
    }
  }

  private func chains(of text: Span<UInt8>) -> [Candidate] {
    var candidates: [Candidate] = []
    let table = Self.mayBegin.span
    var at = 0
    while at < text.count {
      let byte = text[at]
      guard table[Int(byte)] else {
        at += 1
        continue
      }
      if let candidate = candidate(text, at) {
        candidates.append(candidate)
        at = end(of: candidate, at, text)
      } else {
        at += byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
    return candidates
  }

  private func candidate(_ text: Span<UInt8>, _ at: Int) -> Candidate? {
    if text[at] < 0x80 { return DigitChain(text, at: at).map { .chain($0) } }
    let (scalar, _) = decodeScalar(text, at, text.count)
    if scalar < 0x3000 {
      if vulgarFraction(scalar) != nil { return .fraction(at) }
      return DigitChain(text, at: at).map { .chain($0) }
    }
    if scalar < 0xA000 { return HanNumeral.sign(scalar) == nil ? nil : .han(at) }
    if scalar >= 0xAC00 && scalar < 0xD7A4 { return nil }
    return DigitChain(text, at: at).map { .chain($0) }
  }

  private func end(of candidate: Candidate, _ start: Int, _ text: Span<UInt8>) -> Int {
    switch candidate {
    case .chain(let chain): return chain.range.upperBound
    case .fraction(let at): return at + decodeScalar(text, at, text.count).length
    case .han(let at): return HanNumeral.read(text, at: at)?.end ?? at + 3
    }
  }

  /// Which decimal separator the text's own numbers show; nil for none or both.
  private func decimalComma(of candidates: [Candidate]) -> Bool? {
    var shown: Bool?
    for case .chain(let chain) in candidates {
      guard let comma = chain.decimalComma else { continue }
      if let shown, shown != comma { return nil }
      shown = comma
    }
    return shown
  }
}

/// The value of a fraction that is one character: ½ is 1/2.
func vulgarFraction(_ scalar: UInt32) -> (numerator: Int, denominator: Int)? {
  switch scalar {
  case 0xBC: (1, 4)
  case 0xBD: (1, 2)
  case 0xBE: (3, 4)
  case 0x2150: (1, 7)
  case 0x2151: (1, 9)
  case 0x2152: (1, 10)
  case 0x2153: (1, 3)
  case 0x2154: (2, 3)
  case 0x2155...0x2158: (Int(scalar - 0x2154), 5)
  case 0x2159: (1, 6)
  case 0x215A: (5, 6)
  case 0x215B: (1, 8)
  case 0x215C: (3, 8)
  case 0x215D: (5, 8)
  case 0x215E: (7, 8)
  default: nil
  }
}
