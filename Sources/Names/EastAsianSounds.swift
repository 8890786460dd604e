import CanonymTables

/// Reads Latin words as Chinese syllables or as the sounds of Korean, whatever system spells them.
///
/// Pinyin, Wade-Giles and Palladius by way of Russian meet as the Pinyin syllables they may stand for; the spellings
/// of Korean as a row of sounds, where a vowel may be one of several.
struct EastAsianSounds: Sendable {
  /// For each spelling the syllables it may be, packed: one of Pinyin, three of Wade-Giles, three of Palladius,
  /// nine bits each, from the lowest.
  private let syllables: [[UInt8]: UInt64]
  private let longest: Int

  /// The bits of each system.
  private static let pinyin: UInt64 = 0x1FF
  private static let giles: UInt64 = 0x7FF_FFFF << 9
  private static let palladius: UInt64 = 0x7FF_FFFF << 36

  init(_ table: Table) throws(TableError) {
    var numbers: [Substring: UInt64] = [:]
    var syllables: [[UInt8]: UInt64] = [:]
    var longest = 0
    try table.forEachRow { (row: TableRow) throws(TableError) in
      let spelling = Array(try row.required("spelling").utf8)
      var packed: UInt64 = 0
      for (column, start, most) in [("pinyin", 0, 1), ("giles", 9, 3), ("palladius", 36, 3)] {
        let names = try row.field(column).split(separator: " ").prefix(most)
        for (place, name) in names.enumerated() {
          let number = numbers[name] ?? UInt64(numbers.count + 1)
          numbers[name] = number
          packed |= (number & 0x1FF) << UInt64(start + place * 9)
        }
      }
      syllables[spelling] = packed
      longest = max(longest, spelling.count)
    }
    self.syllables = syllables
    self.longest = longest
  }

  /// The Chinese syllables of a word; empty when it is not wholly made of such, or has more than four.
  ///
  /// - Parameters:
  ///   - word: small Latin letters.
  ///   - isPinyin: whether no other system is meant, as in a reading of Chinese characters.
  func chinese(_ word: [UInt8], isPinyin: Bool) -> [UInt64] {
    guard word.count <= 24 else { return [] }
    var found: [UInt64] = []
    let systems = isPinyin ? [Self.pinyin] : [Self.pinyin, Self.giles, Self.palladius, .max]
    for system in systems {
      if parse(word[...], system, &found) {
        return isPinyin ? found.map { $0 & Self.pinyin } : found
      }
      found.removeAll()
    }
    return []
  }

  private func parse(_ word: ArraySlice<UInt8>, _ system: UInt64, _ found: inout [UInt64]) -> Bool {
    if word.isEmpty { return true }
    if found.count == 4 { return false }
    for count in stride(from: min(longest, word.count), to: 0, by: -1) {
      guard let syllable = syllables[Array(word.prefix(count))], syllable & system != 0 else {
        continue
      }
      found.append(syllable)
      if parse(word.dropFirst(count), system, &found) { return true }
      found.removeLast()
    }
    return false
  }

