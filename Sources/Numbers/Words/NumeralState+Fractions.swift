extension NumeralState {
  /// Takes the article back from the parts: behind it stands a part of one, not a number.
  mutating func takeArticleBack() {
    if isArticleAdded, previous?.role == .article {
      if traits.contains(.joined) {
        awaits = .nothing
        return
      }
      whole.removeAll(from: whole.count - 1)
      isArticleAdded = false
    }
  }

  mutating func takeHalf() -> Bool {
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

  mutating func addFraction(_ value: ExactNumber) -> Bool {
    guard let last = whole.last, last.value.whole != nil else { return false }
    // Two million and a half: of a million.
    let unit = ExactNumber(last.times >= 1_000_000 && value < 1 ? last.times : 1)
    guard let sum = value.multiplied(by: unit).flatMap(last.value.adding) else { return false }
    whole.replace(from: whole.count - 1, with: sum, times: last.times)
    return true
  }

  mutating func takeHalfOfLast() -> Bool {
    guard phase == .whole, case .nothing = awaits, let last = whole.last,
      let half = ExactNumber(last.times, over: 2)
    else { return false }
    phase = .fraction
    return addFraction(half)
  }

  /// Divides the numerator by a part.
  mutating func takePart(_ part: ExactNumber) -> Bool {
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
  func isTooMuch(from place: Int, for part: ExactNumber) -> Bool {
    guard let sum = whole.sum(from: place), let whole = part.whole else { return false }
    return place > 0 && !(sum < whole)
  }

  /// Puts a fraction behind the whole number, which ends it.
  mutating func setFraction(_ fraction: ExactNumber?) -> Bool {
    guard let fraction else { return false }
    tail = NumeralStack()
    phase = .fraction
    return accept(whole.isEmpty ? whole.add(fraction, room: 0) : addFraction(fraction))
  }

  /// The denominator that the tail and a last part are together: twenty fifth, hundred thousandth.
  func denominator(endingIn part: ExactNumber) -> ExactNumber? {
    guard let last = tail.last else { return nil }
    if part < last.room { return tail.sum?.adding(part) }
    var stack = tail
    guard let times = part.whole, times >= 100,
      stack.multiply(by: times, isBare: false, limit: .max)
    else { return nil }
    return stack.sum
  }

  /// Divides the whole number by the one behind it.
  mutating func takeParts() -> Bool {
    guard phase == .tail, !tailIsNumerator, case .nothing = awaits, let below = tail.sum,
      let fraction = whole.sum?.divided(by: below)
    else { return false }
    whole.removeAll(from: 0)
    return setFraction(fraction)
  }

  /// Begins the denominator behind a bar.
  mutating func takeBar() -> Bool {
    guard case .nothing = awaits, phase == .whole else { return false }
    phase = .over
    awaits = .number
    return true
  }

  /// Begins the numerator behind its denominator, before which a whole number may stand.
  mutating func takeOf() -> Bool {
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
