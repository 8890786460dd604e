import CanonymTables
import CanonymUnicode
import Glibc
import Synchronization

extension SystemDetector {
  /// The systems that may have written a name whose source is not known, the likelier first.
  ///
  /// For each system and language the sources are searched that give the name; the likelier they are as words of the
  /// language, the likelier are both. Systems of one language that have the same source for it are one class.
  ///
  /// - Returns: at most ten classes, whose scores add up to 1 at most.
  /// - Throws: what opening a system throws.
  /// - Complexity: the first call opens all systems that can write the name: a second or so for Latin letters.
  public func classes(of name: String) throws(TransliterationError) -> [SystemClass] {
    let name = composed(name)
    let hits = try hits(name, limit: 4)
    var groups: [[String]: [Hit]] = [:]
    for hit in hits { groups[[hit.language, hit.sources[0].text], default: []].append(hit) }
    var scored = groups.values.map { hits in (hits: hits, score: hits.map(\.score).max() ?? 0) }
    scored.sort {
      $0.score == $1.score
        ? $0.hits[0].systems[0].id < $1.hits[0].systems[0].id : $0.score > $1.score
    }
    let best = scored.first?.score ?? 0
    let sum = scored.reduce(0) { $0 + exp($1.score - best) }
    return scored.prefix(SystemDetector.mostClasses).map { group in
      let hit = group.hits[0]
      return SystemClass(
        systems: group.hits.flatMap(\.systems).map(\.id).sorted(),
        language: hit.language,
        languages: [hit.language],
        source: hit.sources[0].text,
        written: name,
        agreement: group.hits.map(\.agreement).min() ?? .none,
        score: exp(group.score - best) / sum,
        differences: []
      )
    }
  }

  /// The sources a name may have been written from, whatever the system and the language, best first.
  ///
  /// - Parameter limit: how many at most.
  /// - Throws: what opening a system throws.
  public func candidates(
    for name: String,
    limit: Int
  ) throws(TransliterationError) -> [TransliterationCandidate] {
    if limit < 1 { return [] }
    var scores: [String: Double] = [:]
    for hit in try hits(composed(name), limit: min(limit, SystemDetector.mostSources)) {
      for source in hit.sources {
        let score = hit.score + source.score - hit.fit
        scores[source.text] = max(scores[source.text] ?? -.infinity, score)
      }
    }
    let sorted = scores.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let best = sorted.first?.value ?? 0
    let sum = sorted.reduce(0) { $0 + exp($1.value - best) }
    return sorted.prefix(limit).map {
      TransliterationCandidate(text: $0.key, score: exp($0.value - best) / sum)
    }
  }

  /// The systems of one table and one of their languages, with the sources that give a name.
  struct Hit {
    var systems: [TransliterationSystem]
    var language: String
    /// Sources of the strongest agreement there is; not empty.
    var sources: [SourceReverser.Source]
    var agreement: SystemClass.Agreement
    /// The logarithm of the probability of all its sources in the language.
    var fit: Double
    /// The logarithm of the joint probability of language and name, but for a constant.
    var score: Double

    private static let leastShare = 1e-5
    /// The look of the name and the letters of its source are not independent: the source counts less beside it.
    private static let weightOfFit = 0.3

    /// - Parameters:
    ///   - found: sources, the likelier first.
    ///   - share: how likely the language is by the look of the name; nil when that is not known.
    init(
      _ systems: [TransliterationSystem],
      _ language: String,
      _ found: [SourceReverser.Source],
      share: Double?
    ) {
      self.systems = systems
      self.language = language
      let strongest = found.map(\.agreement).min() ?? .none
      sources = found.filter { $0.agreement == strongest }
      agreement = SystemClass.Agreement(strongest)
      let look = share.map { log(max($0, Hit.leastShare)) }
      let prior = (look ?? LanguagePrior.logarithm(of: language)) - strongest.cost
      let best = sources.first?.score ?? 0
      fit = best + log(sources.reduce(0) { $0 + exp($1.score - best) })
      score = (look == nil ? 1 : Hit.weightOfFit) * fit + prior
    }
  }

