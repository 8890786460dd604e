import CanonymArguments
import CanonymJSON
import CanonymNumbers
import CanonymStreams
import CanonymUnicode

/// `canonym numbers [FILE...]`: the numbers of running text, with their values.
enum NumbersVerb: Verb {
  static let locale = Option<String>(
    "locale",
    short: "l",
    value: "TAG",
    help: "the language or locale of the text (BCP 47), which decides what its shape leaves open"
  )
  static let kinds = DefaultedOption<CommaList<NumberKinds>>(
    "kinds",
    value: "LIST",
    default: CommaList([.one(.number)]),
    help: "what to report, parted by commas"
  )
  static let values = Flag(
    "values",
    help: "each line is one number: answer it by its value, or by an empty line"
  )
  static let words = DefaultedOption<Switch>(
    "words",
    value: "on|off",
    default: .on,
    help:
      "whether numbers written in words are read too, in the language of --locale or the text's own"
  )
  static let jsonl = Flag(
    "jsonl",
    help:
      "read {\"id\",\"text\",\"locale\"} a line, write {\"id\",\"mentions\"} or {\"id\",\"error\"}"
  )

  static let spec = CommandSpec(
    "numbers",
    abstract: "finds the numbers of a text and tells their values",
    discussion: """
      A line is written for each number: line and column (in characters of Unicode), the characters as they \
      stand, the value, the kind, by which writing it was read, and the other value it may have where that is \
      open. A file is one text: its numbers are witnesses for each other. Dates, times, telephone numbers, versions and codes are no numbers; --kinds all reports them too. \
      Separators are judged by the number's shape, then by the other numbers of the text, then by the locale.
      """,
    operands: [ArticleArguments.files],
    options: [
      locale, kinds, words, values, SharedOptions.output, jsonl, ArticleArguments.offsets,
    ],
    examples: [
      .init("canonym numbers --locale en-IN article.txt"),
      .init(
        "echo 'Rs 2.9 lakh for 12 people on 3 March 2022' | canonym numbers",
        output: "1:4\t2.9 lakh\t290000\tnumber\twestern\n1:17\t12\t12\tnumber\tplain"
      ),
      .init("echo 1.234.567,89 | canonym numbers --values", output: "1234567.89"),
    ],
    exitStatuses: [
      ExitStatus.done.row(),
      ExitStatus.nothing.row("a line is no question, no UTF-8 or, with --values, no number"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try console.redirect(to: arguments[SharedOptions.output])
    let reader = try NumberReader(
      from: arguments.tableSource,
      words: arguments[words] == .on
    )
    let inputs = arguments.inputs(ArticleArguments.files)
    let locale = arguments[locale]
    if arguments[values] {
      return try console.filterLines(inputs) { line in
        if line.isEmpty { return "" }
        guard let value = reader.value(of: line, locale: locale) else {
          throw LineRejection("'\(line)' is no number")
        }
        return value
      }
    }
    let kinds = Set(arguments[kinds].elements.flatMap(\.kinds))
    guard arguments[jsonl] else {
      for input in inputs {
        let text = try ByteSource(path: input).readAll()
        let mentions = reader.mentions(in: text.span, locale: locale)
        try console.write(mentions.filter { kinds.contains($0.kind) }, of: text)
      }
      return .done
    }
    let unit = arguments[ArticleArguments.offsets]
    var answers = NumberAnswers(reader, kinds, unit, fallback: locale)
    let json = try JSONReader()
    return try console.filterJSONLines(inputs) { line in
      try answers.answer(try json.read(line).root)
    }
  }
}

/// Something that is done or left.
enum Switch: String, ArgumentValue, CaseIterable {
  case on
  case off
}

/// A kind of mention as it is named on the command line, or all of them.
enum NumberKinds: ArgumentValue, Equatable {
  case all
  case one(NumberKind)

  /// The kinds it names.
  var kinds: [NumberKind] {
    switch self {
    case .all: NumberKind.allCases
    case .one(let kind): [kind]
    }
  }

  init(argument: String) throws(ArgumentValueError) {
    if argument == "all" {
      self = .all
    } else if let kind = NumberKind(rawValue: argument) {
      self = .one(kind)
    } else {
      throw ArgumentValueError(
        argument,
        expectation: "a kind of number, or all",
        allowed: NumberKinds.allowedArguments
      )
    }
  }

  var argument: String {
    switch self {
    case .all: "all"
    case .one(let kind): kind.rawValue
    }
  }

  static var allowedArguments: [String] { NumberKind.allCases.map(\.rawValue) + ["all"] }
}

extension Console {
  /// Writes a line for each mention of a text: its place, surface, value, kind and writing.
  fileprivate func write(_ mentions: [NumberMention], of text: [UInt8]) throws(StreamError) {
    var line = 1
    var lineStart = 0
    var at = 0
    for mention in mentions {
      while let feed = text[at..<mention.start].firstIndex(of: UInt8(ascii: "\n")) {
        line += 1
        at = feed + 1
        lineStart = at
      }
      at = mention.start
      let column = text[lineStart..<at].count { $0 & 0xC0 != 0x80 } + 1
      let surface = String(decoding: text[mention.start..<mention.end], as: UTF8.self)
      var fields = ["\(line):\(column)", surface, mention.value]
      fields += [mention.kind.rawValue, mention.writing.rawValue]
      if let alternative = mention.alternative { fields.append("or \(alternative)") }
      try writeLine(fields.joined(separator: "\t"))
    }
  }
}

/// Answers objects with a text in them.
private struct NumberAnswers {
  private let reader: NumberReader
  private let kinds: Set<NumberKind>
  private let unit: OffsetUnit
  private let fallback: String?
  private var writer = JSONWriter()

  /// - Parameter fallback: the locale of an object that names none.
  init(_ reader: NumberReader, _ kinds: Set<NumberKind>, _ unit: OffsetUnit, fallback: String?) {
    self.reader = reader
    self.kinds = kinds
    self.unit = unit
    self.fallback = fallback
  }

  /// The answer to one object.
  mutating func answer(_ question: JSONValue) throws(LineRejection) -> String {
    let id = question["id"]?.string
    guard let text = question["text"]?.utf8 else {
      throw LineRejection("no string in \"text\"", id: id)
    }
    let bytes = Array(text)
    let mentions = reader.mentions(
      in: bytes.span,
      locale: question["locale"]?.string ?? fallback
    )
    var offsets = OffsetConverter(bytes, to: unit)
    writer.removeAll()
    writer.object { writer in
      if let id { writer.field("id", id) }
      writer.key("mentions")
      writer.array { writer in
        for mention in mentions where kinds.contains(mention.kind) {
          let start = offsets.convert(mention.start)
          let end = offsets.convert(mention.end)
          writer.object { writer in
            writer.field("start", start)
            writer.field("end", end)
            writer.key("surface")
            writer.string(utf8: bytes.span.extracting(mention.start..<mention.end))
            if !mention.value.isEmpty { writer.field("value", mention.value) }
            writer.field("kind", mention.kind.rawValue)
            writer.field("writing", mention.writing.rawValue)
            writer.field("evidence", mention.evidence.rawValue)
            if let locale = mention.locale { writer.field("locale", locale) }
            if let alternative = mention.alternative { writer.field("ambiguous", alternative) }
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
