import CanonymTables
import CanonymUnicode
import Synchronization

/// One system, opened: its rules are compiled, and write any number of texts, on any number of threads.
///
/// ```swift
/// let ukrainian = try SystemCatalogue().transliterator(for: SystemID("ua-ukr-Cyrl-Latn-2010"))
/// try ukrainian.transliterate("Згорани")  // Zghorany
/// try ukrainian.alignment(of: "Згорани").spans.first  // Зг ↔ Zgh
/// ```
public final class Transliterator: Sendable {
  /// The system it writes by.
  public let system: TransliterationSystem
  /// How the apostrophes of the result are written.
  public var apostrophes: ApostrophePolicy { plan.apostrophes }

  let plan: LineWriter.Plan
  /// The table of its rules; nil for a transform of ICU.
  let table: Table?
  /// The writers that no thread uses at the moment.
  private let idle = Mutex<[Writer]>([])

  /// A writer on its way between threads.
  private struct Writer: @unchecked Sendable {  // in the list no thread uses it
    let line: LineWriter
  }

  /// Compiles the rules of a table; their text is the table's body.
  init(
    _ system: TransliterationSystem,
    table: Table,
    source: TableSource,
    sets: SetLibrary,
    apostrophes: ApostrophePolicy
  ) throws(TransliterationError) {
    self.system = system
    var plan: LineWriter.Plan
    do throws(TableError) {
      let rules = try scalars(of: table)
      let stages = try SourceStages(table)
      plan = LineWriter.Plan(program: try Transliterator.program(rules, table, sets))
      plan.stages = stages
      plan.surnames = try stages.surnameStage(from: source)
      plan.rows = try stages.rowTable(from: source)
      self.table = table
    } catch {
      throw .table(error)
    }
    plan.apostrophes = apostrophes
    plan.marks = SourceMarks(script: system.sourceScript)
    plan.isCased = system.sourceScript.map { casedScripts.contains($0.code) } ?? false
    self.plan = plan
  }

  /// Opens a transform of ICU, which gets its text as it stands and whose result is not touched.
  ///
  /// - Throws: ``ICUError`` when ICU has no such transform.
  init(icu system: TransliterationSystem) throws(ICUError) {
    self.system = system
    var compiler = ProgramCompiler()
    var program = compiler.compile(id: system.name)
    if program == nil {
      _ = try Transform(id: system.name)
      let stage = RuleProgram.Stage(filter: nil, work: .icu(system.name))
      program = RuleProgram(filter: nil, stages: [stage], text: [])
    }
    plan = LineWriter.Plan(
      program: program ?? RuleProgram(filter: nil, stages: [], text: []),
      isBare: true
    )
    table = nil
  }

  private static func program(
    _ rules: [UInt32],
    _ table: Table,
    _ sets: SetLibrary
  ) throws(TableError) -> RuleProgram {
    do throws(RuleSyntaxError) {
      var compiler = ProgramCompiler(sets: sets)
      return try compiler.compile(rules)
    } catch {
      let (problem, remedy) = error.words
      throw .malformedRow(
        table: table.name,
        line: table.bodyLine + error.line - 1,
        reason: "column \(error.column): \(problem); \(remedy)"
      )
    }
  }

  /// The ids of the transforms for which ICU is called; empty when the engine does all.
  public var icuTransforms: [String] { plan.program.icuTransforms }

  /// Writes `text` in the system's target script.
  ///
  /// Scalars the system has no rule for are kept as they are. Lines are written one by one, and the line feeds
  /// between them kept, with any carriage returns. The result is in NFC, whether `text` is in NFC or NFD;
  /// only the transforms of ICU get and give text as it stands.
  ///
  /// - Returns: the written text; empty only if `text` is empty or the rules delete all of it.
  /// - Throws: ``TransliterationError/failed(_:)`` when ICU fails, which only its own transforms can.
  public func transliterate(_ text: String) throws(TransliterationError) -> String {
    try gathered(text) { (utf8, body) throws(TransliterationError) in
      try transliterate(utf8: utf8, body)
    }
  }

