import CanonymUnicode

extension NumberScanner {
  /// Reads `1/2` or `2 1/2`; gives the run behind it.
  mutating func readFraction(
    _ chain: DigitChain,
    _ first: Int,
    _ text: Span<UInt8>,
    _ sign: Surroundings.Sign?
  ) -> Int? {
    let separators = chain.separators
    var whole = 0
    var at = first
    if first + 1 < separators.count, separators[first] == .space, separators[first + 1] == .slash {
      // A number as long as a year is none: in 2019 1/3 of them.
      guard let value = chain.runs[first].small, value < 1000 else { return nil }
      whole = value
      at += 1
    }
    guard at < separators.count, separators[at] == .slash,
      let numerator = chain.runs[at].small, let denominator = chain.runs[at + 1].small,
      (1...9999).contains(denominator), numerator < 10_000, at == first || numerator < denominator,
      at + 1 == separators.count || separators[at + 1] != .slash
    else { return nil }
    let range = chain.range(of: first..<at + 2)
    let sign = sign.flatMap {
      !$0.isMinus || $0.isSpaced && !Surroundings.isLineEnd(text, range.upperBound) ? nil : $0
    }
    if first == 0, whole == 0, numerator < denominator,
      let last = takeWhole(text, before: range.lowerBound, atMost: 2)
    {
      let top = last.value * denominator + numerator
      addFraction(top, denominator, last.start..<range.upperBound, last.isMinus)
      return at + 2
    }
    let top = whole * denominator + numerator
    addFraction(top, denominator, (sign?.start ?? range.lowerBound)..<range.upperBound, sign != nil)
    return at + 2
  }

  /// Whether a slash parts the decimals, as Persian has it: before a word that multiplies, ۲/۵ میلیارد.
  func isPersianDecimal(_ chain: DigitChain, _ first: Int, _ text: Span<UInt8>) -> Bool {
    guard language == "fa" || language == "ps", first < chain.separators.count,
      chain.separators[first] == .slash, chain.runs[first].zero == 0x6F0,
      chain.runs[first + 1].digits.count <= 2
    else { return false }
    let end = chain.runs[first + 1].range.upperBound
    return tables.magnitudes.magnitude(text, behind: end, .init(languages: languages)) != nil
  }

  /// Reads ½, and the whole before it.
  mutating func readVulgarFraction(_ text: Span<UInt8>, _ start: Int) {
    let (scalar, length) = decodeScalar(text, start, text.count)
    guard let (numerator, denominator) = vulgarFraction(scalar) else { return }
    let end = start + length
    if let whole = takeWhole(text, before: start, atMost: 1) {
      let top = whole.value * denominator + numerator
      return addFraction(top, denominator, whole.start..<end, whole.isMinus)
    }
    addFraction(numerator, denominator, start..<end, false)
  }

  /// Takes back the whole number that was read right before a fraction.
  private mutating func takeWhole(
    _ text: Span<UInt8>,
    before start: Int,
    atMost spaces: Int
  ) -> (value: Int, start: Int, isMinus: Bool)? {
    guard let last = mentions.last, last.kind == .number, last.writing == .plain,
      skipSpacesBack(text, start, atMost: spaces) == last.end, let value = Int(last.value),
      value.magnitude < 1000
    else { return nil }
    mentions.removeLast()
    consumed = last.start
    return (Int(value.magnitude), last.start, last.value.hasPrefix("-"))
  }

  /// Reads what follows a denominator, where something does, in Chinese, Japanese and Korean: 5分の3 is 3/5.
  mutating func readHanFraction(
    _ denominator: DecimalValue,
    _ start: Int,
    _ text: Span<UInt8>,
    _ end: Int,
    _ sign: Surroundings.Sign?
  ) -> Bool {
    guard let next = behindFractionWord(text, end) else { return false }
    var top: (value: DecimalValue, end: Int)?
    if let chain = DigitChain(text, at: next), let number = chain.number(from: 0, context) {
      let digitsEnd = chain.range(of: 0..<number.runs).upperBound
      top = (number.value, digitsEnd)
      if let han = HanNumeral.read(text, after: number.value, at: digitsEnd, context) {
        top = (han.value, han.end)
      }
    } else if let han = HanNumeral.readAny(text, at: next, language: language) {
      top = (han.value, han.end)
    }
    guard let top, let a = top.value.small, let b = denominator.small, b > 0 else { return false }
    let sign = sign.flatMap { $0.isMinus ? $0 : nil }
    addFraction(a, b, (sign?.start ?? start)..<top.end, sign != nil)
    return true
  }

