import CanonymArguments
import CanonymJSON
import CanonymTransliteration

/// `canonym systems detect NAME...`: the systems by which names may have been written.
enum SystemsDetectVerb: Verb {
  static let source = Option<String>(
    "source",
    value: "NATIVE",
    help: "the name in its own script, which tells the systems apart; for a single NAME"
  )
  static let json = Flag("json", help: "one JSON object for each name")
  static let jsonl = Flag(
    "jsonl",
    help: "read {\"id\",\"text\",\"source\"} a line, write {\"id\",\"classes\"}"
  )
  static let names = Operands("NAME", help: "romanized names; with --jsonl files to read")

  static let spec = CommandSpec(
    "detect",
    abstract: "tells by which systems a romanized name may have been written",
    discussion: """
      A line for each class of systems that the name cannot tell apart, the likeliest first, with tabs \
      between: the score, the language (BCP 47), the source with what these systems write for it, and their \
      ids. With --source a class holds all systems that write the same for it; a score of 1 says that this is \
      the name, and other classes name the letters that they write otherwise. Without it the sources are \
      searched, and the scores are probabilities. With --json or --jsonl all is told.
      """,
    operands: [names],
    options: [source, json, jsonl],
    examples: [
      .init(
        "canonym systems detect Kharkiv --source Харків | cut -f 1-3 | head -n 1",
        output: "1.00\tuk\tХарків → Kharkiv"
      ),
      .init("canonym systems detect 'Volodymyr Zelenskyi'"),
      .init("canonym systems detect --jsonl names.jsonl"),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.nothing.row("no system can have written the one name"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try arguments.exclude(json, jsonl)
    let detector = SystemDetector(try SystemCatalogue(source: arguments.tableSource))
    let names = arguments[names]
    if arguments[jsonl] {
      let reader = try JSONReader()
      return try console.filterJSONLines(arguments.inputs(self.names)) { line in
        try answer(try reader.read(line).root, detector)
      }
    }
    if names.isEmpty {
      throw arguments.refusal(.missingOperand("NAME", usage: "canonym systems detect NAME..."))
    }
    let native = arguments[source]
    if native != nil, names.count > 1 {
      throw arguments.refusal(
        .unexpectedOperand(names[1], usage: "canonym systems detect NAME --source NATIVE")
      )
    }
    var found = 0
    for name in names {
      let classes = try classes(of: name, source: native, detector)
      if !classes.isEmpty { found += 1 }
      if arguments[json] {
        var writer = JSONWriter()
        writer.object { writer in
          writer.field("text", name)
          write(classes, to: &writer)
        }
        try console.writeLine(String(decoding: writer.bytes, as: UTF8.self))
      } else {
        if names.count > 1 { try console.writeLine("\(name):") }
        for one in classes { try console.writeLine(line(one)) }
        if classes.isEmpty { console.say("no system can have written: \(name)") }
      }
    }
    return found == 0 && names.count == 1 ? .nothing : .done
  }

  private static func classes(
    of name: String,
    source: String?,
    _ detector: SystemDetector
  ) throws(TransliterationError) -> [SystemClass] {
    if let source { return try detector.classes(of: name, source: source) }
    return try detector.classes(of: name)
  }

  private static func answer(_ question: JSONValue, _ detector: SystemDetector) throws -> String {
    let id = question["id"]?.string
    guard let text = question["text"]?.string else {
      throw LineRejection("no string in \"text\"", id: id)
    }
    let classes = try classes(of: text, source: question["source"]?.string, detector)
    var writer = JSONWriter()
    writer.object { writer in
      if let id { writer.field("id", id) }
      write(classes, to: &writer)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func line(_ one: SystemClass) -> String {
    var fields = [
      twoDecimals(one.score), one.language.isEmpty ? "-" : one.language,
      "\(one.source) → \(one.written)", one.systems.map(\.text).joined(separator: " "),
    ]
    if !one.differences.isEmpty {
      fields.append(
        one.differences.map { "\($0.source): \($0.written) not \($0.first)" }
          .joined(separator: ", ")
      )
    }
    return fields.joined(separator: "\t")
  }

  private static func write(_ classes: [SystemClass], to writer: inout JSONWriter) {
    writer.key("classes")
    writer.array {
      for one in classes {
        $0.object {
          $0.key("systems")
          $0.array { for system in one.systems { $0.string(system.text) } }
          $0.field("language", one.language)
          $0.key("languages")
          $0.array { for language in one.languages { $0.string(language) } }
          $0.key("score")
          $0.score(one.score)
          $0.field("source", one.source)
          $0.field("written", one.written)
          $0.field("agreement", one.agreement.rawValue)
          $0.key("differences")
          $0.array {
            for difference in one.differences {
              $0.object {
                $0.field("source", difference.source)
                $0.span(difference.range)
                $0.field("written", difference.written)
                $0.field("first", difference.first)
              }
            }
          }
        }
      }
    }
  }
}
