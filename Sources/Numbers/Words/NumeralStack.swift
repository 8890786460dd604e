/// The parts of a whole number as its words give them, the highest first: 200, 90, then times 1,000.
struct NumeralStack: Equatable {
  private(set) var parts: [Part] = []

  /// A part, with the room that it leaves for lower ones.
  struct Part: Equatable {
    var value: ExactNumber
    var room: UInt128
    /// The multiplier it was made by; 1 for a word that is a number itself.
    var times: UInt128 = 1
  }

  var isEmpty: Bool { parts.isEmpty }
  var last: Part? { parts.last }
  var count: Int { parts.count }

  /// The sum of all parts; nil beyond 2¹²⁸.
  var sum: ExactNumber? { Self.sum(of: parts[...]) }

  /// The sum of the parts from one on.
  func sum(from place: Int) -> ExactNumber? {
    place <= parts.count ? Self.sum(of: parts[place...]) : nil
  }

  private static func sum(of parts: ArraySlice<Part>) -> ExactNumber? {
    var sum = ExactNumber(0)
    for part in parts {
      guard let next = sum.adding(part.value) else { return nil }
      sum = next
    }
    return sum
  }

  /// Adds a number below the room that is left.
  mutating func add(_ value: ExactNumber, room: UInt128) -> Bool {
    if let last = parts.last {
      guard value < last.room else { return false }
    }
    parts.append(Part(value: value, room: room))
    return true
  }

  /// Adds a number to a smaller one that stands before it: five-and-twenty.
  mutating func addReversed(_ value: ExactNumber, room: UInt128) -> Bool {
    guard room <= 20, let last = parts.last, last.times == 1, last.value.numerator > 0,
      last.value < room,
      let sum = last.value.adding(value)
    else { return false }
    return replaceLast(with: sum, room: 0)
  }

  /// Takes the lowest part as so many and adds a number: the teens of languages that write them as two words.
  mutating func addTeen(_ value: ExactNumber) -> Bool {
    guard let last = parts.last, last.times == 1, last.room == 0, last.value < 10,
      let sum = last.value.adding(value)
    else { return false }
    return replaceLast(with: sum, room: 0)
  }

  /// Makes two digits side by side tens and ones, or a year of two numbers.
  mutating func join(_ value: ExactNumber, by factor: UInt128, room: UInt128) -> Bool {
    guard let last = parts.last, let high = last.value.multiplied(by: ExactNumber(factor)),
      let sum = high.adding(value)
    else { return false }
    return replaceLast(with: sum, room: room)
  }

  /// Puts a number in the place of the lowest part, if the one before leaves room for it.
  private mutating func replaceLast(with value: ExactNumber, room: UInt128) -> Bool {
    if parts.count > 1 {
      guard value < parts[parts.count - 2].room else { return false }
    }
    parts[parts.count - 1] = Part(value: value, room: room)
    return true
  }

  /// Multiplies what stands below a multiplier, or one where it may stand alone.
  mutating func multiply(by times: UInt128, isBare: Bool, limit: UInt128) -> Bool {
    var place = parts.count
    // A dozen multiplies what is below a hundred, or hundreds.
    let isDozen = times == 12 && !parts.isEmpty
    let reach = isDozen ? (parts[parts.count - 1].value < 100 ? 100 : 1000) : times
    while place > 0, parts[place - 1].value < reach { place -= 1 }
    guard place < parts.count || isBare else { return false }
    guard let count = place < parts.count ? sum(from: place) : ExactNumber(1), count < limit,
      let value = count.multiplied(by: ExactNumber(times))
    else { return false }
    if place > 0 {
      guard value < parts[place - 1].room else { return false }
    } else if count.numerator == 0 {
      return false
    }
    parts.removeSubrange(place...)
    parts.append(Part(value: value, room: count.whole == nil ? 0 : times, times: times))
    return true
  }

  /// Multiplies everything.
  mutating func multiplyAll(by times: ExactNumber) -> Bool {
    guard let value = sum?.multiplied(by: times) else { return false }
    parts = [Part(value: value, room: 0, times: times.whole ?? 1)]
    return true
  }

  /// Puts one part in the place of those from one on.
  mutating func replace(from place: Int, with value: ExactNumber, times: UInt128 = 1) {
    parts.removeSubrange(place...)
    parts.append(Part(value: value, room: 0, times: times))
  }

  /// Takes away the parts from one on.
  mutating func removeAll(from place: Int) {
    if place < parts.count { parts.removeSubrange(place...) }
  }
}
