import CanonymUnicode

/// Reads text anew that is UTF-8 misread as another encoding: `naÃ¯ve` is `naïve`, `РїРѕРґ` is `под`.
///
/// Characters are judged one run at a time: a run that is UTF-8 in an encoding, odd as it stands and sound read anew,
/// is misread, and makes it likely that less odd runs of the same encoding in the text are too. What was misread
/// several times is read anew as often. Control characters from U+0080 to U+009F are what they are in Windows-1252.
public struct MojibakeRepair: Sendable {
  let encodings: LegacyEncodings

  /// A repair by a table of encodings.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(_ encodings: LegacyEncodings) { self.encodings = encodings }

  /// The text with one layer of misreading taken off; nil when it has none.
  func repair(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
    guard let first = firstSuspect(in: text, from: 0) else { return nil }
    var established: UInt16 = 0
    var start = first
    while true {
      let line = Line(text, around: start)
      established |= encodings.certain(in: line.scalars)
      guard let next = firstSuspect(in: text, from: line.end) else { break }
      start = next
    }
    var rewriter = Rewriter()
    var next = Optional(established == 0 ? first : 0)
    while let place = next {
      let line = Line(text, around: place)
      repair(line, in: text, established, &rewriter)
      // Where misread text is known to be, lines are looked at that are not suspicious by themselves.
      next = established == 0 ? firstSuspect(in: text, from: line.end) : afterASCII(text, line.end)
    }
    return rewriter.finish(text)
  }

  /// The place of the first byte beyond ASCII; nil when there is none.
  private func afterASCII(_ text: Span<UInt8>, _ start: Int) -> Int? {
    (start..<text.count).first { text[$0] >= 0x80 }
  }

  /// The characters of one line, and where each begins.
  private struct Line {
    var scalars: [UInt32] = []
    var places: [Int] = []
    var end: Int
    /// Whether it has control characters of Windows-1252 other than U+0085.
    var hasOtherControls = false

    init(_ text: Span<UInt8>, around place: Int) {
      var start = place
      while start > 0, text[start - 1] != 0x0A { start -= 1 }
      end = start
      while end < text.count, text[end] != 0x0A {
        let (scalar, length) = decodeScalar(text, end, text.count)
        scalars.append(scalar)
        places.append(end)
        if (0x80...0x9F).contains(scalar), scalar != 0x85 { hasOtherControls = true }
        end += length
      }
      places.append(end)
    }
  }

  /// The place in the first line that may hold misread text; nil when there is none.
  private func firstSuspect(in text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    var suspicion = Suspicion()
    while at < text.count {
      if text[at] < 0x80 {
        if suspicion.isRaised(byASCII: text[at]) { return at }
        at += 1
        continue
      }
      let (scalar, length) = decodeScalar(text, at, text.count)
      if suspicion.isRaised(by: scalar, encodings) { return at }
      at += length
    }
    return nil
  }

  private func repair(
    _ line: Line,
    in text: Span<UInt8>,
    _ established: UInt16,
    _ rewriter: inout Rewriter
  ) {
    let runs = encodings.misread(in: line.scalars, established)
    var next = runs[...]
    var at = 0
    while at < line.scalars.count {
      if let run = next.first, run.range.lowerBound == at {
        replace(run.range, of: line, in: text, with: run.characters, &rewriter)
        next.removeFirst()
        at = run.range.upperBound
        continue
      }
      if let character = encodings.character(ofControl: line.scalars[at]),
        line.scalars[at] != 0x85 || isEllipsis(line, at)
      {
        replace(at..<at + 1, of: line, in: text, with: [character], &rewriter)
      }
      at += 1
    }
  }

  /// Whether U+0085 is no line end: it stands where an ellipsis does, before a space or at the end.
  private func isEllipsis(_ line: Line, _ at: Int) -> Bool {
    guard !line.hasOtherControls, at + 1 < line.scalars.count else {
      return line.hasOtherControls || at > 0
    }
    return at > 0 && !CharacterKind(line.scalars[at + 1]).isLetter
  }

  private func replace(
    _ range: Range<Int>,
    of line: Line,
    in text: Span<UInt8>,
    with scalars: [UInt32],
    _ rewriter: inout Rewriter
  ) {
    let new = scalars.flatMap { Array(String(Unicode.Scalar($0) ?? "\u{FFFD}").utf8) }
    rewriter.replace(
      line.places[range.lowerBound]..<line.places[range.upperBound],
      in: text,
      with: new,
      rule: HygieneRule.encoding.rawValue
    )
  }
}

extension LegacyEncodings {
  /// The encodings that a line certainly holds misread text of, as bits.
  func certain(in line: [UInt32]) -> UInt16 {
    var found: UInt16 = 0
    for encoding in names.indices where suspects(line, encoding) {
      let line = MisreadLine(line[...], encoding, self, isTolerant: false)
      if line.isCertain { found |= 1 << UInt16(encoding) }
    }
    return found
  }

  /// The runs of a line that are misread, in the encoding of which there are most.
  func misread(in line: [UInt32], _ established: UInt16) -> [MisreadLine.Run] {
    var best: [MisreadLine.Run] = []
    var bestScore = 0
    for encoding in names.indices where suspects(line, encoding) {
      let isEstablished = established >> UInt16(encoding) & 1 == 1
      let runs = MisreadLine(line[...], encoding, self, isTolerant: isEstablished)
        .misread(isEstablished: isEstablished)
      let score = runs.reduce(0) { $0 + $1.score + $1.range.count }
      if score > bestScore { (best, bestScore) = (runs, score) }
    }
    return best
  }

  private func suspects(_ line: [UInt32], _ encoding: Int) -> Bool {
    line.contains { begins($0, in: encoding) }
  }
}
