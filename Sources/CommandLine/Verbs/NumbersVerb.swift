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
  static let format = Option<String>(
    "format",
    value: "LOCALE",
    help: "tell values also as a locale writes them: en-IN, de-CH, fa-u-nu-native"
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
      stand, the value, the kind and by which writing it was read; then, where there are such, what it counts (in USD, in %), the \
      range whose end it is, and the other value it may have. A file is one text: its numbers are witnesses for each other. Dates, times, telephone numbers, versions and codes are no numbers; --kinds all reports them too, and Roman numerals (Louis XIV) with the ordinals. \
      Separators are judged by the number's shape, then by the other numbers of the text, then by the locale.
      """,
    operands: [ArticleArguments.files],
    options: [
      locale, kinds, words, values, format, SharedOptions.output, jsonl, ArticleArguments.offsets,
    ],
    examples: [
      .init("canonym numbers --locale en-IN article.txt"),
      .init(
        "echo 'Rs 2.9 lakh for 12 people on 3 March 2022' | canonym numbers",
        output: "1:4\t2.9 lakh\t290000\tnumber\twestern\tin Rs\n1:17\t12\t12\tnumber\tplain"
      ),
      .init("echo 1.234.567,89 | canonym numbers --values", output: "1234567.89"),
      .init("echo 2.9 lakh | canonym numbers --values --format en-IN", output: "2,90,000"),
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
    let format = try numberFormat(arguments)
    if arguments[values] {
      return try console.filterLines(inputs) { line in
        if line.isEmpty { return "" }
        guard let number = reader.reading(of: line, locale: locale) else {
          throw LineRejection("'\(line)' is no number")
        }
        let value = try format?.text(of: number.value) ?? number.value
        guard let other = number.alternative else { return value }
        return "\(value)\tor \(try format?.text(of: other) ?? other)"
      }
    }
    let kinds = Set(arguments[kinds].elements.flatMap(\.kinds))
    guard arguments[jsonl] else {
      for input in inputs {
        let text = try ByteSource(path: input).readAll()
        let mentions = reader.mentions(
          in: text.span,
          locale: locale,
          romans: kinds.contains(.ordinal)
        )
        try console.write(mentions.filter { kinds.contains($0.kind) }, of: text, format)
      }
      return .done
    }
    let unit = arguments[ArticleArguments.offsets]
    var answers = NumberAnswers(reader, kinds, unit, format, fallback: locale)
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

extension NumbersVerb {
  private static func numberFormat(_ arguments: ParsedArguments) throws -> NumberFormat? {
    guard let locale = arguments[format] else { return nil }
    do {
      return try NumberFormat(locale: locale)
    } catch {
      throw arguments.refusal(
        locale,
        of: format,
        expected: "a locale",
        among: DecimalFormat.locales
      )
    }
  }
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
  /// Writes a line for each mention of a text: its place, surface, value, kind and writing, and what else is known.
  fileprivate func write(
    _ mentions: [NumberMention],
    of text: [UInt8],
    _ format: NumberFormat?
  ) throws {
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
      let tell = { (value: String) in try format?.text(of: value) ?? value }
      var fields = ["\(line):\(column)", surface, try tell(mention.value)]
      fields += [mention.kind.rawValue, mention.writing.rawValue]
      if let measure = mention.measure { fields.append("in \(measure.code ?? measure.surface)") }
      if let range = mention.range {
        fields.append("from \(try tell(range.from)) to \(try tell(range.to))")
      }
      if let alternative = mention.alternative { fields.append("or \(try tell(alternative))") }
      try writeLine(fields.joined(separator: "\t"))
    }
  }
}
