import CanonymTables
import CanonymUnicode

/// All transliteration systems of one table source, known by the headers of their tables.
///
/// No rule is read before a transliterator is asked for.
///
/// ```swift
/// let catalogue = try SystemCatalogue()
/// let ukrainian = try catalogue.transliterator(for: SystemID("ua-ukr-Cyrl-Latn-2010"))
/// try ukrainian.transliterate("Харків")  // Kharkiv
/// ```
public struct SystemCatalogue: Sendable {
  /// Every system once, in byte order of the ids; those that share a table each stand for themselves.
  public let systems: [TransliterationSystem]

  let source: TableSource
  private let places: [String: Int]
  private let sets = SetLibrary()

  /// Reads the headers of all tables in the folder `Transliteration`.
  ///
  /// - Throws: ``TransliterationError/table(_:)`` for a table that cannot be read,
  ///   ``TransliterationError/ambiguousName(_:tables:)`` when two tables claim one name.
  public init(source: TableSource = .embedded) throws(TransliterationError) {
    self.source = source
    var systems: [TransliterationSystem] = []
    do throws(TableError) {
      for name in try source.names(in: "Transliteration") where name.hasSuffix(".txt") {
        systems += try TransliterationSystem.systems(of: source.table(name))
      }
    } catch {
      throw .table(error)
    }
    self.systems = systems.sorted { $0.id < $1.id }
    var places: [String: Int] = [:]
    for (place, system) in self.systems.enumerated() {
      for name in [system.id.text] + system.aliases {
        if let other = places.updateValue(place, forKey: name) {
          let tables = [self.systems[other], system].compactMap(\.table)
          throw .ambiguousName(name, tables: tables)
        }
      }
    }
    self.places = places
  }

  /// The system with this id or alias; `icu:` and an id of ICU's names that transform.
  ///
  /// - Throws: ``TransliterationError/unknownSystem(_:suggestions:)``. An id of ICU's is not looked for
  ///   before the transform is opened.
  public func system(_ id: SystemID) throws(TransliterationError) -> TransliterationSystem {
    if let place = places[id.text] { return systems[place] }
    if let icuID = id.icuID { return TransliterationSystem(icuID: icuID) }
    throw .unknownSystem(id, suggestions: nearest(to: id.text))
  }

  /// Whether ``system(_:)`` finds a system with this id or alias.
  func contains(_ id: SystemID) -> Bool { places[id.text] != nil || id.icuID != nil }

  /// The systems that read a script, in the order of ``systems``.
  ///
  /// - Parameter language: only those for this language; compared by its first subtag, so that `uk` and
  ///   `uk-Cyrl` are the same.
  public func systems(reading script: Script, language: String? = nil) -> [TransliterationSystem] {
    let wanted = language.map(primarySubtag)
    return systems.filter { system in
      system.sourceScript.map { reads($0, script) } == true
        && (wanted == nil || system.languages.contains { primarySubtag($0) == wanted })
    }
  }

  /// The systems that read the script most of the letters of `text` belong to; none for text without letters.
  public func systems(reading text: some StringProtocol) -> [TransliterationSystem] {
    Script.dominant(in: text).map { systems(reading: $0) } ?? []
  }

  /// Opens a system: its rules are read and compiled now.
  ///
  /// - Parameter apostrophes: how apostrophes and primes of the result are written.
  /// - Throws: ``TransliterationError/unknownSystem(_:suggestions:)``, also for an id ICU does not know;
  ///   ``TransliterationError/malformedRules(table:line:status:)``.
  /// - Complexity: below a millisecond for a table; 12 to 45 ms for the first transform of ICU in a process.
  public func transliterator(
    for id: SystemID,
    apostrophes: ApostrophePolicy = .asInTable
  ) throws(TransliterationError) -> Transliterator {
    let system = try system(id)
    guard let name = system.table else {
      do throws(ICUError) {
        return try Transliterator(icu: system)
      } catch {
        throw .unknownSystem(id, suggestions: nearestOfICU(to: system.name))
      }
    }
    let table: Table
    do throws(TableError) {
      table = try source.table(name)
    } catch {
      throw .table(error)
    }
    return try Transliterator(
      system,
      table: table,
      source: source,
      sets: sets,
      apostrophes: apostrophes
    )
  }

  /// A system for each transform built into ICU, in ICU's order.
  ///
  /// - Throws: ``TransliterationError/failed(_:)`` when ICU cannot list them.
  public static func icuSystems() throws(TransliterationError) -> [TransliterationSystem] {
    do throws(ICUError) {
      return try Transform.builtInIDs().map { TransliterationSystem(icuID: $0) }
    } catch {
      throw .failed(error)
    }
  }

  private func nearest(to text: String) -> [SystemID] {
    nearestNames(to: text, among: places.keys).map { SystemID($0) }
  }

  private func nearestOfICU(to text: String) -> [SystemID] {
    let ids = (try? Transform.builtInIDs()) ?? []
    return nearestNames(to: text, among: ids).map { SystemID("icu:\($0)") }
  }
}

/// Whether a system for `own` reads text in `script`; `Hrkt` is both kana.
func reads(_ own: Script, _ script: Script) -> Bool {
  own == script || own.code == "Hrkt" && (script.code == "Hira" || script.code == "Kana")
}

/// The language alone of a BCP 47 tag, in small letters.
func primarySubtag(_ tag: String) -> String {
  (tag.split(separator: "-").first.map(String.init) ?? tag).lowercased()
}
