import CanonymTables
import CanonymTransliteration
import CanonymUnicode

/// Reads names of any script in Latin letters, in every way that is plausible; one a thread.
///
/// A system is opened when the first name needs it. ICU's own transforms, whose first costs 12 to 45 ms, serve
/// the scripts that `Tables/Names/readings.tsv` has no row for, and letters that a system leaves over.
public final class NameReader {
  private let source: TableSource
  private let folder = Folder()
  private var rules: [ReadingRule]?
  private var catalogue: SystemCatalogue?
  private var opened: [SystemID: Transliterator] = [:]
  private var known: [String: [NameReading]] = [:]

  /// How many names' readings are kept, to bound the memory of a long run.
  private static let rememberedAtMost = 20_000
  /// What reads the scripts that have no row, and the letters left over.
  private static let general = SystemID("icu:Any-Latin")

  /// A reader that has opened nothing yet.
  public init(source: TableSource = .embedded) { self.source = source }

  /// The readings of a name, the likeliest first.
  ///
  /// Only the first 1,000 scalars are read.
  ///
  /// - Parameter language: BCP 47, when it is known; a reading as this language comes first.
  /// - Returns: one reading without a system for a name in Latin letters; none for a name that folds to nothing.
  /// - Throws: ``NamesError`` when a table or system cannot be read.
  public func readings(
    of name: String,
    language: String? = nil
  ) throws(NamesError) -> [NameReading] {
    let name = beginOf(name)
    if isLatin(name) {
      let key = folder.fold(name)
      return key.isEmpty ? [] : [NameReading(key: key, system: nil, language: "")]
    }
    let memory = language.map { "\($0)\t\(name)" } ?? name
    if let readings = known[memory] { return readings }
    let readings = try read(name, primarySubtag(language))
    if known.count >= Self.rememberedAtMost { known.removeAll() }
    known[memory] = readings
    return readings
  }

  private func read(_ name: String, _ language: String?) throws(NamesError) -> [NameReading] {
    guard let script = Script.dominant(in: name) else {
      let key = folder.fold(name)
      return key.isEmpty ? [] : [NameReading(key: key, system: nil, language: "")]
    }
    var readings: [NameReading] = []
    for rule in try plausible(name, script.code, language) {
      let written =
        try unspaced.contains(script.code)
        ? writeWords(name, rule.system) : write(name, rule.system)
      let latin = isLatin(written) ? written : try writeGenerally(written)
      append(NameReading(key: folder.fold(latin), system: rule.system, language: rule.language))
    }
    if readings.isEmpty {
      let latin = try writeGenerally(name)
      append(NameReading(key: folder.fold(latin), system: Self.general, language: ""))
    }
    return readings

    func append(_ reading: NameReading) {
      guard !reading.key.isEmpty, !readings.contains(where: { $0.key == reading.key }) else {
        return
      }
      readings.append(reading)
    }
  }

  /// The rows that a name may be read by, the likeliest first.
  private func plausible(
    _ name: String,
    _ script: String,
    _ language: String?
  ) throws(NamesError) -> [ReadingRule] {
    let letters: Set<Unicode.Scalar>
    do throws(ICUError) {
      letters = Set(
        try NormalizationForm.nfc.normalize(CaseMapping.lower.map(name)).unicodeScalars
      )
    } catch {
      throw .reading(.failed(error))
    }
    let rules = try allRules().filter { $0.script == script }
    let fitting = rules.filter { $0.never.isDisjoint(with: letters) }
    let ranked = (fitting.isEmpty ? rules.filter(\.isAssumed) : fitting).compactMap { rule in
      rule.rank(of: letters, language).map { (rank: $0, rule: rule) }
    }
    // Equal ranks keep the order of the table.
    return [0, 1, 2].flatMap { rank in ranked.filter { $0.rank == rank }.map(\.rule) }
  }

  private func allRules() throws(NamesError) -> [ReadingRule] {
    if let rules { return rules }
    do throws(TableError) {
      let rules = try ReadingRule.rules(of: source.table("Names/readings.tsv"))
      self.rules = rules
      return rules
    } catch {
      throw .table(error)
    }
  }

  private func write(_ name: String, _ system: SystemID) throws(NamesError) -> String {
    do throws(TransliterationError) {
      return try transliterator(for: system).transliterate(name)
    } catch {
      throw .reading(error)
    }
  }

  /// Writes a name by ICU's transform, which parts the characters of scripts without spaces: here they stay one
  /// word.
  private func writeGenerally(_ name: String) throws(NamesError) -> String {
    try writeWords(name, Self.general)
  }

  private func writeWords(_ name: String, _ system: SystemID) throws(NamesError) -> String {
    var words: [String] = []
    for word in name.split(separator: " ") {
      words.append(try write(String(word), system).filter { $0 != " " })
    }
    return words.joined(separator: " ")
  }

  private func transliterator(for id: SystemID) throws(TransliterationError) -> Transliterator {
    if let transliterator = opened[id] { return transliterator }
    if catalogue == nil { catalogue = try SystemCatalogue(source: source) }
    guard let transliterator = try catalogue?.transliterator(for: id) else {
      throw .unknownSystem(id, suggestions: [])
    }
    opened[id] = transliterator
    return transliterator
  }
}

/// Scripts without spaces between words, whose systems write spaces between syllables.
private let unspaced: Set<String> = ["Thai", "Mymr", "Khmr", "Laoo"]

/// The part of a name that is read and compared, which takes quadratic time: no name goes beyond 1,000 scalars.
func beginOf(_ name: String) -> String {
  let longest = 1_000
  if name.utf8.count <= longest { return name }
  return String(name.unicodeScalars.prefix(longest))
}

/// The language alone of a BCP 47 tag; nil for none and for `und`.
private func primarySubtag(_ tag: String?) -> String? {
  let subtag = tag?.split(separator: "-").first.map { $0.lowercased() }
  return subtag == "und" ? nil : subtag
}

/// Whether all letters of a text are Latin, by the blocks that Latin letters stand in.
func isLatin(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0..<0x370, 0x1D00..<0x1F00, 0x2000..<0x2E80, 0xA720..<0xA800,
      0xAB30..<0xAB70, 0xFB00..<0xFB07, 0xFE00..<0xFE10, 0xFE20..<0xFE30, 0xFF01..<0xFF5B,
      0xFF5B..<0xFF66:
      true
    default: false
    }
  }
}
