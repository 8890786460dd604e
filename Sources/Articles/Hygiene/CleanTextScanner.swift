import CanonymUnicode

/// Tells in one pass that no rule of hygiene finds anything in a text, which is how most texts are.
///
/// What it knows of a scalar it keeps, so each thread has its own.
final class CleanTextScanner {
  private let rules: Set<HygieneRule>
  private let encodings: LegacyEncodings
  private let watchesEncoding: Bool
  private let exception: UInt8
  /// What is known of the scalars of the basic plane.
  private var classes = [Class](repeating: .unknown, count: 0x10000)

  /// What a scalar asks for.
  private enum Class: UInt8 {
    case unknown
    /// No rule cares about it where it stands.
    case plain
    /// A combining mark; two of them may be out of order.
    case mark
    /// A space that stays where it stands alone.
    case keptSpace
    /// Some rule may change it.
    case suspect
  }

  /// A scanner for these rules.
  init(_ rules: Set<HygieneRule>, _ tables: HygieneTables) {
    self.rules = rules
    encodings = tables.mojibake.encodings
    watchesEncoding = rules.contains(.encoding)
    // Without the rule, something that is not plain anyway.
    exception = rules.contains(.entities) ? UInt8(ascii: "&") : 0
  }

  /// What a look at a text finds.
  enum Finding {
    /// No rule finds anything.
    case clean
    /// Only the rule of blanks may find something, and only in ASCII.
    case blanks
    /// Any rule may find something: that takes a closer look.
    case other
  }

  /// What stands in a text.
  func look(at text: Span<UInt8>) -> Finding {
    let watchesBlanks = rules.contains(.blanks)
    let hasTabs = rules.contains(.spaces)
    var finding = Finding.clean
    var at = 0
    while at < text.count {
      let start = at
      at = endOfPlainASCII(text, from: at, except: exception)
      if watchesBlanks, start == 0 || at == text.count, hasSpaceAtEnd(text, start, at) {
        finding = .blanks
      }
      if at == text.count { break }
      switch text[at] {
      case 0x09 where hasTabs: return .other
      case 0x20, 0x09, 0x0A:
        let end = endOfSpaces(text, at)
        if watchesBlanks, isUntidy(text, at, end) { finding = .blanks }
        at = end
      case UInt8(ascii: "&") where exception != 0:
        if mayBeReference(text, at) { return .other }
        at += 1
      case 0x80...:
        guard let next = endOfCleanRun(text, at) else { return .other }
        at = next
      default: return .other
      }
    }
    return finding
  }

  /// Whether a piece of plain text that begins or ends the text does so with a space.
  private func hasSpaceAtEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return start == 0 && text[0] == 0x20 || end == text.count && text[end - 1] == 0x20
  }

  /// Where the spaces and line feeds at a place end.
  private func endOfSpaces(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == 0x20 || text[end] == 0x0A { end += 1 }
    if end == start { end += 1 }
    return end
  }

  /// Whether spaces are more than a line feed or two between lines, or one at the end of the text.
  private func isUntidy(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let most = end == text.count ? 1 : 2
    return start == 0 || text[start - 1] == 0x20 || end - start > most
      || (start..<end).contains { text[$0] != 0x0A }
  }

  /// Whether a character reference may begin with the ampersand at a place.
  private func mayBeReference(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < text.count else { return false }
    let next = text[at + 1]
    return next == UInt8(ascii: "#") || (next | 0x20) &- 0x61 < 26
  }

  /// Where the characters beyond ASCII end that begin at a place; nil when a rule may change them.
  private func endOfCleanRun(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var at = start
    var suspicion = Suspicion()
    var isAfterMark = false
    while at < text.count, text[at] >= 0x80 {
      let (scalar, length) = decodeScalar(text, at, text.count)
      if watchesEncoding, suspicion.isRaised(by: scalar, encodings) { return nil }
      guard scalar < 0x10000 else {
        if scalar >= 0xE0000 || length == 1 { return nil }
        at += length
        continue
      }
      var known = classes[Int(scalar)]
      if known == .unknown {
        known = classify(scalar)
        classes[Int(scalar)] = known
      }
      switch known {
      case .plain: isAfterMark = false
      case .mark:
        if isAfterMark { return nil }
        isAfterMark = true
      case .keptSpace:
        let end = at + length
        let isAlone = at > 0 && text[at - 1] > 0x20 && end < text.count && text[end] > 0x20
        guard isAlone, spaceLength(text, end) == nil, at == start || text[at - 1] != 0xA0 else {
          return nil
        }
        isAfterMark = false
      case .suspect, .unknown: return nil
      }
      at += length
    }
    if at < text.count, watchesEncoding, suspicion.isRaised(byASCII: text[at]) { return nil }
    return at
  }

  private func classify(_ scalar: UInt32) -> Class {
    // U+FFFD may also stand for a byte that is none of UTF-8.
    if scalar == 0xFFFD || ruleAgainst(scalar) != nil { return .suspect }
    switch scalar {
    case 0x85, 0x2028, 0x2029: return .suspect
    case 0xA0, 0x2007, 0x2009, 0x202F: return .keptSpace
    case 0x3000: return rules.contains(.width) ? .suspect : .keptSpace
    case 0x1680, 0x2000...0x200A, 0x205F: return .suspect
    case 0x2BC, 0x2018...0x201F: if rules.contains(.quotes) { return .suspect }
    case 0x370...0x52F: if rules.contains(.confusables) { return .suspect }
    case 0xFF01...0xFFEE: if rules.contains(.width) { return .suspect }
    default: if rules.contains(.ligatures), isLigature(scalar) { return .suspect }
    }
    if scalar >= 0x300, !ScalarProperties.isStableInNFC(scalar) { return .suspect }
    return ScalarProperties.combiningClass(scalar) == 0 ? .plain : .mark
  }
}
