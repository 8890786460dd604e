import CanonymUnicode

/// Says how far two names are the same; one a thread.
///
/// Both names are read in Latin letters in all plausible ways, and the best of all pairs of readings counts.
/// Names in the same script whose letters stand for syllables, or that leaves the vowels out, are compared as
/// they are written: there a letter means more than a letter of their reading.
///
/// ```swift
/// let comparer = NameComparer(try NameTables())
/// try comparer.compare("Володимир Зеленський", "Zelenskyy, Volodymyr", type: .person)  // 0.97, romanization
/// ```
public final class NameComparer {
  private let tables: NameTables
  private let reader: NameReader
  private let folder = Folder()
  private var measures: [WeightedDistance?]
  private var current = FormComparison()
  private var prepared: [NameType: [String: ComparableName]] = [:]
  private var preparedCount = 0

  /// How many names are kept ready, to bound the memory of a long run.
  private static let rememberedAtMost = 20_000

  /// A comparer with a reader of its own.
  public convenience init(_ tables: NameTables) {
    self.init(tables, reader: NameReader(source: tables.source))
  }

  /// A comparer that reads names by a reader of its thread.
  public init(_ tables: NameTables, reader: NameReader) {
    self.tables = tables
    self.reader = reader
    measures = Array(repeating: nil, count: LetterCosts.Family.allCases.count)
  }

  /// Compares two names.
  ///
  /// The score is the same whichever name comes first. A name that folds to nothing is the same as no other.
  /// Names that come again are not read again. Names of a type that is not known are compared as persons' where both
  /// show that they are.
  ///
  /// - Parameter type: what both name.
  /// - Throws: ``NamesError`` when a table or system cannot be read.
  public func compare(
    _ left: String,
    _ right: String,
    type: NameType
  ) throws(NamesError) -> NameComparison {
    if type == .other {
      let (one, other) = (try remembered(left, .person), try remembered(right, .person))
      if one.isPersonal, other.isPersonal { return compare(one, other, type: .person) }
    }
    return compare(try remembered(left, type), try remembered(right, type), type: type)
  }

  private func remembered(_ name: String, _ type: NameType) throws(NamesError) -> ComparableName {
    if let name = prepared[type]?[name] { return name }
    let ready = try prepare(name, type: type)
    if preparedCount >= Self.rememberedAtMost {
      prepared.removeAll()
      preparedCount = 0
    }
    preparedCount += 1
    prepared[type, default: [:]][name] = ready
    return ready
  }

  /// Makes a name ready to be compared with many.
  ///
  /// Only its first 1,000 scalars count.
  ///
  /// - Parameter language: BCP 47, when it is known.
  /// - Throws: ``NamesError`` when a table or system cannot be read.
  public func prepare(
    _ name: String,
    type: NameType,
    language: String? = nil
  ) throws(NamesError) -> ComparableName {
    let whole = beginOf(name)
    let script = isLatin(whole) ? "Latn" : Script.dominant(in: whole)?.code ?? "Latn"
    let name = Unspaced(tables).spaced(whole, script: script, type)
    let fold = folder.fold(whole)
    let readings = try reader.readings(of: name, language: language)
    let nicknames = type == .person ? nicknames(in: name) : []
    var forms: [ComparableName.Form] = []
    // What stands before a comma is the family name, unless it is a company's form that follows.
    let surnameFirst = type == .person && name.contains(",")
    func add(_ fold: String, isLatin: Bool, native: ComparableName.Form?) {
      for expands in type == .organization || type == .other ? [false, true] : [false] {
        let builder = FormBuilder(
          tables,
          type,
          fold: fold,
          script: script,
          isLatin: isLatin,
          surnameFirst: surnameFirst,
          nicknames: nicknames,
          native: native,
          expandsAbbreviations: expands
        )
        // Most names have no abbreviation.
        if expands, builder.parts.count == forms.last?.parts.count { continue }
        if !builder.parts.isEmpty { forms.append(ComparableName.Form(builder)) }
      }
    }
    if script != "Latn" { add(folder.fold(name), isLatin: false, native: nil) }
    let native = forms.first
    for reading in readings { add(reading.key, isLatin: true, native: native) }
    return ComparableName(
      name: whole,
      fold: fold,
      script: script,
      readings: readings,
      forms: forms,
      family: LetterCosts.Family(script: script),
      bearers: bearers(fold, type, script)
    )
  }

  /// Who is known to bear a name, or a name of one word that it may be an inflected form of.
  private func bearers(_ fold: String, _ type: NameType, _ script: String) -> [KnownNames.Bearer] {
    let found = tables.known.bearers(of: fold, type: type)
    if !found.isEmpty || type == .organization { return found }
    let words = tables.letters.words(of: fold)
    guard words.count == 1, let word = words.first, word.count > 3 else { return [] }
    for base in tables.endings.bases(of: word, script: script, isLatin: script == "Latn") {
      let name = String(String.UnicodeScalarView(base.compactMap(Unicode.Scalar.init)))
      let bearers = tables.known.bearers(of: name, type: type)
      if !bearers.isEmpty { return bearers.map { $0.inflected() } }
    }
    return []
  }

  /// The words of a name that stand in quotes, folded.
  private func nicknames(in name: String) -> Set<String> {
    guard let open = name.firstIndex(where: { quotes.contains($0) }) else { return [] }
    let rest = name[name.index(after: open)...]
    guard let close = rest.firstIndex(where: { quotes.contains($0) }) else { return [] }
    let words = tables.letters.words(of: folder.fold(String(rest[..<close])))
    return Set(words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) })
  }

  /// Compares two names that were made ready for the same type.
  public func compare(
    _ left: ComparableName,
    _ right: ComparableName,
    type: NameType
  ) -> NameComparison {
    if right.name.utf8.lexicographicallyPrecedes(left.name.utf8) {
      return compareInOrder(right, left, type).mirrored()
    }
    return compareInOrder(left, right, type)
  }

  private func compareInOrder(
    _ left: ComparableName,
    _ right: ComparableName,
    _ type: NameType
  ) -> NameComparison {
    if left.forms.isEmpty || right.forms.isEmpty { return .nothing }
    let family = max(left.family, right.family)
    let place = family.place
    var measure =
      measures[place]
      ?? WeightedDistance(tables.costs.matrix(for: family), isStrict: family == .alphabet)
    measures[place] = nil
    defer { measures[place] = measure }
    let isSame = left.fold == right.fold
    let sameScript = left.script == right.script
    let mayBeRead = !sameScript || alphabets.contains(left.script)
    var best = NameComparison.nothing
    var bestScore = -1.0
    for one in left.forms {
      for other in right.forms
      where one.isLatin == other.isLatin && (one.isLatin ? mayBeRead : sameScript) {
        current.compare(one, other, type, isSame: isSame, &measure)
        guard current.score > bestScore else { continue }
        bestScore = current.score
        let relation = current.relation(isSame: isSame, isAcrossScripts: !sameScript, type)
        best = NameComparison(score: current.score, relation: relation, one, other, current.rows)
        if bestScore == 1 { return best }
      }
    }
    return KnownVerdict(left, right, type).judge(best)
  }
}

/// The scripts whose letters each stand for about one letter of a reading, by ISO 15924 code.
private let alphabets: Set<String> = ["Latn", "Cyrl", "Grek", "Armn", "Geor"]

/// The quotes that nicknames stand in.
private let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»", "‟"]
