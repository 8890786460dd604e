import CanonymArguments
import CanonymArticles
import CanonymJSON

/// `canonym restore [FILE...]`: cleaned records back to their sources.
enum RestoreVerb: Verb {
  static let spec = CommandSpec(
    "restore",
    abstract: "turns cleaned articles back into their sources",
    discussion: """
      Reads what 'clean' wrote. The text is made anew from clean_text and the edits alone, byte for byte what \
      it was; clean_text, clean_title and canonym go.
      """,
    operands: [ArticleArguments.files],
    options: [SharedOptions.output, ArticleArguments.textField],
    examples: [
      .init("canonym restore clean.jsonl > articles.jsonl"),
      .init(
        #"echo '{"id":"1","text":"Advertisement\nKyiv  won."}' | canonym clean -q | canonym restore"#,
        output: #"{"id":"1","text":"Advertisement\nKyiv  won."}"#
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let restorer = ArticleRestorer(textField: arguments[ArticleArguments.textField])
    let reader = try JSONReader()
    var writer = JSONWriter()
    return try console.filterJSONLines(arguments.inputs(ArticleArguments.files)) { line in
      writer.removeAll()
      try restorer.restore(record: line, with: reader, into: &writer)
      return String(decoding: writer.bytes.dropLast(), as: UTF8.self)
    }
  }
}
