import CanonymArguments
import CanonymJSON
import CanonymTransliteration

/// `canonym transliterate --system ID [FILE...]`: text written in another script, line by line.
enum TransliterateVerb: Verb {
  static let system = Option<String>(
    "system",
    short: "s",
    value: "ID",
    help: "the system's id or alias, or icu:ID for a transform of ICU; 'canonym systems' lists them"
  )
  static let apostrophes = DefaultedOption<ApostrophePolicy>(
    "apostrophes",
    value: "POLICY",
    default: .asInTable,
    help: "how apostrophes and primes are written: as the system's table has them, or otherwise"
  )
  static let jsonl = Flag(
    "jsonl",
    help:
      "read {\"id\",\"system\",\"text\"} a line, write {\"id\",\"text\"}, {\"id\",\"candidates\"} or {\"id\",\"error\"}"
  )
  static let files = Operands("FILE", completion: .files, help: "what to read")

  static let spec = CommandSpec(
    "transliterate",
    abstract: "writes text in another script by a named system",
    discussion: """
      Each line is answered by one line. Letters the system has no rule for stay as they are. Where every \
      letter of a word is a capital, the written word is in capitals. Composed and decomposed text give the \
      same result, which is composed (NFC); only a transform of ICU gets and gives text as it stands.

      With --reverse N a line is what was written, and up to N lines answer it: the texts it may have been \
      written from, the likeliest first. Those that give the very line when they are written come first.
      """,
    operands: [files],
    options: [system, apostrophes, reverse, jsonl, SharedOptions.output],
    examples: [
      .init("canonym transliterate --system ru-bgn-pcgn names.txt -o latin.txt"),
      .init("echo Харків | canonym transliterate --system uk-national-2010", output: "Kharkiv"),
      .init(
        "echo 'Юрьев ЩИТ' | canonym transliterate -s ru-bgn-pcgn --apostrophes drop",
        output: "Yuryev SHCHIT"
      ),
      .init(
        "echo '{\"id\":\"1\",\"system\":\"el-elot-743\",\"text\":\"Αθήνα\"}' | canonym transliterate --jsonl",
        output: "{\"id\":\"1\",\"text\":\"Athína\"}"
      ),
    ] + reverseExamples
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let catalogue = try SystemCatalogue(source: arguments.tableSource)
    let inputs = arguments.inputs(files)
    let policy = arguments[apostrophes]
    if let limit = arguments[reverse] {
      return try runReverse(limit, catalogue, arguments, console)
    }
    if arguments[jsonl] {
      var answers = TransliterationAnswers(catalogue, policy, fallback: arguments[system])
      if let id = arguments[system] { _ = try opened(id, catalogue, policy, arguments) }
      let reader = try JSONReader()
      return try console.filterJSONLines(inputs) { line in
        try answers.answer(try reader.read(line).root)
      }
    }
    let id = try arguments.required(system)
    let transliterator = try opened(id, catalogue, policy, arguments)
    return try console.filterBytes(inputs) { line, write in
      try transliterator.transliterate(utf8: line, write)
    }
  }

  /// The system the command line names; wrong usage when there is none.
  static func opened(
    _ id: String,
    _ catalogue: SystemCatalogue,
    _ policy: ApostrophePolicy,
    _ arguments: ParsedArguments
  ) throws -> Transliterator {
    do throws(TransliterationError) {
      return try catalogue.transliterator(for: SystemID(id), apostrophes: policy)
    } catch {
      guard case .unknownSystem(_, let suggestions) = error else { throw error }
      throw arguments.refusal(
        .invalidValue(
          of: system.spec.long,
          value: id,
          expectation: "a system that 'canonym systems' lists",
          nearest: suggestions.map(\.text)
        )
      )
    }
  }
}

extension ApostrophePolicy: ArgumentValue {}

/// Answers objects with a text in them, and keeps the systems they name open.
private struct TransliterationAnswers {
  private let catalogue: SystemCatalogue
  private let policy: ApostrophePolicy
  private let fallback: String?
  private var opened: [String: Transliterator] = [:]

  /// - Parameter fallback: the system of an object that names none.
  init(_ catalogue: SystemCatalogue, _ policy: ApostrophePolicy, fallback: String?) {
    self.catalogue = catalogue
    self.policy = policy
    self.fallback = fallback
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
        writer.field("text", try transliterator(system).transliterate(text))
      } catch {
        writer.field("error", error.description)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
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
