import CanonymTables
import CanonymUnicode

/// The tables that names are read and compared by, shared by all threads.
public struct NameTables: Sendable {
  let source: TableSource
  let letters: LatinLetters
  let loose: LooseSpelling
  let costs: LetterCosts
  let words: NameWords
  let equivalents: Equivalents
  let known: KnownNames
  let endings: CaseEndings
  let sounds: EastAsianSounds

  /// Reads the tables of the folder `Names`; a few hundred rows.
  ///
  /// - Throws: ``NamesError/table(_:)``.
  public init(source: TableSource = .embedded) throws(NamesError) {
    self.source = source
    do throws(TableError) {
      letters = try LatinLetters(
        letters: source.table("Names/latin-letters.tsv"),
        apostrophes: source.table("Names/apostrophes.tsv")
      )
      loose = try LooseSpelling(source.table("Names/loose-spellings.tsv"))
      costs = try LetterCosts(
        source.table("Names/letter-costs.tsv"),
        learned: source.table("Names/letter-costs-learned.tsv")
      )
      equivalents = Equivalents(try source.table("Names/equivalents.tsv"))
      known = KnownNames(source)
      endings = try CaseEndings(source.table("Names/case-endings.tsv"))
      sounds = try EastAsianSounds(source.table("Names/syllables.tsv"))
      words = NameWords(try source.table("Names/word-roles.tsv"))
    } catch {
      throw .table(error)
    }
  }

  /// The loose key of a Latin spelling: one for spellings that romanizations take for each other.
  ///
  /// - Returns: letters of the basic alphabet and digits, without gaps; empty when there are none.
  public func looseKey(of latin: String) -> String {
    looseKey(ofKey: Folder().fold(latin))
  }

  /// The loose key of a Latin fold key, as a reading has one.
  public func looseKey(ofKey key: String) -> String {
    let words = letters.words(of: key)
    let spelled = words.flatMap { loose.spell($0) }
    return String(decoding: spelled, as: UTF8.self)
  }

  /// The words of a Latin fold key in small letters of the basic alphabet and digits; other characters are left out.
  public func plainWords(ofFold fold: String) -> [[UInt8]] {
    letters.words(of: fold).map { word in
      word.compactMap { $0 < 0x80 ? UInt8($0) : nil }
    }.filter { !$0.isEmpty }
  }
}
