import CanonymTables
import CanonymUnicode

/// Latin, Cyrillic and Greek letters that look alike: `O`, `О`, `Ο`.
struct LookAlikes: Sendable {
  /// The scripts that have look-alikes here.
  enum Alphabet: Int, CaseIterable, Sendable {
    case latin
    case cyrillic
    case greek

    /// Its ISO 15924 code.
    var code: String {
      switch self {
      case .latin: "Latn"
      case .cyrillic: "Cyrl"
      case .greek: "Grek"
      }
    }

    /// The alphabet of a letter by its code point; nil for what is no letter of the three.
    init?(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF:
        self = .latin
      case 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x37F, 0x386, 0x388...0x3FF,
        0x1F00...0x1FFF:
        self = .greek
      case 0x400...0x481, 0x48A...0x52F, 0x1C80...0x1C8F, 0xA640...0xA66E, 0xA680...0xA69D:
        self = .cyrillic
      default: return nil
      }
    }
  }

  /// For each alphabet, what a letter of another one is in it.
  private let into: [[Unicode.Scalar: Unicode.Scalar]]

  init(source: TableSource) throws(TableError) {
    let table = try source.table("Transliteration/lookalikes.tsv")
    var into: [[Unicode.Scalar: Unicode.Scalar]] = [[:], [:], [:]]
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let letters = row.fields.map { $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil }
      guard letters.count == 3, letters.allSatisfy({ $0 != nil }) else {
        throw row.malformed("a row has three fields of one letter or -")
      }
      for to in 0..<3 {
        guard let target = letters[to], target != "-" else { continue }
        for from in 0..<3 where from != to {
          if let letter = letters[from], letter != "-", into[to][letter] == nil {
            into[to][letter] = target
          }
        }
      }
    }
    self.into = into
  }

  /// The letter of an alphabet that looks like this one of another alphabet, its marks kept; nil when none does.
  func counterpart(of scalar: Unicode.Scalar, in alphabet: Alphabet) -> String? {
    if let letter = into[alphabet.rawValue][scalar] { return String(letter) }
    // á is a with a mark: the stress of a Cyrillic word.
    guard let parts = try? NormalizationForm.nfd.normalize(String(scalar)),
      let base = parts.unicodeScalars.first, base != scalar,
      let letter = into[alphabet.rawValue][base]
    else { return nil }
    var result = String.UnicodeScalarView()
    result.append(letter)
    result.append(contentsOf: parts.unicodeScalars.dropFirst())
    return try? NormalizationForm.nfc.normalize(String(result))
  }
}
