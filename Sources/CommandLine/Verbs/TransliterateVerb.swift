import CanonymArguments
import CanonymJSON
import CanonymStreams
import CanonymTransliteration

/// `canonym transliterate --system ID [FILE...]`: text written in another script, line by line.
enum TransliterateVerb: Verb {
  static let system = Option<String>(
    "system",
    short: "s",
    value: "ID",
    help: """
      the system's id or alias, icu:ID for a transform of ICU, or auto for the system of each line's language; \
      'canonym systems' lists them
      """
  )
  static let lookAlikes = DefaultedOption<LookAlikePolicy>(
    "look-alikes",
    value: "POLICY",
    default: .keep,
    help:
      "what becomes of letters of another script inside a word, as the Latin O of OН: kept, or repaired first"
  )
  static let trace = Flag(
    "trace",
    help:
      "under each line, the rules that wrote it: what, how, rule, table:line, clause; with --jsonl as \"trace\""
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
      same result, which is composed (NFC); only a transform of ICU gets and gives text as it stands. \
      --system auto tells each line's language by its letters, and says on standard error what it assumed.

      With --candidates no system is asked: each line is an Arabic, Persian, Urdu or Hebrew name, and is answered by \
      up to N lines of a Latin form, a tab and its score from 0 to 1. With --jsonl the answer to \
      {"id","text","lang"} is {"id","candidates":[{"text","score"}]}.

      With --reverse N a line is what was written, and up to N lines answer it: the texts it may have been \
      written from, the likeliest first. Those that give the very line when they are written come first.
      """,
    operands: [files],
    options: [
      system, apostrophes, lookAlikes, trace, candidates, language, reverse, jsonl,
      SharedOptions.output,
    ],
    examples: [
      .init("canonym transliterate --system ru-bgn-pcgn names.txt -o latin.txt"),
      .init("echo Харків | canonym transliterate --system uk-national-2010", output: "Kharkiv"),
      .init(
        "echo 'Юрьев ЩИТ' | canonym transliterate -s ru-bgn-pcgn --apostrophes drop",
        output: "Yuryev SHCHIT"
      ),
      .init("echo 'Київ и Москва' | canonym transliterate -s auto -q", output: "Kyiv y Moskva"),
      .init(
        "echo '{\"id\":\"1\",\"system\":\"el-elot-743\",\"text\":\"Αθήνα\"}' | canonym transliterate --jsonl",
        output: "{\"id\":\"1\",\"text\":\"Athína\"}"
      ),
    ] + reverseExamples
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    if let limit = arguments[candidates] {
      return try answerCandidates(limit, arguments, console)
    }
    let catalogue = try SystemCatalogue(source: arguments.tableSource)
    let inputs = arguments.inputs(files)
    if let limit = arguments[reverse] {
      return try runReverse(limit, catalogue, arguments, console)
    }
    if arguments[jsonl] {
      if let id = arguments[system], id != automatic { _ = try opened(id, catalogue, arguments) }
      var answers = try TransliterationAnswers(catalogue, arguments)
      let reader = try JSONReader()
      return try console.filterJSONLines(inputs) { line in
        try answers.answer(try reader.read(line).root)
      }
    }
    let id = try arguments.required(system)
    let repair = try lookAlikeRepair(arguments)
    if id == automatic {
      return try writeAutomatically(inputs, catalogue, arguments, repair, console)
    }
    let transliterator = try opened(id, catalogue, arguments)
    if arguments[trace] {
      return try console.filterLines(inputs) { line in
        try transliterator.trace(of: repair?.repaired(line) ?? line).page
      }
    }
    return try console.filterBytes(inputs) { lines, write in
      guard let repair else { return try transliterator.transliterate(utf8: lines, write) }
      return try transliterator.transliterate(
        utf8: repaired(lines, by: repair).utf8Span.span,
        write
      )
    }
  }

  /// A text whose words of mixed scripts are mended.
  private static func repaired(_ text: Span<UInt8>, by repair: MixedScript) -> String {
    repair.repaired(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
  }

  /// What stands for the system of each line's language.
  static let automatic = "auto"

  /// Mends words of mixed scripts, if the command line asks for it.
  static func lookAlikeRepair(_ arguments: ParsedArguments) throws -> MixedScript? {
    arguments[lookAlikes] == .repair ? try MixedScript(source: arguments.tableSource) : nil
  }

  private static func writeAutomatically(
    _ inputs: [String],
    _ catalogue: SystemCatalogue,
    _ arguments: ParsedArguments,
    _ repair: MixedScript?,
    _ console: Console
  ) throws -> ExitStatus {
    let transliterator = try AutomaticTransliterator(
      catalogue: catalogue,
      source: arguments.tableSource,
      apostrophes: arguments[apostrophes]
    )
    console.keep(transliterator)
    if arguments[trace] {
      return try console.filterLines(inputs) { line in
        guard let assumed = transliterator.assumption(for: line) else { return line }
        let system = try opened(assumed.system.text, catalogue, arguments)
        return try system.trace(of: repair?.repaired(line) ?? line).page + "\n  assumed: \(assumed)"
      }
    }
    let size = AutomaticTransliterator.blockSize
    var hasLargePages = false
    let status = try console.filterBytes(inputs, gathering: size) { lines, write in
      if !hasLargePages, lines.count > size / 2 {
        hasLargePages = true
        useLargePages()
      }
      guard let repair else { return try transliterator.transliterate(utf8: lines, write) }
      return try transliterator.transliterate(
        utf8: repaired(lines, by: repair).utf8Span.span,
        write
      )
    }
    for assumed in transliterator.assumptions {
      let lines = assumed.lines == 1 ? "1 line" : "\(assumed.lines) lines"
      console.report("assumed \(assumed.language.language) in \(lines): \(assumed.system)")
    }
    return status
  }

  /// The system the command line names; wrong usage when there is none.
  static func opened(
    _ id: String,
    _ catalogue: SystemCatalogue,
    _ arguments: ParsedArguments
  ) throws -> Transliterator {
    do throws(TransliterationError) {
      return try catalogue.transliterator(for: SystemID(id), apostrophes: arguments[apostrophes])
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

/// What becomes of letters of another script inside a word.
enum LookAlikePolicy: String, CaseIterable, ArgumentValue {
  case keep, repair
}
