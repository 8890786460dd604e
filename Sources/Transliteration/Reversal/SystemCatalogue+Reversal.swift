import CanonymTables
import CanonymUnicode

extension SystemCatalogue {
  /// Opens a system for reading what it wrote.
  ///
  /// - Parameter language: whose words the sources are; the first one of the system when nil.
  /// - Throws: as ``transliterator(for:apostrophes:)``; a transform of ICU cannot be read backwards this way:
  ///   ``TransliterationError/unknownSystem(_:suggestions:)``.
  /// - Complexity: some milliseconds, for the system is tried on all pairs of letters.
  public func reverser(
    for id: SystemID,
    language: String? = nil
  ) throws(TransliterationError) -> SourceReverser {
    let system = try system(id)
    guard let name = system.table else {
      throw .unknownSystem(id, suggestions: [])
    }
    let transliterator = try transliterator(for: id)
    let language = language ?? system.languages.first ?? ""
    let rules: String
    let model: LetterModel?
    do throws(TableError) {
      rules = try source.table(name).text()
      model = try letterModel(of: language)
    } catch {
      throw .table(error)
    }
    let alphabet = SourceAlphabet(model: model, rules: rules, system: system)
    var builder = InventoryBuilder(alphabet, transliterator)
    let inventory = builder.inventory(words: system.examples.map(\.source))
    return SourceReverser(
      transliterator,
      language: language,
      model: model,
      inventory: inventory
    )
  }

  /// The letter model of a language; nil when there is none.
  func letterModel(of language: String) throws(TableError) -> LetterModel? {
    let own = language.split(separator: "-").first.map(String.init) ?? language
    let known = try LetterModel.languages(source: source)
    guard let found = known.first(where: { $0 == language }) ?? known.first(where: { $0 == own })
      ?? known.first(where: { $0.hasPrefix(own + "-") })
    else { return nil }
    return try LetterModel(language: found, source: source)
  }
}
