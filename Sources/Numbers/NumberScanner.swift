import CanonymUnicode

/// Reads the candidates of one text in order.
struct NumberScanner {
  let reader: NumberReader
  let locale: String?
  let language: String?
  let context: NumberContext
  private(set) var mentions: [NumberMention] = []
  private var consumed = 0

  /// A scanner of a text whose separators are known.
  init(reader: NumberReader, locale: String?, language: String?, context: NumberContext) {
    self.reader = reader
    self.locale = locale
    self.language = language
    self.context = context
  }

  /// Reads one candidate, unless one before it took it in.
  mutating func read(_ candidate: NumberReader.Candidate, in text: Span<UInt8>) {
    switch candidate {
    case .chain(let chain):
      if chain.range.lowerBound >= consumed { read(chain, text) }
    case .han(let start):
      if start >= consumed { readHan(text, start) }
    case .fraction(let start):
      if start >= consumed { readVulgarFraction(text, start) }
    }
  }

  // MARK: Chains of digits

  private mutating func read(_ chain: DigitChain, _ text: Span<UInt8>) {
    let range = chain.range
    let sign = Surroundings.sign(text, before: range.lowerBound)
    let isPlus = sign.map { !$0.isMinus } ?? false
    if Surroundings.isGluedToWord(text, range.lowerBound) || Surroundings.isInAddress(text, range) {
      return add(range, .identifier)
    }
    if Surroundings.followsVersionWord(text, range.lowerBound) { return add(range, .version) }
    if let end = endOfBracketedPhone(text, chain) {
      return add(range.lowerBound..<end, .phone)
    }
    if let kind = chain.kind(isPlus: isPlus) { return add(range, kind) }
    if chain.runs.count == 1, Surroundings.isListMarker(text, range) {
      return add(range, .listMarker)
    }
    readNumbers(chain, text, sign)
  }

  /// Reads the numbers of a chain one after the other.
  private mutating func readNumbers(
    _ chain: DigitChain,
    _ text: Span<UInt8>,
    _ sign: (length: Int, isMinus: Bool)?
  ) {
    var first = 0
    while first < chain.runs.count {
      if let next = readFraction(chain, first, text) {
        first = next
        continue
      }
      guard let number = chain.number(from: first, context) else {
        first = skipUnreadable(chain, first)
        continue
      }
      let last = first + number.runs - 1
      let range = chain.runs[first].range.lowerBound..<chain.runs[last].range.upperBound
      let isMinus = first == 0 && (sign?.isMinus ?? false)
      let start = isMinus ? range.lowerBound - (sign?.length ?? 0) : range.lowerBound
      finish(number, start..<range.upperBound, isMinus, text, isLast: last == chain.runs.count - 1)
      if consumed > chain.range.upperBound { return }
      first = last + 1
    }
  }

  /// Decides what a number read is, by what stands behind it, and adds it.
  private mutating func finish(
    _ number: GroupedNumber,
    _ range: Range<Int>,
    _ isMinus: Bool,
    _ text: Span<UInt8>,
    isLast: Bool
  ) {
    var number = number
    var end = range.upperBound
    if isLast, let han = HanNumeral.read(text, after: number.value, at: end, context) {
      number = GroupedNumber(runs: number.runs, value: han.value, writing: .units)
      end = han.end
    }
    if let kind = kindOfDate(number, range.lowerBound, end, text) {
      return add(range.lowerBound..<end, kind)
    }
    let digitsEnd = end
    if let (power, wordEnd) = magnitude(text, range, end) {
      number.value = number.value.shifted(by: power)
      number.alternative = number.alternative?.shifted(by: power)
      end = wordEnd
    }
    if end == digitsEnd, let kind = kindOfSuffix(text, end, number) {
      return add(range.lowerBound..<end, kind, kind == .ordinal ? number.value.text : "")
    }
    let value = isMinus ? number.value.negated : number.value
    let alternative = number.alternative.map { isMinus ? $0.negated : $0 }
    consumed = end
    mentions.append(
      NumberMention(
        start: range.lowerBound,
        end: end,
        value: value.text,
        kind: .number,
        writing: number.writing,
        locale: number.isDecidedByContext ? locale : nil,
        alternative: alternative?.text
      )
    )
  }

  private func magnitude(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ end: Int
  ) -> (power: Int, end: Int)? {
    let found = reader.magnitudes.magnitude(text, behind: end, language: language)
    guard let found else { return nil }
    // A small m or t against a number is a metre or a ton, unless it is money: £35m.
    let letter = text[end]
    if found.end == end + 1, letter == UInt8(ascii: "m") || letter == UInt8(ascii: "t") {
      return isMoney(text, before: range.lowerBound) ? found : nil
    }
    return found
  }

