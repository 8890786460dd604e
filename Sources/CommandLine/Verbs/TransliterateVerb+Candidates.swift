import CanonymArguments
import CanonymJSON
import CanonymTables
import CanonymTransliteration

extension TransliterateVerb {
  static let candidates = Option<Int>(
    "candidates",
    value: "N",
    help:
      "up to N Latin forms of an Arabic, Persian, Urdu or Hebrew name without vowel signs, best first"
  )
  static let language = Option<String>(
    "language",
    short: "l",
    value: "TAG",
    help: "with --candidates, the language of the names; else their letters tell"
  )

  /// Answers each name with up to `limit` lines, form and score parted by a tab; names in JSON with an object.
  static func answerCandidates(
    _ limit: Int,
    _ arguments: ParsedArguments,
    _ console: Console
  ) throws -> ExitStatus {
    guard limit > 0 else {
      throw arguments.refusal(
        .invalidValue(
          of: candidates.spec.long,
          value: "\(limit)",
          expectation: "a number above 0",
          nearest: []
        )
      )
    }
    var answers = CandidateAnswers(
      arguments.tableSource,
      language: arguments[language],
      limit: limit
    )
    if let tag = arguments[language], !Vocalizer.languages.contains(tag) {
      throw arguments.refusal(
        .invalidValue(
          of: language.spec.long,
          value: tag,
          expectation: Vocalizer.languages.joined(separator: ", "),
          nearest: []
        )
      )
    }
    if arguments[jsonl] {
      let reader = try JSONReader()
      return try console.filterJSONLines(arguments.inputs(files)) { line in
        try answers.answer(try reader.read(line).root)
      }
    }
    return try console.filterLines(arguments.inputs(files)) { try answers.lines(for: $0) }
  }
}

/// Answers names with their candidates, and keeps the languages they are in open.
private struct CandidateAnswers {
  private let source: TableSource
  private let fallback: String?
  private let limit: Int
  private var opened: [String: Vocalizer] = [:]

  /// - Parameter language: that of names which do not state theirs.
  init(_ source: TableSource, language: String?, limit: Int) {
    self.source = source
    fallback = language
    self.limit = limit
  }

  /// The candidates of a line, a line each; a line without native letters stays as it is.
  mutating func lines(for text: String) throws -> String {
    var writer = JSONWriter()
    var lines: [String] = []
    for candidate in try candidates(for: text, in: nil) {
      writer.removeAll()
      writer.score(candidate.score)
      lines.append(candidate.text + "\t" + String(decoding: writer.bytes, as: UTF8.self))
    }
    return lines.joined(separator: "\n")
  }

  /// The answer to one object; a language that no table has learned is told in it.
  mutating func answer(_ question: JSONValue) throws -> String {
    let id = question["id"]?.string
    guard let text = question["text"]?.string else {
      throw LineRejection("no string in \"text\"", id: id)
    }
    var found: [TransliterationCandidate] = []
    do {
      found = try candidates(for: text, in: question["lang"]?.string)
    } catch let error as VocalizationError {
      guard case .unsupportedLanguage = error else { throw error }
      throw LineRejection(error.description, id: id)
    }
    var writer = JSONWriter()
    writer.object { writer in
      if let id { writer.field("id", id) }
      writer.key("candidates")
      writer.array { writer in
        for candidate in found {
          writer.object { writer in
            writer.field("text", candidate.text)
            writer.key("score")
            writer.score(candidate.score)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func candidates(
    for text: String,
    in language: String?
  ) throws -> [TransliterationCandidate] {
    let language = language ?? fallback ?? Vocalizer.language(of: text) ?? "ar"
    let vocalizer: Vocalizer
    if let open = opened[language] {
      vocalizer = open
    } else {
      vocalizer = try Vocalizer(language: language, source: source)
      opened[language] = vocalizer
    }
    return vocalizer.candidates(for: text, limit: limit, capitals: true)
  }
}

extension VocalizationError: CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .unsupportedLanguage: .usage
    case .table(let error): error.exitStatus
    }
  }
}
