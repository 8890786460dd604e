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
    let answers = MentionAnswers(
      scanner,
      field: arguments[ArticleArguments.textField],
      unit: arguments[ArticleArguments.offsets]
    )
    let reader = try JSONReader()
    return try console.filterJSONLines(arguments.inputs(ArticleArguments.files)) { line, writer in
      try answers.write(try reader.read(line), to: &writer)
    }
  }
}
