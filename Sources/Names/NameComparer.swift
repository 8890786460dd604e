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
  let tables: NameTables
  private let reader: NameReader
  private let folder = Folder()
  private var measures: [LetterCosts.Family: WeightedDistance] = [:]

  /// A comparer with a reader of its own.
  public convenience init(_ tables: NameTables) {
    self.init(tables, reader: NameReader(source: tables.source))
  }

  /// A comparer that reads names by a reader of its thread.
  public init(_ tables: NameTables, reader: NameReader) {
    self.tables = tables
    self.reader = reader
  }

  /// Compares two names.
  ///
  /// The score is the same whichever name comes first. A name that folds to nothing is the same as no other.
  ///
  /// - Parameter type: what both name.
  /// - Throws: ``NamesError`` when a table or system cannot be read.
  public func compare(
    _ left: String,
    _ right: String,
    type: NameType
  ) throws(NamesError) -> NameComparison {
    compare(try prepare(left, type: type), try prepare(right, type: type), type: type)
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
    let name = beginOf(name)
    let fold = folder.fold(name)
    let script = isLatin(name) ? "Latn" : Script.dominant(in: name)?.code ?? "Latn"
    let readings = try reader.readings(of: name, language: language)
    var forms: [ComparableName.Form] = []
    // What stands before a comma is the family name, unless it is a company's form that follows.
    let surnameFirst = type == .person && name.contains(",")
    if script != "Latn" {
      forms.append(form(fold, isLatin: false, type, surnameFirst: surnameFirst))
    }
    for reading in readings {
      forms.append(form(reading.key, isLatin: true, type, surnameFirst: surnameFirst))
    }
    return ComparableName(
      name: name,
      fold: fold,
      script: script,
      readings: readings,
      forms: forms.filter { !$0.parts.isEmpty },
      family: LetterCosts.Family(script: script)
    )
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
    var measure = measures[family] ?? WeightedDistance(tables.costs.matrix(for: family))
    defer { measures[family] = measure }
    var best: FormComparison?
    for (one, other) in pairs(of: left, right) {
      let found = FormComparison(one, other, type, left.fold == right.fold, &measure)
      if found.score > best?.score ?? -1 { best = found }
      if found.score == 1 { break }
    }
    guard let best else { return .nothing }
    let relation = best.relation(
      isSame: left.fold == right.fold,
      isAcrossScripts: left.script != right.script,
      type
    )
    return NameComparison(score: best.score, relation: relation, parts: best.parts)
  }

  /// The forms of two names that can be compared.
  private func pairs(
    of left: ComparableName,
    _ right: ComparableName
  ) -> [(ComparableName.Form, ComparableName.Form)] {
    let sameScript = left.script == right.script
    let mayBeRead = !sameScript || alphabets.contains(left.script)
    var pairs: [(ComparableName.Form, ComparableName.Form)] = []
    for one in left.forms {
      for other in right.forms where one.isLatin == other.isLatin {
        if one.isLatin ? mayBeRead : sameScript { pairs.append((one, other)) }
      }
    }
    return pairs
  }
}

/// The scripts whose letters each stand for about one letter of a reading, by ISO 15924 code.
private let alphabets: Set<String> = ["Latn", "Cyrl", "Grek", "Armn", "Geor"]
