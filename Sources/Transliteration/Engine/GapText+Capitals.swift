// Capitals decided by the word: `ЩЕРБАКОВ` is `SHCHERBAKOV`, `Щербаков` is `Shcherbakov`.
//
// Rules write a capital letter that becomes two as one capital and small letters (`Shch`). Where every letter
// of a word is a capital, and there are two or more, the written word is put in capitals. A single capital
// letter goes with the nearest longer words on its line: `Я ИДУ` is `YA IDU`, `Щ. Иванов` is `Shch. Ivanov`.
// A system that writes no capitals, as a phonetic one, gets none.

extension GapText {
  /// Finds the words in capitals of the text that was loaded, by the traits of its scalars.
  ///
  /// - Returns: how many there are; they are kept, as pairs of places, in ``capitals``.
  func findCapitals() -> Int {
    let count = end - at
    capitals.reserve(count + 2)
    // All cells up to the end have been written, and a word takes a scalar and one between words.
    let cells = unsafe right.base + at
    let words = unsafe capitals.base
    let isWord = ScalarTraits.word.rawValue
    var found = 0
    // Words from `sure` on are single capitals that wait for the next longer word.
    var sure = 0
    // Whether the last longer word is all capitals; below 0 when there is none.
    var last = -1
    var index = 0
    while index < count {
      let start = index
      var capitals = 0
      var sum: UInt8 = 0
      while index < count {
        let trait = unsafe UInt8(truncatingIfNeeded: cells[index] >> GapText.traitShift)
        if trait & isWord == 0 { break }
        sum |= trait
        capitals &+= Int(truncatingIfNeeded: trait & ScalarTraits.upper.rawValue)
        index &+= 1
      }
      if sum & ScalarTraits.lower.rawValue != 0 {
        if index &- start > 1, capitals > 0 || smallLetters(start, index) > 1 {
          found = sure
          last = 0
        }
      } else if capitals > 1 || capitals == 1 && last != 0 {
        unsafe words[found &* 2] = UInt32(truncatingIfNeeded: start)
        unsafe words[found &* 2 &+ 1] = UInt32(truncatingIfNeeded: index)
        found &+= 1
        if capitals > 1 {
          sure = found
          last = 1
        }
      }
      index &+= 1
    }
    return last == 1 ? found : sure
  }

  /// How many small letters a stretch of the loaded text has.
  private func smallLetters(_ start: Int, _ end: Int) -> Int {
    let lower = UInt64(ScalarTraits.lower.rawValue) << GapText.traitShift
    return (start..<end).count { unsafe right.base[at + $0] & lower != 0 }
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
