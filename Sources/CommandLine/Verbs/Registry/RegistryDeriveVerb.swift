import CanonymArguments
import CanonymRegistry
import CanonymStorage
import CanonymTransliteration
import CanonymUnicode

/// `canonym registry derive --registry DB --system ID`: names made by a transliteration system.
enum RegistryDeriveVerb: Verb {
  static let spec = CommandSpec(
    "derive",
    abstract: "adds the names that a transliteration system makes of others",
    discussion: """
      Names in the system's script and language, or in any language unless --lang is given, are written by it; the \
      results are marked as derived by the system and its year. A second run replaces them. A name that somebody \
      says, in any source, is not derived beside.
      """,
    options: [language, TransliterateVerb.system] + RegistryChange.options,
    examples: [
      .init("canonym registry derive -r places.db --system uk-national-2010 --lang uk"),
      .init("canonym registry derive -r places.db -s bgnpcgn-rus-Cyrl-Latn-1947 --lang ru"),
    ],
    exitStatuses: RegistryChange.exitStatuses
  )
  static let language = Option<String>(
    "lang",
    value: "TAG",
    help: "write names of this language alone"
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let catalogue = try SystemCatalogue(source: arguments.tableSource)
    let id = try arguments.required(TransliterateVerb.system)
    let transliterator = try TransliterateVerb.opened(id, catalogue, arguments)
    let system = try catalogue.system(SystemID(id))
    let change = RegistryChange(operation: "derive", origin: system.id.text)
    return try change.make(arguments, console, showing: []) { registry in
      // Read from before the batch began, entity by entity, while it writes.
      let reader = try Registry(path: registry.path, for: .reading)
      let cursor = try reader.allEntities()
      var changed = 0
      while let entity = try cursor.next() {
        let names = try derived(of: entity, transliterator, system, arguments[language])
        let outcome = try registry.setDerived(
          names,
          by: system.id.text,
          version: system.year,
          of: entity.id
        )
        if outcome != .same { changed += 1 }
        console.tick("\(changed) entities")
      }
      console.report("\(changed) entities changed")
    }
  }

  private static func derived(
    of entity: Entity,
    _ transliterator: Transliterator,
    _ system: TransliterationSystem,
    _ language: String?
  ) throws -> [Alias] {
    let own = Alias(entity.name, language: entity.language)
    var names: [Alias] = []
    for alias in [own] + entity.aliases where !alias.isDerived && alias.kind != .code {
      let spoken = alias.language.split(separator: "-").first.map(String.init) ?? ""
      if let language, spoken != language { continue }
      guard
        system.sourceScript == nil
          || LanguageTag.script(of: alias.name) == system.sourceScript?.code
      else { continue }
      let text = try transliterator.transliterate(alias.name)
      if text.isEmpty || text == alias.name { continue }
      names.append(
        Alias(
          text,
          language: LanguageTag.tag(spoken, for: text),
          kind: .transliteration,
          system: system.id.text,
          from: alias.from,
          to: alias.to
        )
      )
    }
    return names
  }
}
