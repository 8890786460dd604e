import CanonymUnicode

extension InventoryBuilder {
  /// Writes words, notes what became of each letter, and tells the outputs of each word; none where they are unclear.
  mutating func probe(
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
}
