import CanonymTables
import Glibc

/// Reads native words as Latin ones: a beam search over chunks, once free and once along the tree of known names,
/// whose results are weighed anew with what only a whole word shows.
struct WordReader: Sendable {
  /// What a word may be, its score as a logarithm.
  struct Reading {
    var letters: [UInt8]
    var score: Float
  }

  /// A whole word that the search has found.
  private struct Found {
    var letters: [UInt8]
    var path: [UInt16]
    var chunks: Float
    var score: Float
  }

  let chunks: ChunkInventory
  let sequences, own, latin: SequenceModel
  let window, behind: ChoiceTree
  let names: LatinWordTree
  let searchWeights, weights: VocalizationWeights
  let breadth: SearchBreadth
  let isHebrew: Bool

  /// How many words each search gives at most.
  static let foundLimit = 80
  /// What disagreeing with a vowel sign costs, as the chunks do: more than any name is worth.
  static let signCost: Float = 20

  /// The readings of a word, best first.
  func readings(of word: [NativeLetter]) -> [Reading] {
    let word = word.filter { !chunks[$0.scalar].isEmpty }
    if word.isEmpty { return [] }
    let numbers = word.map { chunks.number(of: $0.scalar) }
    var found: [[UInt8]: Found] = [:]
    for isNamed in [false, true] {
      for word in search(word, isNamed: isNamed) {
        if let other = found[word.letters], other.chunks >= word.chunks { continue }
        found[word.letters] = word
      }
    }
    return found.values.map { Reading(letters: $0.letters, score: score($0, numbers)) }.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.letters.lexicographicallyPrecedes($1.letters)
    }
  }

  /// The score of a whole word by all that is known.
  private func score(_ found: Found, _ numbers: [Int]) -> Float {
    var score = weights.chunks * found.chunks + weights.letter * Float(found.letters.count)
    score -= weights.latin * cost(found.letters, latin)
    score += weights.own * cost(found.letters, own)
    score += bonus(found.letters, weights)
    func number(_ place: Int) -> Int { numbers.indices.contains(place) ? numbers[place] : 0 }
    func token(_ place: Int) -> Int { place < found.path.count ? Int(found.path[place]) : 0 }
    for place in found.path.indices {
      let around = [
        number(place), number(place + 1), number(place - 1), number(place + 2), number(place - 2),
      ]
      score -= weights.window * window.cost(of: token(place), after: around)
      let after = [number(place), token(place + 1), token(place + 2), token(place + 3)]
      score -= weights.behind * behind.cost(of: token(place), after: after)
    }
    return score
  }

  private func cost(_ letters: [UInt8], _ model: SequenceModel) -> Float {
    var state = model.start
    var cost: Float = 0
    for letter in letters {
      let step = model.step(from: state, Int(letter) + 1)
      cost += step.cost
      state = step.state
    }
    return cost + model.step(from: state, SequenceModel.end).cost
  }

  private func bonus(_ letters: [UInt8], _ weights: VocalizationWeights) -> Float {
    var node = LatinWordTree.root
    for letter in letters {
      guard let found = names.node(after: node, letter) else { return 0 }
      node = found
    }
    return weights.bonus(names.lists(at: node), isHebrew: isHebrew) ?? 0
  }
}

extension WordReader {
  /// What grows while a word is searched.
  private struct Paths {
    var words = Sequences<UInt8>()
    var chunks = Sequences<UInt16>()
  }

