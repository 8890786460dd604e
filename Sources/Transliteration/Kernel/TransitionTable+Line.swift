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

  /// Where a line is read.
  @safe
  private struct Reader {
    var source: UnsafePointer<UInt8>
    /// Where the line ends.
    let end: UnsafePointer<UInt8>
    var state: Int
    /// The cell of the scalar before; 0 at the start.
    var before: UInt64 = 0
    var tracker = WordTracker()
  }

  /// Reads a line from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - range: where the line stands in it; there is no LF in it, and LF or nothing behind it.
  ///   - lent: takes the words in capitals.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    line range: Range<Int>,
    _ pages: LoadPages,
    _ lent: GapText
  ) -> LineResult {
    guard let first = bytes.baseAddress, let state = begin() else { return .left }
    var reader = unsafe Reader(
      source: first + range.lowerBound,
      end: first + range.upperBound,
      state: state
    )
    // Two bytes more than one can be looked at before this place.
    let fastEnd = unsafe min(reader.end, first + bytes.count - 2)
    while unsafe reader.source < reader.end {
      let stop = unsafe min(fastEnd, reader.source + TransitionTable.rounds)
      if aligns {
        unsafe go(&reader, stop, pages, lent, aligns: true)
      } else {
        unsafe go(&reader, stop, pages, lent, aligns: false)
      }
      if unsafe reader.source == stop, unsafe stop < fastEnd { continue }
      if unsafe reader.source >= reader.end { break }
      switch step(&reader, pages, lent) {
      case .taken: continue
      case .lineEnd: break
      case .left: return .left
      }
      break
    }
    if aligns {
      reader.tracker.endWord(reader.tracker.count, lent)
      lent.capitalCount =
        reader.tracker.words.last == 1 ? reader.tracker.words.found : reader.tracker.words.sure
    }
    return unsafe finish(reader.state) ? .written(end: reader.source - first) : .left
  }

  /// Goes through transitions that have been made, up to one that has not or a scalar that has to be looked at.
  ///
  /// - Parameter stop: before it each byte has two more behind it.
  @inline(__always)
  private mutating func go(
    _ reader: inout Reader,
    _ stop: UnsafePointer<UInt8>,
    _ pages: LoadPages,
    _ lent: GapText,
    aligns: Bool
  ) {
    // No scalar is written as more than `longest` bytes, nor has it fewer than one.
    text.reserve(count + TransitionTable.rounds * longest + 64)
    if aligns { starts.reserve(startCount + TransitionTable.rounds * mostReads + 2) }
    let transitions = unsafe transitions
    let output = unsafe output.base
    let base = unsafe text.base
    let low = unsafe pages.low
    let wide = unsafe pages.wide
    let firstStart = unsafe starts.base
    var start = unsafe firstStart + startCount
    var source = unsafe reader.source
    var target = unsafe base + count
    var row = reader.state &<< shift
    var tracker = reader.tracker
    var before = reader.before
    // The first two bytes of the last scalar of three, and the cells of the scalars that begin so.
    var prefix = -1
    var block = unsafe low
    while unsafe source < stop {
      let pair = unsafe Int(
        truncatingIfNeeded: UnsafeRawPointer(source).loadUnaligned(as: UInt16.self).littleEndian
      )
      let third = unsafe Int(truncatingIfNeeded: source[2]) ^ 0x80
      let lead = pair & 0xFF
      let second = pair >> 8 ^ 0x80
      let cell: UInt64
      let length: Int
      if pair == prefix, third < 0x40 {
        unsafe cell = block[third]
        length = 3
      } else if lead < 0x80 {
        unsafe cell = low[lead]
        length = 1
      } else if lead < 0xE0 {
        guard lead >= 0xC2, second < 0x40 else { break }
        unsafe cell = low[(lead & 0x1F) << 6 | second]
        length = 2
      } else {
        let first = (lead & 0xF) << 12 | second << 6
        // What is too long or a surrogate has no page.
        guard lead < 0xF0, second | third < 0x40, let page = unsafe wide[first >> 8] else { break }
        prefix = pair
        unsafe block = page + (first & 0xC0)
        unsafe cell = block[third]
        length = 3
      }
      // A scalar that has no symbol has no transition, either.
      let symbol = Int(truncatingIfNeeded: cell >> 32 & 0xFFFF)
      let transition = unsafe transitions[row | symbol]
      if cell & LoadPages.halting != 0 || cell & before & LoadPages.combining != 0
        || transition & TransitionTable.made == 0
      {
        break
      }
      let from = unsafe output + TransitionTable.place(transition)
      if aligns {
        unsafe noteSteps(transition, UnsafePointer(from), target - base, &start)
        tracker.add(cell, lent)
      }
      unsafe source += length
      unsafe target += TransitionTable.put(transition, from, target)
      row = TransitionTable.row(transition)
      before = cell
    }
    unsafe reader.source = source
    if aligns {
      unsafe startCount = start - firstStart
      reader.tracker = tracker
    }
    unsafe count = target - base
    reader.state = row &>> shift
    reader.before = before
  }

  /// What became of a scalar.
  private enum Step {
    case taken, lineEnd, left
  }

  /// Reads one scalar, whatever it is.
  @inline(never)
  private mutating func step(_ reader: inout Reader, _ pages: LoadPages, _ lent: GapText) -> Step {
    guard let (scalar, length) = unsafe scalar(at: reader.source, reader.end) else { return .left }
    if scalar == 0x0A || scalar == 0x0D { return .lineEnd }
    if scalar < LoadPages.lowCount, unsafe pages.low[scalar] & LoadPages.special != 0 {
      pages.fillLow(scalar)
    }
    let cell = pages.known(UInt32(scalar))
    if pages.mayChange(cell, after: reader.before) {
      guard !aligns, readComposed(cell, &reader, pages) else { return .left }
      unsafe reader.source += length
      return .taken
    }
    var read = cell
    if ScalarTraits(cell).contains(.mark) {
      let next = unsafe reader.source + length
      let after = unsafe next < reader.end ? self.scalar(at: next, reader.end)?.scalar : nil
      read = pages.known(mark(UInt32(scalar), reader.before, after.map { UInt32($0) }))
    }
    guard take(cell: read, pages, &reader.state) else { return .left }
    if aligns { reader.tracker.add(cell, lent) }
    reader.before = cell
    unsafe reader.source += length
    return .taken
  }

  /// Reads what a scalar is in NFC, where it is always another; false when more than it changes.
  private mutating func readComposed(
    _ cell: UInt64,
    _ reader: inout Reader,
    _ pages: LoadPages
  ) -> Bool {
    if cell & LoadPages.changing == 0 { return false }
    for scalar in composed(UInt32(truncatingIfNeeded: cell)) {
      let part = pages.known(scalar)
      if pages.mayChange(part, after: reader.before) || ScalarTraits(part).contains(.mark) {
        return false
      }
      if !take(cell: part, pages, &reader.state) { return false }
      reader.before = part
    }
    return true
  }

  /// Takes the transition for a cell's scalar; false when the passes have to write the text.
  private mutating func take(cell: UInt64, _ pages: LoadPages, _ state: inout Int) -> Bool {
    let before = resets
    // With the states that have been forgotten went the one at hand.
    guard let own = symbol(of: cell, pages), before == resets else { return false }
    return take(Int(own), &state)
  }

  /// The scalar at a byte, and how many bytes it has; nil when it is no UTF-8.
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
