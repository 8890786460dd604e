import CanonymTables
import CanonymUnicode

/// Makes names of other scripts ready to be compared with Latin ones by learned chunks; one a thread.
///
/// A script has the table of the language that its pairs of words were learned from; other languages of the
/// script are read by it too, their own letters by `Tables/Names/chunk-letters.tsv`. A table is read when the
/// first name needs it.
public final class ChunkReader {
  private let source: TableSource
  private let spelling: NativeSpelling
  private var tables: [String: ChunkTable] = [:]

  /// The table of each script, by ISO 15924 code.
  private static let languages = [
    "Arab": "ar", "Cyrl": "ru", "Hang": "ko", "Hani": "zh", "Hebr": "he", "Hira": "ja",
    "Kana": "ja",
  ]

  /// A reader that has read nothing yet.
  public init(source: TableSource = .embedded) {
    self.source = source
    spelling = NativeSpelling(source: source)
  }

  /// A name made ready, whole and word by word.
  public struct Lattices: Sendable {
    /// The whole name, without gaps.
    public let whole: ChunkLattice
    /// Its words, when there are several.
    public let words: [ChunkLattice]
  }

  /// The lattices of a name; nil when its script has no table, or it has no letters.
  ///
  /// - Parameters:
  ///   - name: in any script.
  ///   - script: the script most of its letters belong to, as ISO 15924.
  /// - Throws: ``NamesError`` when a table or system cannot be read.
  public func lattices(of name: String, script: String) throws(NamesError) -> Lattices? {
    guard let table = try table(for: script) else { return nil }
    let whole = try spelling.units(of: name, for: table)
    guard !whole.isEmpty else { return nil }
    var words: [ChunkLattice] = []
    let parts = beginOf(name).unicodeScalars.split { !isInWord($0) }
    if parts.count > 1 {
      for part in parts.prefix(Self.mostWords) {
        let units = try spelling.units(of: String(String.UnicodeScalarView(part)), for: table)
        if !units.isEmpty { words.append(ChunkLattice(units, table)) }
      }
    }
    return Lattices(whole: ChunkLattice(whole, table), words: words)
  }

  /// How many words of a name are read.
  private static let mostWords = 16

  private func table(for script: String) throws(NamesError) -> ChunkTable? {
    if let table = tables[script] { return table }
    guard let language = Self.languages[script] else { return nil }
    do throws(TableError) {
      let table = try ChunkTable(source.table("Names/Chunks/\(language).tsv"))
      tables[script] = table
      return table
    } catch {
      throw .table(error)
    }
  }
}

/// Whether a scalar stands within a word: a letter, mark or digit, or an apostrophe.
private func isInWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .format:
    true
  default: scalar == "'" || scalar == "\u{2019}" || scalar == "\u{5F3}" || scalar == "\u{5F4}"
  }
}
