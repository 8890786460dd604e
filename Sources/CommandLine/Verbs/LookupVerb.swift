import CanonymArguments
import CanonymIndex
import CanonymJSON
import CanonymNames

/// `canonym lookup NAME...`: the records that names mean, in any script and spelling.
enum LookupVerb: Verb {
  static let type = DefaultedOption<String>(
    "type",
    short: "t",
    value: "TYPE",
    default: "",
    help: "only records of this type: place, person, org, 'place city' and the like"
  )
  static let language = Option<String>(
    "lang",
    short: "l",
    value: "TAG",
    help: "the language of the names (BCP 47), which decides how they are read"
  )
  static let limit = DefaultedOption<Int>(
    "limit",
    short: "n",
    value: "N",
    default: 10,
    check: .atLeast(1),
    help: "how many records to give at most for each name"
  )
  static let threshold = DefaultedOption<Double>(
    "threshold",
    value: "SCORE",
    default: NameComparison.defaultThreshold,
    check: .within(0...1),
    help: "the score from which on a record may be meant"
  )
  static let edits = Option<Int>(
    "edits",
    value: "N",
    check: .atLeast(0),
    help: "only names within N edits once case and marks are folded; 0 for folded equality"
  )
  static let json = Flag("json", help: "one JSON object for each name")
  static let jsonl = Flag(
    "jsonl",
    help:
      "read {\"id\",\"q\",\"type\",\"lang\",\"limit\"} a line, write {\"id\",\"hits\",\"decision\"}"
  )
  static let names = Operands("NAME", help: "what to look up; with --jsonl files to read")

  static let spec = CommandSpec(
    "lookup",
    abstract: "finds the records that names mean",
    discussion: """
      A line for each record that is close enough, the likeliest first, with tabs between: its id, its \
      canonical name, its types, its country, how the name asked for relates to the canonical one, the \
      score, and the name of the record that was found with its language. An empty field is a dash. Of \
      several names each is written before its records, with a colon. Names without a record are told on \
      standard error. With --json and --jsonl hits are given whatever their score, and the decision beside \
      them: match, ambiguous or none.
      """,
    operands: [names],
    options: [ArticleArguments.registry, type, language, limit, threshold, edits, json, jsonl],
    examples: [
      .init(
        "canonym lookup Харків",
        output: "city:706483\tKharkiv\tplace city\tUA\tromanization\t1.00\tХарків [uk-Cyrl]"
      ),
      .init(
        "canonym lookup --type place Charków | cut -f 1,5",
        output: "city:706483\texonym"
      ),
      .init("canonym lookup --registry people.jsonl --limit 3 -- Колихаєв"),
    ],
    exitStatuses: [
      ExitStatus.done.row("done; of one name: a record was found"),
      ExitStatus.nothing.row("nothing is close enough to the one name, or some input was rejected"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try arguments.exclude(json, jsonl)
    let names = arguments[names]
    if names.isEmpty && !arguments[jsonl] {
      throw arguments.refusal(.missingOperand("NAME", usage: "canonym lookup NAME..."))
    }
    let lookup = Lookup(try arguments.index(console).index, tables: arguments.tableSource)
    let query = LookupQuery(
      "",
      type: arguments[type],
      language: arguments[language],
      limit: arguments[limit],
      threshold: arguments[threshold],
      edits: arguments[edits]
    )
    return arguments[jsonl]
      ? try answerLines(arguments.inputs(self.names), lookup, query, console)
      : try answer(names, lookup, query, asJSON: arguments[json], console)
  }

  /// Looks up the names of the command line.
  private static func answer(
    _ names: [String],
    _ lookup: Lookup,
    _ query: LookupQuery,
    asJSON: Bool,
    _ console: Console
  ) throws -> ExitStatus {
    var query = query
    var found = 0
    for name in names {
      query.name = name
      let answer = try lookup.answer(query)
      try lookup.index.requireSound()
      let close = answer.close(threshold: query.threshold)
      if !close.isEmpty { found += 1 }
      if asJSON {
        try console.writeLine(object(answer, id: nil, name: name))
        continue
      }
      if close.isEmpty { console.say("nothing close to '\(name)'") }
      if names.count > 1 { try console.writeLine("\(name):") }
      for hit in close { try console.writeLine(line(hit)) }
    }
    return names.count == 1 && found == 0 ? .nothing : .done
  }

  /// Answers objects with a name in them.
  private static func answerLines(
    _ inputs: [String],
    _ lookup: Lookup,
    _ query: LookupQuery,
    _ console: Console
  ) throws -> ExitStatus {
    let reader = try JSONReader()
    return try console.filterJSONLines(inputs) { line in
      let question = try reader.read(line).root
      let id = question["id"]?.string
      guard let name = question["q"]?.string else {
        throw LineRejection("no string in \"q\"", id: id)
      }
      var query = query
      query.name = name
      if let type = question["type"]?.string { query.type = type }
      if let language = question["lang"]?.string { query.language = language }
      if let limit = question["limit"]?.integer { query.limit = max(1, limit) }
      let answer = try lookup.answer(query)
      try lookup.index.requireSound()
      return object(answer, id: id, name: nil)
    }
  }

  private static func line(_ hit: LookupHit) -> String {
    let entity = hit.entity
    let fields = [
      entity.id, entity.name, entity.types.joined(separator: " "), entity.country ?? "",
      hit.relation.rawValue, twoDecimals(hit.score), "\(hit.alias.name) [\(hit.alias.language)]",
    ]
    return fields.map { $0.isEmpty ? "-" : $0 }.joined(separator: "\t")
  }

  private static func object(_ answer: LookupAnswer, id: String?, name: String?) -> String {
    var writer = JSONWriter()
    writer.object {
      if let id { $0.field("id", id) }
      if let name { $0.field("name", name) }
      $0.key("hits")
      $0.array { for hit in answer.hits { write(hit, to: &$0) } }
      $0.field("decision", answer.decision.rawValue)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ hit: LookupHit, to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", hit.entity.id)
      $0.field("name", hit.entity.name)
      $0.key("score")
      $0.score(hit.score)
      $0.field("relation", hit.relation.rawValue)
      $0.field("alias", hit.alias.name)
      $0.field("lang", hit.alias.language)
      $0.key("type")
      $0.array { for type in hit.entity.types { $0.string(type) } }
      if let country = hit.entity.country { $0.field("country", country) }
    }
  }
}
