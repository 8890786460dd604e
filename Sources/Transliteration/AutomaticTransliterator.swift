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
  private var opened: [Opened?]
  private var scripts: ScriptNumbers?
  private var block: LineBlock?
  /// What their writers share.
  private var properties: LineProperties?

  /// A system that has been opened for a language.
  private final class Opened {
    let system: SystemID
    let writer: LineWriter
    let script: WrittenScript
    var lines = 0

    init(
      _ transliterator: Transliterator,
      _ script: Script,
      _ properties: LineProperties
    ) throws(ICUError) {
      system = transliterator.system.id
      writer = try LineWriter(transliterator.plan, sharing: properties)
      self.script = WrittenScript(script)
    }
  }

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
  }

  /// The system that is taken for a text, and why; nil for a text without letters or in Latin ones.
  public func assumption(for text: some StringProtocol) -> AutomaticSystem? {
    defaults.system(for: text)
  }

  /// How many lines were taken to be in which language so far, and by which system they were written.
  ///
  /// Languages with the most lines come first.
  public var assumptions: [(language: LanguageTag, system: SystemID, lines: Int)] {
    opened.enumerated().compactMap { place, system in system.map { (place, $0) } }
      .sorted { ($1.1.lines, $0.0) < ($0.1.lines, $1.0) }
      .map { (defaults.inference.tags[$0.0], $0.1.system, $0.1.lines) }
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
    while start < text.count {
      let end = endOfBlock(in: text, from: start)
      repaired += try transliterate(block: text.extracting(start..<end), body)
      start = end
    }
    return repaired
  }

  /// Bytes of text whose lines are sorted by their languages.
  private static let blockSize = 1 << 20

  /// Where a block ends that begins at a place: behind a line feed or at the end of the text.
  private func endOfBlock(in text: Span<UInt8>, from start: Int) -> Int {
    if text.count - start <= Self.blockSize { return text.count }
    var end = start + Self.blockSize
    while end > start, text[end - 1] != UInt8(ascii: "\n") { end -= 1 }
    if end > start { return end }
    return min(endOfLine(in: text, from: start + Self.blockSize) + 1, text.count)
  }

  /// Writes lines, those of one language after another.
  private func transliterate(
    block text: Span<UInt8>,
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Int {
    // Taken out while it changes; lines by several systems or by none have a queue of their own.
    let others = opened.count
    let block = self.block.take() ?? LineBlock(queueCount: others + 1)
    // Of each line of that queue, the systems.
    var mixed: [[Opened]] = []
    var failure: TransliterationError?
    do throws(TransliterationError) {
      try sort(text, into: block, others, &mixed)
    } catch {
      failure = error
    }
    var repaired = 0
    var rest = mixed[...]
    for queue in block.used {
      var number = block.first(of: queue)
      while number >= 0 {
        let line = block.lines[number]
        let place = block.writtenCount
        let bytes = text.extracting(line.range)
        let isUTF8: Bool
        if queue < others, let system = opened[queue] {
          system.lines += 1
          isUTF8 = try write(bytes, by: system) { block.write($0) }
        } else {
          isUTF8 = try write(bytes, by: rest.popFirst() ?? []) { block.write($0) }
        }
        if !isUTF8 { repaired += 1 }
        block.end(line: number, from: place)
        number = line.next
      }
    }
    let end = failure == nil ? text.count : block.lines.last?.range.upperBound ?? 0
    block.hand(text.extracting(..<end), over: body)
    self.block = block
    if let failure { throw failure }
    return repaired
  }

  /// Sorts the lines of a text by their systems, which are opened.
  private func sort(
    _ text: Span<UInt8>,
    into block: LineBlock,
    _ others: Int,
    _ mixed: inout [[Opened]]
  ) throws(TransliterationError) {
    var start = 0
    while start < text.count {
      let end = endOfLine(in: text, from: start)
      if end > start {
        defaults.inference.read(text.extracting(start..<end), into: &line)
        var queue = others
        if line.languages.count == 1, try system(for: line.languages[0]) != nil {
          queue = line.languages[0].tag
        } else {
          mixed.append(try systemsOfLine())
        }
        block.append(start..<end, to: queue)
      }
      start = end + 1
    }
  }

  /// The systems of the line that has been read, opened.
  private func systemsOfLine() throws(TransliterationError) -> [Opened] {
    var systems: [Opened] = []
    for language in line.languages {
      if let system = try system(for: language) { systems.append(system) }
    }
    return systems
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
    return try write(bytes, by: try systemsOfLine(), body)
  }

  /// Writes a line by some systems, the one for most of its letters first; one by none stays as it is.
  private func write(
    _ bytes: Span<UInt8>,
    by systems: [Opened],
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Bool {
    for system in systems { system.lines += 1 }
    if systems.count > 1 { return try transliterateMixed(bytes, systems, body) }
    if let system = systems.first { return try write(bytes, by: system, body) }
    guard (try? UTF8Span(validating: bytes)) == nil else {
      body(bytes)
      return true
    }
    let repaired = Array(String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self).utf8)
    body(repaired.span)
    return false
  }

  /// Writes a line of several scripts, stretch by stretch; what no script claims goes with the letters before it.
  private func transliterateMixed(
    _ bytes: Span<UInt8>,
    _ systems: [Opened],
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Bool {
    // Taken out while it changes.
    var scripts = self.scripts.take() ?? ScriptNumbers()
    defer { self.scripts = scripts }
    var isUTF8 = true
    var start = 0
    var current: Int?
    var number: Int32?
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at, bytes.count)
      let own = scripts[scalar]
      if own != number, let next = systems.firstIndex(where: { $0.script.writes(own) }) {
        if let last = current, last != next {
          isUTF8 = try write(bytes.extracting(start..<at), by: systems[last], body) && isUTF8
          start = at
        }
        current = next
        number = own
      }
      at += length
    }
    let last = bytes.extracting(start..<bytes.count)
    return try write(last, by: systems[current ?? 0], body) && isUTF8
  }

  /// Writes a text by one system; false when it was no UTF-8.
  private func write(
    _ text: Span<UInt8>,
    by system: Opened,
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Bool {
    do throws(ICUError) {
      return try system.writer.write(text, body) == 0
    } catch {
      throw .failed(error)
    }
  }

  /// The system of a language, opened; nil for languages in Latin letters.
  private func system(
    for language: LineLanguages.Language
  ) throws(TransliterationError) -> Opened? {
    if let known = opened[language.tag] { return known }
    guard let id = defaults.system(for: defaults.inference.tags[language.tag]) else { return nil }
    let transliterator = try catalogue.transliterator(for: id, apostrophes: apostrophes)
    do throws(ICUError) {
      let properties = if let properties { properties } else { try LineProperties() }
      self.properties = properties
      let made = try Opened(transliterator, language.script, properties)
      opened[language.tag] = made
      return made
    } catch {
      throw .failed(error)
    }
  }
}
