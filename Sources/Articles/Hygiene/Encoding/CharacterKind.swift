import CanonymUnicode

/// What a character is, as far as it tells which characters stand beside it in sound text.
enum CharacterKind: UInt8 {
  case space
  case noBreakSpace
  case digit
  case lower
  case upper
  /// Letters without case.
  case letter
  case mark
  /// Quotation marks that open; `¡` and `¿`; in some languages “ closes, so it is not among them.
  case opening
  /// Quotation marks that close, ellipsis, dashes: what a word may end with, and `“ « ‘`.
  case closing
  /// The apostrophe, which stands between letters.
  case apostrophe
  case currency
  /// `© ® ™`.
  case trade
  /// `ª º ¹ ² ³ ¼ ½ ¾ °`.
  case raised
  /// Signs of mathematics, daggers, paragraphs.
  case sign
  /// Accents without a letter.
  case accent
  case box
  case control
  case replacement
  case other

  /// The kind of a scalar.
  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii(scalar) : Self.symbol(scalar) ?? Self.letter(scalar)
  }

  /// Whether it is a letter.
  var isLetter: Bool { self == .lower || self == .upper || self == .letter }

  /// Whether it neither belongs to words nor stands at their borders.
  var isSymbol: Bool {
    switch self {
    case .currency, .trade, .raised, .sign, .accent, .box, .control, .opening: true
    default: false
    }
  }

  private static func ascii(_ scalar: UInt32) -> CharacterKind {
    switch scalar {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0x09, 0x0A, 0x0D, 0x20: .space
    default: .other
    }
  }

  private static func symbol(_ scalar: UInt32) -> CharacterKind? {
    switch scalar {
    case 0x80...0x9F, 0xAD: .control
    case 0xA0, 0x202F: .noBreakSpace
    case 0x2019: .apostrophe
    case 0xA1, 0xBF, 0x201A, 0x201E: .opening
    case 0xAB, 0xBB, 0x2013...0x2015, 0x2018, 0x201C, 0x201D, 0x2026, 0x2039, 0x203A: .closing
    case 0xA2...0xA5, 0x192, 0x20A0...0x20BF: .currency
    case 0xA9, 0xAE, 0x2122: .trade
    case 0xAA, 0xB0, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC...0xBE: .raised
    case 0xA6, 0xA7, 0xAC, 0xB1, 0xB5...0xB7, 0xD7, 0xF7, 0x2020...0x2022, 0x2030, 0x2044: .sign
    case 0x2200...0x22FF, 0x2310, 0x2320, 0x2321, 0x25CA: .sign
    case 0xA8, 0xAF, 0xB4, 0xB8, 0x2C6, 0x2C7, 0x2D8...0x2DD, 0x384, 0x385: .accent
    case 0x2500...0x25A0: .box
    case 0xFFFD: .replacement
    default: nil
    }
  }

  private static func letter(_ scalar: UInt32) -> CharacterKind {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .replacement }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    case .spaceSeparator: return .space
    default: return .other
    }
  }
}

/// The scalars that written languages of today are made of, with their punctuation and symbols.
///
/// Those left out are letters of phonetics, of dead scripts and of single publications: text that is read so is
/// more likely misread.
func isInCommonUse(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xA0...0x137, 0x139...0x13E, 0x141...0x148, 0x14A...0x17E: true
  case 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x218...0x21B, 0x259: true
  case 0x2C6, 0x2C7, 0x2D8...0x2DD, 0x300...0x36F: true
  case 0x384...0x3CE, 0x400...0x45F, 0x490...0x49D, 0x4A0...0x4A3, 0x4AE...0x4B3, 0x4B6...0x4BB:
    true
  case 0x2BB, 0x2BC, 0x4C0, 0x4CF, 0x4D8, 0x4D9, 0x4E2, 0x4E3, 0x4E8, 0x4E9, 0x4EE...0x4F5,
    0x531...0x556, 0x561...0x58A,
    0x5B0...0x5EA, 0x5F3, 0x5F4:
    true
  case 0x60C, 0x61B, 0x61F, 0x621...0x652, 0x660...0x6D5, 0x6F0...0x6F9: true
  case 0x900...0x10FF, 0x1200...0x137C, 0x1780...0x17E9, 0x1E80...0x1E85, 0x1E9E, 0x1EA0...0x1EF9:
    true
  case 0x1F00...0x1FFE, 0x200B...0x2064, 0x2066...0x2069, 0x2070...0x22FF, 0x2300...0x2BFF,
    0x3000...0x30FF:
    true
  case 0x3105...0x312F, 0x3200...0x33FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFB00...0xFB06: true
  case 0xFE0F, 0xFE30...0xFE4F, 0xFEFF, 0xFF01...0xFFEE, 0xFFFD, 0x1F000...0x1FAFF: true
  case 0x20000...0x2FA1F: true
  default: false
  }
}

