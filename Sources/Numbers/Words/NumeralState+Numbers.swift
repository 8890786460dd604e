extension NumeralState {
  /// Takes a word that makes the number an ordinal, before or behind it.
  mutating func takeNth() -> Bool {
    guard count == 0 || phase == .whole && isComplete && !isPlace else { return false }
    isPlace = true
    if count > 0 { phase = .ordinal }
    return true
  }

  mutating func takeArticle() -> Bool {
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

  mutating func takeNumber(_ lexeme: NumeralLexeme) -> Bool {
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
  func joinsDigits(_ lexeme: NumeralLexeme) -> Bool {
    guard traits.contains(.positional), whole.count == 1, let last = whole.last, last.times == 1,
      last.room == 0, lexeme.value < 10, previous?.role == .number,
      previous.map({ $0.value < 10 }) ?? false
    else { return false }
    return digitsInRow > 0 || last.value < 10
  }

  /// Takes a number into the numerator or the denominator.
  mutating func takeTailNumber(_ lexeme: NumeralLexeme) -> Bool {
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

  mutating func takeTeen(_ lexeme: NumeralLexeme) -> Bool {
    guard case .nothing = awaits else { return false }
    switch phase {
    case .whole: return whole.addTeen(lexeme.value)
    case .over, .of, .tail: return tail.addTeen(lexeme.value)
    case .decimals: return decimals?.addTeen(lexeme.value) ?? false
    case .fraction, .ordinal: return false
    }
  }

  /// Adds a number right behind another.
  mutating func goOn(with value: ExactNumber, _ lexeme: NumeralLexeme) -> Bool {
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
  mutating func startTail(_ lexeme: NumeralLexeme) -> Bool {
    guard tail.isEmpty, !whole.isEmpty, lexeme.value.numerator > 0 else { return false }
    phase = .tail
    tailIsNumerator = isBehindAnd
    awaits = .nothing
    return tail.add(lexeme.value, room: lexeme.room)
  }

  var isBehindAnd: Bool {
    if case .and = awaits { return true }
    return false
  }

  mutating func accept(_ isAccepted: Bool) -> Bool {
    awaits = .nothing
    return isAccepted
  }

  /// A number with the half or the quarter that a word before it adds or takes.
  mutating func corrected(_ value: ExactNumber) -> ExactNumber? {
    guard let correction else { return value }
    self.correction = nil
    return correction.isPlus ? value.adding(correction.value) : value.subtracting(correction.value)
  }

  mutating func takeOrdinal(_ lexeme: NumeralLexeme) -> Bool {
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

  mutating func end(_ isAccepted: Bool, _ stack: NumeralStack) -> Bool {
    guard isAccepted else { return false }
    whole = stack
    phase = .ordinal
    awaits = .nothing
    return true
  }
}
