import CanonymUnicode

extension NumberScanner {
  /// What the begin of a chain is when what stands before it, or its form, says that it is no quantity.
  func noQuantity(
    _ chain: DigitChain,
    _ text: Span<UInt8>,
    _ role: ContextWords.Role?
  ) -> (range: Range<Int>, kind: NumberKind)? {
    if role == .code || isCode(chain, text) { return (codeRange(chain), .identifier) }
    if let phone = phone(text, chain, from: 0) { return (phone, .phone) }
    // The extension of the number before: 837.824.1482 ext 63888.
    if role == .phone, let last = mentions.last, last.kind == .phone,
      chain.range.lowerBound - last.end <= 8
    {
      return (chain.range(of: 0..<1), .phone)
    }
    if role == .version, chain.separators.first == .point {
      return (chain.range(of: 0..<chain.stretch(from: 0)), .version)
    }
    if chain.runs.count == 1, Surroundings.isListMarker(text, chain.range) {
      return (chain.range, .listMarker)
    }
    return nil
  }

  private func isCode(_ chain: DigitChain, _ text: Span<UInt8>) -> Bool {
    let range = chain.range
    let digits = chain.runs[0].digits.count
    if Surroundings.isGluedToWord(text, range.lowerBound, digits, tables.units) { return true }
    if Surroundings.isInAddress(text, range) || Surroundings.isCoordinate(text, range.upperBound) {
      return true
    }
    if let last = mentions.last, last.kind == .identifier, ends(text, range.lowerBound, with: "°"),
      last.end + "°".utf8.count == range.lowerBound
    {
      return true
    }
    // A long number with nothing to part its digits is a code, unless it is round or all of the text.
    guard chain.runs.count == 1, digits >= 10,
      !chain.runs[0].digits.suffix(3).allSatisfy({ $0 == 0 })
    else { return false }
    let isAll =
      skipSpacesBack(text, range.lowerBound) == 0 && Surroundings.isLineEnd(text, range.upperBound)
    return !isAll && Surroundings.sign(text, before: range.lowerBound) == nil
  }

  /// What of a chain belongs to a code: up to the first space.
  private func codeRange(_ chain: DigitChain) -> Range<Int> {
    let parts = chain.separators.firstIndex(of: .space)
    return chain.range(of: 0..<(parts ?? chain.separators.count) + 1)
  }

  /// The telephone number that begins with a run of a chain; nil when there is none.
  func phone(
    _ text: Span<UInt8>,
    _ chain: DigitChain,
    from first: Int
  ) -> Range<Int>? {
    let begin = chain.runs[first].range.lowerBound
    guard PhoneNumber.hasEnoughDigits(text, at: begin) else { return nil }
    let phone = PhoneNumber(text, at: begin)
    guard phone.range.count >= 5, chain.kind(from: first)?.kind != .date else { return nil }
    let start = phone.range.lowerBound
    let isPhone = phone.isPhone(isNamed: tables.context.namesPhone(text, before: start))
    return isPhone ? phone.range : nil
  }
}
