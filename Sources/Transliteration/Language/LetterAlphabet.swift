/// The letters of one letter model, numbered, and what any scalar is to it.
struct LetterAlphabet: Sendable {
  /// The number of the end of a word.
  static let end: UInt16 = 0
  /// The number of all letters that the language does not have.
  static let foreign: UInt16 = 1
  /// The number of the first letter.
  static let first: UInt16 = 2

  /// The letters in the order of their numbers.
  let letters: [Unicode.Scalar]
  private let silent: [ClosedRange<UInt32>]
  private let readsSyllables: Bool
  /// The number of each scalar, in pages of 256; page 0 is empty.
  private var pages: [UInt16] = Array(repeating: 0, count: 256)
  private var pageOf: [UInt16] = Array(repeating: 0, count: 0x300)

  /// What a scalar is in a word.
  enum Reading {
    /// A letter of the language.
    case letter(UInt16)
    /// A syllable of Hangul; `last` is 0 when it has two letters.
    case syllable(parts: (first: UInt16, middle: UInt16, last: UInt16))
    /// A mark that is written or not at will.
    case silent
    /// A letter of other languages.
    case foreign
    /// No letter: a word ends before it.
    case separator
  }

  /// - Parameters:
  ///   - letters: small letters, each once.
  ///   - silent: scalars that count as not written.
  ///   - readsSyllables: whether syllables of Hangul are read as their letters.
  init(letters: [Unicode.Scalar], silent: [ClosedRange<UInt32>], readsSyllables: Bool) {
    self.letters = letters
    self.silent = silent
    self.readsSyllables = readsSyllables
    for (place, letter) in letters.enumerated() where letter.value < 0x30000 {
      let number = LetterAlphabet.first + UInt16(truncatingIfNeeded: place)
      set(letter, number)
      let capital = letter.properties.uppercaseMapping.unicodeScalars
      if capital.count == 1, let scalar = capital.first, self.number(of: scalar) == 0 {
        set(scalar, number)
      }
    }
    // The apostrophe of a word arrives in several forms.
    let apostrophe = number(of: "\u{2BC}")
    if apostrophe != 0 {
      for other: Unicode.Scalar in ["'", "\u{2019}", "`"] where number(of: other) == 0 {
        set(other, apostrophe)
      }
    }
  }

  private mutating func set(_ scalar: Unicode.Scalar, _ number: UInt16) {
    let page = Int(scalar.value >> 8)
    if pageOf[page] == 0 {
      pageOf[page] = UInt16(pages.count / 256)
      pages.append(contentsOf: repeatElement(0, count: 256))
    }
    pages[Int(pageOf[page]) * 256 + Int(scalar.value & 0xFF)] = number
  }

  /// The number of a letter in either case; 0 for what is none of the language.
  func number(of scalar: Unicode.Scalar) -> UInt16 {
    let page = Int(scalar.value >> 8)
    guard page < pageOf.count else { return 0 }
    return pages[Int(pageOf[page]) * 256 + Int(scalar.value & 0xFF)]
  }

  /// What a scalar is in a word of the language.
  func reading(of scalar: Unicode.Scalar) -> Reading {
    let number = number(of: scalar)
    if number != 0 { return .letter(number) }
    if readsSyllables, let parts = syllable(scalar) { return .syllable(parts: parts) }
    if silent.contains(where: { $0.contains(scalar.value) }) { return .silent }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark,
      .spacingMark, .enclosingMark:
      return .foreign
    default: return .separator
    }
  }

  /// The letters of a syllable of Hangul, by the arithmetic of its code point.
  private func syllable(
    _ scalar: Unicode.Scalar
  ) -> (first: UInt16, middle: UInt16, last: UInt16)? {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = scalar.value - 0xAC00
    let last = index % 28
    return (
      numberOrForeign(0x1100 + index / 588), numberOrForeign(0x1161 + index % 588 / 28),
      last == 0 ? 0 : numberOrForeign(0x11A7 + last)
    )
  }

  private func numberOrForeign(_ value: UInt32) -> UInt16 {
    guard let scalar = Unicode.Scalar(value) else { return LetterAlphabet.foreign }
    let number = number(of: scalar)
    return number == 0 ? LetterAlphabet.foreign : number
  }
}
