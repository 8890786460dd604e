import CanonymTables
import CanonymTransliteration
import CanonymUnicode

/// Writes words of other scripts as the letters that chunk tables are learned from; one a thread.
///
/// Hangul is parted into jamo, hiragana becomes katakana, vowel points are dropped, Chinese characters are read
/// in Pinyin without tones. Letters of other languages of the script stand for those that the table was learned
/// with, by `Tables/Names/chunk-letters.tsv`.
public final class NativeSpelling {
  /// The border before the first letter.
  static let begin: UInt32 = 0x5E
  /// The border after the last letter.
  static let end: UInt32 = 0x24

  /// What Chinese characters are read by: syllables with gaps, which part them as letters do.
  private static let pinyin = SystemID("alalc-zho-Hani-Latn-2000")

  private let source: TableSource
  private var catalogue: SystemCatalogue?
  private var readerOfHan: Transliterator?
  private var substitutes: [UInt32: [UInt32]]?

  /// A speller that has opened nothing yet.
  public init(source: TableSource = .embedded) { self.source = source }

  /// The letters of a word with its borders; empty when it has no letters.
  ///
  /// - Parameters:
  ///   - word: in any of the scripts that have chunk tables; what is no letter is left out.
  ///   - table: the table that the letters are for; nil while it is learned.
  /// - Throws: ``NamesError`` when a table or the system that reads Chinese cannot be read.
  public func units(of word: String, for table: ChunkTable?) throws(NamesError) -> [UInt32] {
    var units = [Self.begin]
    for scalar in try written(beginOf(word)).unicodeScalars {
      append(scalar.value, for: table, to: &units)
    }
    if units.last == 0x20 { units.removeLast() }
    if units.count == 1 { return [] }
    units.append(Self.end)
    return units

    func append(_ letter: UInt32, for table: ChunkTable?, to units: inout [UInt32]) {
      guard let table, !table.knows(letter), let others = substitutes?[letter] else {
        units.append(letter)
        return
      }
      units.append(contentsOf: others)
    }
  }

  /// A word in the form whose letters count.
  private func written(_ word: String) throws(NamesError) -> String {
    if substitutes == nil { substitutes = try readSubstitutes() }
    let script = Script.dominant(in: word)?.code
    if script == "Hani" { return try pinyin(of: word) }
    do throws(ICUError) {
      let small = try CaseMapping.lower.map(word)
      switch script {
      case "Hang": return kept(try NormalizationForm.nfd.normalize(small))
      case "Hira", "Kana": return katakana(try NormalizationForm.nfkc.normalize(small))
      default: return kept(try NormalizationForm.nfc.normalize(small))
      }
    } catch {
      throw .reading(.failed(error))
    }
  }

  /// The letters and digits of a text; marks and signs are left out.
  private func kept(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))
  }

  private func katakana(_ text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isKept(scalar) {
      let isHiragana = (0x3041...0x3096).contains(scalar.value)
      letters.append(isHiragana ? Unicode.Scalar(scalar.value + 0x60) ?? scalar : scalar)
    }
    return String(letters)
  }

  /// The syllables of Chinese characters with a gap between them.
  private func pinyin(of word: String) throws(NamesError) -> String {
    do throws(TransliterationError) {
      if catalogue == nil { catalogue = try SystemCatalogue(source: source) }
      if readerOfHan == nil { readerOfHan = try catalogue?.transliterator(for: Self.pinyin) }
      guard let readerOfHan else { throw .unknownSystem(Self.pinyin, suggestions: []) }
      let fold = Folder().fold(try readerOfHan.transliterate(word))
      var letters = String.UnicodeScalarView()
      for scalar in fold.unicodeScalars {
        if scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) {
          letters.append(scalar)
        } else if scalar == " ", letters.last != " ", !letters.isEmpty {
          letters.append(scalar)
        }
      }
      return String(letters)
    } catch {
      throw .reading(error)
    }
  }

  private func readSubstitutes() throws(NamesError) -> [UInt32: [UInt32]] {
    var substitutes: [UInt32: [UInt32]] = [:]
    do throws(TableError) {
      try source.table("Names/chunk-letters.tsv").forEachRow {
        (row: TableRow) throws(TableError) in
        guard let letter = try row.required("letter").unicodeScalars.first else { return }
        substitutes[letter.value] = try row.field("written").unicodeScalars.map(\.value)
      }
    } catch {
      throw .table(error)
    }
    return substitutes
  }
}

private func isKept(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
    .decimalNumber:
    scalar.value != 0x640
  default: false
  }
}
