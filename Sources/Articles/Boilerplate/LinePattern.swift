/// What a line is compared with: text, with places for any text, for digits and for a separator.
struct LinePattern: Sendable {
  /// A piece of a pattern.
  enum Piece: Sendable, Equatable {
    /// These scalars, with word boundaries at both ends.
    case text([UInt32])
    /// `*`: any text, also none.
    case anything
    /// `#`: a run of decimal digits.
    case digits
    /// `:` a colon, bar or arrow with spaces around it, a dash between spaces, or the end of the line.
    case separator
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// Reads a pattern as the table writes it.
  init(_ pattern: some StringProtocol) {
    var pieces: [Piece] = []
    var text: [UInt32] = []
    func flush() {
      if !text.isEmpty { pieces.append(.text(text)) }
      text = []
    }
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "*":
        flush()
        pieces.append(.anything)
      case "#":
        flush()
        pieces.append(.digits)
      case ":":
        // The separator takes in the spaces beside it.
        while text.last == 0x20 { text.removeLast() }
        flush()
        pieces.append(.separator)
      default:
        if scalar == " ", pieces.last == .separator, text.isEmpty { continue }
        text.append(scalar.value)
      }
    }
    flush()
    self.pieces = pieces
  }

  /// The scalars that a line has to begin with; none when that is open.
  var begin: ArraySlice<UInt32> {
    if case .text(let text) = pieces.first { return text[...] }
    return []
  }

  /// Whether a line begins with the pattern, or is the pattern.
  func matches(_ line: [UInt32], whole: Bool) -> Bool { matches(line, 0, 0, whole) }

  private func matches(_ line: [UInt32], _ at: Int, _ piece: Int, _ whole: Bool) -> Bool {
    guard piece < pieces.count else { return !whole || at == line.count }
    switch pieces[piece] {
    case .text(let text):
      let end = at + text.count
      guard end <= line.count, line[at] == text[0], line[at..<end].elementsEqual(text),
        isBoundary(line, at), isBoundary(line, end)
      else { return false }
      return matches(line, end, piece + 1, whole)
    case .anything:
      return matchesBehindAnything(line, at, piece + 1, whole)
    case .digits:
      var end = at
      while end < line.count, isDigit(line[end]) { end += 1 }
      return end > at && (at == 0 || !isDigit(line[at - 1])) && matches(line, end, piece + 1, whole)
    case .separator:
      guard let end = endOfSeparator(line, at) else { return false }
      return matches(line, end, piece + 1, whole)
    }
  }

  /// Whether the pieces from one on match at some place from `start` on.
  private func matchesBehindAnything(
    _ line: [UInt32],
    _ start: Int,
    _ piece: Int,
    _ whole: Bool
  ) -> Bool {
    guard piece < pieces.count else { return true }
    guard case .text(let text) = pieces[piece] else {
      return (start...line.count).contains { matches(line, $0, piece, whole) }
    }
    // Most places are ruled out by the first scalar alone.
    var at = start
    let last = line.count - text.count
    while at <= last {
      if line[at] == text[0], matches(line, at, piece, whole) { return true }
      at += 1
    }
    return false
  }

  /// Where the separator at a place ends; nil when there is none.
  private func endOfSeparator(_ line: [UInt32], _ start: Int) -> Int? {
    if start == line.count { return start }
    var at = start
    let hasSpace = line[at] == 0x20
    if hasSpace { at += 1 }
    guard at < line.count else { return nil }
    if Self.dashes.contains(line[at]) {
      return hasSpace && at + 1 < line.count && line[at + 1] == 0x20 ? at + 2 : nil
    }
    let first = at
    while at < line.count, Self.signs.contains(line[at]) { at += 1 }
    guard at > first else { return nil }
    return at < line.count && line[at] == 0x20 ? at + 1 : at
  }

  private static let dashes: Set<UInt32> = [0x2D, 0x2013, 0x2014, 0x2015]
  /// The signs of a separator: `: | » › > → ▶ ►`.
  private static let signs: Set<UInt32> = [0x3A, 0x7C, 0xBB, 0x203A, 0x3E, 0x2192, 0x25B6, 0x25BA]

  private func isDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x30 < 10 }
    return Unicode.Scalar(scalar)?.properties.numericType == .decimal
  }

  /// Whether a word may begin or end at a place.
  private func isBoundary(_ line: [UInt32], _ at: Int) -> Bool {
    guard at > 0, at < line.count else { return true }
    let (left, right) = (line[at - 1], line[at])
    if !LineKey.isWordScalar(left) || !LineKey.isWordScalar(right) { return true }
    return isUnspaced(left) || isUnspaced(right)
  }

  /// Whether a scalar belongs to a script written without spaces, as the fold has them.
  private func isUnspaced(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xE00 else { return false }
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return true
    default:
      return false
    }
  }
}
