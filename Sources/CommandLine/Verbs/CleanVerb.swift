import Canonym
import CanonymArguments
import CanonymArticles
import CanonymIndex
import CanonymJSON
import CanonymNumbers
import CanonymStreams
import CanonymUnicode

/// `canonym clean [FILE...]`: the main job.
enum CleanVerb: Verb {
  static let spans = DefaultedOption<ArticleOptions.Spans>(
    "spans",
    value: "TEXT",
    default: .source,
    help: "the text that places refer to"
  )
  static let rewrite = Option<CommaList<ArticleOptions.Rewrite>>(
    "rewrite",
    value: "LIST",
    help: "also write canonical names or values into the clean text: mentions,numbers"
  )
  static let kinds = DefaultedOption<CommaList<NumberKinds>>(
    "kinds",
    value: "LIST",
    default: CommaList([.one(.number), .one(.ordinal)]),
    help: "the kinds of numbers to report, with commas between, or all"
  )
  static let language = Option<String>(
    "lang",
    value: "TAG",
    help: "the language of articles that do not name theirs, as BCP 47"
  )
  static let rejects = Option<String>(
    "rejects",
    value: "FILE",
    completion: .files,
    help:
      "write the lines that are no articles there, byte for byte, with their reasons in FILE.log"
  )
  static let repairUTF8 = Flag(
    "repair-utf8",
    help:
      "read bytes that are not UTF-8, and lone surrogates, as U+FFFD instead of rejecting their line"
  )
  static let text = Flag("text", help: "read plain text, each file one article")
  static let show = Flag(
    "show",
    help: "show a person what is done to each article, instead of writing it as JSON"
  )
  static let keepBoilerplate = Flag(
    "keep-boilerplate",
    help: "keep the lines that are no part of the article"
  )
  static let repeated = Option<Int>(
    "repeated",
    value: "N",
    check: .atLeast(2),
    help: """
      also remove short lines that stand in N articles or more of one source, as the field 'source' has it; reads \
      the files twice
      """
  )
  static let spec = CommandSpec(
    "clean",
    abstract: "cleans articles: tidy text, canonical mentions, numbers read",
    discussion: """
      Reads articles as JSONL, an object a line with at least a text. Each comes out with its fields as they \
      were, and with clean_text and canonym: the edits and removed lines that lead from the text to the clean \
      one and back, the entities mentioned and the numbers read, with their places in the text. Lines that \
      are no articles are reported and kept out; the exit status is then 1.
      """,
    operands: [ArticleArguments.files],
    options: [
      ArticleArguments.registry, SharedOptions.output, ArticleArguments.offsets, spans, rewrite,
      ArticleArguments.types, ArticleArguments.minimumScore, ArticleArguments.stopList, kinds,
      language, ArticleArguments.textField, text, show, keepBoilerplate, repeated, rejects,
      repairUTF8,
      ArticleArguments.threads,
    ],
    examples: [
      .init("canonym clean --threads 2 --rejects bad.jsonl articles.jsonl > clean.jsonl"),
      .init("canonym clean --rewrite mentions,numbers --offsets utf16 articles.jsonl.gz"),
      .init(
        #"echo '{"text":"In Kharkov, 2,90,000 live."}' | canonym clean -q | grep -o '"value":"[0-9]*"'"#,
        output: #""value":"290000""#
      ),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.nothing.row("some lines were rejected"),
      ExitStatus.usage.row(), ExitStatus.badInput.row("not one line was an article"),
      ExitStatus.unusableFile.row(),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let options = try options(arguments)
    let (index, isStarter) = try arguments.index(console)
    let repeated = try repeatedLines(arguments, options, console)
    let resources = try ArticleResources(
      index,
      skipping: try arguments.skippedKeys(isStarter: isStarter),
      stopping: try arguments.stoppedKeys(),
      repeated: repeated,
      tables: arguments.tableSource
    )
    if arguments[show] {
      let view = ArticleView(ArticleCleaner(resources, options), console)
      return try show(arguments, view, console)
    }
    let run = CleaningRun(resources, options, repairsUTF8: arguments[repairUTF8], console)
    if let path = arguments[rejects] { run.rejects = try RejectFiles(path: path) }
    do {
      for input in arguments.inputs(ArticleArguments.files) {
        if arguments[text] {
          try run.cleanText(input)
        } else {
          try run.cleanRecords(input, threads: arguments[ArticleArguments.threads])
        }
      }
    } catch {
      // What was rejected so far stands nowhere else; the error that is told is the first one.
      try? run.rejects?.close()
      throw error
    }
    return try run.finish()
  }

  /// Shows each article to a person; what is none is told on standard error.
  private static func show(
    _ arguments: ParsedArguments,
    _ view: ArticleView,
    _ console: Console
  ) throws -> ExitStatus {
    var rejected = 0
    let reader = try JSONReader()
    for input in arguments.inputs(ArticleArguments.files) {
      if arguments[text] {
        let bytes = try ByteSource(path: input).readAll()
        try view.show(bytes, language: arguments[language], heading: input)
        continue
      }
      rejected += try console.eachLine(of: input) { bytes, _ in
        if bytes.indices.allSatisfy({ bytes[$0] <= 0x20 }) { return }
        try view.show(try reader.read(bytes).root)
      } rejected: { rejection, line in
        console.say("\(input):\(line): \(rejection.reason)")
      }
    }
    return rejected > 0 ? .nothing : .done
  }

  /// Counts the lines of all articles; nil unless that is asked for.
  private static func repeatedLines(
    _ arguments: ParsedArguments,
    _ options: ArticleOptions,
    _ console: Console
  ) throws -> RepeatedLines? {
    guard let threshold = arguments[repeated] else { return nil }
    let inputs = arguments.inputs(ArticleArguments.files)
    if inputs.contains("-") {
      let problem = UsageError.Problem.invalidValue(
        of: "--repeated",
        value: "\(threshold)",
        expectation: "files, which are read twice; standard input cannot be",
        nearest: []
      )
      throw UsageError(problem, command: ["canonym", "clean"])
    }
    let counter = try LineCounter(threshold: threshold, options)
    for input in inputs {
      if arguments[text] {
        let bytes = try ByteSource(path: input).readAll()
        counter.add(bytes.span, publisher: "")
        continue
      }
      // What is no article is told when it is cleaned.
      _ = try console.eachLine(of: input, { bytes, _ in counter.add(record: bytes) }) { _, _ in }
    }
    return counter.lines
  }

  private static func options(_ arguments: ParsedArguments) throws -> ArticleOptions {
    var options = ArticleOptions()
    options.textField = arguments[ArticleArguments.textField]
    options.offsets = arguments[ArticleArguments.offsets]
    options.spans = arguments[spans]
    options.rewrites = Set(arguments[rewrite]?.elements ?? [])
    options.types = arguments[ArticleArguments.types]?.elements ?? []
    options.minimumScore = arguments[ArticleArguments.minimumScore]
    options.language = arguments[language]
    options.removesBoilerplate = !arguments[keepBoilerplate]
    options.kinds = Set(arguments[kinds].elements.flatMap(\.kinds))
    return options
  }
}
