import CanonymArguments
import CanonymJSON
import CanonymTransliteration
import CanonymUnicode

/// `canonym systems [WORD...]`: the transliteration systems there are, or one of them in full.
enum SystemsVerb: Verb {
  static let json = Flag("json", help: "one JSON array of objects, or one object for an id")
  static let engine = Flag(
    "engine",
    help: "lists only what falls back to ICU: systems and the transforms that ICU runs for them"
  )
  static let words = Operands(
    "WORD",
    help: "a system's id or alias, or words that id, name, authority, year, language or script hold"
  )

  static let spec = CommandSpec(
    "systems",
    abstract: "lists the transliteration systems, or describes one",
    discussion: """
      A line of the list has the id, the year, the languages (BCP 47), the authority and the name. \
      Systems with the same rules are listed each for itself. The description of one says whether what it \
      writes can be read back, or which letters and pairs of letters it writes alike.
      """,
    operands: [words],
    options: [json, engine],
    examples: [
      .init("canonym systems uk bgn"),
      .init(
        "canonym systems uk-national-2010 | head -n 2",
        output: "ua-ukr-Cyrl-Latn-2010\nname        Ukrainian national system (2010)"
      ),
      .init("canonym systems --json Geor"),
    ],
    exitStatuses: [
      ExitStatus.done.row(), ExitStatus.nothing.row("no system has these words"),
    ]
  )

  static let verbs: [any Verb.Type] = [SystemsDetectVerb.self]

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let catalogue = try SystemCatalogue(source: arguments.tableSource)
    let wanted = arguments[words]
    if arguments[engine] { return try listFallbacks(catalogue, wanted, console) }
    if wanted.count == 1, let word = wanted.first, let one = described(word, in: catalogue) {
      let same = catalogue.systems.filter { $0.table == one.table && $0.id != one.id }
      let reversal = try catalogue.reversibility(of: one.id)
      try console.write(
        arguments[json] ? object(one, reversal) + "\n" : page(one, same: same, reversal)
      )
      return .done
    }
    let found = catalogue.systems.filter { system in wanted.allSatisfy { holds(system, $0) } }
    if arguments[json] {
      try console.writeLine("[" + found.map { object($0) }.joined(separator: ",\n") + "]")
    } else {
      for line in columns(found) { try console.writeLine(line) }
    }
    if found.isEmpty { console.report("no system has all of: \(wanted.joined(separator: " "))") }
    return found.isEmpty ? .nothing : .done
  }

  /// Lists the systems for which ICU runs a transform: those of tables, and all transforms of ICU.
  private static func listFallbacks(
    _ catalogue: SystemCatalogue,
    _ wanted: [String],
    _ console: Console
  ) throws -> ExitStatus {
    var count = 0
    let own = catalogue.systems.filter { system in wanted.allSatisfy { holds(system, $0) } }
    let builtIn = try SystemCatalogue.icuSystems().filter { system in
      wanted.allSatisfy { holds(system, $0) }
    }
    for system in own + builtIn {
      let transforms = try catalogue.transliterator(for: system.id).icuTransforms
      if transforms.isEmpty { continue }
      count += 1
      try console.writeLine("\(system.id)\t\(transforms.joined(separator: " "))")
    }
    console.report("\(count) of \(own.count + builtIn.count) systems fall back to ICU")
    return .done
  }

  /// The system a word names, of those listed.
  private static func described(
    _ word: String,
    in catalogue: SystemCatalogue
  ) -> TransliterationSystem? {
    let system = try? catalogue.system(SystemID(word))
    return system?.table == nil ? nil : system
  }

  /// Whether a word is in what a line of the list says, or is one of its languages, scripts or aliases.
  private static func holds(_ system: TransliterationSystem, _ word: String) -> Bool {
    let word = word.lowercased()
    let whole = system.languages + system.aliases + scripts(of: system) + [system.year]
    if whole.contains(where: { $0.lowercased() == word }) { return true }
    // Two letters are a language, or else in half of all names.
    guard word.count > 2 else { return false }
    return [system.id.text, system.name, system.authority].contains {
      $0.lowercased().contains(word)
    }
  }

  private static func columns(_ systems: [TransliterationSystem]) -> [String] {
    let rows = systems.map {
      [$0.id.text, $0.year, $0.languages.joined(separator: ","), $0.authority, $0.name]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let padded = zip(row, widths).map { field, width in padding(field, to: width) }
      return (padded + row.suffix(1)).joined(separator: "  ")
    }
  }

  private static func page(
    _ system: TransliterationSystem,
    same: [TransliterationSystem],
    _ reversal: Reversibility
  ) -> String {
    let rows: [(String, [String])] = [
      ("name", [system.name]),
      ("authority", [system.authority]),
      ("year", [system.year]),
      ("languages", [system.languages.joined(separator: " ")]),
      ("scripts", [scripts(of: system).joined(separator: " → ")]),
      ("reversible", [system.isReversible ? "yes" : "no"]),
      ("reversal", reversal.lines),
      ("document", [system.document]),
      ("aliases", system.aliases.isEmpty ? [] : [system.aliases.joined(separator: " ")]),
      ("same rules", same.map(\.id.text)),
      ("examples", system.examples.map { "\($0.source) → \($0.target)" }),
    ]
    var page = "\(system.id)\n"
    for (title, values) in rows {
      for (place, value) in values.enumerated() {
        page += padding(place == 0 ? title : "", to: 12) + value + "\n"
      }
    }
    return page
  }

  private static func object(
    _ system: TransliterationSystem,
    _ reversal: Reversibility? = nil
  ) -> String {
    var writer = JSONWriter()
    writer.object {
      $0.field("id", system.id.text)
      $0.field("name", system.name)
      $0.field("authority", system.authority)
      $0.field("year", system.year)
      $0.key("languages")
      $0.array { for language in system.languages { $0.string(language) } }
      $0.field("from", system.sourceScript?.code ?? "")
      $0.field("to", system.targetScript?.code ?? "")
      $0.key("reversible")
      $0.boolean(system.isReversible)
      if let reversal { reversal.write(to: &$0) }
      $0.field("document", system.document)
      $0.key("aliases")
      $0.array { for alias in system.aliases { $0.string(alias) } }
      $0.key("examples")
      $0.array {
        for example in system.examples {
          $0.object {
            $0.field("source", example.source)
            $0.field("target", example.target)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func scripts(of system: TransliterationSystem) -> [String] {
    [system.sourceScript, system.targetScript].compactMap { $0?.code }
  }

  private static func padding(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
