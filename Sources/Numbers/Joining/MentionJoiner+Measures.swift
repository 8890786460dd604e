import CanonymUnicode

extension MentionJoiner {
  /// What a number is counted in; nil when nothing beside it says so.
  func measure(of number: NumberMention, _ text: Span<UInt8>) -> NumberMeasure? {
    if let (currency, range) = currencyBehind(number.end, text) {
      return measure(.currency, range, text, currency.code)
    }
    let end = skipSpacesBack(text, number.start, atMost: 1)
    if let (currency, start) = tables.currencies.currency(text, endingAt: end, languages) {
      return measure(.currency, start..<end, text, currency.code)
    }
    // Turkish and Basque write it before: %50.
    if end == number.start, let (sign, signStart) = scalarBefore(text, end), Self.isPercent(sign) {
      return measure(.percent, signStart..<end, text)
    }
    let start = skipSpaces(text, number.end, atMost: 1)
    guard let (sign, signEnd) = scalarAfter(text, start) else { return nil }
    if Self.isPercent(sign) { return measure(.percent, start..<signEnd, text) }
    switch sign {
    case 0x2030, 0x609: return measure(.permille, start..<signEnd, text)
    default: break
    }
    guard isLetter(sign) else { return nil }
    return tables.joints.match(text, at: start, languages) { role, end in
      switch role {
      case .percent: measure(.percent, start..<end, text)
      case .permille: measure(.permille, start..<end, text)
      default: nil
      }
    }
  }

  /// Tells both ends of a range: two numbers that a dash or a word for "to" parts, the smaller first.
  ///
  /// What multiplies the last multiplies the first: 5–7 million.
  func tellRange(_ first: inout NumberMention, _ second: inout NumberMention, _ text: Span<UInt8>) {
    // Per cent and pounds are no ends of one range.
    if let one = first.measure, let two = second.measure, one.kind != two.kind { return }
    guard isRange(first, second, text), let from = first.decimal, let to = second.decimal else {
      return
    }
    let scaled =
      first.lowestPower == 0 && second.lowestPower > 0 && from.wholeDigits <= 3
      ? from.shifted(by: second.lowestPower) : from
    let low = scaled.isBelow(to) ? scaled : from
    guard low.isBelow(to) else { return }
    let range = NumberRange(from: low.text, to: to.text)
    first.range = range
    second.range = range
  }

  private func isRange(
    _ first: NumberMention,
    _ second: NumberMention,
    _ text: Span<UInt8>
  ) -> Bool {
    var at = skipSpaces(text, first.end, atMost: 1)
    // The measure may stand at both ends: 5%–7%, $5–$7.
    if let measure = first.measure, starts(text, at, with: measure.surface) {
      at = skipSpaces(text, at + measure.surface.utf8.count, atMost: 1)
    }
    var before = second.start
    if let measure = second.measure, ends(text, before, with: measure.surface) {
      before -= measure.surface.utf8.count
    }
    guard at < before, let (scalar, end) = scalarAfter(text, at) else { return false }
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x7E, 0x301C, 0xFF5E, 0x2212:
      return skipSpaces(text, end, atMost: 1) >= before
    default:
      return tables.joints.match(text, at: at, languages) { role, end in
        role == .range && skipSpaces(text, end) >= before ? true : nil
      } ?? false
    }
  }

  private func measure(
    _ kind: NumberMeasure.Kind,
    _ range: Range<Int>,
    _ text: Span<UInt8>,
    _ code: String? = nil
  ) -> NumberMeasure {
    let bytes = range.map { text[$0] }
    return NumberMeasure(kind: kind, code: code, surface: String(decoding: bytes, as: UTF8.self))
  }

  private func currencyBehind(
    _ end: Int,
    _ text: Span<UInt8>
  ) -> (Currencies.Currency, Range<Int>)? {
    var start = skipSpaces(text, end, atMost: 1)
    guard start < text.count else { return nil }
    // 5 millions de dollars
    if text[start] == UInt8(ascii: "d") || text[start] == UInt8(ascii: "o"),
      let word = Self.genitives.first(where: { starts(text, start, with: $0) })
    {
      start += word.utf8.count
    }
    guard let (currency, nameEnd) = tables.currencies.currency(text, at: start, languages) else {
      return nil
    }
    return (currency, start..<nameEnd)
  }

  private static func isPercent(_ scalar: UInt32) -> Bool {
    scalar == 0x25 || scalar == 0x66A || scalar == 0xFF05 || scalar == 0xFE6A
  }

  private static let genitives = ["de ", "di ", "d’", "d'", "of "]
}
