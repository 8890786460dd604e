/// What is written between two syllables that stand side by side after rows replaced their characters.
///
/// The header key `# joiner:` of a system names it. It stands between two replaced pieces that follow each
/// other, and for each space inside the value of a row: `bei3 jing1` of the row 北京 has one seam. All joiners but
/// `none` also part replaced pieces by a space from kept letters and digits beside them, and from an opening
/// bracket or quotation mark after them.
enum RowJoiner: String, Sendable, CaseIterable {
  /// Nothing: 西安 is `xian`.
  case none
  /// A space: `xi an`.
  case space
  /// A hyphen: `hsi-an`.
  case hyphen
  /// Nothing, but an apostrophe (U+0027) before a syllable that begins with a, e or o: `xi'an`.
  case apostrophe

  /// The scalar between a syllable and one that begins with `next`; nil for nothing.
  @inline(__always)
  func scalar(before next: UInt32) -> UInt32? {
    switch self {
    case .none: nil
    case .space: 0x20
    case .hyphen: 0x2D
    case .apostrophe: isOpenVowel(next) ? 0x27 : nil
    }
  }
}

/// Whether a scalar is the letter a, e or o, small or capital, with a tone mark of Pinyin or without.
@inline(__always)
private func isOpenVowel(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x61, 0x65, 0x6F, 0x41, 0x45, 0x4F: true
  case ..<0xC0: false
  // àáèéòó, āēěō, ǎǒ
  case 0xE0, 0xE1, 0xE8, 0xE9, 0xF2, 0xF3, 0x101, 0x113, 0x11B, 0x14D, 0x1CE, 0x1D2: true
  case 0xC0, 0xC1, 0xC8, 0xC9, 0xD2, 0xD3, 0x100, 0x112, 0x11A, 0x14C, 0x1CD, 0x1D1: true
  default: false
  }
}
