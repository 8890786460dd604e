/// What the words of a number so far have made of it.
///
/// It takes the words one after the other; one that does not go on with the number is refused.
struct NumeralState {
  let traits: NumeralTraits
  var isNegative = false
  var whole = NumeralStack()
  /// What stands behind the whole number: the numerator or the denominator of a fraction.
  var tail = NumeralStack()
  /// Whether the tail is a numerator, which a part has to follow.
  var tailIsNumerator = false
  /// What the tail is divided by, where the denominator stands first.
  var denominator: ExactNumber?
  var decimals: NumeralDecimals?
  /// What the number waits for before it is one again.
  var awaits = Awaited.start
  /// How many parts the whole number had at the last `and`.
  var partsBeforeAnd: Int?
  /// A quarter or a half that the next number gets or loses.
  var correction: (value: ExactNumber, isPlus: Bool)?
  var phase = Phase.whole
  /// Whether the article taken last stands among the parts as a one.
  var isArticleAdded = false
  /// Whether the number is a place in an order by a word before it.
  var isPlace = false
  /// Whether the last number needs a multiplier behind it.
  var isLeading = false
  /// How many digits stood side by side so far that make one number.
  var digitsInRow = 0
  /// How many parts the whole number had at its last comma.
  var partsBeforeComma: Int?
  var previous: NumeralLexeme?
  var beforePrevious: NumeralLexeme?
  /// How many words were taken.
  private(set) var count = 0
  /// Whether the one word taken is a number in company alone.
  private(set) var isWeak = false

  enum Phase {
    case whole
    case decimals
    /// A numerator behind the whole number, or a denominator's first word: it needs a part.
    case tail
    /// The denominator behind a bar.
    case over
    /// The numerator behind its denominator.
    case of
    /// A fraction or an ordinal has ended the number; a multiplier may follow the fraction.
    case fraction
    case ordinal
  }

  enum Awaited {
    case nothing
    /// Any number.
    case start
    /// A part below the room that the last one left, of at least this place.
    case and(UInt128)
    case number
    /// A multiplier or a part behind an article.
    case multiplier
  }

  init(_ lexicon: NumeralLexicon) { traits = lexicon.traits }

  /// Whether what was taken is a number.
  var isComplete: Bool {
    guard case .nothing = awaits, phase != .tail, correction == nil, !isLeading,
      digitsInRow == 0 || digitsInRow > 2
    else { return false }
    // One thousand, two hundred; but ten thousand, five of them.
    guard let place = partsBeforeComma, partsBeforeAnd ?? 0 < place || place == whole.count else {
      return true
    }
    return whole.sum(from: place).map { !($0 < 100) } ?? false
  }

  /// Whether it is a place in an order.
  var isOrdinal: Bool { phase == .ordinal || isPlace }

  /// The role of its first word.
  private(set) var firstRole: NumeralLexeme.Role?

  /// Whether it has words that no other word looks like: a sign, decimals, or more than one.
  var isSure: Bool { !isWeak }

  /// The number's value as text; nil where it is too large.
  var text: String? {
    guard let value = value else { return nil }
    if let decimals {
      guard let digits = decimals.digits else { return nil }
      if let denominator {
        return Self.number(value, digits)?.divided(by: denominator)?.text
      }
      let number = DecimalValue(
        digits: value.text.utf8.map { $0 &- 0x30 } + digits,
        scale: digits.count
      )
      return (isNegative ? number.negated : number).text
    }
    let text = value.text
    return isNegative && value.numerator > 0 ? "-" + text : text
  }

  /// The number without its decimals.
  var value: ExactNumber? {
    switch phase {
    case .over:
      guard let above = whole.sum, let below = tail.sum else { return nil }
      return above.divided(by: below)
    case .of:
      guard let denominator, let fraction = tail.sum?.divided(by: denominator) else { return nil }
      return whole.sum?.adding(fraction)
    default: return elliptic.sum
    }
  }

  /// The whole number, its last digit in the place below the one before where the language writes so.
  var elliptic: NumeralStack {
    guard phase == .whole, traits.contains(.elliptic), let previous, let beforePrevious,
      previous.role == .number, previous.value < 10, previous.value.numerator > 0,
      beforePrevious.role == .times, let times = beforePrevious.value.whole, times >= 100,
      whole.count > 1
    else { return whole }
    var stack = whole
    if let value = previous.value.multiplied(by: ExactNumber(times / 10)) {
      stack.replace(from: whole.count - 1, with: value)
    }
    return stack
  }

  /// Takes a comma in, which may stand behind a thousand or more.
  mutating func takeComma() -> Bool {
    guard phase == .whole, case .nothing = awaits, traits.contains(.comma),
      let last = whole.last, !(last.value < 1000)
    else { return false }
    partsBeforeComma = whole.count
    return true
  }

  /// Takes a word in; false when it does not go on with the number, which is spoilt then.
  mutating func take(_ lexeme: NumeralLexeme) -> Bool {
    guard count > 0 || !lexeme.isInside else { return false }
    if isLeading {
      guard lexeme.role == .times else { return false }
      isLeading = false
    }
    guard takes(lexeme) else { return false }
    if count == 0 { firstRole = lexeme.role }
    count += 1
    // A third may be one more, not one of three.
    let isPlace =
      lexeme.role == .ordinal && phase == .fraction && previous?.role == .article
      && lexeme.value < 13
    isWeak = count == 1 && lexeme.isWeak || count == 2 && isPlace
    beforePrevious = previous
    previous = lexeme
    return true
  }

  private mutating func takes(_ lexeme: NumeralLexeme) -> Bool {
    switch lexeme.role {
    case .minus:
      guard count == 0 else { return false }
      isNegative = true
      return true
    case .article: return takeArticle()
    case .nth: return takeNth()
    case .number: return takeNumber(lexeme)
    case .ordinal: return takeOrdinal(lexeme)
    case .teen: return takeTeen(lexeme)
    case .times: return takeTimes(lexeme)
    case .and: return takeAnd(lexeme)
    case .mixed: return takeMixed()
    case .plus, .less: return takeCorrection(lexeme)
    case .point: return takePoint(lexeme)
    case .half: return takeHalf()
    case .halfOfLast: return takeHalfOfLast()
    case .part: return takePart(lexeme.value)
    case .parts: return takeParts()
    case .over: return takeBar()
    case .of: return takeOf()
    case .ending, .counter, .stop, .cut, .proclitic: return false
    }
  }
}
