// Capitals decided by the word: `ЩЕРБАКОВ` is `SHCHERBAKOV`, `Щербаков` is `Shcherbakov`.
//
// Rules write a capital letter that becomes two as one capital and small letters (`Shch`). Where every letter
// of a word is a capital, and there are two or more, the written word is put in capitals. A single capital
// letter goes with the nearest longer words on its line: `Я ИДУ` is `YA IDU`, `Щ. Иванов` is `Shch. Ivanov`.
// A system that writes no capitals, as a phonetic one, gets none.

extension GapText {
  /// What is known of the words in capitals while a text is loaded.
  struct CapitalWords {
    /// How many have been put down.
    var found = 0
    /// How many of these are sure; those behind are single capitals that wait for the next longer word.
    var sure = 0
    /// Whether the last longer word is all capitals; below 0 when there is none.
    var last = -1
  }

  /// Takes a word of the text that is being loaded into account.
  ///
  /// - Parameters:
  ///   - range: its first scalar and the one behind its last.
  ///   - traits: the sum of its cells.
  ///   - count: how many capitals it has.
  @inline(__always)
  func add(_ range: (Int, Int), _ traits: UInt64, _ count: UInt64, _ words: inout CapitalWords) {
    if traits >> GapText.traitShift & UInt64(ScalarTraits.lower.rawValue) != 0 {
      // A single small letter says nothing.
      if count > 0 || range.1 &- range.0 > 1 {
        words.found = words.sure
        words.last = 0
      }
    } else if count > 1 || count == 1 && words.last != 0 {
      put(range, &words)
      if count > 1 {
        words.sure = words.found
        words.last = 1
      }
    }
  }

  @inline(never)
  private func put(_ range: (Int, Int), _ words: inout CapitalWords) {
    capitals.reserve(words.found * 2 + 2)
    unsafe capitals.base[words.found * 2] = UInt32(truncatingIfNeeded: range.0)
    unsafe capitals.base[words.found * 2 + 1] = UInt32(truncatingIfNeeded: range.1)
    words.found += 1
  }

  /// Finds the words in capitals of the text, which stands behind the cursor with its traits.
  func findCapitals() {
    let count = end - at
    var words = CapitalWords()
    var traits: UInt64 = 0
    var capitals: UInt64 = 0
    var start = 0
    let word = UInt64(ScalarTraits.word.rawValue) << GapText.traitShift
    for index in 0...count {
      // As many cells as that have been written; behind them a word ends.
      let cell = index < count ? unsafe right.base[at + index] : 0
      if cell & word != 0 {
        traits |= cell
        capitals += cell >> GapText.traitShift & 1
        continue
      }
      add((start, index), traits, capitals, &words)
      traits = 0
      capitals = 0
      start = index + 1
    }
    capitalCount = words.last == 1 ? words.found : words.sure
  }

  /// Puts the written forms of the words in capitals, if the rules wrote a capital for them.
  ///
  /// - Parameters:
  ///   - count: how many words there are in ``capitals``.
  ///   - steps: how many of the steps kept here lead from the loaded text to what stands before the cursor.
  /// - Returns: the parts of what is written that would change their length, which are left as they are.
  func capitalize(_ count: Int, steps: Int, _ traits: TraitPages) -> [Range<Int>] {
    var longer: [Range<Int>] = []
    let bits = unsafe stepBuffer.base
    var step = 0
    var read = 0
    var written = 0
    for word in 0..<count {
      let start = unsafe Int(capitals.base[word * 2])
      let end = unsafe Int(capitals.base[word * 2 + 1])
      // The steps that are kept have all been written.
      while step < steps, read < start {
        let next = unsafe bits[step]
        read &+= Int(truncatingIfNeeded: next & 0xFF_FFFF)
        written &+= Int(truncatingIfNeeded: next >> 24 & 0xFF_FFFF)
        step &+= 1
      }
      let first = written
      while step < steps, read < end {
        let next = unsafe bits[step]
        read &+= Int(truncatingIfNeeded: next & 0xFF_FFFF)
        written &+= Int(truncatingIfNeeded: next >> 24 & 0xFF_FFFF)
        step &+= 1
      }
      if !capitalize(first..<min(written, leftCount), traits) { longer.append(first..<written) }
    }
    return longer
  }

  /// Puts a part of what is written in capitals, if it has a capital.
  ///
  /// - Returns: false, with nothing changed, when that would change its length.
  private func capitalize(_ range: Range<Int>, _ traits: TraitPages) -> Bool {
    // The range lies before the cursor, where all cells have been written.
    let base = unsafe left.base + GapText.margin
    var hasCapital = false
    for place in range {
      let scalar = unsafe UInt32(truncatingIfNeeded: base[place])
      if scalar < 0x80 {
        if scalar &- 0x41 < 26 { hasCapital = true }
      } else {
        if traits[scalar].contains(.upper) { hasCapital = true }
        if traits.upper(scalar) == 0 { return false }
      }
    }
    if !hasCapital { return true }
    for place in range {
      let scalar = unsafe UInt32(truncatingIfNeeded: base[place])
      if scalar < 0x80 {
        if scalar &- 0x61 < 26 { unsafe base[place] = UInt64(scalar &- 0x20) }
      } else {
        unsafe base[place] = UInt64(traits.upper(scalar))
      }
    }
    return true
  }

  /// Keeps steps in place of those of the last pass.
  func keep(steps: [RuleStep]) {
    stepCount = 0
    stepBuffer.reserve(steps.count)
    for step in steps { add(step) }
  }
}
