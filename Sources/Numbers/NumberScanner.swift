import CanonymUnicode

/// Reads the candidates of one text in order.
struct NumberScanner {
  let tables: NumberTables
  let locale: String?
  let language: String?
  /// The language, with its region first where that is known.
  let languages: [String]
  let context: NumberContext
  /// Whether the language has words that multiply the number behind them.
  private let hasWordsBefore: Bool
  /// What was found so far.
  var mentions: [NumberMention] = []
  /// Up to where the text has been read.
  var consumed = 0

  /// A scanner of a text whose separators are known.
  init(tables: NumberTables, locale: String?, languages: [String], context: NumberContext) {
    self.tables = tables
    self.locale = locale
    self.languages = languages
    language = languages.last
    hasWordsBefore = tables.magnitudes.hasWordsBefore(languages.last)
    self.context = context
  }

  /// The language of a locale, with its region first where that is known: en-IN, en; none for `und`.
  static func languages(of locale: String?) -> [String] {
    guard let locale else { return [] }
    let subtags = locale.split { $0 == "-" || $0 == "_" }.prefix { $0.utf8.count > 1 }
    guard let first = subtags.first?.lowercased(), first != "und", first != "mul" else { return [] }
    guard let region = subtags.dropFirst().first(where: { $0.utf8.count == 2 }) else {
      return [first]
    }
    return ["\(first)-\(region.uppercased())", first]
  }

  /// Reads one candidate, unless one before it took it in.
  mutating func read(_ candidate: NumberCandidate, in text: Span<UInt8>) {
    guard candidate.start >= consumed else { return }
    switch candidate {
    case .chain(let chain): read(chain, text)
    case .han(let start): readHan(text, start)
    case .fraction(let start): readVulgarFraction(text, start)
    }
  }

  /// Reads the runs of a chain one after the other.
  private mutating func read(_ chain: DigitChain, _ text: Span<UInt8>) {
    let begin = chain.range.lowerBound
    let word = tables.context.word(text, before: begin)
    if let (range, kind) = noQuantity(chain, text, word?.role) { add(range, kind) }
    if word?.role == .time, chain.isTimeOfDay { add(chain.range(of: 0..<2), .time) }
    var sign = Surroundings.sign(text, before: begin)
    if word?.role == .minus, let word { sign = .init(start: word.start, isMinus: true) }
    var first = 0
    while first < chain.runs.count {
      if chain.runs[first].range.lowerBound < consumed {
        first += 1
      } else if first > 0, chain.separators[first - 1] == .comma,
        let phone = phone(text, chain, from: first)
      {
        add(phone, .phone)
      } else {
        first = readRuns(chain, from: first, text, first == 0 ? sign : nil)
      }
    }
  }

  /// Reads what begins with a run of a chain; gives the first run behind it.
  private mutating func readRuns(
    _ chain: DigitChain,
    from first: Int,
    _ text: Span<UInt8>,
    _ sign: Surroundings.Sign?
  ) -> Int {
    if let (kind, runs) = chain.kind(from: first) {
      add(chain.range(of: first..<first + runs), kind)
      return first + runs
    }
    if isPersianDecimal(chain, first, text) {
      var decimals = chain
      decimals.separators[first] = .arabicDecimal
      return readNumber(decimals, first, text, sign)
    }
    if let next = readFraction(chain, first, text, sign) { return next }
    return readNumber(chain, first, text, sign)
  }

  private mutating func readNumber(
    _ chain: DigitChain,
    _ first: Int,
    _ text: Span<UInt8>,
    _ sign: Surroundings.Sign?
  ) -> Int {
    if let number = chain.number(from: first, context) {
      finish(number, chain, from: first, text, sign)
      return first + number.runs
    }
    return readUnreadable(chain, first)
  }