  private func isMoney(_ text: Span<UInt8>, before start: Int) -> Bool {
    var end = start
    if end > 0, text[end - 1] == 0x20 { end -= 1 }
    return ["$", "£", "€", "¥", "₹", "₽", "₴", "₺", "₩"].contains { ends(text, end, with: $0) }
  }

  /// Whether a number with what stands beside it is a date or a time of day.
  private func kindOfDate(
    _ number: GroupedNumber,
    _ start: Int,
    _ end: Int,
    _ text: Span<UInt8>
  ) -> NumberKind? {
    guard number.writing == .plain, let value = number.value.small else { return nil }
    let isYear = (1000...2199).contains(value)
    let isDay = (1...31).contains(value)
    if isDay || isYear {
      if reader.calendar.month(text, behind: end, language: language) != nil, isDay { return .date }
      if reader.calendar.month(text, before: start, language: language) != nil { return .date }
    }
    if isYear {
      if reader.calendar.isYear(text, behind: end) { return .date }
      if let last = mentions.last, last.kind == .date, start - last.end <= 2, start > last.end {
        return .date
      }
    }
    return kindOfCalendarSign(text, end, value)
  }

  /// Whether a sign for year, month, day or hour stands behind a number: 2022年3月3日, 2022년.
  private func kindOfCalendarSign(_ text: Span<UInt8>, _ end: Int, _ value: Int) -> NumberKind? {
    let at = end < text.count && text[end] == 0x20 ? end + 1 : end
    guard at < text.count, text[at] >= 0xE0 else { return nil }
    let (scalar, _) = decodeScalar(text, at, text.count)
    switch scalar {
    case 0x5E74, 0xB144: return value >= 1000 && value < 2200 ? .date : nil
    case 0x6708, 0xC6D4: return value <= 12 ? .date : nil
    case 0x65E5, 0x53F7, 0x865F, 0xC77C: return value <= 31 && at == end ? .date : nil
    case 0x65F6, 0x6642, 0xC2DC: return value <= 24 && at == end ? .time : nil
    default: return nil
    }
  }

  /// What letters written against a number make of it: an ordinal, a time, a code; nil for units.
  private func kindOfSuffix(
    _ text: Span<UInt8>,
    _ end: Int,
    _ number: GroupedNumber
  ) -> NumberKind? {
    guard end < text.count else { return nil }
    let afterSpace = text[end] == 0x20 ? end + 1 : end
    if number.value.small.map({ $0 <= 24 }) ?? false {
      for word in ["am", "pm", "a.m.", "p.m.", "AM", "PM", "Uhr"]
      where starts(text, afterSpace, with: word) {
        let behind = afterSpace + word.utf8.count
        if behind == text.count || !isLetterByte(text[behind]) { return .time }
      }
    }
    if text[end] == UInt8(ascii: "-"), let word = word(text, at: end + 1) {
      return Self.cyrillicOrdinalEndings.contains(word) ? .ordinal : nil
    }
    guard isLetterByte(text[end]), let word = word(text, at: end) else { return nil }
    if Self.ordinalEndings.contains(word) { return .ordinal }
    return reader.units.contains(word) ? nil : .identifier
  }

  private static let ordinalEndings: Set<String> = [
    "st", "nd", "rd", "th", "º", "ª", "er", "ère", "ème", "e",
  ]
  private static let cyrillicOrdinalEndings: Set<String> = [
    "й", "я", "е", "го", "му", "м", "ю", "ої", "ій", "ий", "х", "ти", "ма", "ой", "ая", "ое",
  ]

  /// The letters at a place, in small ones; nil when a script without spaces begins there.
  private func word(_ text: Span<UInt8>, at start: Int) -> String? {
    var end = start
    while end < text.count, end - start < 24 {
      let (scalar, length) = decodeScalar(text, end, text.count)
      guard scalar < 0x590, Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false else { break }
      end += length
    }
    guard end > start else { return nil }
    return String(decoding: (start..<end).map { text[$0] }, as: UTF8.self).lowercased()
  }

  /// Steps over runs that are joined in a way that is no number; a list by commas is read run by run.
  private mutating func skipUnreadable(_ chain: DigitChain, _ first: Int) -> Int {
    var last = first
    while last < chain.separators.count,
      chain.separators[last].isDecimal || chain.separators[last] == .apostrophe
    {
      last += 1
    }
    if chain.separators[first..<last].allSatisfy({ $0 == .comma }) {
      for run in chain.runs[first...last] {
        mentions.append(
          NumberMention(
            start: run.range.lowerBound,
            end: run.range.upperBound,
            value: DecimalValue(digits: run.digits).text,
            kind: .number,
            writing: .plain
          )
        )
      }
      consumed = chain.runs[last].range.upperBound
    } else {
      add(chain.runs[first].range.lowerBound..<chain.runs[last].range.upperBound, .version)
    }
    return max(last, first) + 1
  }

