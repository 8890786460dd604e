import CanonymArguments
import CanonymArticles
import CanonymJSON
import CanonymStreams
import CanonymUnicode

/// `canonym repair [FILE...]`: text hygiene alone.
enum RepairVerb: Verb {
  static let rules = Option<CommaList<HygieneRule>>(
    "rules",
    value: "LIST",
    help: """
      the rules to apply, parted by commas: entities, encoding, line-ends, controls, zero-width, bidi, \
      soft-hyphens, spaces, blanks, nfc; and those that change sound text, so that they have to be named: ligatures, \
      width, quotes, confusables
      """
  )
  static let jsonl = Flag(
    "jsonl",
    help: "read {\"id\",\"text\"} a line, write {\"id\",\"text\",\"edits\"}"
  )

  static let flags = Flag(
    "flags",
    help: """
      with --jsonl, also tell what is left as it is: \"look_alikes\", words that mix letters of several scripts, by \
      their places in the source, and \"lost\", how many characters are U+FFFD
      """
  )

  static let spec = CommandSpec(
    "repair",
    abstract: "tidies text: misread characters, controls, spaces, entities, NFC",
    discussion: """
      Clean text stays as it is, and what is repaired once needs no second repair. A file is read in \
      pieces of a quarter of a megabyte or more, each of whole paragraphs. With --jsonl each change is told: where it stood, what was there, \
      what is there now, and by which rule.
      """,
    operands: [ArticleArguments.files],
    options: [rules, SharedOptions.output, jsonl, flags, ArticleArguments.offsets],
    examples: [
      .init("canonym repair page.txt > tidy.txt"),
      .init("printf 'AT&amp;T  opens ' | canonym repair", output: "AT&T opens"),
      .init("printf 'MÃ¼nchen donâ€™t' | canonym repair --rules encoding", output: "München don’t"),
      .init(
        #"echo '{"id":"1","text":"a  b"}' | canonym repair --jsonl --rules blanks"#,
        output:
          #"{"id":"1","text":"a b","edits":[{"start":1,"end":3,"was":"  ","with":" ","rule":"blanks"}]}"#
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let tables = try HygieneTables(from: arguments.tableSource)
    let hygiene = Hygiene(
      arguments[rules].map { Set($0.elements) } ?? HygieneRule.standard,
      tables
    )
    let inputs = arguments.inputs(ArticleArguments.files)
    guard arguments[jsonl] else { return try repairText(inputs, hygiene, console) }
    let reader = try JSONReader()
    let answer = RepairAnswer(
      hygiene,
      unit: arguments[ArticleArguments.offsets],
      flags: arguments[flags] ? tables : nil
    )
    var writer = JSONWriter()
    return try console.filterJSONLines(inputs) { line in
      let record = try reader.read(line).root
      let id = record["id"]?.string
      guard let text = record["text"]?.utf8 else {
        throw LineRejection("the object has no string 'text'", id: id)
      }
      writer.removeAll()
      answer.write(text, id: id, into: &writer)
      try console.write(writer.bytes)
      return ""
    }
  }

  /// Repairs files piece by piece; bytes that are not UTF-8 are read as U+FFFD and told.
  private static func repairText(
    _ inputs: [String],
    _ hygiene: Hygiene,
    _ console: Console
  ) throws -> ExitStatus {
    var status = ExitStatus.done
    for input in inputs {
      var isSound = true
      var pieces = TextPieces(try ByteSource(path: input))
      while try pieces.next({ piece in
        // What is surely clean is UTF-8, too.
        if hygiene.isSurelyClean(piece) { return try console.write(piece) }
        var text: [UInt8] = []
        text.append(bytesOf: piece)
        if (try? UTF8Span(validating: piece)) == nil {
          text = Array(String(decoding: text, as: UTF8.self).utf8)
          isSound = false
        }
        try console.write(hygiene.clean(text)?.text ?? text)
      }) {}
      if !isSound {
        console.say("\(input) is not UTF-8; what was wrong is read as U+FFFD")
        status = .nothing
      }
    }
    return status
  }
}