  /// Whether two rows of syllables are the same in some system for each.
  static func match(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> Bool {
    guard left.count == right.count, !left.isEmpty else { return false }
    for one in [pinyin, giles, palladius] {
      for other in [pinyin, giles, palladius]
      where zip(left, right).allSatisfy({ share($0 & one, $1 & other) }) {
        return true
      }
    }
    return false
  }

  /// Whether two packed sets of syllables have one in common.
  private static func share(_ left: UInt64, _ right: UInt64) -> Bool {
    var one = left
    while one != 0 {
      var other = one & pinyin == 0 ? 0 : right
      while other != 0 {
        if one & pinyin == other & pinyin { return true }
        other >>= 9
      }
      one >>= 9
    }
    return false
  }

  /// The sounds of a word read as Korean; empty when it cannot be.
  ///
  /// A consonant is one bit above the vowels, a vowel all the bits of the letters it may stand for.
  ///
  /// - Parameter word: small Latin letters.
  static func korean(_ word: [UInt8]) -> [UInt64] {
    var sounds: [UInt64] = []
    var at = 0
    while at < word.count {
      var isFound = false
      for spelling in koreanSpellings where word[at...].starts(with: spelling.letters) {
        at += spelling.letters.count
        isFound = true
        let isDouble =
          spelling.sounds.first == sounds.last && spelling.sounds.first ?? 0 >= firstConsonant
        sounds.append(contentsOf: isDouble ? spelling.sounds.dropFirst() : spelling.sounds[...])
        break
      }
      if isFound { continue }
      // An h or r that only lengthens the vowel: Noh, Park.
      let isMute = word[at] == UInt8(ascii: "h") || word[at] == UInt8(ascii: "r")
      guard isMute, sounds.last ?? firstConsonant < firstConsonant else { return [] }
      at += 1
    }
    return sounds
  }

  /// Whether two Korean words may sound the same.
  static func matchKorean(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> Bool {
    guard left.count == right.count, !left.isEmpty else { return false }
    return zip(left, right).allSatisfy { $0 & $1 != 0 }
  }
}

private struct KoreanSpelling {
  let letters: [UInt8]
  let sounds: [UInt64]
}

private let firstConsonant: UInt64 = 1 << 32

/// The spellings of Korean sounds, the longest first.
private let koreanSpellings: [KoreanSpelling] = {
  let vowels = [
    "a", "ae", "ya", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
    "yu", "eu",
    "ui", "i",
  ]
  func vowel(_ names: String) -> UInt64 {
    names.split(separator: " ").reduce(0) { bits, name in
      bits | (vowels.firstIndex(of: String(name)).map { 1 << UInt64($0) } ?? 0)
    }
  }
  func consonant(_ place: UInt64) -> UInt64 { firstConsonant << place }
  let (k, n, t, l, m, p, s, j, h) = (
    consonant(0), consonant(1), consonant(2), consonant(3), consonant(4), consonant(5),
    consonant(6),
    consonant(7), consonant(8)
  )
  let spellings: [(String, [UInt64])] = [
    ("a", [vowel("a")]), ("ah", [vowel("a")]), ("ark", [vowel("a"), k]), ("ae", [vowel("ae e")]),
    ("ai", [vowel("ae")]),
    ("ay", [vowel("ae")]), ("ya", [vowel("ya")]), ("eo", [vowel("eo")]), ("u", [vowel("u eo eu")]),
    ("e", [vowel("e ae ye")]), ("yeo", [vowel("yeo")]), ("you", [vowel("yeo yu")]),
    ("yu", [vowel("yu yeo")]),
    ("ye", [vowel("ye yeo")]), ("o", [vowel("o eo")]), ("oh", [vowel("o")]), ("wa", [vowel("wa")]),
    ("wae", [vowel("wae")]), ("oe", [vowel("oe we")]), ("oi", [vowel("oe")]),
    ("yo", [vowel("yo yeo")]),
    ("oo", [vowel("u")]), ("woo", [vowel("u")]), ("wo", [vowel("wo u")]),
    ("we", [vowel("we oe wae")]),
    ("wi", [vowel("wi")]), ("yoo", [vowel("yu")]), ("eu", [vowel("eu")]),
    ("ui", [vowel("ui i wi")]),
    ("eui", [vowel("ui")]), ("i", [vowel("i ui")]), ("ee", [vowel("i ui")]), ("y", [vowel("eu i")]),
    ("g", [k]), ("k", [k]), ("kk", [k]), ("gk", [k]), ("n", [n]), ("d", [t]), ("t", [t]),
    ("dt", [t]),
    ("r", [l]), ("l", [l]), ("ll", [l]), ("m", [m]), ("b", [p]), ("p", [p]), ("s", [s]),
    ("sh", [s]),
    ("ss", [s]), ("j", [j]), ("ch", [j]), ("dzh", [j]), ("chzh", [j]), ("tch", [j]), ("zh", [j]),
    ("h", [h]),
    ("kh", [h]), ("w", [vowel("u")]), ("ck", [k]),
  ]
  return
    spellings
    .filter { $0.0 != "w" }
    .map { KoreanSpelling(letters: Array($0.0.utf8), sounds: $0.1) }
    .sorted { $0.letters.count > $1.letters.count }
}()
