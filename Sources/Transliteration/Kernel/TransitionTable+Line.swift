import CanonymUnicode

// Reading a line from its bytes: as `GapText.decode` and `TransitionTable.read` one after the other do, but with no
// cells between them. A line in which something has to be done before the rules is left to these.

extension TransitionTable {
  /// What became of a line.
  enum LineResult {
    /// It has been read up to this place, before LF or CR or at its end.
    case written(end: Int)
    /// Something in it may have to be done before the rules, or it is no UTF-8, or the passes have to write it.
    case left
  }

  /// Words in capitals, found scalar by scalar.
  private struct WordTracker {
    var words = GapText.CapitalWords()
    /// Of the word at hand: the traits of its scalars, how many are capitals, and where it begins.
    var traits: UInt64 = 0
    var capitals: UInt64 = 0
    var start = 0
    /// How many scalars have been seen.
    var count = 0

    @inline(__always)
    mutating func add(_ cell: UInt64, _ text: GapText) {
      count &+= 1
      if cell & LoadPages.word != 0 {
        traits |= cell
        capitals &+= cell >> GapText.traitShift & 1
        return
      }
      if capitals != 0 || traits & LoadPages.lower != 0 { endWord(count &- 1, text) }
      start = count
    }

    @inline(__always)
    mutating func endWord(_ end: Int, _ text: GapText) {
      text.add((start, end), traits, capitals, &words)
      traits = 0
      capitals = 0
    }
  }

  /// Reads a line from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: the line begins at `start`, and no LF stands behind it.
  ///   - lent: takes the words in capitals.
  mutating func read(
    lineOf bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ pages: LoadPages,
    _ lent: GapText
  ) -> LineResult {
    guard let first = bytes.baseAddress, var state = begin() else { return .left }
    let end = unsafe first + bytes.count
    var source = unsafe first + start
    var tracker = WordTracker()
    var before: UInt64 = 0
    while unsafe source < end {
      let stop = unsafe min(end, source + TransitionTable.rounds)
      if aligns {
        unsafe go(&source, stop, end, &state, pages, lent, &tracker, &before, aligns: true)
      } else {
        unsafe go(&source, stop, end, &state, pages, lent, &tracker, &before, aligns: false)
      }
      if unsafe source >= stop { continue }
      guard let (scalar, length) = unsafe scalar(at: source, end) else { return .left }
      if scalar == 0x0A || scalar == 0x0D { break }
      if scalar < LoadPages.lowCount, unsafe pages.low[scalar] & LoadPages.special != 0 {
        pages.fillLow(scalar)
      }
      let cell = pages.known(UInt32(scalar))
      if pages.mayChange(cell, after: before) { return .left }
      var read = cell
      if ScalarTraits(cell).contains(.mark) {
        let next = unsafe source + length
        let after = unsafe next < end ? self.scalar(at: next, end)?.scalar : nil
        read = pages.known(mark(UInt32(scalar), before, after.map { UInt32($0) }))
      }
      let resets = resets
      guard let own = symbol(of: read, pages), resets == self.resets, take(Int(own), &state) else {
        return .left
      }
      if aligns { tracker.add(cell, lent) }
      before = cell
      unsafe source += length
    }
    if aligns {
      tracker.endWord(tracker.count, lent)
      lent.capitalCount = tracker.words.last == 1 ? tracker.words.found : tracker.words.sure
    }
    return unsafe finish(state) ? .written(end: source - first) : .left
  }

