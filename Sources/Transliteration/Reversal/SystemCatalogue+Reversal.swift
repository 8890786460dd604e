import CanonymTables
import CanonymUnicode

extension SystemCatalogue {
  /// Opens a system for reading what it wrote.
  ///
  /// - Parameter language: whose words the sources are; the first one of the system when nil.
  /// - Throws: as ``transliterator(for:apostrophes:)``; a transform of ICU cannot be read backwards this way:
  ///   ``TransliterationError/unknownSystem(_:suggestions:)``.
  /// - Complexity: some ten milliseconds, for the system is tried on all pairs of letters.
  public func reverser(
    for id: SystemID,
    language: String? = nil
  ) throws(TransliterationError) -> SourceReverser {
    let transliterator = try transliterator(for: id)
    let language = language ?? transliterator.system.languages.first ?? ""
    let model: LetterModel?
    do throws(TableError) {
      model = try letterModel(of: language)
    } catch {
      throw .table(error)
    }
    return try reverser(transliterator, language: language, model: model, inventory: nil)
  }

  /// Opens a system for reading what it wrote, with an inventory that was made before, if there is one; else with
  /// one that is made quickly or thoroughly.
  func reverser(
    _ transliterator: Transliterator,
    language: String,
    model: LetterModel?,
    inventory: LetterInventory?,
    isQuick: Bool = false
  ) throws(TransliterationError) -> SourceReverser {
    let system = transliterator.system
    guard let table = system.table else {
      throw .unknownSystem(system.id, suggestions: [])
    }
    let made: LetterInventory
    if let inventory {
      made = inventory
    } else {
      let rules: String
      do throws(TableError) {
        rules = try source.table(table).text()
      } catch {
        throw .table(error)
      }
      let alphabet = SourceAlphabet(model: model, rules: rules, system: system)
      var builder = InventoryBuilder(alphabet, transliterator)
      made = builder.inventory(words: system.examples.map(\.source), isQuick: isQuick)
    }
    return SourceReverser(transliterator, language: language, model: model, inventory: made)
  }

  /// The letter model of a language; nil when there is none.
  func letterModel(of language: String) throws(TableError) -> LetterModel? {
    let own = language.split(separator: "-").first.map(String.init) ?? language
    let known = try LetterModel.languages(source: source)
    guard
      let found = known.first(where: { $0 == language }) ?? known.first(where: { $0 == own })
        ?? known.first(where: { $0.hasPrefix(own + "-") })
    else { return nil }
    return try LetterModel(language: found, source: source)
  }
}
