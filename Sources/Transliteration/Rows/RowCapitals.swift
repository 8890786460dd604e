/// Which syllables written by rows begin with a capital; the header key `# capitals:` of a system names it.
///
/// A kept text keeps its letters: only what rows wrote is put in capitals.
enum RowCapitals: String, Sendable, CaseIterable {
  /// None: `bei jing`.
  case none
  /// The first of each word, that is, of replaced pieces that follow each other: `Bei jing`.
  case words
  /// The first of a line, and the first after a mark that ends a sentence.
  case sentences
}

/// Watches the kept text for where capitals are due.
struct CapitalWatch {
  private let capitals: RowCapitals
  /// Whether a letter or digit has come since the line or sentence began.
  private var isInside = false

  init(_ capitals: RowCapitals) { self.capitals = capitals }

  /// Takes note of a kept scalar.
  @inline(__always)
  mutating func keep(_ scalar: UInt32) {
    guard capitals == .sentences else { return }
    if endsSentence(scalar) {
      isInside = false
    } else if !isInside {
      isInside = isLetterOrDigit(scalar)
    }
  }

  /// Whether the piece that comes next begins with a capital.
  ///
  /// - Parameter beginsWord: whether neither a piece nor a kept letter or digit stands right before it.
  @inline(__always)
  mutating func isDue(beginsWord: Bool) -> Bool {
    switch capitals {
    case .none: return false
    case .words: return beginsWord
    case .sentences:
      defer { isInside = true }
      return !isInside
    }
  }
}

/// The capital of a letter, where that is one scalar; else the scalar itself.
func capital(of value: UInt32) -> UInt32 {
  if value < 0x80 { return value >= 0x61 && value <= 0x7A ? value - 0x20 : value }
  guard let upper = Unicode.Scalar(value)?.properties.uppercaseMapping.unicodeScalars,
    upper.count == 1, let first = upper.first
  else { return value }
  return first.value
}

private func endsSentence(_ scalar: UInt32) -> Bool {
  switch scalar {
  // . ! ? and their ideographic and full-width forms
  case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: true
  default: false
  }
}

/// Whether a scalar after a replaced piece is parted from it: a letter, a digit, an opening mark.
func isPartedFromPiece(_ value: UInt32) -> Bool {
  switch value {
  // ( [ {
  case 0x28, 0x5B, 0x7B: return true
  case ..<0x80: return isLetterOrDigit(value)
  // Ideographic and full-width marks, for speed: 、 。 〃 and ！ to ／, of which （ opens.
  case 0x3001...0x3003: return false
  case 0xFF01...0xFF0F: return value == 0xFF08
  default:
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return true
    default: return isLetterOrDigit(value)
    }
  }
}

/// Whether a scalar is a letter or a digit of any script.
func isLetterOrDigit(_ value: UInt32) -> Bool {
  switch value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
  case ..<0x80: return false
  default:
    guard let category = Unicode.Scalar(value)?.properties.generalCategory else { return false }
    return switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }
}
