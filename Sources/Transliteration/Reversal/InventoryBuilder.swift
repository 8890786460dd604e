import CanonymUnicode

/// Finds out what each letter may become by writing made-up words, and looking at what became of what.
///
/// First all letters alone; then all pairs, alone and between other letters, which sorts the letters into classes
/// of neighbours; then the letters that have several options, between neighbours of all classes.
struct InventoryBuilder {
  private let letters: [Unicode.Scalar]
  private let align: ([UInt32]) -> AlignedText?
  private var numbers: [UInt32: Int] = [:]
  private var outputs: [[UInt32]] = [[]]
  private var outputNumbers: [[UInt32]: Int] = [[]: 0]
  private var chunkNumbers: [[UInt32]: Int] = [:]
  private var options: [[Int]]
  private var sightings: [Sighting] = []

  /// One letter seen as one of its options between two others; −1 is the edge of a word.
  private struct Sighting {
    var left: Int
    var letter: Int
    var right: Int
    var option: Int
  }

  /// - Parameter align: writes a text; nil when that fails.
  init(_ alphabet: SourceAlphabet, align: @escaping ([UInt32]) -> AlignedText?) {
    letters = alphabet.letters
    self.align = align
    options = Array(repeating: [], count: letters.count)
    for (number, letter) in letters.enumerated() { numbers[letter.value] = number }
  }

  /// The inventory; `words` are texts in the source script that are looked at besides.
  mutating func inventory(words: [String]) -> ChunkInventory {
    probe(letters.indices.map { [$0] }) { _, _ in }
    var classes = NeighbourClasses(letters: letters.count)
    if letters.count <= SourceAlphabet.mostPaired {
      probePairs(&classes)
      classes.finish()
      probeNeighbours(classes)
    }
    probe(words.flatMap(known)) { _, _ in }
    return ChunkInventory(
      letters: letters,
      outputs: outputs,
      options: options,
      leftClasses: classes.left,
      rightClasses: classes.right,
      leftCount: classes.leftCount,
      rightCount: classes.rightCount,
      masks: masks(classes)
    )
  }

  // MARK: Words

  private mutating func probePairs(_ classes: inout NeighbourClasses) {
    let carriers = carriers
    let isMany = letters.count > InventoryBuilder.fewLetters
    var patterns: [(before: [Int], after: [Int])] = [([], [])]
    for carrier in carriers {
      patterns.append(([carrier], [carrier]))
      if !isMany {
        patterns.append(([], [carrier]))
        patterns.append(([carrier], []))
      }
    }
    let count = letters.count
    for (place, pattern) in patterns.enumerated() {
      var words: [[Int]] = []
      words.reserveCapacity(count * count)
      for first in 0..<count {
        for second in 0..<count { words.append(pattern.before + [first, second] + pattern.after) }
      }
      let at = pattern.before.count
      probe(words) { word, written in
        let first = word / count
        let second = word % count
        classes.note(
          pattern: place,
          first: (first, written?[at] ?? -1),
          second: (second, written?[at + 1] ?? -1)
        )
      }
    }
  }

  /// Alphabets of more letters than this are tried in fewer surroundings.
  private static let fewLetters = 80

  private mutating func probeNeighbours(_ classes: NeighbourClasses) {
    let carriers = carriers
    let lefts = classes.leftExamples.map { [$0] } + [[]]
    let rights = classes.rightExamples.map { [$0] } + [[]]
    var words: [[Int]] = []
    for letter in letters.indices where options[letter].count > 1 {
      for left in lefts {
        for right in rights {
          let word = left + [letter] + right
          words.append(word)
          for carrier in carriers {
            words.append([carrier] + word + [carrier])
            words.append([carrier] + word)
            words.append(word + [carrier])
          }
          if words.count > InventoryBuilder.mostWords { return probe(words) { _, _ in } }
        }
      }
    }
    probe(words) { _, _ in }
  }

  private static let mostWords = 40_000