/// How odd it is that one character stands directly before another, 0 for nothing unusual.
///
/// The numbers are judged, not measured: what sound text of some language does now and then is 1, what none does 3.
func oddness(_ left: UInt32, _ right: UInt32) -> Int {
  let (one, two) = (CharacterKind(left), CharacterKind(right))
  if left == softHyphen || right == softHyphen { return 0 }
  if one == .control || two == .control { return 4 }
  switch (one, two) {
  case (.lower, .upper): return 2 + scriptChange(left, right)
  case (.lower, .lower), (.upper, .upper), (.upper, .lower), (.letter, .letter):
    return scriptChange(left, right)
  case (.lower, .letter), (.upper, .letter), (.letter, .lower), (.letter, .upper):
    return scriptChange(left, right)
  // Accents are seldom written apart from the letters that have them.
  case (.lower, .mark), (.upper, .mark): return right < 0x370 ? 1 : scriptChange(left, right)
  case (.letter, .mark): return scriptChange(left, right)
  // The sign of the yen is written for a Y in names of taste.
  case (.lower, .currency), (.upper, .currency): return right == yenSign ? 0 : 2
  case (.lower, .opening), (.upper, .opening), (.letter, .opening): return 3
  case (.lower, .accent), (.upper, .accent), (.lower, .sign), (.upper, .sign): return 2
  case (.lower, .trade), (.lower, .raised), (.upper, .raised): return 1
  case (.lower, .box), (.upper, .box), (.box, .lower), (.box, .upper): return 3
  case (.closing, .lower), (.closing, .upper), (.raised, .upper): return 1
  case (.currency, .lower), (.currency, .upper): return left == yenSign ? 0 : 2
  case (.trade, .lower), (.trade, .upper), (.sign, .lower), (.sign, .upper), (.accent, .lower),
    (.accent, .upper), (.raised, .lower):
    return 2
  case (.noBreakSpace, .space), (.space, .noBreakSpace): return 1
  case (.space, .mark): return 2
  case (.digit, .letter): return isJapanese(right) ? 0 : 2
  case (.letter, .digit): return isJapanese(left) ? 0 : 1
  default: return one.isSymbol && two.isSymbol && one != .box && one != two ? 1 : 0
  }
}

/// `¥`.
let yenSign: UInt32 = 0xA5
/// Shown only where a line breaks at it.
let softHyphen: UInt32 = 0xAD

/// How odd two letters beside each other are for their scripts.
private func scriptChange(_ left: UInt32, _ right: UInt32) -> Int {
  if left < 0x80 && right < 0x80 { return 0 }
  // Latin, but for multiplication and division.
  if left < 0x250 && right < 0x250 { return 0 }
  let (one, two) = (Script.number(of: left), Script.number(of: right))
  if one == two || one <= Script.inherited || two <= Script.inherited { return 0 }
  return isJapanese(left) && isJapanese(right) ? 0 : 5
}

/// Han, kana and Hangul, which are written together.
private func isJapanese(_ scalar: UInt32) -> Bool {
  (0x3000...0x30FF).contains(scalar) || (0x4E00...0x9FFF).contains(scalar)
    || (0xAC00...0xD7A3).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
    || (0x20000...0x2FA1F).contains(scalar)
}
