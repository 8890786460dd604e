import CanonymTables
import CanonymTransliteration
import CanonymUnicode

/// Measures transliteration beside ICU.
struct TransliterationBenchmark {
  /// The tables with rules.
  private let tables: [Table]
  /// Texts of a file.
  private let lines: [[UInt32]]

  /// Random texts for each system.
  private static let texts = 1300
  /// The most that a system may take to open, and to hold.
  private static let mostMilliseconds = 1.0
  private static let mostBytes = 1 << 20
  /// As much for systems with rows, and those for which ICU is called.
  private static let mostMillisecondsWithRows = 20.0

  init(lines path: String?) throws {
    var tables: [Table] = []
    for name in try TableSource.embedded.names(in: "Transliteration") {
      let table = try TableSource.embedded.table(name)
      if table.value("id") != nil { tables.append(table) }
    }
    self.tables = tables
    lines = try path.map(readLines) ?? []
  }

  // MARK: Equality

  /// Compares the engine with ICU on random and real texts.
  ///
  /// - Returns: on how many texts they differ.
  func equality() throws -> Int {
    var comparison = Comparison()
    let examples = tables.flatMap(\.examples).map { scalars($0.input) }
    for table in tables {
      let text = try table.text()
      let rules = try CompiledRules(text)
      let transform = try Transform(name: "rules", rules: text)
      let real = table.examples.map { scalars($0.input) } + lines
      try comparison.compare(table.name, rules, transform, real, Self.texts)
    }
    for id in try Transform.builtInIDs() {
      guard let rules = CompiledRules(icuID: id) else { continue }
      let transform = try Transform(id: id)
      let real = stride(from: 0, to: examples.count, by: 40).map { examples[$0] } + lines
      try comparison.compare("icu:\(id)", rules, transform, real, Self.texts)
    }
    print("equality with ICU \(icuVersion)")
    print("  \(comparison.systems) systems, \(comparison.texts) texts: ", terminator: "")
    print("\(comparison.differences) differences (0 wanted)")
    for (name, ids) in comparison.fallbacks { print("  \(name) calls ICU for \(ids)") }
    return comparison.differences
  }

  private struct Comparison {
    var systems = 0
    var texts = 0
    var differences = 0
    var fallbacks: [(String, String)] = []
    private var generator = SeededGenerator(state: 42)

    mutating func compare(
      _ name: String,
      _ rules: CompiledRules,
      _ transform: borrowing Transform,
      _ real: [[UInt32]],
      _ count: Int
    ) throws {
      systems += 1
      if !rules.icuTransforms.isEmpty {
        fallbacks.append((name, rules.icuTransforms.joined(separator: ", ")))
      }
      for text in real { try compare(name, rules, transform, text) }
      let common = scalars(" -'’.AbzЯя\u{301}")
      let alphabet = rules.alphabet + common + common + common
      for _ in 0..<count {
        let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? 0x20
        }
        try compare(name, rules, transform, text)
      }
    }