  /// Where the numerator begins behind 分之, 分の or 분의, over spaces; nil when none of them follows.
  private func behindFractionWord(_ text: Span<UInt8>, _ end: Int) -> Int? {
    let at = skipSpaces(text, end, atMost: 1)
    guard at < text.count, text[at] >= 0xE5 else { return nil }
    for (first, second) in [("分", "之"), ("分", "の"), ("분", "의")] where starts(text, at, with: first)
    {
      let middle = skipSpaces(text, at + first.utf8.count)
      if starts(text, middle, with: second) {
        return skipSpaces(text, middle + second.utf8.count)
      }
    }
    return nil
  }

  mutating func addFraction(
    _ numerator: Int,
    _ denominator: Int,
    _ range: Range<Int>,
    _ isMinus: Bool
  ) {
    let start = max(consumed, range.lowerBound)
    consumed = max(consumed, range.upperBound)
    mentions.append(
      NumberMention(
        start: start,
        end: range.upperBound,
        value: (isMinus ? "-" : "") + fractionText(numerator, denominator),
        kind: .number,
        writing: .fraction
      )
    )
  }

  /// Reads a number in Han alone.
  mutating func readHan(_ text: Span<UInt8>, _ start: Int) {
    guard let reading = HanNumeral.read(text, at: start, language: language) else {
      // 三分の二: of one sign alone only a denominator is read.
      if let sign = HanNumeral.readAny(text, at: start, language: language) {
        if readHanFraction(sign.value, start, text, sign.end, minus(text, start)) { return }
        // 五元: before a currency one sign is a number too.
        if isHanBegin(text, start),
          let (_, _) = tables.currencies.currency(text, at: sign.end, languages)
        {
          addHan(sign, text, start)
        }
      }
      return
    }
    let range = start..<reading.end
    if ends(text, start, with: "第") { return add(range, .ordinal, reading.value.text) }
    if readHanFraction(reading.value, start, text, reading.end, minus(text, start)) { return }
    if let value = reading.value.small, let kind = kindOfCalendarSign(text, reading.end, value) {
      return add(range, kind)
    }
    addHan(reading, text, start)
  }

  private mutating func addHan(
    _ reading: HanNumeral.Reading,
    _ text: Span<UInt8>,
    _ start: Int
  ) {
    let minus = minus(text, start)
    let begin = max(consumed, minus?.start ?? start)
    consumed = reading.end
    mentions.append(
      NumberMention(
        start: begin,
        end: reading.end,
        value: (minus == nil ? reading.value : reading.value.negated).text,
        kind: .number,
        writing: .units
      )
    )
  }

  /// The word or sign for minus before a number in Han.
  private func minus(_ text: Span<UInt8>, _ start: Int) -> Surroundings.Sign? {
    if let word = tables.context.word(text, before: start), word.role == .minus {
      return Surroundings.Sign(start: word.start, isMinus: true)
    }
    return nil
  }

  /// Whether a sign of Han begins a number: no other digit stands right before it.
  private func isHanBegin(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard let (before, _) = scalarBefore(text, start) else { return true }
    // 数千円, 何百ドル: some thousands.
    return HanNumeral.sign(before) == nil && decimalDigit(before) == nil
      && ![0x6570, 0x4F55, 0x5E7E, 0x51E0, 0x6578, 0x5E7E].contains(before)
  }
}

/// A fraction as an exact decimal where it has one, else as a fraction in lowest terms.
func fractionText(_ numerator: Int, _ denominator: Int) -> String {
  var (a, b) = (numerator, denominator)
  while b != 0 { (a, b) = (b, a % b) }
  let divisor = max(a, 1)
  let (top, bottom) = (numerator / divisor, denominator / divisor)
  // A denominator below 10⁹ of twos and fives alone divides a power of ten at most 30 long.
  var rest = bottom
  var twos = 0
  var fives = 0
  while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
  while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
  guard rest == 1 else { return "\(top)/\(bottom)" }
  var value = DecimalValue(top)
  for _ in twos..<max(twos, fives) { value = value + value }
  for _ in fives..<max(twos, fives) { value = value.timesFive }
  return value.shifted(by: -max(twos, fives)).text
}

/// The value of a fraction that is one character: ½ is 1/2.
func vulgarFraction(_ scalar: UInt32) -> (numerator: Int, denominator: Int)? {
  switch scalar {
  case 0xBC: (1, 4)
  case 0xBD: (1, 2)
  case 0xBE: (3, 4)
  case 0x2150: (1, 7)
  case 0x2151: (1, 9)
  case 0x2152: (1, 10)
  case 0x2153: (1, 3)
  case 0x2154: (2, 3)
  case 0x2155...0x2158: (Int(scalar - 0x2154), 5)
  case 0x2159: (1, 6)
  case 0x215A: (5, 6)
  case 0x215B: (1, 8)
  case 0x215C: (3, 8)
  case 0x215D: (5, 8)
  case 0x215E: (7, 8)
  default: nil
  }
}
