import CanonymUnicode

/// A line in the form in which rules are compared with it: folded, spaces made one, trimmed of bullets and
/// stops.
struct LineKey {
  /// The scalars of the line.
  var scalars: [UInt32]
  /// The scalars inside the brackets that the whole line stands in; nil when it stands in none.
  var inner: [UInt32]?

  /// The key of a folded line; nil when nothing of it remains, or it is speech.
  init?(folded: [UInt8]) {
    let scalars = Self.withSingleSpaces(folded)
    guard let trimmed = Self.trimmed(scalars[...]), !trimmed.isEmpty else { return nil }
    self.scalars = Array(trimmed)
    inner = Self.inside(trimmed)
  }

  private static func withSingleSpaces(_ folded: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(folded.count)
    var at = 0
    while at < folded.count {
      let (scalar, length) = decodeScalar(folded.span, at, folded.count)
      at += length
      if isSpace(scalar) {
        if let last = scalars.last, last != 0x20 { scalars.append(0x20) }
      } else if !isIgnored(scalar) {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  /// What is left without bullets before and stops behind; nil when it begins with a quotation mark.
  private static func trimmed(_ line: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    var line = line
    while let first = line.first, !begins(first) {
      if isQuote(first) {
        // » and › before a space are bullets; other quotation marks begin speech.
        let isBullet = (first == 0xBB || first == 0x203A) && line.dropFirst().first == 0x20
        if !isBullet { return nil }
      }
      line.removeFirst()
    }
    while let last = line.last, !ends(last) { line.removeLast() }
    return line
  }

  /// What stands inside the brackets that a line begins and ends with.
  private static func inside(_ line: ArraySlice<UInt32>) -> [UInt32]? {
    guard let first = line.first, let closing = brackets[first], line.last == closing,
      let inside = trimmed(line.dropFirst().dropLast()), !inside.isEmpty
    else { return nil }
    return Array(inside)
  }

  private static let brackets: [UInt32: UInt32] = [
    0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D, 0x3010: 0x3011, 0x3014: 0x3015,
  ]

  private static func begins(_ scalar: UInt32) -> Bool {
    isLetterOrDigit(scalar) || scalar == 0xA9 || category(scalar) == .openPunctuation
  }

  private static func ends(_ scalar: UInt32) -> Bool {
    isWordScalar(scalar) || scalar == 0xA9 || category(scalar) == .closePunctuation
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x27
      || [.initialPunctuation, .finalPunctuation].contains(category(scalar))
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    // The fold makes plain ones of most other spaces.
    scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x1680
      || scalar == 0x2028 || scalar == 0x2029
  }

  /// What hygiene takes out anyway: format characters.
  private static func isIgnored(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xAD else { return false }
    switch scalar {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
      0xFEFF, 0xFFF9...0xFFFB:
      return true
    default:
      return false
    }
  }

  /// Whether a scalar is a letter or a number.
  static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 }
    switch category(scalar) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether a scalar is a letter, a mark or a number: what words are made of.
  static func isWordScalar(_ scalar: UInt32) -> Bool {
    if isLetterOrDigit(scalar) { return true }
    switch category(scalar) {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func category(_ scalar: UInt32) -> Unicode.GeneralCategory? {
    Unicode.Scalar(scalar)?.properties.generalCategory
  }
}