  /// Whole words, best first; along the tree of names, or free.
  private func search(_ word: [NativeLetter], isNamed: Bool) -> [Found] {
    var paths = Paths()
    var beam = Beam(weight: searchWeights.chunks)
    beam.add(
      PartialWord(
        key: 1,
        word: Sequences<UInt8>.empty,
        path: Sequences<UInt16>.empty,
        node: Int32(LatinWordTree.root),
        sequence: UInt32(sequences.start),
        own: UInt32(own.start),
        latin: UInt32(latin.start),
        chunks: 0,
        rest: 0
      )
    )
    let (width, slack) = isNamed ? breadth.named : breadth.free
    for (place, letter) in word.enumerated() {
      let longVowelFollows = place + 1 < word.count && word[place + 1].mayBeVowel
      let options = chunks[letter.scalar].map { chunk in
        let agrees =
          letter.sign?.agrees(with: chunk.letters, longVowelFollows: longVowelFollows) ?? true
        return (chunk: chunk, bonus: chunk.bonus - (agrees ? 0 : Self.signCost))
      }
      var next = Beam(weight: searchWeights.chunks)
      for partial in beam.best(width, slack: slack) {
        for (chunk, bonus) in options {
          extend(partial, chunk, bonus, isNamed, slack: slack, &paths, &next)
        }
      }
      beam = next
    }
    return whole(beam, paths)
  }

  /// Adds a partial word with a chunk more, if it is not far below the best so far.
  @inline(__always)
  private func extend(
    _ partial: PartialWord,
    _ chunk: Chunk,
    _ bonus: Float,
    _ isNamed: Bool,
    slack: Float,
    _ paths: inout Paths,
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
    longer.chunks += bonus - step.cost
    let floor = next.bestScore - slack
    if next.score(longer) < floor - Self.lettersGain { return }
    for letter in chunk.letters {
      let asName = latin.step(from: Int(longer.latin), Int(letter) + 1)
      let asOwn = own.step(from: Int(longer.own), Int(letter) + 1)
      longer.latin = UInt32(asName.state)
      longer.own = UInt32(asOwn.state)
      longer.rest += searchWeights.letter - searchWeights.latin * asName.cost
      longer.rest += searchWeights.own * asOwn.cost
      longer.key = (longer.key ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    if next.score(longer) < floor || next.merge(longer) { return }
    for letter in chunk.letters { longer.word = paths.words.append(letter, to: longer.word) }
    longer.path = paths.chunks.append(UInt16(chunk.token), to: longer.path)
    next.add(longer)
  }

  /// What the letters of one chunk may gain at most, about: a partial word this far below is left before they are weighed.
  private static let lettersGain: Float = 2

  /// The whole words of a beam, those that several ways lead to once.
  private func whole(_ beam: Beam, _ paths: Paths) -> [Found] {
    var places: [UInt64: Int] = [:]
    var sums: [(best: PartialWord, chunks: Float)] = []
    for var partial in beam.partials {
      partial.chunks -= sequences.step(from: Int(partial.sequence), SequenceModel.end).cost
      if let place = places[partial.key] {
        sums[place].chunks = logarithmOfSum(sums[place].chunks, partial.chunks)
        if partial.chunks > sums[place].best.chunks { sums[place].best = partial }
      } else {
        places[partial.key] = sums.count
        sums.append((partial, partial.chunks))
      }
    }
    var ranked: [(place: Int, score: Float)] = []
    for (place, sum) in sums.enumerated() {
      var score = searchWeights.chunks * sum.chunks + sum.best.rest
      score -= searchWeights.latin * latin.step(from: Int(sum.best.latin), SequenceModel.end).cost
      score += searchWeights.own * own.step(from: Int(sum.best.own), SequenceModel.end).cost
      ranked.append((place, score))
    }
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }
    var found: [Found] = []
    for (place, score) in ranked where found.count < Self.foundLimit {
      let (best, chunks) = sums[place]
      let letters = paths.words.elements(of: best.word)
      if letters.isEmpty { continue }
      let path = paths.chunks.elements(of: best.path)
      found.append(Found(letters: letters, path: path, chunks: chunks, score: score))
    }
    return found
  }
}

/// ln(eᵃ + eᵇ).
func logarithmOfSum(_ a: Float, _ b: Float) -> Float { max(a, b) + log1pf(expf(-abs(a - b))) }
