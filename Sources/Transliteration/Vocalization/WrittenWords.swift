/// Latin words under construction: each is a word one letter shorter and a letter.
struct WrittenWords {
  private var before: [Int32] = [-1]
  private var letters: [UInt8] = [0]

  /// The word without letters.
  static let empty: Int32 = 0

  /// The word with a letter (1 to 26) more.
  mutating func append(_ letter: UInt8, to word: Int32) -> Int32 {
    before.append(word)
    letters.append(letter)
    return Int32(before.count - 1)
  }

  /// The letters of a word, as numbers.
  func letters(of word: Int32) -> [UInt8] {
    var found: [UInt8] = []
    var word = word
    while word > 0 {
      found.append(letters[Int(word)])
      word = before[Int(word)]
    }
    return found.reversed()
  }
}
