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

  /// Where some of its runs begin and end.
  func range(of runs: Range<Int>) -> Range<Int> {
    guard let first = self.runs[runs].first, let last = self.runs[runs].last else { return range }
    return first.range.lowerBound..<last.range.upperBound
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
    /// U+060C, which also parts the items of a list.
    case arabicComma
    case colon
    case slash
    case hyphen
    /// En dash, em dash, tilde: between the ends of a range.
    case dash

    /// Whether it can part groups of one number.
    var groups: Bool {
      switch self {
      case .point, .comma, .apostrophe, .space, .fixedSpace, .arabicGroup, .arabicComma: true
      default: false
      }
    }

    /// Whether it can part the whole from the decimals.
    var isDecimal: Bool { self == .point || self == .comma || self == .arabicDecimal }

    init?(_ scalar: UInt32) {
      switch scalar {
      case 0x2E, 0xFF0E: self = .point
      // The reversed comma is Adlam's.
      case 0x2C, 0xFF0C, 0x2E41: self = .comma
      case 0x27, 0x2019: self = .apostrophe
      case 0x20: self = .space
      case 0xA0, 0x202F, 0x2007, 0x2009: self = .fixedSpace
      case 0x66B: self = .arabicDecimal
      case 0x66C: self = .arabicGroup
      case 0x60C: self = .arabicComma
      case 0x3A, 0xFF1A: self = .colon
      case 0x2F, 0x2044, 0xFF0F: self = .slash
      case 0x2D, 0x2010, 0x2011, 0xFF0D: self = .hyphen
      case 0x2012...0x2014, 0x7E, 0x301C, 0xFF5E: self = .dash
      default: return nil
      }
    }
  }

  /// Each run is looked at with all behind it: longer lists are cut, so that time grows with their length alone.
  private static let mostRuns = 100

  /// The chain that begins at a byte; nil when there is no digit.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard let first = DigitRun(text, at: start) else { return nil }
    runs = [first]
    separators = []
    var last = first
    while runs.count < Self.mostRuns, let (separator, run) = Self.next(text, after: last) {
      separators.append(separator)
      runs.append(run)
      last = run
    }
  }

  /// The separator behind a run and the run behind it.
  private static func next(
    _ text: Span<UInt8>,
    after last: DigitRun
  ) -> (Separator, DigitRun)? {
    guard let (scalar, end) = scalarAfter(text, skipIgnorable(text, last.range.upperBound)),
      let separator = Separator(scalar)
    else { return nil }
    if let run = DigitRun(text, at: skipIgnorable(text, end)) {
      // Chinese parts clauses by this comma, without a space: only among full-width digits it is theirs.
      let isClauseComma = scalar == 0xFF0C && text[last.range.lowerBound] < 0x80
      return run.zero == last.zero && !isClauseComma ? (separator, run) : nil
    }
    return separator == .space ? spaced(text, end, after: last) : nil
  }

  /// A point or comma between two spaces and the run behind it, as text split into tokens has them.
  ///
  /// - Parameter start: behind the first space.
  private static func spaced(
    _ text: Span<UInt8>,
    _ start: Int,
    after last: DigitRun
  ) -> (Separator, DigitRun)? {
    guard last.digits.count <= 3, let (scalar, end) = scalarAfter(text, start),
      let separator = Separator(scalar), separator == .point || separator == .comma,
      end < text.count, text[end] == 0x20, let run = DigitRun(text, at: end + 1),
      run.zero == last.zero, separator == .point || run.digits.count == 3
    else { return nil }
    return (separator, run)
  }
}