    private mutating func compare(
      _ name: String,
      _ rules: CompiledRules,
      _ transform: borrowing Transform,
      _ text: [UInt32]
    ) throws {
      texts += 1
      let written = try rules.write(text, aligning: texts % 2 == 0)
      var expected = try transform.apply(text, changing: text.indices)
      // ICU 72 leaves the cursor elsewhere the first time that it applies a rule with a cursor in text alone.
      if expected != written { expected = try transform.apply(text, changing: text.indices) }
      let isAligned = texts % 2 != 0 || rules.aligned == (text.count, written.count)
      if written == expected, isAligned { return }
      differences += 1
      if differences < 20 { print("  \(name) differs on \(text.map { String($0, radix: 16) })") }
    }
  }

  // MARK: Opening

  /// Measures how long systems take to open, and how much they hold.
  ///
  /// - Returns: whether all keep within their limits.
  func opening() throws -> Bool {
    struct Measure {
      let id: String
      let milliseconds: Double
      let bytes: Int
      let writing: Int
      let isPlain: Bool
    }
    var measures: [Measure] = []
    let catalogue = try SystemCatalogue()
    for system in catalogue.systems {
      // The first opening reads what all share.
      var kept: [Transliterator] = [try catalogue.transliterator(for: system.id)]
      kept.reserveCapacity(30)
      let before = allocated()
      kept.append(try catalogue.transliterator(for: system.id))
      let held = allocated() - before
      for example in system.examples { _ = try kept[1].transliterate(example.source) }
      let writing = allocated() - before
      var times: [Double] = []
      for _ in 0..<20 {
        let time = try seconds { kept.append(try catalogue.transliterator(for: system.id)) }
        times.append(time * 1000)
      }
      let table = tables.first { $0.name == system.table }
      let hasRows = table.map { $0.value("rows") != nil || $0.value("segment") != nil } ?? false
      measures.append(
        Measure(
          id: system.id.text,
          milliseconds: median(times),
          bytes: held,
          writing: writing,
          isPlain: !hasRows && kept[0].icuTransforms.isEmpty
        )
      )
    }
    print(
      "\nopening in processor time, median of 20, and memory held (then with a writer, after the examples)"
    )
    func show(_ measure: Measure) {
      let held = shown(Double(measure.bytes) / 1024, 0)
      let writing = shown(Double(measure.writing) / 1024, 0)
      print("  \(shown(measure.milliseconds, 3)) ms \(held) KiB (\(writing)) \(measure.id)")
    }
    let plain = measures.filter(\.isPlain)
    let others = measures.filter { !$0.isPlain }
    let wanted = "below \(Self.mostMilliseconds) ms and 1 MiB wanted"
    print(" \(plain.count) systems of rules, the slowest (\(wanted)):")
    for measure in plain.sorted(by: { $0.milliseconds > $1.milliseconds }).prefix(10) {
      show(measure)
    }
    print(" the largest:")
    for measure in plain.sorted(by: { $0.bytes > $1.bytes }).prefix(10) { show(measure) }
    print(" \(others.count) systems with rows, words or calls of ICU, the slowest (20 ms wanted):")
    for measure in others.sorted(by: { $0.milliseconds > $1.milliseconds }).prefix(10) {
      show(measure)
    }
    let late = plain.filter {
      $0.milliseconds >= Self.mostMilliseconds || $0.bytes >= Self.mostBytes
    }
    let later = others.filter { $0.milliseconds >= Self.mostMillisecondsWithRows }
    print("  \(late.count + later.count) beyond the limits")
    return late.isEmpty && later.isEmpty
  }

  // MARK: Rows

  /// Measures a table of rows against the same rows as rules of ICU's.
  func rows() throws {
    let table = try TableSource.embedded.table("Transliteration/Rows/han-mandarin.tsv")
    let rows = try table.rows()
    var rules = ""
    var keys: [UInt32] = []
    for row in rows {
      let from = try row.required("from")
      rules += "'\(from)' > '\(try row.required("numbered"))' ;\n"
      keys += from.unicodeScalars.map(\.value)
    }
    var generator = SeededGenerator(state: 7)
    let text = (0..<20_000).map { _ in keys.randomElement(using: &generator) ?? 0x20 }
    let fast = try CompiledRows(table, column: "numbered")
    let transform = try Transform(name: "rows", rules: rules)
    var written: [UInt32] = []
    var expected: [UInt32] = []
    let own = seconds { for _ in 0..<200 { written = fast.write(text) } } / 200
    let icu = try seconds { expected = try transform.apply(text, changing: text.indices) }
    print("\n\(rows.count) rows on \(text.count) characters")
    print("  rows \(shown(own * 1000, 3)) ms, ICU \(shown(icu * 1000, 1)) ms: ", terminator: "")
    print(
      "\(shown(icu / own, 0)) times (200 wanted), \(written == expected ? "the same" : "differs")"
    )
  }

  // MARK: Speed

  /// Measures how many bytes a second are written, with and without alignment, and by ICU.
  func speed() throws {
    let catalogue = try SystemCatalogue()
    print("\nmegabytes of Cyrillic a second")
    for id in ["ua-ukr-Cyrl-Latn-2010", "bgnpcgn-rus-Cyrl-Latn-1947", "iso-rus-Cyrl-Latn-9-1995"] {
      let system = try catalogue.transliterator(for: SystemID(id))
      guard let name = system.system.table else { continue }
      let rules = try TableSource.embedded.table(name).text()
      let transform = try Transform(name: "rules", rules: rules)
      let text = cyrillicText()
      let bytes = Array(text.utf8)
      let each = text.split(separator: "\n").map(String.init)
      let size = Double(bytes.count) / 1e6
      var count = 0
      // Once for what is filled in at first.
      try system.transliterate(utf8: bytes.span) { count += $0.count }
      let plain = try seconds {
        for _ in 0..<10 { try system.transliterate(utf8: bytes.span) { count += $0.count } }
      }
      let aligned = try seconds { count += try system.alignment(of: text).spans.count }
      let icu = try seconds { for line in each { count += try transform.apply(line).utf8.count } }
      print(
        "  \(id): \(shown(size * 10 / plain, 1)), with alignment \(shown(size / aligned, 1)), "
          + "ICU \(shown(size / icu, 1)): \(shown(icu * 10 / plain, 0)) times"
      )
      precondition(count > 0)
    }
  }

  /// Lines of words of Cyrillic letters, some with a capital first: about two megabytes.
  private func cyrillicText() -> String {
    var generator = SeededGenerator(state: 1)
    let letters = Array("ооооееееааааииииннннттттссссррррввввлллкккмммдддпппуууяяыьгзбчйхжшюцщэфё")
    var text = ""
    for _ in 0..<16_000 {
      for _ in 0..<9 {
        let word = (0..<Int.random(in: 1...11, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "а"
        }
        let isName = Int.random(in: 0..<6, using: &generator) == 0
        text +=
          isName ? String(word).prefix(1).uppercased() + String(word.dropFirst()) : String(word)
        text += " "
      }
      text += "\n"
    }
    return text
  }
}

private func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The lines of a file, without those that are empty; a header as tables have is passed over.
private func readLines(of path: String) throws -> [[UInt32]] {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
  let table = try TableSource.folder(folder).table(String(parts.last ?? ""))
  return try table.text().split(separator: "\n").map(scalars)
}
