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
    /// The place of its language.
    let tag: Int
    let writer: LineWriter
    let script: WrittenScript
    var lines = 0

    init(
      _ transliterator: Transliterator,
      tag: Int,
      _ script: Script,
      _ properties: LineProperties
    ) throws(ICUError) {
      system = transliterator.system.id
      self.tag = tag
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
    while start < text.count { repaired += try transliterate(blockOf: text, from: &start, body) }
    return repaired
  }

  /// Bytes of text whose lines are sorted by their languages: a text is best handed over by as many, or more.
  ///
  /// The more lines of a language follow each other, the longer its tables stay in the processor's caches.
  public static let blockSize = 2 << 20
  /// How many lines are sorted by their languages at most.
  private static let blockLines = 1 << 16

  /// Writes lines, those of one language after another.
  ///
  /// - Parameter start: where the block begins; where the next one does afterwards.
  private func transliterate(
    blockOf text: Span<UInt8>,
    from start: inout Int,
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Int {
    // Taken out while it changes; lines by no system have a queue of their own.
    let others = opened.count
    var block = self.block.take() ?? LineBlock(queueCount: others + 1)
    // Of each line by several systems, these.
    var mixed: [[Opened]] = []
    let first = start
    var failure: TransliterationError?
    do throws(TransliterationError) {
      try sort(text, from: &start, into: &block, others, &mixed)
    } catch {
      failure = error
    }
    block.reserve(for: start - first)
    var repaired = 0
    for queue in block.used {
      var number = block.first(of: queue)
      let system = queue < others ? opened[queue] : nil
      while number >= 0 {
        let line = block.lines[number]
        let place = block.writtenCount
        let bytes = text.extracting(line.range)
        let isUTF8: Bool
        if line.note < 0, let system {
          system.lines += 1
          isUTF8 = try write(bytes, by: system) { block.write($0) }
        } else {
          isUTF8 = try write(bytes, by: line.note < 0 ? [] : mixed[line.note]) { block.write($0) }
        }
        if !isUTF8 { repaired += 1 }
        block.end(line: number, from: place)
        number = line.next
      }
    }
    block.hand(text.extracting(first..<start), from: first, over: body)
    self.block = consume block
    if let failure { throw failure }
    return repaired
  }

  /// Sorts lines of a text by their systems, which are opened.
  ///
  /// - Parameter start: where the lines begin; goes behind the last one that is sorted.
  private func sort(
    _ text: Span<UInt8>,
    from start: inout Int,
    into block: inout LineBlock,
    _ others: Int,
    _ mixed: inout [[Opened]]
  ) throws(TransliterationError) {
    let least = min(text.count, start + Self.blockSize)
    while start < least, block.lineCount < Self.blockLines {
      let end = endOfLine(in: text, from: start)
      if end > start {
        let place = try place(of: text.extracting(start..<end), others, &mixed)
        block.append(start..<end, to: place.queue, note: place.note)
      }
      start = min(end + 1, text.count)
    }
  }

  /// The queue of a line, which is that of the system for most of its letters, and where its systems stand if it has
  /// several.
  private func place(
    of bytes: Span<UInt8>,
    _ others: Int,
    _ mixed: inout [[Opened]]
  ) throws(TransliterationError) -> (queue: Int, note: Int) {
    if let tag = defaults.inference.soleTag(of: bytes), try system(for: tag) != nil {
      return (tag, -1)
    }
    defaults.inference.read(bytes, into: &line)
    if line.languages.count == 1 {
      let tag = line.languages[0].tag
      return try system(for: tag) == nil ? (others, -1) : (tag, -1)
    }
    let systems = try systemsOfLine()
    guard let first = systems.first else { return (others, -1) }
    if systems.count == 1 { return (first.tag, -1) }
    mixed.append(systems)
    return (first.tag, mixed.count - 1)
  }

  /// The systems of the line that has been read, opened.
  private func systemsOfLine() throws(TransliterationError) -> [Opened] {
    var systems: [Opened] = []
    for language in line.languages {
      if let system = try system(for: language.tag) { systems.append(system) }
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

  /// The system of a language by its place, opened; nil for languages in Latin letters.
  private func system(for place: Int) throws(TransliterationError) -> Opened? {
    if let known = opened[place] { return known }
    let tag = defaults.inference.tags[place]
    guard let id = defaults.system(for: tag) else { return nil }
    let transliterator = try catalogue.transliterator(for: id, apostrophes: apostrophes)
    do throws(ICUError) {
      let properties = if let properties { properties } else { try LineProperties() }
      self.properties = properties
      let made = try Opened(transliterator, tag: place, tag.script, properties)
      opened[place] = made
      return made
    } catch {
      throw .failed(error)
    }
  }
}
