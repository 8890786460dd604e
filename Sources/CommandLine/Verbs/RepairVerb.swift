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
    help: "the rules to apply, parted by commas: entities,line-ends,controls,spaces,nfc; else all"
  )
  static let jsonl = Flag(
    "jsonl",
    help: "read {\"id\",\"text\"} a line, write {\"id\",\"text\",\"edits\"}"
  )

  static let spec = CommandSpec(
    "repair",
    abstract: "tidies text: control characters, spaces, entities, NFC",
    discussion: """
      Clean text stays as it is, and what is repaired once needs no second repair. A file is read as a whole, \
      since the rules look across line ends. With --jsonl each change is told: where it stood, what was there, \
      what is there now, and by which rule.
      """,
    operands: [ArticleArguments.files],
    options: [rules, SharedOptions.output, jsonl, ArticleArguments.offsets],
    examples: [
      .init("canonym repair page.txt > tidy.txt"),
      .init("printf 'AT&amp;T  opens ' | canonym repair", output: "AT&T opens"),
      .init(
        #"echo '{"id":"1","text":"a  b"}' | canonym repair --jsonl --rules spaces"#,
        output:
          #"{"id":"1","text":"a b","edits":[{"start":1,"end":3,"was":"  ","with":" ","rule":"spaces"}]}"#
      ),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let hygiene = Hygiene(
      Set(arguments[rules]?.elements ?? HygieneRule.allCases),
      characterReferences: try CharacterReferences(from: arguments.tableSource)
    )
    let inputs = arguments.inputs(ArticleArguments.files)
    guard arguments[jsonl] else { return try repairText(inputs, hygiene, console) }
    let reader = try JSONReader()
    return try console.filterJSONLines(inputs) { line in
      let record = try reader.read(line).root
      let id = record["id"]?.string
      guard let text = record["text"]?.utf8 else {
        throw LineRejection("the object has no string 'text'", id: id)
      }
      return repaired(Array(text), id, hygiene, arguments[ArticleArguments.offsets])
    }
  }

  /// Repairs whole files; bytes that are not UTF-8 are read as U+FFFD and told.
  private static func repairText(
    _ inputs: [String],
    _ hygiene: Hygiene,
    _ console: Console
  ) throws -> ExitStatus {
    var status = ExitStatus.done
    for input in inputs {
      let bytes = try ByteSource(path: input).readAll()
      var text = bytes
      if (try? UTF8Span(validating: bytes.span)) == nil {
        text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        console.say("\(input) is not UTF-8; what was wrong is read as U+FFFD")
        status = .nothing
      }
      try console.write(hygiene.clean(text)?.text ?? text)
    }
    return status
  }

  private static func repaired(
    _ text: [UInt8],
    _ id: String?,
    _ hygiene: Hygiene,
    _ unit: OffsetUnit
  ) -> String {
    let result = hygiene.clean(text) ?? (text, EditList())
    var offsets = OffsetConverter(text, to: unit)
    var writer = JSONWriter()
    writer.object { writer in
      if let id { writer.field("id", id) }
      writer.key("text")
      writer.string(utf8: result.text.span)
      writer.key("edits")
      writer.array { writer in
        for edit in result.edits.edits {
          writer.object { writer in
            writer.field("start", offsets.convert(edit.start))
            writer.field("end", offsets.convert(edit.end))
            writer.key("was")
            writer.string(utf8: text[edit.start..<edit.end].span)
            writer.key("with")
            writer.string(utf8: result.text[edit.newStart..<edit.newEnd].span)
            writer.field("rule", edit.rule)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
