/// What the words of a number so far have made of it.
///
/// It takes the words one after the other; one that does not go on with the number is refused.
struct NumeralState {
  let traits: Set<NumeralLexicon.Trait>
  private var isNegative = false
  private var whole = NumeralStack()
  /// What stands behind the whole number: the numerator or the denominator of a fraction.
  private var tail = NumeralStack()
  /// Whether the tail is a numerator, which a part has to follow.
  private var tailIsNumerator = false
  /// What the tail is divided by, where the denominator stands first.
  private var denominator: ExactNumber?
  private var decimals: NumeralDecimals?
  /// What the number waits for before it is one again.
  private var awaits = Awaited.start
  /// How many parts the whole number had at the last `and`.
  private var partsBeforeAnd: Int?
  /// A quarter or a half that the next number gets or loses.
  private var correction: (value: ExactNumber, isPlus: Bool)?
  private var phase = Phase.whole
  /// Whether the article taken last stands among the parts as a one.
  private var isArticleAdded = false
  /// Whether the number is a place in an order by a word before it.
  private var isPlace = false
  /// Whether the last number needs a multiplier behind it.
  private var isLeading = false
  /// How many digits stood side by side so far that make one number.
  private var digitsInRow = 0
  /// How many parts the whole number had at its last comma.
  private var partsBeforeComma: Int?
  private var previous: NumeralLexeme?
  private var beforePrevious: NumeralLexeme?
  /// How many words were taken.
  private(set) var count = 0
  /// Whether the one word taken is a number in company alone.
  private(set) var isWeak = false

  private enum Phase {
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

