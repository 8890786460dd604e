import CanonymTables
import CanonymTransliteration
import CanonymUnicode

/// Gives the plausible spellings of a name: by each system that reads its script, as other languages have its given
/// names, and as the starter registry knows it.
public struct NameVariants {
  private let source: TableSource
  private let catalogue: SystemCatalogue
  private let tables: NameTables
  private let reader: NameReader
  private let folder = Folder()

  /// What the spelling of the first system is worth, and how much less each further one.
  private static let first = 0.95
  private static let step = 0.01
  /// What recorded names are worth, those with a language before lists.
  private static let recorded = 0.9
  private static let listed = 0.6
  /// What a given name of another language, and a familiar form, is worth.
  private static let translated = 0.75
  private static let familiar = 0.55

  /// - Throws: ``NamesError`` when a table cannot be read.
  public init(source: TableSource = .embedded) throws(NamesError) {
    self.source = source
    tables = try NameTables(source: source)
    reader = NameReader(source: source)
    do throws(TransliterationError) { catalogue = try SystemCatalogue(source: source) } catch {
      throw .reading(error)
    }
  }

  /// The spellings of a name, the likeliest first, each once.
  ///
  /// - Parameters:
  ///   - name: in any script; only its first 1,000 scalars count.
  ///   - type: what it names.
  ///   - language: BCP 47, when it is known; else all languages its letters allow.
  /// - Throws: ``NamesError`` when a table or system cannot be read.
  public func variants(
    of name: String,
    type: NameType,
    language: String? = nil
  ) throws(NamesError) -> [NameVariant] {
    let name = beginOf(name)
    let fold = folder.fold(name)
    guard !fold.isEmpty else { return [] }
    var variants = try romanized(name, language)
    let latin = variants.first?.name ?? name
    do throws(TableError) {
      variants += try recorded(fold, type)
      if type == .person || type == .other { variants += try withOtherGivenNames(name, latin) }
    } catch {
      throw .table(error)
    }
    var best: [String: NameVariant] = [:]
    for variant in variants where variant.name != name {
      if best[variant.name].map({ $0.score < variant.score }) ?? true {
        best[variant.name] = variant
      }
    }
    return best.values.sorted { ($1.score, $0.name) < ($0.score, $1.name) }
  }

  /// The name by each system that writes its script in Latin letters.
  private func romanized(_ name: String, _ language: String?) throws(NamesError) -> [NameVariant] {
    if isLatin(name) { return [] }
    let readings = try reader.readings(of: name, language: language)
    let languages = readings.map(\.language)
    var variants: [NameVariant] = []
    for system in catalogue.systems(reading: name) where system.targetScript == Script(code: "Latn")
    {
      guard let spoken = languages.firstIndex(where: system.languages.contains) else { continue }
      let written: String
      do throws(TransliterationError) {
        written = try catalogue.transliterator(for: system.id).transliterate(name)
      } catch { throw .reading(error) }
      guard isLatin(written), !written.isEmpty else { continue }
      // The systems that names are read by come first, then those of the likelier language.
      let isRead = readings.contains { $0.system == system.id }
      let score = Self.first - Self.step * Double(spoken * 10 + (isRead ? 0 : 5))
      variants.append(
        NameVariant(
          name: written,
          language: languages[spoken],
          system: system.id,
          relation: .romanization,
          score: score
        )
      )
    }
    return variants.sorted { ($1.score, $0.system?.text ?? "") < ($0.score, $1.system?.text ?? "") }
  }

  /// The other names that the starter registry has for those that bear this one.
  private func recorded(_ fold: String, _ type: NameType) throws(TableError) -> [NameVariant] {
    let bearers = tables.known.bearers(of: fold, type: type)
    guard let bearer = bearers.first else { return [] }
    var variants: [NameVariant] = []
    try source.table("Registry/aliases.tsv").forEachRow { (row: TableRow) throws(TableError) in
      guard row.fields.count > 1, StableHash.of(row.fields[1].utf8) == bearer.id else { return }
      let (name, language, kind) = (
        try row.field("name"), try row.field("lang"), try row.field("kind")
      )
      let system = try row.field("system")
      let relation: Relation? =
        switch kind {
        case "transliteration": .romanization
        case "translation": .translation
        case "exonym": .exonym
        case "former": .rename
        case "inflection": nil
        case "abbreviation": .initials
        case "short": .short
        case "colloquial": .nickname
        default: language.isEmpty ? .spelling : bearer.isPlace ? .exonym : .translation
        }
      guard let relation else { return }
      variants.append(
        NameVariant(
          name: String(name.isEmpty ? row.fields[0] : name),
          language: String(language),
          system: system.isEmpty ? nil : SystemID(String(system)),
          relation: relation,
          score: language.isEmpty ? Self.listed : Self.recorded
        )
      )
    }
    return variants
  }

  /// The name with each of its given names as other languages have it, the rest in Latin letters.
  private func withOtherGivenNames(
    _ name: String,
    _ latin: String
  ) throws(TableError) -> [NameVariant] {
    let words = latin.split(separator: " ").map(String.init)
    var senses: [Int: Set<UInt64>] = [:]
    for (index, word) in words.enumerated() {
      let key = tables.letters.words(of: folder.fold(word)).flatMap { tables.loose.spell($0) }
      let found =
        tables.equivalents.find(key)?.senses.filter { $0.kind == .name || $0.kind == .short } ?? []
      if !found.isEmpty, index == 0 || words.count > 2 { senses[index] = Set(found.map(\.id)) }
    }
    guard let (index, wanted) = senses.min(by: { $0.key < $1.key }) else { return [] }
    var variants: [NameVariant] = []
    var number = 0
    try source.table("Names/given-names.tsv").forEachRow { (row: TableRow) throws(TableError) in
      number += 1
      let gender = try row.required("gender")
      guard wanted.contains(StableHash.of("g\(number)\(gender)".utf8)) else { return }
      for (column, relation) in [("names", Relation.translation), ("short", .nickname)] {
        for entry in try row.field(column).split(separator: " ") {
          let parts = entry.split(separator: ":", maxSplits: 1)
          guard parts.count == 2 else { continue }
          for form in parts[1].split(separator: ",") where words.count == 1 || isLatin(String(form))
          {
            var spelled = words
            spelled[index] = form.split(separator: "_").joined(separator: " ")
            variants.append(
              NameVariant(
                name: spelled.joined(separator: " "),
                language: String(parts[0]),
                system: nil,
                relation: relation,
                score: relation == .nickname ? Self.familiar : Self.translated
              )
            )
          }
        }
      }
    }
    return variants
  }
}
