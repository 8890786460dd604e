import CanonymUnicode

/// Puts spaces between the words of scripts that are written without them.
///
/// A system asks for it with `# segment: words` in its header. In each run of Thai, Lao, Khmer, Myanmar or Han
/// text ICU's word breaker finds the words, by its dictionaries; between two of them comes a space (U+0020).
/// Nothing is put at the ends of a run, before a repetition mark (ๆ, ໆ, ៗ, 々) or beside what is no letter.
///
/// What stands between two spaces is remembered with its words. It is not for two threads at once.
final class WordSegments {
  /// Opened with the first run that needs it.
  private var breaker: Breaker?
  private var known = KnownSeams()
  /// What stands between two spaces.
  private var run: [UInt32] = []

  /// A stage with nothing loaded yet.
  init() {}

  /// Puts the spaces into a text, and tells each step.
  ///
  /// - Parameters:
  ///   - scalars: the text.
  ///   - target: what is written is appended to it.
  ///   - steps: a step for each stretch between two spaces and each space is appended to it.
  /// - Throws: ``ICUError`` when ICU has no word breaks.
  func apply(
    _ scalars: Span<UInt32>,
    into target: inout [UInt32],
    steps: inout [RowStep]
  ) throws(ICUError) {
    var kept = 0
    let seams = try seams(in: scalars)
    target.reserveCapacity(target.count + scalars.count + seams.count)
    steps.reserveCapacity(steps.count + 2 * seams.count + 1)
    for seam in seams {
      for index in kept..<seam { target.append(scalars[index]) }
      steps.append(RowStep(seam - kept, seam - kept))
      target.append(0x20)
      steps.append(RowStep(0, 1))
      kept = seam
    }
    for index in kept..<scalars.count { target.append(scalars[index]) }
    if kept < scalars.count {
      steps.append(RowStep(scalars.count - kept, scalars.count - kept))
    }
  }

  /// Puts the spaces into a text.
  ///
  /// - Throws: as ``apply(_:into:steps:)``.
  func apply(_ text: String) throws(ICUError) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    var target: [UInt32] = []
    var steps: [RowStep] = []
    try apply(scalars.span, into: &target, steps: &steps)
    return string(of: target)
  }

  /// Before which scalars a word begins that follows another word, in order.
  func seams(in scalars: Span<UInt32>) throws(ICUError) -> [Int] {
    var seams: [Int] = []
    seams.reserveCapacity(scalars.count / 4)
    var unknown: [Range<Int>] = []
    if known.isFull { known = KnownSeams() }
    // Taken out while it changes.
    var run: [UInt32] = []
    swap(&run, &self.run)
    defer { swap(&run, &self.run) }
    var start = 0
    while start < scalars.count {
      if scalars[start] == 0x20 {
        start += 1
        continue
      }
      run.removeAll(keepingCapacity: true)
      var isUnspaced = false
      var end = start
      while end < scalars.count, scalars[end] != 0x20 {
        if !isUnspaced, UnspacedScript(scalars[end]) != nil { isUnspaced = true }
        run.append(scalars[end])
        end += 1
      }
      if isUnspaced {
        // A mark belongs to the space before it.
        guard startsApart(scalars[start]) else {
          return try foundSeams(in: scalars.indices.map { scalars[$0] })
        }
        if !known.append(run, at: start, to: &seams) { unknown.append(start..<end) }
      }
      start = end
    }
    if unknown.isEmpty { return seams }
    try learn(unknown, in: scalars, &seams)
    return seams.sorted()
  }

  /// Finds the seams of runs, and adds them.
  ///
  /// The breaker sees all as one text: to hand it runs one by one takes longer than to find their words.
  private func learn(
    _ runs: [Range<Int>],
    in scalars: Span<UInt32>,
    _ result: inout [Int]
  ) throws(ICUError) {
    var text: [UInt32] = []
    text.reserveCapacity(runs.reduce(0) { $0 + $1.count + 1 })
    for run in runs {
      for index in run { text.append(scalars[index]) }
      text.append(0x20)
    }
    let seams = try foundSeams(in: text)
    var run: [UInt32] = []
    var start = 0
    var next = 0
    for own in runs {
      run.removeAll(keepingCapacity: true)
      run.append(contentsOf: text[start..<start + own.count])
      let first = next
      while next < seams.count, seams[next] < start + own.count { next += 1 }
      known.insert(run, seams[first..<next], from: start)
      for seam in seams[first..<next] { result.append(seam - start + own.lowerBound) }
      start += own.count + 1
    }
  }

  /// The seams of a text, as ICU finds them.
  func foundSeams(in scalars: [UInt32]) throws(ICUError) -> [Int] {
    if breaker == nil { breaker = Breaker(try WordBreaker()) }
    guard let breaker else { return [] }
    var units: [UInt16] = []
    units.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar < 0xD800 {
        units.append(UInt16(scalar))
      } else {
        units.append(contentsOf: (Unicode.Scalar(scalar) ?? "\u{FFFD}").utf16)
      }
    }
    var seams: [Int] = []
    var scalar = 0
    var unit = 0
    for seam in try breaker.words.ends(in: units) where seam < units.count {
      while unit < seam {
        unit += scalars[scalar] > 0xFFFF ? 2 : 1
        scalar += 1
      }
      guard scalar > 0, let script = UnspacedScript(scalars[scalar]),
        UnspacedScript(scalars[scalar - 1]) == script,
        !repetitionMarks.contains(scalars[scalar])
      else { continue }
      seams.append(scalar)
    }
    return seams
  }
}

