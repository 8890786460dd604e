import CanonymUnicode

/// Finds out what each letter may become by writing made-up words, and looking at what became of what.
///
/// First all letters alone; then all pairs, alone and between other letters, which sorts the letters into classes
/// of neighbours; then the letters that have several options, between neighbours of all classes.
struct InventoryBuilder {
  private let letters: [Unicode.Scalar]
  private let transliterator: Transliterator
  private var numbers: [UInt32: Int] = [:]
  private var chunks = WrittenChunks()
  private var options: [[Int]]
  private var sightings: [Sighting] = []
  /// The output of each letter of the word at hand.
  private var written: [Int] = []

  /// One letter seen as one of its options between two others; −1 is the edge of a word.
  private struct Sighting {
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

  // MARK: Looking

  /// Writes words, notes what became of each letter, and tells the outputs of each word; none where they are unclear.
  private mutating func probe(
    _ words: ProbeWords,
    _ visit: (_ word: Int, _ written: [Int]) -> Void = { _, _ in }
  ) {
    var start = 0
    while start < words.count {
      let end = min(words.count, start + InventoryBuilder.wordsAtOnce)
      probe(words, start..<end, visit)
      start = end
    }
  }

  private static let wordsAtOnce = 2_000

  private mutating func probe(
    _ words: ProbeWords,
    _ range: Range<Int>,
    _ visit: (_ word: Int, _ written: [Int]) -> Void
  ) {
    var text = String.UnicodeScalarView()
    for word in range {
      for letter in words[word] { text.append(letters[letter]) }
      text.append(" ")
    }
    var aligned: (written: [UInt32], steps: [RuleStep]) = ([], [])
    try? transliterator.forEachLine(of: String(text)) { (line, _, writer) throws(ICUError) in
      aligned = try writer.align(line)
    } lineEnd: { _, _ in
    }
    var reader = StepReader()
    for word in range {
      let letters = words[word]
      if read(letters, &reader, aligned.steps, aligned.written) {
        note(letters)
      } else {
        written.removeAll(keepingCapacity: true)
      }
      visit(word, written)
    }
  }

  private mutating func note(_ word: ArraySlice<Int>) {
    for (place, letter) in word.enumerated() {
      let option: Int
      if let known = options[letter].firstIndex(of: written[place]) {
        option = known
      } else {
        option = options[letter].count
        if option >= LetterInventory.mostOptions { continue }
        options[letter].append(written[place])
      }
      let at = word.startIndex + place
      sightings.append(
        Sighting(
          left: place > 0 ? Int16(truncatingIfNeeded: word[at - 1]) : -1,
          letter: Int16(truncatingIfNeeded: letter),
          right: at + 1 < word.endIndex ? Int16(truncatingIfNeeded: word[at + 1]) : -1,
          option: Int16(truncatingIfNeeded: option)
        )
      )
    }
  }

  /// Where the reading of an aligned text stands.
  private struct StepReader {
    var step = 0
    var written = 0
    /// How many scalars of the next word were read with those before.
    var overlap = 0
  }

  /// Reads the steps of a word and of the space behind it into ``written``; false when they reach beyond it.
  private mutating func read(
    _ word: ArraySlice<Int>,
    _ reader: inout StepReader,
    _ steps: [RuleStep],
    _ target: [UInt32]
  ) -> Bool {
    written.removeAll(keepingCapacity: true)
    var left = word.count + 1 - reader.overlap
    var isWhole = reader.overlap == 0
    reader.overlap = 0
    var last = 0..<0
    while left > 0, reader.step < steps.count {
      let step = steps[reader.step]
      reader.step += 1
      let range = reader.written..<min(target.count, reader.written + step.written)
      reader.written = range.upperBound
      let read = step.read
      if read == 0 {
        // It goes with the letter before it.
        if isWhole, !written.isEmpty {
          last = last.lowerBound..<max(last.upperBound, range.upperBound)
          written[written.count - 1] = chunks.number(of: last, in: target)
        }
        continue
      }
      if read >= left, left > 1 || read > left {
        reader.overlap = read - left
        isWhole = false
      }
      if isWhole, left > 1 {
        let start = word.startIndex + written.count
        add(range, of: word[start..<start + read], target)
        last = range
      }
      left -= read
    }
    return isWhole && left == 0
  }

  /// Adds the outputs of letters that were written together.
  private mutating func add(
    _ range: Range<Int>,
    of letters: ArraySlice<Int>,
    _ target: [UInt32]
  ) {
    if letters.count == 1 {
      written.append(chunks.number(of: range, in: target))
      return
    }
    let chunk = WrittenChunks.normalized(target[range])
    if let parts = split(chunk[...], over: letters) {
      written += parts
    } else {
      written += divided(chunk[...], over: letters)
    }
  }

  /// A chunk written for several letters as outputs that each is known for, if they make it up.
  private func split(_ chunk: ArraySlice<UInt32>, over word: ArraySlice<Int>) -> [Int]? {
    guard let letter = word.first else { return chunk.isEmpty ? [] : nil }
    if word.count > InventoryBuilder.mostTogether { return nil }
    for option in options[letter] where chunk.starts(with: chunks.outputs[option]) {
      let rest = chunk.dropFirst(chunks.outputs[option].count)
      if let others = split(rest, over: word.dropFirst()) { return [option] + others }
    }
    return nil
  }

  private static let mostTogether = 4

  /// A chunk written for several letters, of which one is written in a new way: the last letter keeps what it is known
  /// for if the chunk ends with it (क + ि: k, i), else the first one if the chunk begins with it; else the first has all.
  private mutating func divided(
    _ chunk: ArraySlice<UInt32>,
    over word: ArraySlice<Int>
  ) -> [Int] {
    guard word.count > 1, let first = word.first, let last = word.last else {
      return [chunks.number(ofNormalized: Array(chunk))]
    }
    let ending = longest(of: last) { chunk.suffix($0.count).elementsEqual($0) }
    if let ending, chunks.outputs[ending].count < chunk.count || word.count == 2 {
      let rest = chunk.dropLast(chunks.outputs[ending].count)
      return divided(rest, over: word.dropLast()) + [ending]
    }
    if let beginning = longest(of: first, where: { chunk.starts(with: $0) }) {
      let rest = chunk.dropFirst(chunks.outputs[beginning].count)
      return [beginning] + divided(rest, over: word.dropFirst())
    }
    return [chunks.number(ofNormalized: Array(chunk))] + Array(repeating: 0, count: word.count - 1)
  }

  /// The longest output that a letter is known for and that fits, if it is something.
  private func longest(of letter: Int, where fits: ([UInt32]) -> Bool) -> Int? {
    var best: Int?
    for option in options[letter] where option != 0 && fits(chunks.outputs[option]) {
      if best.map({ chunks.outputs[option].count > chunks.outputs[$0].count }) ?? true {
        best = option
      }
    }
    return best
  }

  /// What was seen, by classes; where nothing was, all options of a letter may stand.
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
      let count = UInt64(options[letter].count)
      let all: UInt64 = count >= 64 ? .max : (1 << count) - 1
      for cell in letter * size..<(letter + 1) * size where masks[cell] == 0 { masks[cell] = all }
    }
    return masks
  }
}