  /// A vowel and a consonant to stand around others.
  private var carriers: [Int] {
    func isVowel(_ letter: Int) -> Bool {
      guard let option = options[letter].first, let first = outputs[option].first else {
        return false
      }
      return "aeiou".unicodeScalars.contains { $0.value == first }
    }
    let spoken = letters.indices.filter { options[$0].contains { !outputs[$0].isEmpty } }
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

  /// Writes words, notes what became of each letter, and tells the outputs of each word; nil where that is unclear.
  private mutating func probe(_ words: [[Int]], _ visit: (Int, [Int]?) -> Void) {
    // A program may be slow on long texts.
    let most = 2_000
    var start = 0
    while start < words.count {
      let end = min(words.count, start + most)
      probe(words, start..<end, visit)
      start = end
    }
  }

  private mutating func probe(
    _ words: [[Int]],
    _ range: Range<Int>,
    _ visit: (Int, [Int]?) -> Void
  ) {
    var text: [UInt32] = []
    for word in range {
      for letter in words[word] { text.append(letters[letter].value) }
      text.append(InventoryBuilder.space)
    }
    guard let aligned = align(text) else { return }
    var reader = StepReader(aligned)
    for word in range {
      let written = reader.read(words[word].count).flatMap { steps in
        outputs(of: words[word], steps, aligned.target)
      }
      if let written { note(words[word], written) }
      visit(word, written)
    }
  }

  private static let space: UInt32 = 0x20

  private mutating func note(_ word: [Int], _ written: [Int]) {
    for (place, letter) in word.enumerated() {
      let option: Int
      if let known = options[letter].firstIndex(of: written[place]) {
        option = known
      } else {
        option = options[letter].count
        if option >= ChunkInventory.mostOptions { continue }
        options[letter].append(written[place])
      }
      sightings.append(
        Sighting(
          left: place > 0 ? word[place - 1] : -1,
          letter: letter,
          right: place + 1 < word.count ? word[place + 1] : -1,
          option: option
        )
      )
    }
  }

  /// The output of each letter of a word from its steps.
  private mutating func outputs(
    of word: [Int],
    _ steps: [(read: Int, written: Range<Int>)],
    _ target: [UInt32]
  ) -> [Int]? {
    var result: [Int] = []
    for step in steps {
      let chunk = Array(target[step.written])
      if step.read == 1 {
        result.append(number(of: chunk))
      } else {
        let letters = Array(word[result.count..<result.count + step.read])
        result += split(normalized(chunk), over: letters[...])
          ?? [number(of: chunk)] + Array(repeating: 0, count: step.read - 1)
      }
    }
    return result
  }

  /// A chunk written for several letters as the outputs that each is known for, if they make it up.
  private func split(_ chunk: [UInt32], over word: ArraySlice<Int>) -> [Int]? {
    guard let letter = word.first else { return chunk.isEmpty ? [] : nil }
    if word.count > 4 { return nil }
    for option in options[letter] where chunk.starts(with: outputs[option]) {
      let rest = Array(chunk.dropFirst(outputs[option].count))
      if let others = split(rest, over: word.dropFirst()) { return [option] + others }
    }
    return nil
  }

  private func normalized(_ chunk: [UInt32]) -> [UInt32] {
    var text = String.UnicodeScalarView()
    for value in chunk { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return ReversalForm.scalars(of: String(text))
  }

  private mutating func number(of chunk: [UInt32]) -> Int {
    if let known = chunkNumbers[chunk] { return known }
    let output = normalized(chunk)
    let number = outputNumbers[output] ?? outputs.count
    if number == outputs.count {
      outputs.append(output)
      outputNumbers[output] = number
    }
    chunkNumbers[chunk] = number
    return number
  }

  /// What was seen, by classes; where nothing was, all options of a letter may stand.
  private func masks(_ classes: NeighbourClasses) -> [UInt64] {
    let width = classes.rightCount
    let size = classes.leftCount * width
    var masks = [UInt64](repeating: 0, count: letters.count * size)
    for sighting in sightings {
      let left = sighting.left < 0 ? 0 : Int(classes.left[sighting.left])
      let right = sighting.right < 0 ? 0 : Int(classes.right[sighting.right])
      masks[sighting.letter * size + left * width + right] |= 1 << UInt64(sighting.option)
    }
    for letter in letters.indices {
      let count = UInt64(options[letter].count)
      let all: UInt64 = count >= 64 ? .max : (1 << count) - 1
      for cell in letter * size..<(letter + 1) * size where masks[cell] == 0 { masks[cell] = all }
    }
    return masks
  }
}

/// Reads the steps of an aligned text word by word; each word is followed by one space.
private struct StepReader {
  private let aligned: AlignedText
  private var step = 0
  private var written = 0
  /// How many scalars of the next words were read with those before.
  private var overlap = 0

  init(_ aligned: AlignedText) { self.aligned = aligned }

  /// The steps of a word of `count` scalars; nil when they reach beyond it.
  mutating func read(_ count: Int) -> [(read: Int, written: Range<Int>)]? {
    var left = count + 1 - overlap
    var isWhole = overlap == 0
    overlap = 0
    var steps: [(read: Int, written: Range<Int>)] = []
    while left > 0, step < aligned.steps.count {
      let next = aligned.steps[step]
      step += 1
      let range = written..<min(aligned.target.count, written + next.written)
      written = range.upperBound
      if next.read == 0 {
        if let last = steps.last { steps[steps.count - 1].written = last.written.lowerBound..<range.upperBound }
        continue
      }
      if next.read > left {
        overlap = next.read - left
        isWhole = false
      } else if next.read == left, left > 1 {
        isWhole = false
      } else if left > 1 {
        steps.append((next.read, range))
      }
      left -= next.read
    }
    return isWhole && left == 0 ? steps : nil
  }
}
