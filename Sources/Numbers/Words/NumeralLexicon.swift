import CanonymTables
import CanonymUnicode

/// The words of one language's numbers and how they are put together.
struct NumeralLexicon: Sendable {
  let language: String
  let traits: NumeralTraits
  let trie: NumeralTrie
  /// Which pairs of bytes may begin a word.
  let starts: StartFilter
  /// The words that stand for one before a multiplier, folded.
  let articles: [[UInt32]]

  /// The lexicon of a table.
  ///
  /// - Throws: ``CanonymTables/TableError`` for a row with an unknown role, flag or number.
  init(_ table: Table, language: String) throws(TableError) {
    self.language = language
    var traits = NumeralTraits()
    for name in table.value("traits")?.split(separator: " ") ?? [] {
      guard let trait = NumeralTrait(name: name) else {
        throw .malformedRow(table: table.name, line: 1, reason: "'\(name)' is no trait of numerals")
      }
      traits.insert(trait)
    }
    var words: [[UInt32]: [NumeralLexeme]] = [:]
    var plain: [[UInt32]: [NumeralLexeme]] = [:]
    var articles: [[UInt32]] = []
    let needsAccents = traits.contains(.accents)
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let lexeme = try NumeralLexeme(row)
      for word in try row.required("words").split(separator: ",") {
        let spellings = Self.spellings(of: word, exactly: needsAccents)
        if spellings.isEmpty { throw row.malformed("a word is empty") }
        for (place, key) in spellings.enumerated() {
          if place < spellings.count - 1 || spellings.count == 1 || needsAccents {
            words[key, default: []].append(lexeme)
          } else {
            plain[key, default: []].append(lexeme)
          }
          if lexeme.role == .article { articles.append(key) }
        }
      }
    }
    // A word without its accents counts where no other word is written so.
    for (key, lexemes) in plain where words[key] == nil { words[key] = lexemes }
    self.traits = traits
    self.articles = articles
    trie = NumeralTrie(words)
    starts = StartFilter(trie)
  }

  /// Whether a word begins at a byte that an article may stand before: a hundred, a third, a half.
  func mayFollowArticle(_ text: Span<UInt8>, _ at: Int) -> Bool {
    var mayFollow = false
    trie.forEachWord(text, at: at) { _, lexemes in
      for place in lexemes {
        switch trie.lexemes[place].role {
        case .times, .part, .half, .ordinal: mayFollow = true
        default: break
        }
      }
    }
    return mayFollow
  }

  /// The foldings of a word as it may stand in a text: composed, decomposed, and last without accents.
  private static func spellings(of word: Substring, exactly: Bool) -> [[UInt32]] {
    let trimmed = word.split(separator: " ").joined(separator: " ")
    let composed = fold(trimmed)
    if composed.isEmpty { return [] }
    if composed.allSatisfy({ $0 < 0x80 }) { return [composed] }
    guard let text = try? NormalizationForm.nfd.normalize(trimmed) else { return [composed] }
    let decomposed = fold(text)
    var spellings = [composed]
    if decomposed != composed { spellings.append(decomposed) }
    let plain = decomposed.filter { !(0x300...0x36F).contains($0) }
    if !exactly, plain != decomposed { spellings.append(plain) }
    return spellings
  }

  private static func fold(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { foldNumeral($0.value) }.filter { $0 != 0 }.map {
      $0 == 0x2D ? 0x20 : $0
    }
  }
}

extension NumeralLexeme {
  /// The lexeme of a row: its role with flags, and its value.
  init(_ row: TableRow) throws(TableError) {
    let words = try row.required("role").split(separator: " ")
    guard let first = words.first, let role = Role(rawValue: String(first)) else {
      throw row.malformed(
        "'role' is none of \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    let field = try row.field("value")
    guard let value = field.isEmpty ? ExactNumber(0) : ExactNumber(field) else {
      throw row.malformed("'value' is no number, power of ten or fraction")
    }
    self.init(role: role, value: value)
    if role == .number || role == .ordinal { room = value.whole.map(Self.room(of:)) ?? 0 }
    for flag in words.dropFirst() {
      switch flag {
      case "bare": isBare = true
      case "weak": isWeak = true
      case "inside": isInside = true
      case "glued": isGlued = true
      case "always": isAlways = true
      case "vague": isVague = true
      case "lead": isLead = true
      default:
        guard flag.hasPrefix("room="), let room = UInt128(flag.dropFirst(5)) else {
          throw row.malformed(
            "'\(flag)' is none of bare, weak, inside, glued, always, vague, lead and room=N"
          )
        }
        self.room = room
      }
    }
    switch role {
    case .times, .part, .number, .ordinal, .teen, .plus, .less:
      guard !field.isEmpty else { throw row.malformed("a \(role.rawValue) needs a value") }
      guard role == .number || role == .ordinal || value != ExactNumber(0) else {
        throw row.malformed("a \(role.rawValue) may not be zero")
      }
    default: break
    }
  }

  /// What may be added behind a number: below ten behind twenty, below a hundred behind 300, else nothing.
  private static func room(of value: UInt128) -> UInt128 {
    var place: UInt128 = 1
    while value >= place * 10, value % (place * 10) == 0, place < 1_000_000_000 { place *= 10 }
    return value < 20 || place == 1 ? 0 : place
  }
}
