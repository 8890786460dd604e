import CanonymArguments
import CanonymJSON
import CanonymTransliteration

extension TransliterateVerb {
  static let reverse = Option<Int>(
    "reverse",
    value: "N",
    check: .atLeast(1),
    help:
      "the N likeliest texts that a line may have been written from, each with a tab and its score; without --system, or with auto, any may have written it"
  )

  static let reverseExamples: [CommandSpec.Example] = [
    .init(
      "echo Kharkiv | canonym transliterate -s uk-national-2010 --reverse 1 | cut -f 1",
      output: "Харків"
    ),
    .init("echo 'Sofiya Ivanova' | canonym transliterate --reverse 5"),
  ]

  /// Answers each line with the sources it may have.
  static func runReverse(
    _ limit: Int,
    _ catalogue: SystemCatalogue,
    _ arguments: ParsedArguments,
    _ console: Console
  ) throws -> ExitStatus {
    let id = arguments[system].flatMap { $0 == automatic ? nil : $0 }
    if let id { _ = try opened(id, catalogue, arguments) }
    var sources = ReversedSources(catalogue, limit: limit, fallback: id)
    let inputs = arguments.inputs(files)
    if arguments[jsonl] {
      let reader = try JSONReader()
      return try console.filterJSONLines(inputs) { line in
        try sources.answer(try reader.read(line).root)
      }
    }
    return try console.filterLines(inputs) { line in
      try sources.candidates(for: line, system: id)
        .map { "\($0.text)\t\(twoDecimals($0.score))" }
        .joined(separator: "\n")
    }
  }
}

/// Sources of written texts, by systems that are kept open.
private struct ReversedSources {
  private let catalogue: SystemCatalogue
  private let limit: Int
  private let fallback: String?
  private var opened: [String: SourceReverser] = [:]
  private lazy var detector = SystemDetector(catalogue)

  /// - Parameter fallback: the system of an object that names none.
  init(_ catalogue: SystemCatalogue, limit: Int, fallback: String?) {
    self.catalogue = catalogue
    self.limit = limit
    self.fallback = fallback
  }

  /// The answer to one object; an unknown system is told in it.
  mutating func answer(_ question: JSONValue) throws -> String {
    let id = question["id"]?.string
    guard let text = question["text"]?.string else {
      throw LineRejection("no string in \"text\"", id: id)
    }
    var writer = JSONWriter()
    writer.object { writer in
      if let id { writer.field("id", id) }
      do throws(TransliterationError) {
        let named = question["system"]?.string
        let system = named == TransliterateVerb.automatic ? nil : named ?? fallback
        let found = try candidates(for: text, system: system)
        writer.key("candidates")
        writer.array {
          for candidate in found {
            $0.object {
              $0.field("text", candidate.text)
              $0.key("score")
              $0.score(candidate.score)
            }
          }
        }
      } catch {
        writer.field("error", error.description)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The sources of a text by a system, or by any when it is nil.
  mutating func candidates(
    for text: String,
    system: String?
  ) throws(TransliterationError) -> [TransliterationCandidate] {
    guard let system else { return try detector.candidates(for: text, limit: limit) }
    let reverser: SourceReverser
    if let known = opened[system] {
      reverser = known
    } else {
      reverser = try catalogue.reverser(for: SystemID(system))
      opened[system] = reverser
    }
    return reverser.candidates(for: text, limit: limit)
  }
}