  /// The systems that write exactly the name from some source; if there are none, those that do but for marks.
  ///
  /// Systems of the languages that the name looks like are asked first, all others only when none of them can be.
  ///
  /// - Parameter limit: how many sources are looked for by each system.
  func hits(_ name: String, limit: Int) throws(TransliterationError) -> [Hit] {
    guard let script = Script.dominant(in: name) else { return [] }
    let scalars = ReversalForm.scalars(of: name)
    let exact = Set(scalars)
    let folded = Set(ReversalForm.folded(scalars))
    let shares = try shares(of: name, in: script)
    let likely = Set(
      shares.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        .prefix(SystemDetector.mostLikely).map(\.key)
    )
    var tables: [String: [TransliterationSystem]] = [:]
    for system in catalogue.systems where system.targetScript == script {
      if let table = system.table { tables[table, default: []].append(system) }
    }
    for areLikely in likely.isEmpty ? [false] : [true, false] {
      for isFolded in [false, true] {
        var hits: [Hit] = []
        for table in tables.keys.sorted() {
          guard let systems = tables[table] else { continue }
          let languages = systems[0].languages.prefix(SystemDetector.mostLanguages)
            .filter { likely.contains(primarySubtag($0)) == areLikely }
          let wanted = isFolded ? folded : exact
          guard !languages.isEmpty, try mayWrite(wanted, systems[0]) else { continue }
          for language in languages {
            let found = try reverser(systems[0], language)
              .quickSources(of: name, wanted, limit: max(4, limit), isFolded: isFolded)
            if found.isEmpty { continue }
            let share = shares[primarySubtag(language)]
            hits.append(Hit(systems, language, found, share: share))
          }
        }
        if !hits.isEmpty { return hits }
      }
    }
    return []
  }

  /// How likely the languages are by the look of a name in Latin letters; empty for other scripts.
  private func shares(
    of name: String,
    in script: Script
  ) throws(TransliterationError) -> [String: Double] {
    guard script.code == "Latn" else { return [:] }
    let romanized: RomanizedLanguage
    if let known = opened.withLock({ $0.romanized }) {
      romanized = known
    } else {
      do throws(TableError) {
        romanized = try RomanizedLanguage(source: catalogue.source)
      } catch {
        throw .table(error)
      }
      opened.withLock { $0.romanized = romanized }
    }
    return Dictionary(
      romanized.rank(name).map { ($0.language, $0.probability) },
      uniquingKeysWith: max
    )
  }

  /// The systems of so many languages are asked.
  private static let mostLikely = 10
  private static let mostLanguages = 3
  private static let mostSources = 50

  /// Whether the rules of a system name all letters beyond ASCII that the name has.
  private func mayWrite(
    _ scalars: Set<UInt32>,
    _ system: TransliterationSystem
  ) throws(TransliterationError) -> Bool {
    let wanted = scalars.filter { value in
      value >= 0x80 && Unicode.Scalar(value).map { $0.properties.isAlphabetic } == true
    }
    if wanted.isEmpty { return true }
    guard let table = system.table else { return false }
    if let known = opened.withLock({ $0.written[table] }) { return wanted.isSubset(of: known) }
    let rules: String
    do throws(TableError) {
      rules = try catalogue.source.table(table).text()
    } catch {
      throw .table(error)
    }
    let known = Set(ReversalForm.scalars(of: rules)).filter { $0 >= 0x80 }
    opened.withLock { $0.written[table] = known }
    return wanted.isSubset(of: known)
  }

  private func reverser(
    _ system: TransliterationSystem,
    _ language: String
  ) throws(TransliterationError) -> SourceReverser {
    let table = system.table ?? system.id.text
    let key = table + "|" + language
    if let known = opened.withLock({ $0.reversers[key] }) { return known }
    let inventory = opened.withLock { $0.inventories[table] }
    let made = try catalogue.reverser(
      try transliterator(system),
      language: language,
      model: try model(of: language),
      inventory: inventory,
      isQuick: true
    )
    opened.withLock {
      $0.reversers[key] = made
      $0.inventories[table] = made.inventory
    }
    return made
  }
}

extension SystemClass.Agreement {
  /// The agreement of a source that was found.
  fileprivate init(_ agreement: SourceReverser.Agreement) {
    self =
      switch agreement {
      case .exact: .exact
      case .exceptCase: .exceptCase
      case .exceptApostrophes: .exceptApostrophes
      case .exceptMarks: .exceptMarks
      case .kept, .none: .none
      }
  }
}
