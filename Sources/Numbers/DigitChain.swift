import CanonymUnicode

/// Runs of digits that follow each other with one separator between each two: `1,234.5`, `2022-03-03`, `14:30`.
struct DigitChain {
  /// The runs, at least one.
  var runs: [DigitRun]
  /// What stands between them; one less than the runs.
  var separators: [Separator]

  /// Where it begins and ends.
  var range: Range<Int> {
    (runs.first?.range.lowerBound ?? 0)..<(runs.last?.range.upperBound ?? 0)
  }

  /// One character between two runs of digits.
  enum Separator: Equatable {
    case point
    case comma
    case apostrophe
    /// U+0020.
    case space
    /// A space that does not break: U+00A0, U+202F, U+2007, U+2009.
    case fixedSpace
    case arabicDecimal
    case arabicGroup
    case colon
    case slash
    case hyphen
    /// En dash, em dash, tilde: between the ends of a range.
    case dash

    /// Whether it can part groups of one number.
    var groups: Bool {
      switch self {
      case .point, .comma, .apostrophe, .space, .fixedSpace, .arabicGroup: true
      default: false
      }
    }

    /// Whether it can part the whole from the decimals.
    var isDecimal: Bool { self == .point || self == .comma || self == .arabicDecimal }

    init?(_ scalar: UInt32) {
      switch scalar {
      case 0x2E, 0xFF0E: self = .point
      case 0x2C, 0xFF0C: self = .comma
      case 0x27, 0x2019: self = .apostrophe
      case 0x20: self = .space
      case 0xA0, 0x202F, 0x2007, 0x2009: self = .fixedSpace
      case 0x66B: self = .arabicDecimal
      case 0x66C: self = .arabicGroup
      case 0x3A, 0xFF1A: self = .colon
      case 0x2F, 0x2044: self = .slash
      case 0x2D, 0x2010, 0x2011: self = .hyphen
      case 0x2012...0x2014, 0x7E, 0x301C, 0xFF5E: self = .dash
      default: return nil
      }
    }
  }

  /// The chain that begins at a byte; nil when there is no digit.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard let first = digitRun(text, at: start) else { return nil }
    runs = [first]
    separators = []
    var at = skipIgnorable(text, first.range.upperBound)
    while at < text.count {
      let (scalar, length) = decodeScalar(text, at, text.count)
      guard let separator = Separator(scalar) else { break }
      let next = skipIgnorable(text, at + length)
      guard let run = digitRun(text, at: next), run.zero == runs[0].zero else { break }
      separators.append(separator)
      runs.append(run)
      at = skipIgnorable(text, run.range.upperBound)
    }
  }
}

/// The first byte behind marks that mean nothing.
private func skipIgnorable(_ text: Span<UInt8>, _ start: Int) -> Int {
  var at = start
  while at < text.count, text[at] >= 0xD8 {
    let (scalar, length) = decodeScalar(text, at, text.count)
    guard isIgnorable(scalar) else { break }
    at += length
  }
  return at
}