  private mutating func add(_ range: Range<Int>, _ kind: NumberKind, _ value: String = "") {
    consumed = max(consumed, range.upperBound)
    mentions.append(
      NumberMention(
        start: range.lowerBound,
        end: range.upperBound,
        value: value,
        kind: kind,
        writing: .plain
      )
    )
  }

  /// Where a telephone number with its area code in brackets ends: (031) 12-345 67.
  private func endOfBracketedPhone(_ text: Span<UInt8>, _ chain: DigitChain) -> Int? {
    let range = chain.range
    guard range.upperBound < text.count, text[range.upperBound] == UInt8(ascii: ")"),
      range.lowerBound > 0,
      [UInt8(ascii: "("), UInt8(ascii: "+")].contains(text[range.lowerBound - 1]),
      chain.runs.count == 1, chain.runs[0].digits.count <= 5
    else { return nil }
    var at = range.upperBound + 1
    while at < text.count, at - range.upperBound < 4, !(0x30...0x39).contains(text[at]) {
      guard " -/.(".utf8.contains(text[at]) else { return nil }
      at += 1
    }
    guard at < text.count, let rest = DigitChain(text, at: at) else { return nil }
    return rest.runs.reduce(0) { $0 + $1.digits.count } >= 5 ? rest.range.upperBound : nil
  }

  // MARK: Fractions

  /// Reads `1/2` or `2 1/2`; gives the run behind it.
  private mutating func readFraction(_ chain: DigitChain, _ first: Int, _ text: Span<UInt8>) -> Int?
  {
    let separators = chain.separators
    var whole = 0
    var at = first
    if first + 1 < separators.count, separators[first] == .space, separators[first + 1] == .slash {
      guard let value = chain.runs[first].small else { return nil }
      whole = value
      at += 1
    }
    guard at < separators.count, separators[at] == .slash,
      let numerator = chain.runs[at].small, let denominator = chain.runs[at + 1].small,
      (1...999).contains(denominator), numerator < 1000,
      at + 1 == separators.count || separators[at + 1] != .slash
    else { return nil }
    let start = chain.runs[first].range.lowerBound
    addFraction(whole, numerator, denominator, start..<chain.runs[at + 1].range.upperBound)
    return at + 2
  }

  private mutating func readVulgarFraction(_ text: Span<UInt8>, _ start: Int) {
    let (scalar, length) = decodeScalar(text, start, text.count)
    guard let (numerator, denominator) = vulgarFraction(scalar) else { return }
    let end = start + length
    if let last = mentions.last, last.kind == .number, last.writing == .plain,
      last.end == start || last.end + 1 == start && text[last.end] == 0x20,
      let whole = Int(last.value), (0..<1_000_000).contains(whole)
    {
      mentions.removeLast()
      return addFraction(whole, numerator, denominator, last.start..<end)
    }
    addFraction(0, numerator, denominator, start..<end)
  }

  private mutating func addFraction(
    _ whole: Int,
    _ numerator: Int,
    _ denominator: Int,
    _ range: Range<Int>
  ) {
    consumed = range.upperBound
    let value = fractionText(whole * denominator + numerator, denominator)
    mentions.append(
      NumberMention(
        start: range.lowerBound,
        end: range.upperBound,
        value: value,
        kind: .number,
        writing: .fraction
      )
    )
  }

  // MARK: Han

  private mutating func readHan(_ text: Span<UInt8>, _ start: Int) {
    guard let reading = HanNumeral.read(text, at: start) else { return }
    let range = start..<reading.end
    if ends(text, start, with: "第") { return add(range, .ordinal, reading.value.text) }
    if let value = reading.value.small, let kind = kindOfCalendarSign(text, reading.end, value) {
      return add(range, kind)
    }
    consumed = reading.end
    mentions.append(
      NumberMention(
        start: start,
        end: reading.end,
        value: reading.value.text,
        kind: .number,
        writing: .units
      )
    )
  }
}

/// A fraction as an exact decimal where it has one, else as a fraction in lowest terms.
func fractionText(_ numerator: Int, _ denominator: Int) -> String {
  var (a, b) = (numerator, denominator)
  while b != 0 { (a, b) = (b, a % b) }
  let divisor = max(a, 1)
  let (top, bottom) = (numerator / divisor, denominator / divisor)
  var power = 1
  for scale in 0..<10 {
    if power % bottom == 0 {
      let digits = String(top * (power / bottom)).utf8.map { $0 - UInt8(ascii: "0") }
      return DecimalValue(digits: digits, scale: scale).text
    }
    power *= 10
  }
  return "\(top)/\(bottom)"
}
