import CanonymUnicode

/// One line of text seen as bytes of an encoding: the runs of characters that are UTF-8 there, and how likely that is
/// what they are.
struct MisreadLine {
  /// Sequences that follow each other without a gap.
  struct Run {
    /// Where it stands among the line's characters.
    var range: Range<Int>
    /// Its characters read anew.
    var characters: [UInt32]
    /// How many of its sequences are whole.
    var wholes: Int
    /// How much more likely the characters are read anew than as they stand.
    var score: Int
  }

  /// From this score on a run is misread, whatever else the text holds.
  static let certain = 4
  /// From this score on a run is misread in a text where another one certainly is.
  static let likely = 0

  /// The runs in order.
  let runs: [Run]
  /// Whether no other characters beyond ASCII stand in the line.
  let isWhole: Bool

  /// Whether the line alone tells that it is misread.
  var isCertain: Bool {
    let told = runs.filter { $0.wholes > 0 }
    if told.contains(where: { $0.score >= Self.certain }) { return true }
    let sum = told.reduce(0) { $0 + $1.score }
    return isWhole && told.count > 1 && sum >= Self.certain + told.count
  }

  /// The runs that are misread, in a text that is known to hold misread text or not.
  func misread(isEstablished: Bool) -> [Run] {
    if isEstablished && isWhole { return runs }
    return runs.filter { $0.score >= (isEstablished ? Self.likely : Self.certain) }
  }

  /// The runs of a line in one encoding.
  ///
  /// - Parameter isTolerant: whether sequences with lost bytes are read too.
  init(_ text: ArraySlice<UInt32>, _ encoding: Int, _ encodings: LegacyEncodings, isTolerant: Bool)
  {
    var runs: [Run] = []
    var loose = LooseCharacters()
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at] >= 0x80 else {
        at += 1
        continue
      }
      let found = encodings.sequence(in: text, at: at, encoding, isTolerant: isTolerant)
      guard let sequence = found else {
        // What has lost a byte tells nothing, neither for nor against.
        let lost = encodings.sequence(in: text, at: at, encoding, isTolerant: true)
        if let lost, lost.condition == .lossy {
          at += lost.length
          continue
        }
        if !Self.saysNothing(text[at]) { loose.append(text[at], at) }
        at += 1
        continue
      }
      let end = at + sequence.length
      let bonus = sequence.condition == .whole ? Self.chance[min(sequence.length, 6)] : 0
      let signs = sequence.signs(in: text, at: at)
      let wholes = sequence.condition == .whole ? 1 : 0
      if let last = runs.last, last.range.upperBound == at {
        runs[runs.count - 1].range = last.range.lowerBound..<end
        runs[runs.count - 1].characters += sequence.characters
        runs[runs.count - 1].score += bonus + signs
        runs[runs.count - 1].wholes += wholes
      } else {
        runs.append(
          Run(
            range: at..<end,
            characters: sequence.characters,
            wholes: wholes,
            score: bonus + signs
          )
        )
      }
      at = end
    }
    isWhole = loose.isEmpty
    let hasLatin = text.contains { $0 < 0x80 && CharacterKind($0).isLetter }
    self.runs = runs.map { run in
      var run = run
      run.score += Self.gain(of: run, in: text, encodings) - loose.doubt(about: run, in: text)
      if !isTolerant, hasLatin, Self.isForeign(run) { run.score -= 3 }
      return run
    }
  }

  /// What it tells that characters happen to be a sequence of this length.
  private static let chance = [0, 0, 1, 3, 5, 5, 6]

  /// Characters that stand in misread text as in sound one.
  private static func saysNothing(_ scalar: UInt32) -> Bool {
    scalar == 0xFFFD || scalar == 0xA0 || scalar == 0xFEFF || (0x80...0x9F).contains(scalar)
  }

  /// How much odder the characters of a run are as they stand than read anew.
  private static func gain(
    of run: Run,
    in text: ArraySlice<UInt32>,
    _ encodings: LegacyEncodings
  ) -> Int {
    let start = max(run.range.lowerBound - 2, text.startIndex)
    let end = min(run.range.upperBound + 2, text.endIndex)
    let before = text[start..<run.range.lowerBound]
    let after = text[run.range.upperBound..<end]
    let now = oddness(of: before + text[run.range] + after)
    // What was misread twice is still odd when read anew once.
    let isBytes = encodings.isMisread(run.characters)
    let then = isBytes ? 0 : oddness(of: before + run.characters + after)
    return now - then + (fits(run, before.last, after.first) ? 1 : 0)
  }

  private static func oddness(of text: ArraySlice<UInt32>) -> Int {
    let text = Array(text)
    var sum = 0
    for at in text.indices.dropFirst() {
      sum += CanonymArticles.oddness(text[at - 1], text[at])
      guard at > 1 else { continue }
      let kinds = (
        CharacterKind(text[at - 2]), CharacterKind(text[at - 1]), CharacterKind(text[at])
      )
      // A symbol within a word; a small letter behind two capitals.
      if kinds.0.isLetter && kinds.2.isLetter, kinds.1.isSymbol || kinds.1 == .closing,
        text[at - 1] != yenSign, text[at - 1] != softHyphen
      {
        sum += 2
      }
      if kinds.0 == .upper, kinds.1 == .upper, kinds.2 == .lower { sum += 3 }
    }
    return sum
  }

  /// Whether the run, read anew, is letters of the word that it stands in.
  private static func fits(_ run: Run, _ before: UInt32?, _ after: UInt32?) -> Bool {
    guard run.characters.allSatisfy({ CharacterKind($0).isLetter }) else { return false }
    let isInWord = [before, after].contains { $0.map { CharacterKind($0).isLetter } == true }
    return isInWord || run.characters.count > 1
  }

  /// Whether the run, read anew, is one letter of a script without case.
  private static func isForeign(_ run: Run) -> Bool {
    run.characters.count == 1 && CharacterKind(run.characters[0]) == .letter
  }
}
