/// The characters beyond ASCII of a line that are no part of any sequence: they were read well.
struct LooseCharacters {
  /// Their places, in order.
  private var places: [Int] = []
  /// How many of those up to each are letters or symbols, which belong to a word.
  private var wordly: [Int] = [0]
  private var letters = 0
  /// The word that was looked at last, since runs come in order.
  private var word = 0..<0

  /// Whether there are none.
  var isEmpty: Bool { places.isEmpty }

  /// Adds one behind all others.
  mutating func append(_ scalar: UInt32, _ place: Int) {
    let kind = CharacterKind(scalar)
    if kind.isLetter { letters += 1 }
    places.append(place)
    wordly.append((wordly.last ?? 0) + (kind.isLetter || kind.isSymbol ? 1 : 0))
  }

  /// What speaks against a run: characters beside it that were read well, most of all in the same word.
  mutating func doubt(about run: MisreadLine.Run, in text: ArraySlice<UInt32>) -> Int {
    if isEmpty { return 0 }
    if !word.contains(run.range.lowerBound) || word.upperBound < run.range.upperBound {
      word = Self.word(around: run.range, in: text)
    }
    let inWord = wordly[count(before: word.upperBound)] - wordly[count(before: word.lowerBound)]
    // A letter before the sign of the yen may be meant so; a sound character elsewhere then decides.
    let isName = text[run.range].dropFirst().first == yenSign
    return 3 * inWord + min(1 + letters / (4 * run.wholes + 1), 4) + (isName ? 3 : 0)
  }

  /// How many stand before a place.
  private func count(before place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func word(around range: Range<Int>, in text: ArraySlice<UInt32>) -> Range<Int> {
    var start = range.lowerBound
    while start > text.startIndex, !isBorder(text[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < text.endIndex, !isBorder(text[end]) { end += 1 }
    return start..<end
  }

  private static func isBorder(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0x2F || scalar == 0x2D
  }
}
