import CanonymUnicode

/// Puts spaces between the words of scripts that are written without them.
///
/// A system asks for it with `# segment: words` in its header. In each run of Thai, Lao, Khmer, Myanmar or Han
/// text ICU's word breaker finds the words, by its dictionaries; between two of them comes a space (U+0020).
/// Nothing is put at the ends of a run, before a repetition mark (ๆ, ໆ, ៗ, 々) or beside what is no letter.
///
/// It is not for two threads at once.
final class WordSegments {
  /// Opened with the first run that needs it.
  private var breaker: Breaker?

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
    for seam in try seams(in: scalars) {
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
  ///
  /// The breaker sees the text as a whole, once: to hand it runs one by one takes longer than to find their words.
  private func seams(in scalars: Span<UInt32>) throws(ICUError) -> [Int] {
    guard scalars.indices.contains(where: { UnspacedScript(scalars[$0]) != nil }) else { return [] }
    if breaker == nil { breaker = Breaker(try WordBreaker()) }
    guard let breaker else { return [] }
    var units: [UInt16] = []
    units.reserveCapacity(scalars.count)
    for index in scalars.indices {
      units.append(contentsOf: (Unicode.Scalar(scalars[index]) ?? "\u{FFFD}").utf16)
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