  /// Goes through transitions that have been made, up to one that has not or a scalar that has to be looked at.
  @inline(__always)
  private mutating func go(
    _ place: inout UnsafePointer<UInt8>,
    _ stop: UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>,
    _ state: inout Int,
    _ pages: LoadPages,
    _ lent: GapText,
    _ tracker: inout WordTracker,
    _ last: inout UInt64,
    aligns: Bool
  ) {
    // No scalar is written as more than `longest` bytes, nor has it fewer than one.
    text.reserve(count + TransitionTable.rounds * longest + 64)
    if aligns { starts.reserve(startCount + TransitionTable.rounds * mostReads + 2) }
    let transitions = unsafe transitions
    let output = unsafe output.base
    let base = unsafe text.base
    let low = unsafe pages.low
    let shift = shift
    let looked = TransitionTable.made | TransitionTable.lost
    let wanted = TransitionTable.made
    let halting = LoadPages.halting
    let firstStart = unsafe starts.base
    var start = unsafe firstStart + startCount
    var source = unsafe place
    var target = unsafe base + count
    var row = state &<< shift
    // Plain values stay in registers.
    var traits = tracker.traits
    var capitals = tracker.capitals
    var wordStart = tracker.start
    var seen = tracker.count
    var before = last
    while unsafe source < stop {
      let rest = unsafe end - source
      let lead = unsafe Int(truncatingIfNeeded: source.pointee)
      let cell: UInt64
      let length: Int
      if lead < 0x80 {
        unsafe cell = low[lead]
        length = 1
      } else if lead < 0xE0, lead >= 0xC2, rest > 1,
        case let second = unsafe Int(truncatingIfNeeded: source[1]) ^ 0x80, second < 0x40
      {
        unsafe cell = low[(lead & 0x1F) << 6 | second]
        length = 2
      } else if lead >= 0xE0, lead < 0xED, rest > 2,
        case let second = unsafe Int(truncatingIfNeeded: source[1]) ^ 0x80,
        case let third = unsafe Int(truncatingIfNeeded: source[2]) ^ 0x80, second | third < 0x40,
        case let scalar = (lead & 0xF) << 12 | second << 6 | third, scalar >= 0x800
      {
        unsafe cell = pages.page(scalar >> 8)[scalar & 0xFF]
        length = 3
      } else {
        break
      }
      // A scalar that has no symbol has no transition, either.
      let symbol = Int(truncatingIfNeeded: cell >> 32 & 0xFFFF)
      let transition = unsafe transitions[row | symbol]
      if cell & halting != 0 || transition & looked != wanted { break }
      let from = unsafe output + Int(truncatingIfNeeded: transition >> 32)
      if aligns {
        let written = unsafe UInt32(truncatingIfNeeded: target - base)
        unsafe start[0] = written
        unsafe start[1] = written &+ UInt32(truncatingIfNeeded: transition >> 26 & 0x1F)
        unsafe start += Int(truncatingIfNeeded: transition >> 24 & 3)
        if transition & TransitionTable.hasEvents != 0 {
          unsafe noteEvents(UnsafePointer(from), written, &start)
        }
        seen &+= 1
        if cell & LoadPages.word != 0 {
          traits |= cell
          capitals &+= cell >> GapText.traitShift & 1
        } else {
          if capitals != 0 || traits & LoadPages.lower != 0 {
            lent.add((wordStart, seen &- 1), traits, capitals, &tracker.words)
            traits = 0
            capitals = 0
          }
          wordStart = seen
        }
      }
      unsafe source += length
      unsafe target += TransitionTable.put(transition, from, target)
      row = Int(truncatingIfNeeded: transition & 0x3FFF) &<< shift
      before = cell
    }
    unsafe place = source
    if aligns { unsafe startCount = start - firstStart }
    unsafe count = target - base
    state = row &>> shift
    tracker.traits = traits
    tracker.capitals = capitals
    tracker.start = wordStart
    tracker.count = seen
    last = before
  }

  /// The scalar at a byte, and how many bytes it has; nil when it is no UTF-8.
  @inline(never)
  private func scalar(
    at source: UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>
  ) -> (scalar: Int, length: Int)? {
    let lead = unsafe Int(source.pointee)
    if lead < 0x80 { return (lead, 1) }
    // The bytes up to the end are those of the line.
    let bytes = unsafe UnsafeBufferPointer(start: source, count: end - source)
    let (scalar, length) = decodeScalar(unsafe Span(_unsafeElements: bytes), 0, bytes.count)
    return length == 1 ? nil : (Int(scalar), length)
  }
}
