import CanonymArguments
import CanonymJSON
import CanonymTransliteration

/// Answers objects with a text in them, and keeps the systems they name open.
struct TransliterationAnswers {
  private let catalogue: SystemCatalogue
  private let policy: ApostrophePolicy
  private let fallback: String?
  private let repair: MixedScript?
  private let traces: Bool
  private let automatic: AutomaticTransliterator
  private var opened: [String: Transliterator] = [:]

  /// Answers as the command line says; its system is that of an object that names none.
  init(_ catalogue: SystemCatalogue, _ arguments: ParsedArguments) throws {
    self.catalogue = catalogue
    policy = arguments[TransliterateVerb.apostrophes]
    fallback = arguments[TransliterateVerb.system]
    traces = arguments[TransliterateVerb.trace]
    repair = try TransliterateVerb.lookAlikeRepair(arguments)
    automatic = try AutomaticTransliterator(
      catalogue: catalogue,
      source: arguments.tableSource,
      apostrophes: policy
    )
  }

  /// The answer to one object; an unknown system is told in it.
  mutating func answer(_ question: JSONValue) throws -> String {
    let id = question["id"]?.string
    guard let text = question["text"]?.string else {
      throw LineRejection("no string in \"text\"", id: id)
    }
    guard let system = question["system"]?.string ?? fallback else {
      throw LineRejection("no string in \"system\", and no --system", id: id)
    }
    var writer = JSONWriter()
    try writer.object { writer throws in
      if let id { writer.field("id", id) }
      do throws(TransliterationError) {
        try write(repair?.repaired(text) ?? text, system, &writer)
      } catch {
        writer.field("error", error.description)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(
    _ text: String,
    _ system: String,
    _ writer: inout JSONWriter
  ) throws(TransliterationError) {
    guard system == TransliterateVerb.automatic else {
      let transliterator = try transliterator(system)
      if traces {
        write(try transliterator.trace(of: text), &writer)
      } else {
        writer.field("text", try transliterator.transliterate(text))
      }
      return
    }
    let assumed = automatic.assumption(for: text)
    if traces, let assumed {
      write(try transliterator(assumed.system.text).trace(of: text), &writer)
    } else {
      writer.field("text", try automatic.transliterate(text))
    }
    guard let assumed else { return }
    writer.key("assumed")
    writer.object {
      $0.field("language", assumed.language.language)
      $0.field("system", assumed.system.text)
      $0.key("confidence")
      $0.score(assumed.confidence)
      $0.key("evidence")
      $0.array { for evidence in assumed.evidence { $0.string(evidence.description) } }
    }
  }

  private func write(_ trace: TransliterationTrace, _ writer: inout JSONWriter) {
    writer.field("text", trace.target)
    writer.key("trace")
    writer.array {
      for step in trace.steps {
        $0.object {
          $0.span(step.source)
          $0.field("source", step.sourceText)
          $0.field("written", step.written)
          $0.field("rule", step.rule)
          if let table = step.table { $0.field("table", table) }
          $0.key("line")
          $0.integer(step.line)
          if let clause = step.clause { $0.field("clause", clause) }
          $0.key("pass")
          $0.integer(step.pass)
        }
      }
    }
  }

  private mutating func transliterator(
    _ id: String
  ) throws(TransliterationError) -> Transliterator {
    if let open = opened[id] { return open }
    let transliterator = try catalogue.transliterator(for: SystemID(id), apostrophes: policy)
    opened[id] = transliterator
    return transliterator
  }
}

extension TransliterationTrace {
  /// The written text and, under it, the rules in columns, for a terminal.
  var page: String {
    let rows = steps.map { step in
      [
        step.sourceText, step.written, step.rule,
        "\(step.table.map { String($0.split(separator: "/").last ?? "") } ?? "icu"):\(step.line)",
        step.clause ?? "",
      ]
    }
    let widths = (0..<4).map { column in min(rows.map { $0[column].count }.max() ?? 0, 48) }
    return rows.reduce(target) { page, row in
      let cells = zip(row, widths + [0]).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return page + "\n" + line
    }
  }
}

extension JSONWriter {
  /// Writes where a piece of a text begins and ends, as two fields.
  mutating func span(_ range: Range<Int>) {
    key("start")
    integer(range.lowerBound)
    key("end")
    integer(range.upperBound)
  }
}