  private enum Awaited {
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
  private var value: ExactNumber? {
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
  private var elliptic: NumeralStack {
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

  /// Takes a word that makes the number an ordinal, before or behind it.
  private mutating func takeNth() -> Bool {
    guard count == 0 || phase == .whole && isComplete && !isPlace else { return false }
    isPlace = true
    if count > 0 { phase = .ordinal }
    return true
  }

  private mutating func takeArticle() -> Bool {
    switch awaits {
    case .start: break
    case .and where phase == .whole:
      partsBeforeAnd = whole.count
      // Vingt-et-un mille: it is a one where there is room for it.
      isArticleAdded = whole.add(ExactNumber(1), room: 0)
    case .nothing where phase == .fraction && previous?.role == .half: break
    default: return false
    }
    awaits = .multiplier
    return true
  }

  private mutating func takeNumber(_ lexeme: NumeralLexeme) -> Bool {
    if phase == .decimals {
      awaits = .nothing
      if traits.contains(.digitwise), !(lexeme.value < 10) { return false }
      return decimals?.add(lexeme) ?? false
    }
    if phase == .over || phase == .of || phase == .tail { return takeTailNumber(lexeme) }
    guard phase == .whole, let value = corrected(lexeme.value) else { return false }
    switch awaits {
    case .multiplier: return false
    case .start, .number: return accept(whole.add(value, room: lexeme.room))
    case .and(let place):
      if traits.contains(.reverse), !whole.isEmpty, lexeme.room > 0,
        whole.addReversed(value, room: lexeme.room)
      {
        partsBeforeAnd = nil
        return accept(true)
      }
      if (whole.last?.room ?? 0) >= place, whole.add(value, room: lexeme.room) {
        return accept(true)
      }
      return startTail(lexeme)
    case .nothing: return goOn(with: value, lexeme)
    }
  }

  /// Whether a digit goes on with digits side by side, as those of a year.
  private func joinsDigits(_ lexeme: NumeralLexeme) -> Bool {
    guard traits.contains(.positional), whole.count == 1, let last = whole.last, last.times == 1,
      last.room == 0, lexeme.value < 10, previous?.role == .number,
      previous.map({ $0.value < 10 }) ?? false
    else { return false }
    return digitsInRow > 0 || last.value < 10
  }

  /// Takes a number into the numerator or the denominator.
  private mutating func takeTailNumber(_ lexeme: NumeralLexeme) -> Bool {
    guard case .and(let place) = awaits else {
      return accept(tail.add(lexeme.value, room: lexeme.room))
    }
    if traits.contains(.reverse), lexeme.room > 0,
      tail.addReversed(lexeme.value, room: lexeme.room)
    {
      return accept(true)
    }
    guard (tail.last?.room ?? 0) >= place else { return false }
    return accept(tail.add(lexeme.value, room: lexeme.room))
  }

  private mutating func takeTeen(_ lexeme: NumeralLexeme) -> Bool {
    guard case .nothing = awaits else { return false }
    switch phase {
    case .whole: return whole.addTeen(lexeme.value)
    case .over, .of, .tail: return tail.addTeen(lexeme.value)
    case .decimals: return decimals?.addTeen(lexeme.value) ?? false
    case .fraction, .ordinal: return false
    }
  }

  /// Adds a number right behind another.
  private mutating func goOn(with value: ExactNumber, _ lexeme: NumeralLexeme) -> Bool {
    if joinsDigits(lexeme) {
      digitsInRow = max(digitsInRow, 1) + 1
      return whole.join(value, by: 10, room: 0)
    }
    // Zero goes before other digits only where nothing else does: zero eight; or within: nineteen oh five.
    if value.numerator == 0 {
      guard lexeme.isInside, whole.count == 1, let last = whole.last, last.times == 1,
        last.value < 21
      else { return false }
      return whole.join(value, by: 100, room: 10)
    }
    if let only = whole.last, whole.count == 1, only.value.numerator == 0, only.times == 1,
      value < 10
    {
      return whole.join(value, by: 10, room: 0)
    }
    if whole.add(value, room: lexeme.room) {
      isLeading = lexeme.isLead
      return true
    }
    if lexeme.isLead { return false }
    guard let last = whole.last, last.times == 1, last.room == 0 || traits.contains(.years) else {
      return false
    }
    if traits.contains(.pairs), last.value < 10, value < 10, last.value.numerator > 1 {
      return whole.join(value, by: 10, room: 0)
    }
    if traits.contains(.years), whole.count == 1, !(last.value < 13), last.value < 21,
      !(value < 10), value < 100
    {
      return whole.join(value, by: 100, room: lexeme.room)
    }
    return startTail(lexeme)
  }

  /// Begins a numerator or a denominator, which needs a part behind it.
  private mutating func startTail(_ lexeme: NumeralLexeme) -> Bool {
    guard tail.isEmpty, !whole.isEmpty, lexeme.value.numerator > 0 else { return false }
    phase = .tail
    tailIsNumerator = isBehindAnd
    awaits = .nothing
    return tail.add(lexeme.value, room: lexeme.room)
  }

  private var isBehindAnd: Bool {
    if case .and = awaits { return true }
    return false
  }

  private mutating func accept(_ isAccepted: Bool) -> Bool {
    awaits = .nothing
    return isAccepted
  }

  /// A number with the half or the quarter that a word before it adds or takes.
  private mutating func corrected(_ value: ExactNumber) -> ExactNumber? {
    guard let correction else { return value }
    self.correction = nil
    return correction.isPlus ? value.adding(correction.value) : value.subtracting(correction.value)
  }

  private mutating func takeOrdinal(_ lexeme: NumeralLexeme) -> Bool {
    if phase == .ordinal, previous?.role == .ordinal {
      // Vigésimo primero.
      return whole.add(lexeme.value, room: lexeme.room)
    }
    guard phase == .whole || phase == .tail else { return false }
    if phase == .whole {
      var stack = whole
      switch awaits {
      case .start, .number:
        let isAdded = stack.add(lexeme.value, room: lexeme.room)
        return end(isAdded, stack)
      case .and(let place):
        if (stack.last?.room ?? 0) >= place, stack.add(lexeme.value, room: lexeme.room) {
          return end(true, stack)
        }
        if traits.contains(.reverse), stack.addReversed(lexeme.value, room: lexeme.room) {
          return end(true, stack)
        }
      case .nothing:
        if stack.add(lexeme.value, room: lexeme.room) { return end(true, stack) }
        // One hundredth is a part, two hundredth a place.
        if let whole = lexeme.value.whole, whole >= 100, !traits.contains(.hundredths),
          stack.last?.value != ExactNumber(1),
          stack.multiply(by: whole, isBare: false, limit: Self.limit(of: whole))
        {
          return end(true, stack)
        }
      case .multiplier: break
      }
    }
    // The second of two is no half.
    return lexeme.value < 3 || traits.contains(.places) ? false : takePart(lexeme.value)
  }

  private mutating func end(_ isAccepted: Bool, _ stack: NumeralStack) -> Bool {
    guard isAccepted else { return false }
    whole = stack
    phase = .ordinal
    awaits = .nothing
    return true
  }

  private mutating func takeTimes(_ lexeme: NumeralLexeme) -> Bool {
    guard let times = lexeme.value.whole else { return false }
    var isBare = lexeme.isBare
    if case .multiplier = awaits { isBare = true }
    let limit = Self.limit(of: times)
    switch phase {
    case .whole:
      if case .and(let place) = awaits, (whole.last?.room ?? 0) < place { return false }
      if let correction {
        // सवा सौ: one and a quarter hundreds.
        self.correction = nil
        guard
          let value = correction.isPlus
            ? ExactNumber(1).adding(correction.value)
            : ExactNumber(1).subtracting(correction.value), whole.add(value, room: 0)
        else { return false }
      }
      return accept(whole.multiply(by: times, isBare: isBare, limit: limit))
    case .decimals:
      if times < 1000, traits.contains(.digitwise) { return false }
      if times < 1000 { return accept(decimals?.multiply(by: times, lexeme) ?? false) }
      guard let decimals, let digits = decimals.digits, let value = whole.sum,
        let all = Self.number(value, digits)
      else { return false }
      self.decimals = nil
      phase = .fraction
      whole = NumeralStack()
      return accept(whole.add(all, room: 0) && whole.multiplyAll(by: lexeme.value))
    case .fraction:
      guard previous?.role != .halfOfLast || whole.last?.times == 1 else { return false }
      return accept(whole.multiply(by: times, isBare: false, limit: .max))
    case .over, .of, .tail: return accept(tail.multiply(by: times, isBare: isBare, limit: limit))
    case .ordinal: return false
    }
  }

  /// A whole number with decimals as one.
  private static func number(_ whole: ExactNumber, _ digits: [UInt8]) -> ExactNumber? {
    var above = UInt128(0)
    var below = UInt128(1)
    for digit in digits {
      guard below < 1_000_000_000_000_000_000_000_000 else { return nil }
      above = above * 10 + UInt128(digit)
      below *= 10
    }
    return ExactNumber(above, over: below)?.adding(whole)
  }

  /// Below what a number may stand before a multiplier: nine tens, ninety-nine hundreds.
  private static func limit(of times: UInt128) -> UInt128 {
    switch times {
    case 10: 10
    case ..<100: 1000
    case ..<1000: times
    default: .max
    }
  }

  private mutating func takeAnd(_ lexeme: NumeralLexeme) -> Bool {
    guard case .nothing = awaits else { return false }
    let place = lexeme.value.whole ?? 1
    switch phase {
    case .whole: partsBeforeAnd = whole.count
    case .over, .of, .tail: break
    case .decimals:
      guard decimals?.mayGoOn(behind: place) == true else { return false }
    case .fraction, .ordinal: return false
    }
    awaits = .and(place)
    return true
  }

  /// Five wholes three tenths: the numerator of a part follows.
  private mutating func takeMixed() -> Bool {
    guard phase == .whole, case .nothing = awaits else { return false }
    partsBeforeAnd = whole.count
    phase = .tail
    tailIsNumerator = true
    awaits = .number
    return true
  }

  private mutating func takeCorrection(_ lexeme: NumeralLexeme) -> Bool {
    guard phase == .whole, correction == nil else { return false }
    switch awaits {
    case .start, .number: break
    case .nothing, .and:
      guard let room = whole.last?.room, room > 0 else { return false }
    case .multiplier: return false
    }
    correction = (lexeme.value, lexeme.role == .plus)
    awaits = .number
    return true
  }

  private mutating func takePoint(_ lexeme: NumeralLexeme) -> Bool {
    if phase == .of, denominator != nil, whole.isEmpty, case .nothing = awaits {
      // 百分之三点五: the decimals belong to the numerator.
      whole = tail
      tail = NumeralStack()
    } else if phase != .whole {
      return false
    }
    switch awaits {
    case .nothing: break
    case .start where lexeme.isBare:
      guard whole.add(ExactNumber(0), room: 0) else { return false }
    default: return false
    }
    whole = elliptic
    phase = .decimals
    decimals = NumeralDecimals()
    awaits = .number
    return true
  }

  /// Takes the article back from the parts: behind it stands a part of one, not a number.
  private mutating func takeArticleBack() {
    if isArticleAdded, previous?.role == .article {
      if traits.contains(.joined) {
        awaits = .nothing
        return
      }
      whole.removeAll(from: whole.count - 1)
      isArticleAdded = false
    }
  }

  private mutating func takeHalf() -> Bool {
    takeArticleBack()
    let half = ExactNumber(1, over: 2) ?? ExactNumber(0)
    switch awaits {
    case .start, .multiplier:
      guard phase == .whole else { return false }
      phase = .fraction
      return accept(whole.isEmpty ? whole.add(half, room: 0) : addFraction(half))
    case .and, .nothing:
      guard phase == .whole || phase == .tail else { return false }
      if phase == .tail { return takePart(ExactNumber(2)) }
      // One half is a half; one and a half, три с половиной are more.
      if case .nothing = awaits, whole.count == (partsBeforeAnd ?? 0) + 1,
        whole.last?.value == ExactNumber(1)
      {
        return takePart(ExactNumber(2))
      }
      phase = .fraction
      return accept(addFraction(half))
    case .number: return false
    }
  }

  private mutating func addFraction(_ value: ExactNumber) -> Bool {
    guard let last = whole.last, last.value.whole != nil else { return false }
    // Two million and a half: of a million.
    let unit = ExactNumber(last.times >= 1_000_000 && value < 1 ? last.times : 1)
    guard let sum = value.multiplied(by: unit).flatMap(last.value.adding) else { return false }
    whole.replace(from: whole.count - 1, with: sum, times: last.times)
    return true
  }

  private mutating func takeHalfOfLast() -> Bool {
    guard phase == .whole, case .nothing = awaits, let last = whole.last,
      let half = ExactNumber(last.times, over: 2)
    else { return false }
    phase = .fraction
    return addFraction(half)
  }

  /// Divides the numerator by a part.
  private mutating func takePart(_ part: ExactNumber) -> Bool {
    takeArticleBack()
    switch phase {
    case .whole:
      if case .number = awaits { return false }
      var place = partsBeforeAnd ?? 0
      switch awaits {
      case .and: place = whole.count
      case .multiplier where partsBeforeAnd != nil: place = whole.count
      default: break
      }
      if place < whole.count, traits.contains(.joined) || isTooMuch(from: place, for: part) {
        place = 0
      }
      let above = place < whole.count ? whole.sum(from: place) : ExactNumber(1)
      whole.removeAll(from: place)
      return setFraction(above?.divided(by: part))
    case .tail:
      if case .and = awaits, traits.contains(.reverse), !tailIsNumerator, !(part < 20) {
        // Een vijfentwintigste.
        guard tail.count == 1, let last = tail.last, last.value < 10 else { return false }
        let below = last.value.adding(part)
        let fraction = below.flatMap { whole.sum?.divided(by: $0) }
        whole.removeAll(from: 0)
        return setFraction(fraction)
      }
      guard case .nothing = awaits else { return false }
      if tailIsNumerator { return setFraction(tail.sum?.divided(by: part)) }
      // One twenty-fifth: the tail begins the denominator.
      guard let below = denominator(endingIn: part), let fraction = whole.sum?.divided(by: below)
      else {
        return false
      }
      whole.removeAll(from: 0)
      return setFraction(fraction)
    default: return false
    }
  }

  /// Whether the parts from one on are more than a part's fraction could be: one hundred and thirty fifths.
  private func isTooMuch(from place: Int, for part: ExactNumber) -> Bool {
    guard let sum = whole.sum(from: place), let whole = part.whole else { return false }
    return place > 0 && !(sum < whole)
  }

  /// Puts a fraction behind the whole number, which ends it.
  private mutating func setFraction(_ fraction: ExactNumber?) -> Bool {
    guard let fraction else { return false }
    tail = NumeralStack()
    phase = .fraction
    return accept(whole.isEmpty ? whole.add(fraction, room: 0) : addFraction(fraction))
  }

  /// The denominator that the tail and a last part are together: twenty fifth, hundred thousandth.
  private func denominator(endingIn part: ExactNumber) -> ExactNumber? {
    guard let last = tail.last else { return nil }
    if part < last.room { return tail.sum?.adding(part) }
    var stack = tail
    guard let times = part.whole, times >= 100,
      stack.multiply(by: times, isBare: false, limit: .max)
    else { return nil }
    return stack.sum
  }

  /// Divides the whole number by the one behind it.
  private mutating func takeParts() -> Bool {
    guard phase == .tail, !tailIsNumerator, case .nothing = awaits, let below = tail.sum,
      let fraction = whole.sum?.divided(by: below)
    else { return false }
    whole.removeAll(from: 0)
    return setFraction(fraction)
  }

  /// Begins the denominator behind a bar.
  private mutating func takeBar() -> Bool {
    guard case .nothing = awaits, phase == .whole else { return false }
    phase = .over
    awaits = .number
    return true
  }

  /// Begins the numerator behind its denominator, before which a whole number may stand.
  private mutating func takeOf() -> Bool {
    guard case .nothing = awaits else { return false }
    if phase == .tail, tailIsNumerator {
      denominator = tail.sum
      tail = NumeralStack()
    } else if phase == .whole {
      let place = partsBeforeAnd.flatMap { $0 < whole.count ? $0 : nil } ?? 0
      denominator = whole.sum(from: place)
      whole.removeAll(from: place)
    } else {
      return false
    }
    phase = .of
    awaits = .number
    return denominator != nil
  }
}
