/// Capitals decided by the word: `ЩЕРБАКОВ` is `SHCHERBAKOV`, `Щербаков` is `Shcherbakov`.
///
/// Rules write a capital letter that becomes two as one capital and small letters (`Shch`). Where every letter
/// of a word is a capital, and there are two or more, the written word is put in capitals. A single capital
/// letter goes with the nearest longer words on its line: `Я ИДУ` is `YA IDU`, `Щ. Иванов` is `Shch. Ivanov`.
/// A system that writes no capitals, as a phonetic one, gets none.
struct WordCapitals {
  /// The words of the source whose written form is to be in capitals, in order, as ranges of scalars.
  let words: [Range<Int>]

  /// What the letters of one word say.
  private enum Kind {
    /// Two letters or more, all capitals.
    case capitals
    /// Two letters or more, some of them small.
    case mixed
    /// One capital letter.
    case initial
    /// No letter, or one small letter.
    case other
  }

  /// Finds the words in capitals of one line.
  init(of line: Span<UInt32>, _ traits: TraitPages) {
    var found: [(range: Range<Int>, kind: Kind)] = []
    var start = 0
    var capitals = 0
    var small = 0
    for index in 0...line.count {
      let trait = index < line.count ? traits[line[index]] : []
      if trait.contains(.word) {
        if trait.contains(.upper) {
          capitals += 1
        } else if trait.contains(.lower) {
          small += 1
        }
        continue
      }
      if capitals + small > 0 {
        found.append((start..<index, WordCapitals.kind(capitals, small)))
        capitals = 0
        small = 0
      }
      start = index + 1
    }
    let kinds = found.map(\.kind)
    let before = WordCapitals.nearest(before: kinds)
    let after = WordCapitals.nearest(before: kinds.reversed()).reversed()
    words = zip(found, zip(before, after)).compactMap { word, neighbours in
      switch word.kind {
      case .capitals: return word.range
      case .mixed, .other: return nil
      case .initial:
        let known = [neighbours.0, neighbours.1].compactMap { $0 }
        return !known.isEmpty && known.allSatisfy { $0 } ? word.range : nil
      }
    }
  }

  private static func kind(_ capitals: Int, _ small: Int) -> Kind {
    switch (capitals, small) {
    case (2..., 0): .capitals
    case (1, 0): .initial
    case (0, 0), (0, 1): .other
    default: .mixed
    }
  }

  /// For each word, whether the last longer one before it is all capitals; nil when there is none.
  private static func nearest(before words: some Sequence<Kind>) -> [Bool?] {
    var last: Bool?
    return words.map { word in
      let nearest = last
      switch word {
      case .capitals: last = true
      case .mixed: last = false
      case .initial, .other: break
      }
      return nearest
    }
  }
}
