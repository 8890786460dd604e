import CanonymArguments
import CanonymJSON
import CanonymNames
import CanonymTransliteration

/// `canonym variants NAME`: the plausible spellings of a name, with system, language and relation.
enum VariantsVerb: Verb {
  static let type = DefaultedOption<String>(
    "type",
    short: "t",
    value: "TYPE",
    default: "other",
    help: "what it names: person, place, org (or company, city and the like), other"
  )
  static let language = Option<String>(
    "lang",
    short: "l",
    value: "TAG",
    help: "the language of the name (BCP 47); else all that its letters allow"
  )
  static let limit = DefaultedOption<Int>(
    "limit",
    short: "n",
    value: "N",
    default: 100,
    check: .atLeast(1),
    help: "how many spellings to give at most"
  )
  static let json = Flag("json", help: "one JSON object a line")
  static let names = Operands("NAME", help: "the name")

  static let spec = CommandSpec(
    "variants",
    abstract: "gives the plausible spellings of a name",
    discussion: """
      A line for each spelling, the likeliest first, with tabs between: the spelling, what it is to the name \
      (romanization, translation, exonym, rename, nickname and the like), its language, and the system it \
      follows; a dash is what is not known.
      """,
    operands: [names],
    options: [type, language, limit, json],
    examples: [
      .init(
        "canonym variants --limit 1 Колихаєв",
        output: "Kolykhaiev\tromanization\tuk\tua-ukr-Cyrl-Latn-2010"
      ),
      .init("canonym variants --type place Lwów"),
    ],
    exitStatuses: [
      ExitStatus.done.row("done; a spelling was found"),
      ExitStatus.nothing.row("no other spelling is known"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let names = arguments[names]
    guard names.count == 1 else {
      throw arguments.refusal(
        names.isEmpty
          ? .missingOperand("NAME", usage: "canonym variants NAME")
          : .unexpectedOperand(names[1], usage: "canonym variants NAME")
      )
    }
    let variants = try NameVariants(source: arguments.tableSource)
      .variants(of: names[0], type: NameType(word: arguments[type]), language: arguments[language])
    for variant in variants.prefix(arguments[limit]) {
      try console.write(arguments[json] ? object(variant) : line(variant))
    }
    return variants.isEmpty ? .nothing : .done
  }

  private static func line(_ variant: NameVariant) -> String {
    let language = variant.language.isEmpty ? "-" : variant.language
    return
      "\(variant.name)\t\(variant.relation.rawValue)\t\(language)\t\(variant.system?.text ?? "-")\n"
  }

  private static func object(_ variant: NameVariant) -> String {
    var writer = JSONWriter()
    writer.object {
      $0.field("name", variant.name)
      $0.field("relation", variant.relation.rawValue)
      if !variant.language.isEmpty { $0.field("lang", variant.language) }
      if let system = variant.system { $0.field("system", system.text) }
      $0.key("score")
      $0.score(variant.score)
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
