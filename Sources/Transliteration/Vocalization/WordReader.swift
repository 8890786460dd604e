import CanonymTables
import Glibc

/// Reads native words as Latin ones: a beam search over chunks, once free and once along the tree of known names.
struct WordReader: Sendable {
  /// What a word may be, its score as a logarithm.
  struct Reading {
    var letters: [UInt8]
    var score: Float
  }

  let chunks: ChunkInventory
  let sequences, own, latin: SequenceModel
  let names: LatinWordTree
  let weights: VocalizationWeights
  let isHebrew: Bool

  /// How many partial words are kept for each native letter, free and along the tree.
  static let freeWidth = 40
  static let namedWidth = 120
  /// How much worse than the best a partial word may be, in units of the weighted logarithm.
  static let freeSlack: Float = 8
  static let namedSlack: Float = 12
  /// How many readings each search gives at most.
  static let readingLimit = 80
  /// What disagreeing with a vowel sign costs.
  static let signCost: Float = 4

  /// The readings of a word, best first.
  func readings(of word: [NativeLetter]) -> [Reading] {
    var found: [[UInt8]: Float] = [:]
    for isNamed in [false, true] {
      for reading in search(word, isNamed: isNamed) {
        if let score = found[reading.letters], score >= reading.score { continue }
        found[reading.letters] = reading.score
      }
    }
    return found.map { Reading(letters: $0.key, score: $0.value) }.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.letters.lexicographicallyPrecedes($1.letters)
    }
  }

  private func search(_ word: [NativeLetter], isNamed: Bool) -> [Reading] {
    var written = WrittenWords()
    var beam = Beam()
    beam.add(
      PartialWord(
        key: 1,
        word: WrittenWords.empty,
        node: Int32(LatinWordTree.root),
        sequence: UInt32(sequences.start),
        own: UInt32(own.start),
        latin: UInt32(latin.start),
        chunks: 0,
        rest: 0
      ),
      weight: weights.chunks
    )
    let width = isNamed ? Self.namedWidth : Self.freeWidth
    let slack = isNamed ? Self.namedSlack : Self.freeSlack
    for (place, letter) in word.enumerated() {
      let options = chunks[letter.scalar]
      if options.isEmpty { continue }
      let longVowelFollows = place + 1 < word.count && word[place + 1].mayBeVowel
      var fitting: [(chunk: Chunk, penalty: Float)] = []
      for chunk in options {
        let agrees = letter.sign?.agrees(with: chunk.letters, longVowelFollows: longVowelFollows) ?? true
        fitting.append((chunk, chunk.bonus - (agrees ? 0 : Self.signCost)))
      }
      var next = Beam()
      for partial in beam.best(width, slack: slack) {
        for (chunk, penalty) in fitting {
          extend(partial, chunk, penalty, isNamed, floor: next.bestScore - slack, &written, &next)
        }
      }
      if next.isEmpty { if isNamed { return [] } } else { beam = next }
    }
    return finished(beam, written)
  }

  /// Adds a partial word with a chunk more, if it is not far below the best so far.
  @inline(__always)
  private func extend(
    _ partial: PartialWord,
    _ chunk: Chunk,
    _ penalty: Float,
    _ isNamed: Bool,
    floor: Float,
    _ written: inout WrittenWords,
    _ next: inout Beam
  ) {
    var longer = partial
    if isNamed {
      for letter in chunk.letters {
        guard let node = names.node(after: Int(longer.node), letter) else { return }
        longer.node = Int32(node)
      }
    }
    let step = sequences.step(from: Int(partial.sequence), chunk.token)
    longer.sequence = UInt32(step.state)
    longer.chunks -= step.cost - penalty
    if weights.chunks * longer.chunks + longer.rest < floor - 2 { return }
    for letter in chunk.letters {
      let asName = latin.step(from: Int(longer.latin), Int(letter) + 1)
      let asOwn = own.step(from: Int(longer.own), Int(letter) + 1)
      longer.latin = UInt32(asName.state)
      longer.own = UInt32(asOwn.state)
      longer.rest += weights.letter - weights.latin * asName.cost + weights.own * asOwn.cost
      longer.key = (longer.key ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    if weights.chunks * longer.chunks + longer.rest < floor { return }
    if !next.merge(longer, weight: weights.chunks) {
      for letter in chunk.letters { longer.word = written.append(letter, to: longer.word) }
      next.add(longer, weight: weights.chunks)
    }
  }

  /// The whole words of a beam, those that several ways lead to once.
  private func finished(_ beam: Beam, _ written: WrittenWords) -> [Reading] {
    var sums: [UInt64: (partial: PartialWord, chunks: Float)] = [:]
    for partial in beam.partials {
      let chunks = partial.chunks - sequences.step(from: Int(partial.sequence), SequenceModel.end).cost
      if let other = sums[partial.key] {
        sums[partial.key]?.chunks = logarithmOfSum(other.chunks, chunks)
      } else {
        sums[partial.key] = (partial, chunks)
      }
    }
    var readings: [(key: UInt64, reading: Reading)] = []
    for (key, sum) in sums {
      let letters = written.letters(of: sum.partial.word)
      if letters.isEmpty { continue }
      var score = weights.chunks * sum.chunks + sum.partial.rest
      score -= weights.latin * latin.step(from: Int(sum.partial.latin), SequenceModel.end).cost
      score += weights.own * own.step(from: Int(sum.partial.own), SequenceModel.end).cost
      score += bonus(letters)
      readings.append((key, Reading(letters: letters, score: score)))
    }
    readings.sort { $0.reading.score != $1.reading.score ? $0.reading.score > $1.reading.score : $0.key < $1.key }
    return readings.prefix(Self.readingLimit).map(\.reading)
  }

  private func bonus(_ letters: [UInt8]) -> Float {
    var node = LatinWordTree.root
    for letter in letters {
      guard let found = names.node(after: node, letter) else { return 0 }
      node = found
    }
    return weights.bonus(names.lists(at: node), isHebrew: isHebrew) ?? 0
  }
}

/// ln(eᵃ + eᵇ).
func logarithmOfSum(_ a: Float, _ b: Float) -> Float { max(a, b) + log1pf(expf(-abs(a - b))) }
