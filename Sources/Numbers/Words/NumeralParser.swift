import CanonymUnicode

/// Finds the longest number that some words are, from a byte of a text on.
struct NumeralParser {
  let lexicon: NumeralLexicon
  /// What was found best so far.
  private var best: Candidate?
  /// The best number that a multiplier follows which does not belong to it: the 203 of "two hundred three hundred".
  private var poor: Candidate?
  private var steps = 0
  /// Words may be parted in many ways in hostile texts; no number needs so many looks.
  private static let mostSteps = 3000
  private static let mostWords = 80

  /// A number found.
  struct Found {
    var start: Int
    var end: Int
    /// Its value as canonical text.
    var value: String
    var isOrdinal: Bool
    /// Whether it is surely a number: it has company, or a word behind it shows that it counts something.
    var isSure: Bool
  }

  /// A number on the way, with where it ends.
  private struct Candidate {
    var end: Int
    var state: NumeralState
  }

  init(_ lexicon: NumeralLexicon) { self.lexicon = lexicon }

  /// The longest number that begins at a byte; nil when none does.
  mutating func longest(_ text: Span<UInt8>, at start: Int) -> Found? {
    best = nil
    poor = nil
    steps = 0
    go(on: NumeralState(lexicon), text, start, start)
    guard let found = best ?? poor, let value = found.state.text else { return nil }
    return Found(
      start: start,
      end: found.end,
      value: value,
      isOrdinal: found.state.isOrdinal,
      isSure: found.state.isSure || hasCounter(text, found.end)
    )
  }

  /// Where words end that look like a number at a byte and are none.
  func stopEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
    var found: Int?
    lexicon.trie.forEachWord(text, at: start) { end, lexemes in
      for place in lexemes where lexicon.trie.lexemes[place].role == .stop && isEnd(text, end) {
        found = end
      }
    }
    return found
  }

  /// Takes each word that may stand at a byte and goes on behind it.
  private mutating func go(
    on state: NumeralState,
    _ text: Span<UInt8>,
    _ start: Int,
    _ at: Int
  ) {
    var words: [(end: Int, lexemes: Range<Int>)] = []
    lexicon.trie.forEachWord(text, at: at) { words.append(($0, $1)) }
    for (end, lexemes) in words.reversed() {
      for place in lexemes {
        steps += 1
        guard steps < Self.mostSteps, state.count < Self.mostWords else { return }
        var next = state
        guard next.take(lexicon.trie.lexemes[place]) else { continue }
        let isOpen = isUnspacedBefore(text, end)
        let wordEnd = isEnd(text, end) ? end : endingEnd(text, end)
        if next.isComplete, isOpen || wordEnd != nil {
          keep(next, text, isOpen ? end : wordEnd ?? end)
        }
        if let gap = numeralGapEnd(text, end) {
          go(on: next, text, start, gap)
        }
        if isOpen || lexicon.traits.contains(.glued) {
          go(on: next, text, start, end)
        }
      }
    }
  }

  /// Keeps a number if it is longer than the ones before.
  private mutating func keep(_ state: NumeralState, _ text: Span<UInt8>, _ end: Int) {
    guard end > best?.end ?? 0 else { return }
    if isFollowedByMultiplier(text, end, state) {
      if end > poor?.end ?? 0 { poor = Candidate(end: end, state: state) }
    } else {
      best = Candidate(end: end, state: state)
    }
  }

  /// Whether a multiplier stands behind a number that it does not multiply.
  private func isFollowedByMultiplier(_ text: Span<UInt8>, _ end: Int, _ state: NumeralState) -> Bool {
    guard let gap = numeralGapEnd(text, end) else { return false }
    var isFollowed = false
    lexicon.trie.forEachWord(text, at: gap) { wordEnd, lexemes in
      guard isEnd(text, wordEnd) else { return }
      for place in lexemes where lexicon.trie.lexemes[place].role == .times {
        var next = state
        if !next.take(lexicon.trie.lexemes[place]) { isFollowed = true }
      }
    }
    return isFollowed
  }

  /// Whether what stands behind a number is counted by it: a currency, a counter.
  private func hasCounter(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let at = numeralGapEnd(text, end) ?? end
    var found = false
    lexicon.trie.forEachWord(text, at: at) { wordEnd, lexemes in
      for place in lexemes where lexicon.trie.lexemes[place].role == .counter {
        if isEnd(text, wordEnd) || isUnspacedBefore(text, wordEnd) { found = true }
      }
    }
    return found
  }

  /// Where an ending of grammar behind a word ends, and with it the word.
  private func endingEnd(_ text: Span<UInt8>, _ at: Int) -> Int? {
    var found: Int?
    lexicon.trie.forEachWord(text, at: at) { end, lexemes in
      for place in lexemes where lexicon.trie.lexemes[place].role == .ending && isEnd(text, end) {
        found = end
      }
    }
    return found
  }

  /// Whether the word before a byte is of a script that writes no spaces, or its language is read so.
  private func isUnspacedBefore(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let (scalar, _) = scalarBefore(text, end) else { return false }
    return isUnspaced(scalar) || lexicon.traits.contains(.open)
  }

  /// Whether a word may end at a byte.
  private func isEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let (next, _) = nextNumeralScalar(text, end) else { return true }
    return !isLetter(next) && !(0x30...0x39).contains(next)
  }
}
