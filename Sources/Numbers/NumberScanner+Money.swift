import CanonymUnicode

extension NumberScanner {
  /// Takes in the letter for thousands or millions before the code or sign of a currency: 48.5 MUSD, 3 M€, 20 TEUR.
  func takeMoneyMagnitude(_ number: inout GroupedNumber, _ text: Span<UInt8>, _ end: inout Int) {
    let start = skipSpaces(text, end, atMost: 1)
    guard start + 1 < text.count, Self.beginsPrefix(text[start]) else { return }
    for (letters, power) in Self.prefixes where starts(text, start, with: letters) {
      let behind = start + letters.utf8.count
      // A code has capitals, and no sign is a small letter.
      guard behind < text.count, text[behind] &- 0x61 >= 26,
        let (currency, codeEnd) = tables.currencies.currency(text, at: behind, languages),
        currency.decimals == 0, isCodeOrSign(text, behind, codeEnd)
      else { continue }
      number.shift(by: power)
      number.power = power
      end = behind
      return
    }
  }

  /// Lets the currency beside a number decide between a group and decimals: no thousandths are paid in yen.
  func settleByCurrency(_ number: inout GroupedNumber, _ text: Span<UInt8>, _ range: Range<Int>) {
    guard number.runs == 2, number.writing == .western || number.writing == .european,
      number.value.wholeDigits > 0
    else { return }
    let next = skipSpaces(text, range.upperBound, atMost: 1)
    let before = skipSpacesBack(text, range.lowerBound, atMost: 1)
    guard
      let code = tables.currencies.currency(text, at: next, languages)?.currency.code
        ?? tables.currencies.currency(text, endingAt: before, languages)?.currency.code
    else { return }
    let isDecimal = number.value.scale > 0
    guard isDecimal ? Self.wholes.contains(code) : Self.thousandths.contains(code),
      let other = number.alternative, other.scale == (isDecimal ? 0 : 3)
    else { return }
    number.value = other
    number.alternative = nil
    number.evidence = .currency
  }

  /// Currencies whose parts are not paid; ISO 4217 gives them no decimals, or nobody writes them.
  private static let wholes: Set<String> = [
    "CLP", "COP", "HUF", "IDR", "IRR", "ISK", "JPY", "KRW", "PYG", "UGX", "VND",
  ]
  /// Currencies with three decimals.
  private static let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  private static func beginsPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "M"), UInt8(ascii: "m"), UInt8(ascii: "K"), UInt8(ascii: "k"),
      UInt8(ascii: "T"), UInt8(ascii: "B"), UInt8(ascii: "b"):
      true
    default: false
    }
  }

  /// Thousands, millions and billions of accounts; the longer first.
  private static let prefixes = [
    ("Mio", 6), ("Mrd", 9), ("mn", 6), ("bn", 9), ("Mn", 6), ("Bn", 9), ("Md", 9), ("M", 6),
    ("k", 3), ("K", 3), ("T", 3), ("B", 9),
  ]

  private func isCodeOrSign(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if let (scalar, next) = scalarAfter(text, start), next == end {
      return Surroundings.isCurrencySign(scalar)
    }
    return end - start == 3 && text[start] < 0x5B && isWordEnd(text, end)
  }
}
