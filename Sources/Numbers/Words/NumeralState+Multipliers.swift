extension NumeralState {
  mutating func takeTimes(_ lexeme: NumeralLexeme) -> Bool {
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
  static func number(_ whole: ExactNumber, _ digits: [UInt8]) -> ExactNumber? {
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
  static func limit(of times: UInt128) -> UInt128 {
    switch times {
    case 10: 10
    case ..<100: 1000
    case ..<1000: times
    default: .max
    }
  }

  mutating func takeAnd(_ lexeme: NumeralLexeme) -> Bool {
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
  mutating func takeMixed() -> Bool {
    guard phase == .whole, case .nothing = awaits else { return false }
    partsBeforeAnd = whole.count
    phase = .tail
    tailIsNumerator = true
    awaits = .number
    return true
  }

  mutating func takeCorrection(_ lexeme: NumeralLexeme) -> Bool {
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

  mutating func takePoint(_ lexeme: NumeralLexeme) -> Bool {
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
}
