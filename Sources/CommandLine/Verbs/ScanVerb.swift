import CanonymArguments
import CanonymArticles
import CanonymIndex
import CanonymJSON
import CanonymUnicode

/// `canonym scan [FILE...]`: where names of the registry stand, and nothing else.
enum ScanVerb: Verb {
  static let spec = CommandSpec(
    "scan",
    abstract: "finds the names of the registry in articles, texts untouched",
    discussion: """
      Reads articles as JSONL and answers each with {"id","mentions":[{"start","end","id"}]}: every name that is \
      equal but for case and marks, at the borders of words, the leftmost and longest first. Nothing is judged by \
      its surroundings: 'clean' does that. A name that several entities bear has the others in "alternatives".
      """,
    operands: [ArticleArguments.files],
    options: [
      ArticleArguments.registry, SharedOptions.output, ArticleArguments.offsets,
      ArticleArguments.textField, ArticleArguments.stopList,
    ],
    examples: [
      .init("canonym scan --registry places.jsonl articles.jsonl"),
      .init(
        #"echo '{"id":"1","text":"Львів, KYIV"}' | canonym scan | grep -o '"id":"city:[0-9]*"'"#,
        output: "\"id\":\"city:702550\"\n\"id\":\"city:703448\""
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let (index, isStarter) = try arguments.index(console)
    let scanner = NameScanner(
      try ScanIndex(index, skipping: try arguments.skippedKeys(isStarter: isStarter))
    )
    let reader = try JSONReader()
    let field = arguments[ArticleArguments.textField]
    let unit = arguments[ArticleArguments.offsets]
    return try console.filterJSONLines(arguments.inputs(ArticleArguments.files)) { line in
      let record = try reader.read(line).root
      let id = record["id"]?.string ?? record["id"]?.numberText
      guard let text = record[field]?.utf8 else {
        throw LineRejection("the object has no string '\(field)'", id: id)
      }
      return answer(id, Array(text), scanner, unit)
    }
  }

  private static func answer(
    _ id: String?,
    _ text: [UInt8],
    _ scanner: NameScanner,
    _ unit: OffsetUnit
  ) -> String {
    var offsets = OffsetConverter(text, to: unit)
    var writer = JSONWriter()
    writer.object { writer in
      if let id { writer.field("id", id) }
      writer.key("mentions")
      writer.array { writer in
        for match in scanner.scan(text.span) {
          var entities: [String] = []
          for alias in match.aliases where !entities.contains(alias.entity) {
            entities.append(alias.entity)
          }
          writer.object { writer in
            writer.field("start", offsets.convert(match.range.lowerBound))
            writer.field("end", offsets.convert(match.range.upperBound))
            writer.field("id", entities[0])
            guard entities.count > 1 else { return }
            writer.key("alternatives")
            writer.array { writer in
              for other in entities.dropFirst() { writer.string(other) }
            }
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
