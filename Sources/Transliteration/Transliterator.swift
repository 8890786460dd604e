import CanonymTables
import CanonymUnicode

/// One system, opened.
///
/// It is not for two threads at once; each opens its own.
public final class Transliterator {
  /// The system it writes by.
  public let system: TransliterationSystem
  /// How the apostrophes of the result are written.
  public let apostrophes: ApostrophePolicy

  private let rewriter: SourceRewriter?
  private let passes: [Pass]
  private let inputForm: NormalizationForm
  private let marks: SourceMarks
  private let isCased: Bool

  /// Compiles the rules of a table; their text is the table's body.
  init(
    _ system: TransliterationSystem,
    rules: String,
    table: Table,
    source: TableSource,
    apostrophes: ApostrophePolicy
  ) throws(TransliterationError) {
    do throws(TableError) {
      rewriter = try SourceRewriter(table, from: source)
    } catch {
      throw .table(error)
    }
    let text = RuleText(rules)
    var passes: [Pass] = []
    for rules in text.passes {
      do throws(ICUError) {
        passes.append(Pass(try Transform(name: system.id.text, rules: rules)))
      } catch {
        let line = error.offset.map { table.bodyLine + lineFeeds(in: rules, before: $0) }
        throw .malformedRules(table: table.name, line: line, status: error.status)
      }
    }
    self.passes = passes
    self.system = system
    self.apostrophes = apostrophes
    inputForm = text.inputForm
    marks = SourceMarks(script: system.sourceScript)
    isCased = system.sourceScript.map { casedScripts.contains($0.code) } ?? false
  }

  /// Opens a transform of ICU, which gets its text as it stands and whose result is not touched.
  init(icu system: TransliterationSystem) throws(ICUError) {
    rewriter = nil
    passes = [Pass(try Transform(id: system.name))]
    self.system = system
    apostrophes = .asInTable
    inputForm = .nfc
    marks = SourceMarks(script: nil)
    isCased = false
  }

  /// Writes `text` in the system's target script.
  ///
  /// Scalars the system has no rule for are kept as they are. Lines are written one by one, and the line feeds
  /// between them kept, with any carriage returns. The result is in NFC, whether `text` is in NFC or NFD;
  /// only the transforms of ICU get and give text as it stands.
  ///
  /// - Returns: the written text; empty only if `text` is empty or the rules delete all of it.
  /// - Throws: ``TransliterationError/failed(_:)`` for a line beyond 2³¹ − 1 UTF-16 code units.
  public func transliterate(_ text: String) throws(TransliterationError) -> String {
    do throws(ICUError) {
      if !text.utf8.contains(where: isLineEnd) { return try transliterate(line: text) }
      var result = ""
      var rest = text.utf8[...]
      while let end = rest.firstIndex(where: isLineEnd) {
        result += try transliterate(line: String(Substring(rest[..<end])))
        result.unicodeScalars.append(Unicode.Scalar(rest[end]))
        rest = rest[rest.index(after: end)...]
      }
      return result + (try transliterate(line: String(Substring(rest))))
    } catch {
      throw .failed(error)
    }
  }

  private func transliterate(line: String) throws(ICUError) -> String {
    if line.isEmpty { return line }
    if system.table == nil { return try run(line) }
    let rewritesMarks = apostrophes != .asInTable
    let source = try NormalizationForm.nfc.normalize(line)
    let prepared = marks.prepare(source, hidingPunctuation: rewritesMarks)
    var written = try write(prepared)
    if isCased, let capitals = WordCapitals(of: prepared) {
      written = try capitals.apply(to: written) { (piece: String) throws(ICUError) in
        try write(piece)
      }
    }
    if rewritesMarks { written = marks.finish(written, apostrophes) }
    return try NormalizationForm.nfc.normalize(written)
  }

  /// What the rules make of a text in NFC.
  private func write(_ text: String) throws(ICUError) -> String {
    let text = try rewriter?.apply(text) ?? text
    let input = inputForm == .nfc ? text : try inputForm.normalize(text)
    return try NormalizationForm.nfc.normalize(try run(input))
  }

  private func run(_ text: String) throws(ICUError) -> String {
    var text = text
    for pass in passes { text = try pass.transform.apply(text) }
    return text
  }
}

/// One pass of the rules, opened.
private final class Pass {
  let transform: Transform

  init(_ transform: consuming Transform) { self.transform = transform }
}

/// The scripts with capital letters that systems read, by ISO 15924 code.
private let casedScripts: Set<String> = ["Armn", "Copt", "Cyrl", "Geor", "Glag", "Grek"]

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// How many line feeds stand before a UTF-16 offset.
private func lineFeeds(in text: String, before offset: Int) -> Int {
  text.utf16.prefix(max(0, offset)).count { $0 == 0x0A }
}
