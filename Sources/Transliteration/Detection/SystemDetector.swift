import CanonymTables
import CanonymUnicode
import Glibc
import Synchronization

/// Tells by which systems a name may have been written, with its source at hand or without.
///
/// What it opens it keeps; any number of threads may ask it.
///
/// ```swift
/// let detector = SystemDetector(try SystemCatalogue())
/// try detector.classes(of: "Kharkiv", source: "Харків").first?.systems  // ua-ukr-Cyrl-Latn-2010 and equals
/// try detector.classes(of: "Kharkiv").first?.language  // uk
/// ```
public final class SystemDetector: Sendable {
  /// The systems it knows.
  public let catalogue: SystemCatalogue

  let opened = Mutex<Opened>(Opened())

  /// What has been opened so far, by table and language.
  struct Opened {
    var transliterators: [String: Transliterator] = [:]
    var models: [String: LetterModel?] = [:]
    var reversers: [String: SourceReverser] = [:]
    var inventories: [String: LetterInventory] = [:]
    var written: [String: Set<UInt32>] = [:]
    var romanized: RomanizedLanguage?
  }

  /// A detector for the systems of a catalogue; nothing is opened before it is asked for.
  public init(_ catalogue: SystemCatalogue) { self.catalogue = catalogue }

  /// More classes than this are not told.
  static let mostClasses = 10

  /// The systems sorted by what they write for a source, those that write the name first.
  ///
  /// A class holds exactly the systems that write the same string. Classes that write something else than the name
  /// follow by likeness; they have a score below 1.
  ///
  /// - Returns: at most ten classes; none when no system reads the script of `source`.
  /// - Throws: what opening a system throws.
  public func classes(
    of name: String,
    source: String
  ) throws(TransliterationError) -> [SystemClass] {
    let name = composed(name)
    let script = Script.dominant(in: name)
    var systems = catalogue.systems(reading: source)
    let wanted = systems.filter { script == nil || $0.targetScript == script }
    if !wanted.isEmpty { systems = wanted }
    var texts: [String: String] = [:]
    var groups: [String: [TransliterationSystem]] = [:]
    for system in systems {
      guard let table = system.table else { continue }
      let written: String
      if let known = texts[table] {
        written = known
      } else {
        written = try transliterator(system).transliterate(source)
        texts[table] = written
      }
      groups[written, default: []].append(system)
    }
    var scored = groups.map { written, systems in
      Scored(written, systems, name: name)
    }
    scored.sort()
    let first = try scored.first.map { group throws(TransliterationError) in
      try transliterator(group.systems[0]).alignment(of: source)
    }
    var classes: [SystemClass] = []
    for group in scored.prefix(SystemDetector.mostClasses) {
      let languages = try ranked(group.systems.flatMap(\.languages), by: source)
      var differences: [SystemClass.Difference] = []
      if let first, !classes.isEmpty {
        let own = try transliterator(group.systems[0]).alignment(of: source)
        differences = Self.differences(of: own, from: first, in: source)
      }
      classes.append(
        SystemClass(
          systems: group.systems.map(\.id),
          language: languages.first ?? "",
          languages: languages,
          source: source,
          written: group.written,
          agreement: group.agreement,
          score: group.score,
          differences: differences
        )
      )
    }
    return classes
  }

  /// Systems that write one string, compared with the name.
  private struct Scored: Comparable {
    let written: String
    let systems: [TransliterationSystem]
    let agreement: SystemClass.Agreement
    let score: Double

    init(_ written: String, _ systems: [TransliterationSystem], name: String) {
      self.written = written
      self.systems = systems
      agreement = SystemClass.Agreement(written, name)
      score =
        switch agreement {
        case .exact: 1
        case .exceptCase: 0.95
        case .exceptApostrophes: 0.9
        case .exceptMarks: 0.8 + 0.05 * Scored.likeness(written, name)
        case .none: 0.8 * Scored.likeness(written, name)
        }
    }

    /// 1 for texts that differ in nothing but case, 0 for texts that share nothing.
    private static func likeness(_ left: String, _ right: String) -> Double {
      // A distance grows with the product of the lengths.
      let most = 2_000
      let left = Array(ReversalForm.scalars(of: left).prefix(most))
      let right = Array(ReversalForm.scalars(of: right).prefix(most))
      let length = max(1, left.count, right.count)
      return max(0, 1 - distance(left, right) / Double(length))
    }

    static func < (left: Scored, right: Scored) -> Bool {
      left.score == right.score ? left.written < right.written : left.score > right.score
    }

    static func == (left: Scored, right: Scored) -> Bool { left.written == right.written }
  }

  /// Different languages, the ones the letters of `source` speak for first.
  func ranked(
    _ languages: [String],
    by source: String
  ) throws(TransliterationError) -> [String] {
    var scored: [(language: String, score: Double)] = []
    // Letters of another script are slips that say nothing.
    let script = Script.dominant(in: source)
    let letters = source.unicodeScalars.filter {
      let own = Script(of: $0)
      return own == script || own.isShared
    }
    let unknown = -SystemDetector.costOfUnknown * Double(letters.count)
    for language in languages where !scored.contains(where: { $0.language == language }) {
      let fit = try model(of: language)?.logProbability(of: letters) ?? unknown
      scored.append((language, fit + LanguagePrior.logarithm(of: language)))
    }
    scored.sort { $0.score == $1.score ? $0.language < $1.language : $0.score > $1.score }
    return scored.map(\.language)
  }

  /// What a letter costs in a language without a letter model: that of an alphabet of 33 all alike.
  static let costOfUnknown = log(33.0)

  // MARK: Opening

  func transliterator(
    _ system: TransliterationSystem
  ) throws(TransliterationError) -> Transliterator {
    let key = system.table ?? system.id.text
    if let known = opened.withLock({ $0.transliterators[key] }) { return known }
    let made = try catalogue.transliterator(for: system.id)
    opened.withLock { $0.transliterators[key] = made }
    return made
  }

  func model(of language: String) throws(TransliterationError) -> LetterModel? {
    if let known = opened.withLock({ $0.models[language] }) { return known }
    let made: LetterModel?
    do throws(TableError) {
      made = try catalogue.letterModel(of: language)
    } catch {
      throw .table(error)
    }
    opened.withLock { $0.models[language] = .some(made) }
    return made
  }
}

/// `text` in NFC; as it stands when ICU fails.
func composed(_ text: String) -> String {
  (try? NormalizationForm.nfc.normalize(text)) ?? text
}
