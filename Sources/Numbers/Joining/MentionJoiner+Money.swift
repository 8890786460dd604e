import CanonymUnicode

extension MentionJoiner {
  /// The sum of an amount and its parts: 3 dollars 50 cents, 10円5銭, 15 dollars 50, 35€ 99.
  ///
  /// - Parameter start: behind the first number and its spaces.
  func money(
    _ first: NumberMention,
    _ second: NumberMention,
    _ start: Int,
    _ text: Span<UInt8>
  ) -> NumberMention? {
    guard second.lowestPower == 0, second.value.utf8.count <= 2,
      let (currency, nameEnd) = tables.currencies.currency(text, at: start, languages),
      let part = second.decimal, part.isWhole, !part.isNegative,
      part.wholeDigits <= 2, let whole = first.decimal,
      currency.decimals < 2, isCoinBehind(first, currency, whole)
    else { return nil }
    let next = skipSpaces(text, nameEnd)
    var joint = Joint.none
    if next != second.start {
      guard let kind = self.joint(text, next, second.start) else { return nil }
      joint = kind
    }
    let behind = skipSpaces(text, second.end, atMost: 1)
    if let (coin, _) = tables.currencies.currency(text, at: behind, languages),
      coin.decimals > currency.decimals
    {
      return sum(first, whole, second, part, coin.decimals)
    }
    guard currency.decimals == 0, isBareCoin(second, joint, start..<nameEnd, text) else {
      return nil
    }
    return sum(first, whole, second, part, 2)
  }

  private enum Joint {
    case none
    case comma
    case word
  }

  /// What joins an amount to its parts: nothing, a comma, and.
  private func joint(_ text: Span<UInt8>, _ at: Int, _ start: Int) -> Joint? {
    if at < text.count, text[at] == UInt8(ascii: ","), skipSpaces(text, at + 1) == start {
      return .comma
    }
    return tables.joints.match(text, at: at, languages) { role, end in
      role == .and && skipSpaces(text, end) == start ? .word : nil
    }
  }

  /// Whether a first number may have parts of its currency behind: it is whole, or parts that have parts.
  private func isCoinBehind(
    _ first: NumberMention,
    _ currency: Currencies.Currency,
    _ whole: DecimalValue
  ) -> Bool {
    whole.isWhole && currency.decimals == 0 || currency.decimals > 0 && first.hasCoins
  }

  /// Whether a number is the parts of the amount before it without saying so.
  ///
  /// It has two digits, and nothing is counted by it: no word follows, unless a code or sign stands between.
  private func isBareCoin(
    _ second: NumberMention,
    _ joint: Joint,
    _ name: Range<Int>,
    _ text: Span<UInt8>
  ) -> Bool {
    guard second.writing == .plain, joint != .comma, second.end - second.start == 2,
      name.upperBound < second.start
    else { return joint == .word && second.isTens && isClauseEnd(text, second.end) }
    let end = skipSpaces(text, second.end, atMost: 1)
    if end < text.count, text[end] == UInt8(ascii: "%") || text[end] == UInt8(ascii: "-") {
      return false
    }
    // Another amount follows, or the sign of the second stands behind it.
    if tables.currencies.currency(text, at: end, languages) != nil { return false }
    if isClauseEnd(text, second.end) { return true }
    return joint == .none && isCodeOrSign(text, name)
  }

  private func isCodeOrSign(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    if name.count == 3 { return name.allSatisfy { (0x41...0x5A).contains(text[$0]) } }
    return scalarBefore(text, name.upperBound).map { Surroundings.isCurrencySign($0.scalar) }
      ?? false
  }

  private func sum(
    _ first: NumberMention,
    _ whole: DecimalValue,
    _ second: NumberMention,
    _ part: DecimalValue,
    _ decimals: Int
  ) -> NumberMention? {
    var one = first
    one.set(whole.growing(by: part.shifted(by: -decimals)), until: second.end)
    one.lowestPower = 0
    one.hasCoins = true
    return one
  }
}