  /// Runs that are joined in a way that is no number: a list by commas is read run by run, all else is left.
  private mutating func readUnreadable(_ chain: DigitChain, _ first: Int) -> Int {
    var last = first
    while last < chain.separators.count, chain.joinsTightly(last) { last += 1 }
    // Three digits behind a comma would be a group: 1,234,56 is no list.
    let isList =
      chain.separators[first..<last].allSatisfy { $0 == .comma || $0 == .arabicComma }
      && chain.runs[first...last].allSatisfy { $0.digits.count != 3 }
    if isList {
      for run in chain.runs[first...last] {
        add(run.range, .number, DecimalValue(digits: run.digits).text)
      }
    } else {
      add(chain.range(of: first..<last + 1), .version)
    }
    return last + 1
  }

  /// Decides what a number read is, by what stands around it, and adds it.
  private mutating func finish(
    _ grouped: GroupedNumber,
    _ chain: DigitChain,
    from first: Int,
    _ text: Span<UInt8>,
    _ sign: Surroundings.Sign?
  ) {
    var number = grouped
    let runs = chain.range(of: first..<first + number.runs)
    let isLast = first + number.runs == chain.runs.count
    var start = runs.lowerBound
    var end = runs.upperBound
    if first == 0, let point = leadingPoint(text, start), number.runs == 1 {
      number.value = DecimalValue(digits: chain.runs[0].digits, scale: chain.runs[0].digits.count)
      start = point
    }
    if isLast, let han = HanNumeral.read(text, after: number.value, at: end, context) {
      number = GroupedNumber(runs: number.runs, value: han.value, writing: .units)
      end = han.end
    }
    if readHanFraction(number.value, start, text, end, sign) { return }
    if isLast, let power = power(number.value, text, end) {
      return addPower(power.value, start..<power.end, sign)
    }
    if let kind = kindOfDate(number, start, end, text) { return add(start..<end, kind) }
    let digitsEnd = end
    if isLast { multiply(&number, text, &start, &end, isGrouped: first == 0) }
    if end == digitsEnd, number.alternative != nil { settleByCurrency(&number, text, start..<end) }
    if end == digitsEnd, isLast { takeMoneyMagnitude(&number, text, &end) }
    if end == digitsEnd, isLast, let kind = kindOfSuffix(text, end, number) {
      let behind = kind == .time ? minuteEnd(text, end) ?? end : end
      return add(start..<behind, kind, kind == .ordinal ? number.value.text : "")
    }
    let sign = sign.flatMap { $0.isSpaced && !Surroundings.isLineEnd(text, end) ? nil : $0 }
    // Before a leading point the sign is looked for anew.
    let ownSign =
      start < runs.lowerBound && sign == nil ? Surroundings.sign(text, before: start) : sign
    append(number, start..<end, ownSign)
  }

  private mutating func append(
    _ number: GroupedNumber,
    _ range: Range<Int>,
    _ sign: Surroundings.Sign?
  ) {
    let isMinus = sign?.isMinus ?? false
    let value = isMinus ? number.value.negated : number.value
    let alternative = number.alternative.map { (isMinus ? $0.negated : $0).text }
    let signStart = isMinus ? sign?.start ?? range.lowerBound : range.lowerBound
    // No mention reaches back into the one before.
    let start = max(consumed, min(signStart, range.lowerBound))
    consumed = max(consumed, range.upperBound)
    mentions.append(
      NumberMention(
        start: start,
        end: range.upperBound,
        value: value.text,
        kind: .number,
        writing: number.writing,
        evidence: number.evidence,
        locale: number.evidence == .locale ? locale : nil,
        alternative: alternative == value.text ? nil : alternative,
        lowestPower: number.power
      )
    )
  }

  private mutating func addPower(
    _ value: String,
    _ range: Range<Int>,
    _ sign: Surroundings.Sign?
  ) {
    let isMinus = sign?.isMinus ?? false
    let start = max(consumed, isMinus ? sign?.start ?? range.lowerBound : range.lowerBound)
    consumed = max(consumed, range.upperBound)
    let isZero = value == "0"
    mentions.append(
      NumberMention(
        start: start,
        end: range.upperBound,
        value: isMinus && !isZero ? "-" + value : value,
        kind: .number,
        writing: .power
      )
    )
  }

