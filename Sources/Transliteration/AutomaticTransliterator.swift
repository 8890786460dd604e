import CanonymTables
import CanonymUnicode

/// Writes texts in Latin letters by the system of each line's language, which it tells by the letters.
///
/// In a line of several scripts each stretch of one is written by the system of its language; Latin letters stay.
/// It is not for two threads at once.
///
/// ```swift
/// let automatic = try AutomaticTransliterator(catalogue: SystemCatalogue())
/// try automatic.transliterate("Київ 東京")  // Kyiv dōng jīng
/// automatic.assumption(for: "Київ")?.description  // uk, 99 %: …
/// ```
public final class AutomaticTransliterator {
  /// Which system is taken for which language.
  public let defaults: DefaultSystems
  /// How the apostrophes of the result are written.
  public let apostrophes: ApostrophePolicy

  private let catalogue: SystemCatalogue
  private var line = LineLanguages()
  /// The systems by the places of their languages; nil where none has been opened.
  private var opened: [Transliterator?]
  private var counts: [Int]
  private var scripts = ScriptNumbers()

  /// Reads the tables of languages; systems are opened when the first line needs them.
  ///
  /// - Throws: ``TransliterationError/table(_:)``.
  public init(
    catalogue: SystemCatalogue,
    source: TableSource = .embedded,
    apostrophes: ApostrophePolicy = .asInTable
  ) throws(TransliterationError) {
    self.catalogue = catalogue
    self.apostrophes = apostrophes
    do throws(TableError) {
      defaults = try DefaultSystems(catalogue: catalogue, source: source)
    } catch {
      throw .table(error)
    }
    opened = Array(repeating: nil, count: defaults.inference.tags.count)
    counts = Array(repeating: 0, count: defaults.inference.tags.count)
  }

  /// The system that is taken for a text, and why; nil for a text without letters or in Latin ones.
  public func assumption(for text: some StringProtocol) -> AutomaticSystem? {
    defaults.system(for: text)
  }

  /// How many lines were taken to be in which language so far, and by which system they were written.
  ///
  /// Languages with the most lines come first.
  public var assumptions: [(language: LanguageTag, system: SystemID, lines: Int)] {
    counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .compactMap { place in
        opened[place].map { (defaults.inference.tags[place], $0.system.id, counts[place]) }
      }
  }

  /// Writes a text, line by line.
  ///
  /// - Throws: ``TransliterationError`` as ``Transliterator/transliterate(_:)``, or when a system cannot be opened.
  public func transliterate(_ text: String) throws(TransliterationError) -> String {
    try gathered(text) { (utf8, body) throws(TransliterationError) in
      try transliterate(utf8: utf8, body)
    }
  }

  /// Writes a text in UTF-8, line by line, and hands over what is written piece by piece.
  ///
  /// - Returns: how many lines were no UTF-8; what is none is read as U+FFFD.
  /// - Throws: as ``transliterate(_:)``.
  @discardableResult
  public func transliterate(
    utf8 text: Span<UInt8>,
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Int {
    var repaired = 0
    var start = 0
    while true {
      let end = endOfLine(in: text, from: start)
      if end > start, try !transliterate(line: text.extracting(start..<end), body) { repaired += 1 }
      if end == text.count { return repaired }
      body(text.extracting(end..<end + 1))
      start = end + 1
    }
  }

  /// Writes one line in UTF-8, and hands over what is written piece by piece.
  ///
  /// - Returns: whether the line was UTF-8; what is none is read as U+FFFD.
  /// - Throws: as ``transliterate(_:)``.
  @discardableResult
  public func transliterate(
    line bytes: Span<UInt8>,
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Bool {
    defaults.inference.read(bytes, into: &line)
    var systems: [(script: WrittenScript, transliterator: Transliterator)] = []
    if line.languages.count == 1, let system = try system(at: line.languages[0].tag) {
      return try system.transliterate(utf8: bytes, body) == 0
    }
    for language in line.languages {
      if let system = try system(at: language.tag) {
        systems.append((scripts.written(in: language.script), system))
      }
    }
    if systems.isEmpty {
      guard (try? UTF8Span(validating: bytes)) == nil else {
        body(bytes)
        return true
      }
      let repaired = Array(String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self).utf8)
      body(repaired.span)
      return false
    }
    if systems.count == 1 {
      return try systems[0].transliterator.transliterate(utf8: bytes, body) == 0
    }
    return try transliterateMixed(bytes, systems, body)
  }

  /// Writes a line of several scripts, stretch by stretch; what no script claims goes with the letters before it.
  private func transliterateMixed(
    _ bytes: Span<UInt8>,
    _ systems: [(script: WrittenScript, transliterator: Transliterator)],
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Bool {
    var isUTF8 = true
    var start = 0
    var current: Int?
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at, bytes.count)
      let number = scripts[scalar]
      if let own = systems.firstIndex(where: { $0.script.writes(number) }) {
        if let last = current, last != own {
          let piece = bytes.extracting(start..<at)
          isUTF8 =
            try systems[last].transliterator.transliterate(utf8: piece, body) == 0 && isUTF8
          start = at
        }
        current = own
      }
      at += length
    }
    let last = bytes.extracting(start..<bytes.count)
    return try systems[current ?? 0].transliterator.transliterate(utf8: last, body) == 0 && isUTF8
  }

  /// The system of a language, opened; nil for languages in Latin letters.
  private func system(at place: Int) throws(TransliterationError) -> Transliterator? {
    counts[place] += 1
    if let known = opened[place] { return known }
    guard let id = defaults.system(for: defaults.inference.tags[place]) else { return nil }
    let transliterator = try catalogue.transliterator(for: id, apostrophes: apostrophes)
    opened[place] = transliterator
    return transliterator
  }
}
