import CanonymUnicode

/// Finds out what each letter may become by writing made-up words, and looking at what became of what.
///
/// First all letters alone; then all pairs, alone and between other letters, which sorts the letters into classes
/// of neighbours; then the letters that have several options, between neighbours of all classes.
struct InventoryBuilder {
  let letters: [Unicode.Scalar]
  let transliterator: Transliterator
  var numbers: [UInt32: Int] = [:]
  var chunks = WrittenChunks()
  var options: [[Int]]
  var sightings: [Sighting] = []
  /// The output of each letter of the word at hand.
  var written: [Int] = []

  /// One letter seen as one of its options between two others; −1 is the edge of a word.
  struct Sighting {
    var left: Int16
    var letter: Int16
    var right: Int16
    var option: Int16
  }

  init(_ alphabet: SourceAlphabet, _ transliterator: Transliterator) {
    letters = alphabet.letters
    self.transliterator = transliterator
    options = Array(repeating: [], count: letters.count)
    for (number, letter) in letters.enumerated() { numbers[letter.value] = number }
  }

  /// The inventory.
  ///
  /// - Parameters:
  ///   - words: texts in the source script that are looked at besides.
  ///   - isQuick: whether pairs are tried in few surroundings, and no three letters together.
  mutating func inventory(words: [String], isQuick: Bool = false) -> LetterInventory {
    var singles = ProbeWords()
    for letter in letters.indices { singles.append([], [letter], []) }
    probe(singles)
    var classes = NeighbourClasses(letters: letters.count)
    if letters.count <= SourceAlphabet.mostPaired {
      probePairs(&classes, inFew: isQuick || letters.count > InventoryBuilder.fewLetters)
      classes.finish()
      if !isQuick { probeNeighbours(classes) }
    }
    var seen = ProbeWords()
    for text in words { for word in known(text) { seen.append([], word, []) } }
    probe(seen)
    return LetterInventory(
      letters: letters,
      outputs: chunks.outputs,
      options: options,
      leftClasses: classes.left,
      rightClasses: classes.right,
      leftCount: classes.leftCount,
      rightCount: classes.rightCount,
      masks: masks(classes)
    )
  }

  // MARK: Words

  /// Tries all pairs once, which shows the letters with several options, and then those with one of these more closely.
  private mutating func probePairs(_ classes: inout NeighbourClasses, inFew: Bool) {
    let carriers = carriers
    let all = letters.indices
    var words = ProbeWords()
    let around = Array(carriers.prefix(1))
    for first in all {
      for second in all { words.append(around, first, second, around) }
      for carrier in carriers {
        words.append([], first, carrier, [])
        words.append([], carrier, first, [])
      }
    }
    probe(words)
    let isVarying = options.map { $0.count > 1 }
    let varying = all.filter { isVarying[$0] }
    var patterns: [(before: [Int], after: [Int])] = [([], [])]
    for carrier in carriers {
      patterns.append(([carrier], [carrier]))
      if !inFew {
        patterns.append(([], [carrier]))
        patterns.append(([carrier], []))
      }
    }
    for (place, pattern) in patterns.enumerated() {
      var words = ProbeWords()
      var pairs: [(first: Int, second: Int)] = []
      for first in all {
        for second in isVarying[first] ? Array(all) : varying {
          words.append(pattern.before, first, second, pattern.after)
          pairs.append((first, second))
        }
      }
      let at = pattern.before.count
      probe(words) { word, written in
        let (first, second) = pairs[word]
        if isVarying[second] {
          classes.noteOnLeft(first, of: second, written.isEmpty ? -1 : written[at + 1], place)
        }
        if isVarying[first] {
          classes.noteOnRight(second, of: first, written.isEmpty ? -1 : written[at], place)
        }
      }
    }
  }

  /// Alphabets of more letters than this are tried in fewer surroundings.
  private static let fewLetters = 80

  private mutating func probeNeighbours(_ classes: NeighbourClasses) {
    let carriers = carriers
    let lefts = classes.leftExamples.map { [$0] } + [[]]
    let rights = classes.rightExamples.map { [$0] } + [[]]
    var words = ProbeWords()
    for letter in letters.indices where options[letter].count > 1 {
      for left in lefts {
        for right in rights where words.count < InventoryBuilder.mostWords {
          let word = left + [letter] + right
          words.append([], word, [])
          for carrier in carriers {
            words.append([carrier], word, [carrier])
            words.append([carrier], word, [])
            words.append([], word, [carrier])
          }
        }
      }
    }
    probe(words)
  }

  private static let mostWords = 12_000

  /// A vowel and a consonant to stand around others.
  private var carriers: [Int] {
    func isVowel(_ letter: Int) -> Bool {
      guard let option = options[letter].first, let first = chunks.outputs[option].first else {
        return false
      }
      return "aeiou".unicodeScalars.contains { $0.value == first }
    }
    let spoken = letters.indices.filter { options[$0].contains { $0 != 0 } }
    return [spoken.first(where: isVowel), spoken.first { !isVowel($0) }].compactMap { $0 }
  }

  /// The words of a text that have letters of the alphabet alone.
  private func known(_ text: String) -> [[Int]] {
    var words: [[Int]] = [[]]
    var isKnown = true
    for scalar in text.unicodeScalars {
      if let number = numbers[small(scalar).value] {
        words[words.count - 1].append(number)
      } else if scalar == " " || scalar == "-" {
        if !isKnown { words.removeLast() }
        words.append([])
        isKnown = true
      } else {
        isKnown = false
      }
    }
    if !isKnown { words.removeLast() }
    return words.filter { !$0.isEmpty }
  }

  /// What was seen, by classes.
  ///
  /// Where nothing was, the options stand that were seen behind the same class; if none were either, any of them, unless
  /// there are many: then it is the neighbour that makes the option, as with a sign of doubling.
  private func masks(_ classes: NeighbourClasses) -> [UInt64] {
    let width = classes.rightCount
    let size = classes.leftCount * width
    var masks = [UInt64](repeating: 0, count: letters.count * size)
    for sighting in sightings {
      let left = sighting.left < 0 ? 0 : Int(classes.left[Int(sighting.left)])
      let right = sighting.right < 0 ? 0 : Int(classes.right[Int(sighting.right)])
      masks[Int(sighting.letter) * size + left * width + right] |= 1 << UInt64(sighting.option)
    }
    for letter in letters.indices {
      let count = options[letter].count
      let all: UInt64 = count > InventoryBuilder.fewOptions ? 0 : (1 << UInt64(count)) - 1
      for start in stride(from: letter * size, to: (letter + 1) * size, by: width) {
        let row = start..<start + width
        let seen = masks[row].reduce(0, |)
        for cell in row where masks[cell] == 0 { masks[cell] = seen == 0 ? all : seen }
      }
    }
    return masks
  }

  private static let fewOptions = 6
}
