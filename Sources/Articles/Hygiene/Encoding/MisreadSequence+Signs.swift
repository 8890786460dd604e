extension MisreadSequence {
  /// What the characters of the sequence alone tell: those that are misread most often look like nothing else.
  ///
  /// - Parameters:
  ///   - text: the line that it stands in.
  ///   - place: where it begins.
  func signs(in text: ArraySlice<UInt32>, at place: Int) -> Int {
    switch condition {
    case .lossy: 0
    case .spaced: Self.signsOfSpaced(in: text, at: place)
    case .whole:
      length == 2 ? Self.signsOfPair(in: text, at: place) : isPunctuation ? 2 : 0
    }
  }

  /// Whether it is typographic punctuation, the euro or the trade mark.
  private var isPunctuation: Bool {
    guard let character = characters.first else { return false }
    return (0x2010...0x2026).contains(character) || character == 0x20AC || character == 0x2122
  }

  private static func signsOfPair(in text: ArraySlice<UInt32>, at place: Int) -> Int {
    let next = CharacterKind(text[place + 1])
    switch text[place] {
    // The bytes C2 and C3 in Windows-1252 and 1250; then in 1251.
    case 0xC2, 0xC3, 0x102: return signsOfLatin(in: text, at: place)
    case 0x412, 0x413: return next.isSymbol ? 2 : 0
    // What Cyrillic and Greek begin with.
    case 0xCE, 0xCF, 0xD0, 0xD1: return next.isSymbol ? 2 : 0
    // The bytes C2 and C3 in Mac Roman, where A0 is a dagger, and in IBM's code pages.
    case 0x221A: return isMeant(next) || text[place + 1] == 0x2020 ? 3 : next.isSymbol ? 2 : 0
    case 0xAC: return isMeant(next) || text[place + 1] == 0x2020 ? 3 : 0
    case 0x251C, 0x252C: return next == .box ? 0 : next.isSymbol ? 3 : 2
    default: return 0
    }
  }

  /// Kinds that stand behind no sign of mathematics.
  private static func isMeant(_ kind: CharacterKind) -> Bool {
    kind == .currency || kind == .trade || kind == .raised
  }

  private static func signsOfLatin(in text: ArraySlice<UInt32>, at place: Int) -> Int {
    let next = CharacterKind(text[place + 1])
    let before = text[..<place].last.map { CharacterKind($0) }
    let after = text[(place + 2)...].first.map { CharacterKind($0) }
    switch next {
    case .noBreakSpace:
      // A word of capitals before a no-break space, unless what follows goes on in lower case.
      return before == .upper && after != .lower ? 0 : 4
    case .apostrophe: return before?.isLetter == true ? 2 : 1
    case .closing:
      // A guillemet behind a lone capital, a dash without a space behind it.
      let isGuillemet = text[place + 1] == 0xAB || text[place + 1] == 0xBB
      let isDash = text[place + 1] == 0x2013 || text[place + 1] == 0x2014
      let isOdd = isGuillemet ? before == .space || before == nil : isDash && after == .other
      return isOdd ? 3 : 2
    case .currency: return text[place + 1] == yenSign ? 3 : 4
    default: return next.isSymbol ? 4 : next.isLetter ? 2 : 0
    }
  }

  /// What tells that a letter before a space is `à`: lower case around it.
  private static func signsOfSpaced(in text: ArraySlice<UInt32>, at place: Int) -> Int {
    let before = text[..<place].suffix(20).last { CharacterKind($0).isLetter }
    let after = text[(place + 1)...].prefix(20).first { $0 != 0x20 }
    return 2 + (before.map { CharacterKind($0) == .lower } == true ? 2 : 0)
      + (after.map { CharacterKind($0) == .lower } == true ? 2 : 0)
  }
}