  /// Writes a text in UTF-8, and hands over what is written piece by piece.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is no UTF-8 is read as U+FFFD.
  ///   - body: is lent each piece of what is written.
  /// - Returns: how many lines were no UTF-8.
  /// - Throws: as ``transliterate(_:)``.
  @discardableResult
  public func transliterate(
    utf8 text: Span<UInt8>,
    _ body: (Span<UInt8>) -> Void
  ) throws(TransliterationError) -> Int {
    do throws(ICUError) {
      return try withWriter { (writer) throws(ICUError) in try writer.write(text, body) }
    } catch {
      throw .failed(error)
    }
  }

  /// Writes `text`, and tells which letters of the source became which of the result.
  ///
  /// - Throws: as ``transliterate(_:)``.
  public func alignment(of text: String) throws(TransliterationError) -> TransliterationAlignment {
    var target = ""
    var written = 0
    var spans: [TransliterationAlignment.Span] = []
    try forEachLine(of: text) { (line, start, writer) throws(ICUError) in
      let result = try writer.align(line)
      let aligned = TransliterationAlignment(
        result.written,
        result.steps,
        sourceStart: start,
        targetStart: written
      )
      target += aligned.target
      spans += aligned.spans
      written += result.written.count
    } lineEnd: { scalar, place in
      target.unicodeScalars.append(scalar)
      spans.append(.init(source: place..<place + 1, target: written..<written + 1))
      written += 1
    }
    return TransliterationAlignment(target: target, spans: spans)
  }

  /// Calls `body` for each line of a text, with its place in scalars, and `lineEnd` for what is between them.
  func forEachLine(
    of text: String,
    _ body: (_ line: [UInt32], _ start: Int, _ writer: LineWriter) throws(ICUError) -> Void,
    lineEnd: (_ scalar: Unicode.Scalar, _ place: Int) -> Void
  ) throws(TransliterationError) {
    do throws(ICUError) {
      try withWriter { (writer) throws(ICUError) in
        var line: [UInt32] = []
        var start = 0
        var place = 0
        for scalar in text.unicodeScalars {
          if scalar == "\n" || scalar == "\r" {
            if !line.isEmpty { try body(line, start, writer) }
            lineEnd(scalar, place)
            line = []
            start = place + 1
          } else {
            line.append(scalar.value)
          }
          place += 1
        }
        if !line.isEmpty { try body(line, start, writer) }
      }
    } catch {
      throw .failed(error)
    }
  }

  /// Lends a writer that no other thread uses.
  private func withWriter<R>(
    _ body: (LineWriter) throws(ICUError) -> R
  ) throws(ICUError) -> R {
    let known = idle.withLock { $0.popLast() }
    let writer: Writer
    if let known { writer = known } else { writer = Writer(line: try LineWriter(plan)) }
    defer { idle.withLock { $0.append(writer) } }
    return try body(writer.line)
  }
}

/// The scripts with capital letters that systems read, by ISO 15924 code.
private let casedScripts: Set<String> = ["Armn", "Copt", "Cyrl", "Geor", "Glag", "Grek"]

/// The body of a table in scalars.
private func scalars(of table: Table) throws(TableError) -> [UInt32] {
  let scalars = table.withBody { (body: Span<UInt8>) -> [UInt32]? in
    var scalars: [UInt32] = []
    scalars.reserveCapacity(body.indices.reduce(0) { $0 + (body[$1] & 0xC0 == 0x80 ? 0 : 1) })
    var at = 0
    while at < body.count {
      let (scalar, length) = decodeScalar(body, at, body.count)
      if length == 1, scalar == 0xFFFD { return nil }
      scalars.append(scalar)
      at += length
    }
    return scalars
  }
  guard let scalars else { throw .notUTF8(table: table.name, line: table.bodyLine) }
  return scalars
}

/// What becomes of a text whose UTF-8 is written piece by piece.
func gathered(
  _ text: String,
  _ write: (Span<UInt8>, (Span<UInt8>) -> Void) throws(TransliterationError) -> Int
) throws(TransliterationError) -> String {
  var text = text
  text.makeContiguousUTF8()
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count * 2)
  _ = try write(text.utf8Span.span) { written in
    for index in written.indices { result.append(written[index]) }
  }
  return String(decoding: result, as: UTF8.self)
}