/// The seams of runs between two spaces, as far as they have been found.
///
/// A space parts what stands before it from what follows, whatever the dictionaries say (UAX #29), unless a mark
/// comes first there.
private struct KnownSeams {
  private var runs = InternedWords()
  private var seams: [UInt32] = []
  /// Where the seams of each run end.
  private var ends: [UInt32] = []
  private var scalarCount = 0

  /// Whether it holds as much as is worth its memory: about two megabytes.
  var isFull: Bool { scalarCount > 1 << 18 }

  /// Adds the seams of a run that begins at some place; false where they are not known.
  ///
  /// It changes nothing, but a copy is made for a method that says so.
  mutating func append(_ run: [UInt32], at start: Int, to result: inout [Int]) -> Bool {
    guard let number = runs.number(of: run) else { return false }
    for index in (number == 0 ? 0 : ends[number - 1])..<ends[number] {
      result.append(start + Int(seams[Int(index)]))
    }
    return true
  }

  /// Notes the seams of a run that begins at some place.
  mutating func insert(_ run: [UInt32], _ own: ArraySlice<Int>, from start: Int) {
    if runs.number(of: run) != nil { return }
    _ = runs.append(run)
    // As many as there are scalars, which are far fewer than 2³².
    for seam in own { seams.append(UInt32(truncatingIfNeeded: seam - start)) }
    ends.append(UInt32(truncatingIfNeeded: seams.count))
    scalarCount += run.count
  }
}

/// Whether a scalar that follows a space has nothing to do with it: ASCII, and letters of unspaced scripts.
private func startsApart(_ scalar: UInt32) -> Bool {
  switch scalar {
  case ..<0x80: true
  case 0xE01...0xE30, 0xE32...0xE33, 0xE40...0xE46: true
  case 0xE81...0xEB0, 0xEB2...0xEB3, 0xEC0...0xEC6, 0xEDC...0xEDF: true
  case 0x1000...0x102A, 0x1050...0x1055, 0x1780...0x17B3: true
  default: isHanScalar(scalar)
  }
}

/// A word breaker, opened.
private final class Breaker {
  let words: WordBreaker

  init(_ words: consuming WordBreaker) { self.words = words }
}

/// The marks that repeat the word before them: Thai, Lao, Khmer, Han.
private let repetitionMarks: [UInt32] = [0xE46, 0xEC6, 0x17D7, 0x3005]

/// Whether a scalar is a Han character, or one of its repetition marks.
func isHanScalar(_ scalar: UInt32) -> Bool { UnspacedScript(scalar) == .han }

/// A script written without spaces, by the blocks of its letters and marks.
private enum UnspacedScript {
  case thai
  case lao
  case khmer
  case myanmar
  case han

  /// The script of a letter or mark; nil for digits, punctuation and all other scripts.
  init?(_ scalar: UInt32) {
    switch scalar {
    case ..<0xE00: return nil
    case 0xE01...0xE3A, 0xE40...0xE4E: self = .thai
    case 0xE80...0xECF, 0xEDC...0xEDF: self = .lao
    case 0x1000...0x103F, 0x1050...0x108F, 0x109A...0x109F, 0xAA60...0xAA7F, 0xA9E0...0xA9EF,
      0xA9FA...0xA9FE:
      self = .myanmar
    case 0x1780...0x17D3, 0x17D7, 0x17DC, 0x17DD: self = .khmer
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    default: return nil
    }
  }
}