  /// Takes in the words that multiply a number, and a smaller number with its own word behind: 1 crore 20 lakh.
  private func multiply(
    _ number: inout GroupedNumber,
    _ text: Span<UInt8>,
    _ start: inout Int,
    _ end: inout Int,
    isGrouped: Bool
  ) {
    if isGrouped, hasWordsBefore,
      let before = tables.magnitudes.magnitude(text, before: start, language: language)
    {
      number.shift(by: before.power)
      start = before.end
      // A word behind multiplies again: ကုဋေ ၄.၅ သိန်း.
      if let found = magnitude(text, start..<end, number), found.isSure {
        number.shift(by: found.power)
        end = found.end
      }
      return
    }
    guard let found = magnitude(text, start..<end, number) else { return }
    guard found.isSure else {
      // 3m without a currency is three metres, or three millions.
      number.alternative = number.value.shifted(by: found.power)
      return
    }
    number.shift(by: found.power)
    end = found.end
    var lowest = found.power
    defer { number.power = lowest }
    // A word upon a word multiplies again: 10 thousand million.
    while let further = magnitude(text, start..<end, number), further.end - end > 4, further.isSure
    {
      number.shift(by: further.power)
      end = further.end
      lowest += further.power
    }
    while let (value, power, behind) = smaller(text, end, than: lowest) {
      number.value = number.value + value
      number.alternative = nil
      lowest = power
      end = behind
    }
  }

  private func magnitude(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ number: GroupedNumber
  ) -> Magnitudes.Found? {
    var beside = Magnitudes.Beside(languages: languages)
    beside.isMoney = Surroundings.isMoney(text, range)
    beside.hasDecimals = number.value.scale > 0
    if let found = tables.magnitudes.magnitude(text, behind: range.upperBound, beside) {
      return found
    }
    // The currency may stand between: 75 USD million.
    guard let currency = tables.units.currencyEnd(text, behind: range.upperBound) else {
      return nil
    }
    guard let found = tables.magnitudes.magnitude(text, behind: currency, beside),
      found.end - currency > 3
    else { return nil }
    return found
  }

  /// A number with a smaller magnitude that continues the one before: the 20 lakh of 1 crore 20 lakh.
  private func smaller(
    _ text: Span<UInt8>,
    _ end: Int,
    than power: Int
  ) -> (value: DecimalValue, power: Int, end: Int)? {
    let start = skipSpaces(text, end, atMost: 1)
    guard start > end, let chain = DigitChain(text, at: start),
      let number = chain.number(from: 0, context), number.runs == chain.runs.count,
      let found = magnitude(text, chain.range, number), found.isSure, found.power < power
    else { return nil }
    let value = number.value.shifted(by: found.power)
    return value.wholeDigits <= power ? (value, found.power, found.end) : nil
  }

  /// Where the point of a number without a whole begins, right before its digits: .08.
  private func leadingPoint(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard let (mark, point) = scalarBefore(text, start),
      mark == 0x2E || mark == 0x2C || mark == 0x66B
    else { return nil }
    guard let (before, _) = scalarBefore(text, point) else { return point }
    let isSign = [0x2D, 0x2212, 0x2B, 0x28].contains(before) || Surroundings.isCurrencySign(before)
    return isSpace(before) || before == 0x0A || isSign || isIgnorable(before) ? point : nil
  }

  /// Adds a mention of another kind than a number read, or one without separators.
  mutating func add(_ range: Range<Int>, _ kind: NumberKind, _ value: String = "") {
    let start = max(consumed, range.lowerBound)
    consumed = max(consumed, range.upperBound)
    mentions.append(
      NumberMention(
        start: start,
        end: range.upperBound,
        value: value,
        kind: kind,
        writing: .plain
      )
    )
  }
}
