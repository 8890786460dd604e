import CanonymUnicode

// The look at all bytes of a line, several at once, works on pointers to plain data.

/// The blocks of 64 scalars that have letters of one script alone, in which one language is written: where a line has
/// no others, its language is known without a look at each letter.
///
/// In UTF-8 scalars of three bytes that begin alike in the first two are such a block. Blocks of one script that
/// follow each other are a run:
///
/// ```
/// U+0E00 … U+0E7F   Thai     E0 B8 … E0 B9
/// U+AC00 … U+D7FF   Hangul   EA B0 … ED 9F
/// ```
///
/// Besides a run a line may have what has no letters: ASCII but for A–Z and a–z, and the dashes, quotation marks and
/// joiners of U+2000…U+203F.
struct ScriptRuns: Sendable {
  private struct Run {
    /// The place of the language in ``LanguageInference/tags``.
    let tag: Int
    /// The blocks, by the scalars that they begin with.
    var first: UInt32
    var last: UInt32

    /// The first two bytes of the scalars of a block.
    static func bytes(_ block: UInt32) -> (lead: UInt8, second: UInt8) {
      (UInt8(truncatingIfNeeded: block >> 12) | 0xE0, UInt8(block >> 6 & 0x3F) | 0x80)
    }
  }

  private var runs: [Run] = []
  /// The runs of the blocks of U+0000…U+FFFF, counted from 1; 0 for none.
  private var runOf = [UInt8](repeating: 0, count: 0x400)

  private static let blockSize: UInt32 = 64

  /// - Parameter tag: gives the place of the language that alone is written in a script, if there is one.
  init(_ cells: LetterCells, tag: (_ script: Int) -> Int?) {
    for scalar in UInt32(0)..<0x80 where (scalar | 0x20) &- 0x61 >= 26 {
      if cells[scalar] > LetterCells.silent { return }
    }
    for scalar in UInt32(0x2000)..<0x2040 where cells[scalar] > LetterCells.silent { return }
    // From U+0800 on scalars have three bytes.
    for block in stride(from: UInt32(0x800), to: 0x10000, by: Int(ScriptRuns.blockSize)) {
      guard let script = cells.soleScript(of: block..<block + ScriptRuns.blockSize),
        let tag = tag(script)
      else { continue }
      if let last = runs.last, last.tag == tag, last.last + ScriptRuns.blockSize == block {
        runs[runs.count - 1].last = block
      } else {
        if runs.count == 0xFF { return }
        runs.append(Run(tag: tag, first: block, last: block))
      }
      runOf[Int(block / ScriptRuns.blockSize)] = UInt8(runs.count)
    }
  }

  /// The place of the one language whose letters a line has, where that is told by its bytes alone.
  ///
  /// - Returns: nil where the letters have to be looked at.
  func tag(of line: Span<UInt8>, _ cells: LetterCells) -> Int? {
    guard line.count >= RunCheck.least, let first = firstLetter(of: line),
      cells[first] > LetterCells.silent
    else { return nil }
    let number = Int(runOf[Int(first / ScriptRuns.blockSize)])
    guard number > 0 else { return nil }
    let run = runs[number - 1]
    // The span is alive for the call.
    let isSole = unsafe line.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe RunCheck(Run.bytes(run.first), Run.bytes(run.last)).passes(base, bytes.count)
    }
    return isSole ? run.tag : nil
  }

  /// The first scalar that is not ASCII, if it is one of three bytes among the first ones.
  private func firstLetter(of line: Span<UInt8>) -> UInt32? {
    var at = 0
    let end = min(line.count - 2, LineLanguages.fullyRead)
    while at < end, line[at] < 0x80 { at += 1 }
    guard at < end, line[at] & 0xF0 == 0xE0 else { return nil }
    let (scalar, length) = decodeScalar(line, at, line.count)
    return length == 3 ? scalar : nil
  }
}

/// The check whether a text is of well-formed scalars between two blocks, and of what has no letters, sixteen bytes at
/// a time.
private struct RunCheck {
  typealias Lanes = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>

  /// So many bytes a text has to have at least: as many as there are lanes, and two.
  static let least = 18
  private static let lanes = 16

  // Lanes are compared with lanes alone: with one scalar, that becomes a loop over them.
  private let firstLead: Lanes
  private let lastLead: Lanes
  private let leadWidth: Lanes
  private let firstSecond: Lanes
  private let lastSecond: Lanes
  private let small = Lanes(repeating: 0x20)
  private let letterA = Lanes(repeating: 0x61)
  private let letterCount = Lanes(repeating: 26)
  private let ascii = Lanes(repeating: 0x80)
  private let marks = Lanes(repeating: 0xC0)
  /// The first byte of U+2000…U+203F; the second is 0x80.
  private let punctuation = Lanes(repeating: 0xE2)

  /// - Parameters:
  ///   - first: the first two bytes of the scalars of the first block.
  ///   - last: those of the last one.
  init(_ first: (lead: UInt8, second: UInt8), _ last: (lead: UInt8, second: UInt8)) {
    firstLead = Lanes(repeating: first.lead)
    lastLead = Lanes(repeating: last.lead)
    leadWidth = Lanes(repeating: last.lead &- first.lead)
    firstSecond = Lanes(repeating: first.second)
    lastSecond = Lanes(repeating: last.second)
  }

  /// - Parameter count: how many bytes there are, ``least`` or more.
  func passes(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    @inline(__always)
    func lanes(at place: Int) -> Lanes {
      // There are as many bytes from each of the places asked for.
      unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: Lanes.self)
    }
    // Before the text stands nothing that asks for more.
    var start = Lanes(repeating: 0)
    var before = start
    unsafe start[0] = bytes[0]
    unsafe start[1] = bytes[1]
    before[1] = start[0]
    var wrong = faults(start, before, Lanes(repeating: 0))
    var at = 2
    while at < count {
      // The last lanes are the last bytes, some of which have been seen.
      let place = min(at, count &- RunCheck.lanes)
      wrong = wrong .| faults(lanes(at: place), lanes(at: place &- 1), lanes(at: place &- 2))
      at = place &+ RunCheck.lanes
    }
    // Both have sixteen bytes.
    let words = unsafe unsafeBitCast(wrong, to: SIMD2<UInt64>.self)
    if words[0] | words[1] != 0 { return false }
    // No scalar is cut short.
    return unsafe bytes[count &- 1] < 0xC0 && bytes[count &- 2] < 0xC0
  }

  /// What is wrong with bytes that have these before them.
  ///
  /// Once each lead byte is one of three bytes, those two places behind it continue, and no others.
  @inline(__always)
  private func faults(_ own: Lanes, _ before: Lanes, _ beforeThat: Lanes) -> Mask {
    let kind = own & marks
    let isSecond = (before & marks) .== marks
    let isThird = (beforeThat & marks) .== marks
    let misplaced = (isSecond .| isThird) .^ (kind .== ascii)
    let isKnown = ((own &- firstLead) .<= leadWidth) .| (own .== punctuation)
    let isForeign = (kind .== marks) .& .!isKnown
    let isLetter = ((own | small) &- letterA) .< letterCount
    let isTooLow = (before .== firstLead) .& (own .< firstSecond)
    let isTooHigh = (before .== lastLead) .& (own .> lastSecond)
    let isNoMark = (before .== punctuation) .& (own .!= ascii)
    return misplaced .| isForeign .| isLetter .| isTooLow .| isTooHigh .| isNoMark
  }
}
