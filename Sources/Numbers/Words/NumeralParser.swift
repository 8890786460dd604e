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
  private static let mostSteps = 600
  private static let mostWords = 80

  /// A number found.
  struct Found {
    var start: Int
    var end: Int
    /// Its value as canonical text.
    var value: String
    var isOrdinal: Bool
    /// The role of its first word.
    var firstRole: NumeralLexeme.Role
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
    go(on: NumeralState(lexicon), text, start, isGlued: false, hidden: start)
    guard let found = best ?? poor, let value = found.state.text else { return nil }
    return Found(
      start: start,
      end: endWithMarks(text, found.end),
      value: value,
      isOrdinal: found.state.isOrdinal,
      firstRole: found.state.firstRole ?? .number,
      isSure: found.state.isSure || hasCounter(text, found.end)
    )
  }

  /// Where the marks end that are passed over and belong to the last letter: a nukta, points.
  private func endWithMarks(_ text: Span<UInt8>, _ end: Int) -> Int {
    var at = end
    while let (scalar, next) = scalarAfter(text, at), scalar >= 0x300, foldNumeral(scalar) == 0,
      !isIgnorable(scalar)
    {
      at = next
    }
    return at
  }

  /// Words that look like a number at a byte and are none: where they end, and what they are.
  func stop(_ text: Span<UInt8>, at start: Int) -> (end: Int, lexeme: NumeralLexeme)? {
    var found: (end: Int, lexeme: NumeralLexeme)?
    lexicon.trie.forEachWord(text, at: start) { end, lexemes in
      for place in lexemes where lexicon.trie.lexemes[place].role == .stop {
        if isEnd(text, end) || isGlueing(text, end) { found = (end, lexicon.trie.lexemes[place]) }
      }
    }
    return found
  }

  /// Up to where numbers are hidden by what stands at a byte: a stop at their begin, a cut at any word.
  private func hiddenEnd(
    _ words: [(end: Int, lexemes: Range<Int>)],
    _ text: Span<UInt8>,
    isFirst: Bool
  ) -> Int {
    let hiding = words.last { word in
      word.lexemes.contains {
        let role = lexicon.trie.lexemes[$0].role
        return role == .cut || isFirst && role == .stop
      } && (isEnd(text, word.end) || isGlueing(text, word.end))
    }
    return hiding?.end ?? 0
  }

  /// Where the letter that may stand glued before a number ends; nil when none stands at a byte.
  func procliticEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
    var found: Int?
    lexicon.trie.forEachWord(text, at: start) { end, lexemes in
      for place in lexemes where lexicon.trie.lexemes[place].role == .proclitic { found = end }
    }
    return found
  }

  /// Takes each word that may stand at a byte and goes on behind it.
  private mutating func go(
    on state: NumeralState,
    _ text: Span<UInt8>,
    _ at: Int,
    isGlued: Bool,
    hidden: Int
  ) {
    var words: [(end: Int, lexemes: Range<Int>)] = []
    lexicon.trie.forEachWord(text, at: at) { words.append(($0, $1)) }
    // Words that are no number hide those that end within them.
    let hidden = max(hidden, hiddenEnd(words, text, isFirst: state.count == 0))
    for (end, lexemes) in words.reversed() {
      for place in lexemes {
        steps += 1
        guard steps < Self.mostSteps, state.count < Self.mostWords else { return }
        let lexeme = lexicon.trie.lexemes[place]
        guard isGlued || !lexeme.isGlued else { continue }
        var next = state
        guard next.take(lexeme) else { continue }
        if next.isComplete, end > hidden, mayEnd(text, end) { keep(next, text, end) }
        if let comma = commaEnd(text, end), !next.isOrdinal {
          var listed = next
          if listed.takeComma() { go(on: listed, text, comma, isGlued: false, hidden: hidden) }
        }
        if let gap = numeralGapEnd(text, end) {
          go(on: next, text, gap, isGlued: false, hidden: hidden)
        }
        if lexicon.traits.contains(.glued) || isGlueing(text, end) {
          go(on: next, text, end, isGlued: true, hidden: hidden)
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
  private func isFollowedByMultiplier(
    _ text: Span<UInt8>,
    _ end: Int,
    _ state: NumeralState
  ) -> Bool {
    let gap = numeralGapEnd(text, end) ?? end
    if gap == end, !isGlueing(text, end) { return false }
    var isFollowed = false
    lexicon.trie.forEachWord(text, at: gap) { wordEnd, lexemes in
      guard isEnd(text, wordEnd) || isOpen(text, wordEnd) else { return }
      for place in lexemes where lexicon.trie.lexemes[place].role == .times {
        var next = state
        if !next.take(lexicon.trie.lexemes[place]) { isFollowed = true }
      }
    }
    return isFollowed
  }

  /// Whether what stands behind a number is counted by it: a currency, a counter.
  private func hasCounter(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let gap = numeralGapEnd(text, end)
    return isCounter(text, gap ?? end, isSpaced: gap != nil)
  }

  private func isCounter(_ text: Span<UInt8>, _ at: Int, isSpaced: Bool) -> Bool {
    var found = false
    lexicon.trie.forEachWord(text, at: at) { wordEnd, lexemes in
      for place in lexemes where lexicon.trie.lexemes[place].role == .counter {
        // Behind a space it is a word of its own, or one with an ending.
        if isEnd(text, wordEnd) || isOpen(text, wordEnd) || endingEnd(text, wordEnd) != nil
          || !isSpaced && isGlueing(text, wordEnd)
        {
          found = true
        }
      }
    }
    return found
  }

  /// Whether a number may end with a word: nothing goes on with it but endings of grammar and what is counted.
  private func mayEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    isEnd(text, end) || isOpen(text, end) || endingEnd(text, end) != nil
      || isGlueing(text, end) && isCounter(text, end, isSpaced: false)
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

  /// Where the gap behind a comma ends that may part a number's words.
  private func commaEnd(_ text: Span<UInt8>, _ end: Int) -> Int? {
    guard end < text.count, text[end] == UInt8(ascii: ","), lexicon.traits.contains(.comma) else {
      return nil
    }
    return numeralGapEnd(text, end + 1)
  }

  /// Whether the script of the word before a byte writes words without spaces, so that another may follow.
  private func isGlueing(_ text: Span<UInt8>, _ end: Int) -> Bool {
    scalarBefore(text, end).map { isUnspaced($0.scalar) } ?? false
  }

  /// Whether a number may end at a byte whatever follows: in Han and Thai, where no spaces tell words.
  private func isOpen(_ text: Span<UInt8>, _ end: Int) -> Bool {
    if lexicon.traits.contains(.open) { return true }
    guard let (scalar, _) = scalarBefore(text, end) else { return false }
    return isUnspaced(scalar) && !isSpacedBySyllables(scalar) && !isMark(text, end)
  }

  /// Whether a mark stands at a byte that belongs to the letter before it.
  private func isMark(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard let (scalar, _) = nextNumeralScalar(text, at), scalar >= 0x300,
      let category = Unicode.Scalar(scalar)?.properties.generalCategory
    else { return false }
    return category == .nonspacingMark || category == .spacingMark
  }

  /// Whether a word may end at a byte.
  private func isEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let (next, _) = nextNumeralScalar(text, end) else { return true }
    if (0x30...0x39).contains(next) { return false }
    guard isLetter(next), let (last, _) = scalarBefore(text, end) else { return true }
    return isUnspaced(last) && !continues(last, next)
  }
}

/// Whether a scalar is of Hangul or kana, whose words are told by spaces or by a change of script.
func isSpacedBySyllables(_ scalar: UInt32) -> Bool {
  (0xAC00...0xD7A3).contains(scalar) || (0x3041...0x30FE).contains(scalar)
}

/// Whether a scalar behind another of Hangul or kana goes on with its word.
func continues(_ last: UInt32, _ next: UInt32) -> Bool {
  switch last {
  case 0xAC00...0xD7A3: (0xAC00...0xD7A3).contains(next)
  case 0x3041...0x309F: (0x3041...0x309F).contains(next)
  case 0x30A0...0x30FF: (0x30A0...0x30FF).contains(next)
  default: isUnspaced(next)
  }
}
