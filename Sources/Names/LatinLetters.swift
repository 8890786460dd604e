import CanonymTables

/// Cuts folded names into words, and writes Latin letters in those of the basic alphabet.
struct LatinLetters: Sendable {
  private let written: [UInt32: [UInt32]]
  private let apostrophes: Set<UInt32>

  init(letters: Table, apostrophes: Table) throws(TableError) {
    var written: [UInt32: [UInt32]] = [:]
    try letters.forEachRow { (row: TableRow) throws(TableError) in
      guard let letter = try row.required("letter").unicodeScalars.first else { return }
      written[letter.value] = try row.field("written").unicodeScalars.map(\.value)
    }
    var marks: Set<UInt32> = []
    try apostrophes.forEachRow { (row: TableRow) throws(TableError) in
      guard let mark = try row.required("character").unicodeScalars.first else { return }
      marks.insert(mark.value)
    }
    self.written = written
    self.apostrophes = marks
  }

  /// How `&` is read.
  private static let and = "and".unicodeScalars.map(\.value)

  /// The words of a folded name as scalars.
  ///
  /// Apostrophes do not part words; all else that is neither letter, mark nor number does.
  func words(of folded: String) -> [[UInt32]] {
    var words: [[UInt32]] = []
    var word: [UInt32] = []
    for scalar in folded.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let isLetter = value | 0x20 >= 0x61 && value | 0x20 <= 0x7A
        if isLetter || (value >= 0x30 && value <= 0x39) {
          word.append(value)
          continue
        }
      } else if let letters = written[value] {
        word.append(contentsOf: letters)
        continue
      } else if !apostrophes.contains(value), isInWords(scalar) {
        word.append(value)
        continue
      }
      if apostrophes.contains(value) { continue }
      if !word.isEmpty { words.append(word) }
      word = []
      if scalar == "&" { words.append(Self.and) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private func isInWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
