import CanonymUnicode

/// A place where a number may stand.
enum NumberCandidate {
  /// Digits, with all digits that single separators join to them.
  case chain(DigitChain)
  /// A Han numeral begins at a byte.
  case han(Int)
  /// A fraction of one character stands at a byte.
  case fraction(Int)

  /// Where it begins.
  var start: Int {
    switch self {
    case .chain(let chain): chain.range.lowerBound
    case .han(let start), .fraction(let start): start
    }
  }

  /// All candidates of a text, in order.
  ///
  /// - Complexity: O(*n*); bytes that begin no digit are passed over many at a time.
  static func all(in text: Span<UInt8>) -> [NumberCandidate] {
    var candidates: [NumberCandidate] = []
    let count = text.count
    var at = NumberBytes.next(in: text, from: 0)
    while at < count {
      if let candidate = candidate(text, at) {
        candidates.append(candidate)
        at = candidate.end(text)
      } else {
        at += decodeScalar(text, at, count).length
      }
      at = NumberBytes.next(in: text, from: at)
    }
    return candidates
  }

  private static func candidate(_ text: Span<UInt8>, _ at: Int) -> NumberCandidate? {
    let lead = text[at]
    if lead < 0x80 { return DigitChain(text, at: at).map { .chain($0) } }
    guard at + 1 < text.count, mayFollow(lead, text[at + 1]) else { return nil }
    let (scalar, _) = decodeScalar(text, at, text.count)
    if vulgarFraction(scalar) != nil { return .fraction(at) }
    if scalar >= 0x3000, scalar < 0xA000 { return HanNumeral.sign(scalar) == nil ? nil : .han(at) }
    return DigitChain(text, at: at).map { .chain($0) }
  }

  /// Whether a lead byte and the byte behind it may begin a digit or a fraction.
  @inline(__always)
  private static func mayFollow(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xC2: second >= 0xBC
    case 0xD9: second >= 0xA0 && second < 0xAA
    case 0xDB: second >= 0xB0 && second < 0xBA
    case 0xDF: second < 0x8A
    case 0xE0: second & 1 == 1 || second == 0xBC
    case 0xE2: second == 0x85
    case 0xE3: second == 0x80
    case 0xEF: second == 0xBC
    default: true
    }
  }

  private func end(_ text: Span<UInt8>) -> Int {
    switch self {
    case .chain(let chain): chain.range.upperBound
    case .fraction(let at): at + decodeScalar(text, at, text.count).length
    case .han(let at): HanNumeral.read(text, at: at, language: nil)?.end ?? at + 3
    }
  }
}
