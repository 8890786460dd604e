import CanonymUnicode

/// The scalars of Unicode sorted into classes that no pattern of a pass tells apart.
///
/// Class 0 is the edge of the text, class 1 all scalars that no pattern names. A look-up is two loads:
///
/// ```
/// pages[scalar >> 7] ─→ classes[page << 7 | scalar & 127]
/// ```
struct ScalarClasses: Sendable {
  /// The page of each 128 scalars.
  private(set) var pages: [UInt16]
  /// The classes of the scalars of each page.
  private(set) var classes: [UInt16]
  /// How many classes there are.
  private(set) var count: Int
  /// For each class the words of a bitmap that says which sets hold it.
  private(set) var memberships: [UInt64]
  /// The words of one such bitmap.
  let words: Int

  static let pageBits = 7
  static let edge = 0
  static let other = 1

  /// Sorts scalars by the sets and the single scalars that patterns hold.
  ///
  /// - Returns: nil when there are more classes than 16 bits can number.
  init?(sets: [ScalarSet], literals: [UInt32]) {
    words = max(1, (sets.count + 63) / 64)
    memberships = [UInt64](repeating: 0, count: 2 * words)
    for (number, set) in sets.enumerated() where set.containsEdge {
      memberships[number >> 6] |= 1 << UInt64(number & 63)
    }
    count = 2
    var events = ScalarClasses.events(sets, literals)
    events.sort { $0.at < $1.at }
    pages = []
    classes = []
    // The sums that have come, with their classes: that of nothing first.
    var known = InternedWords()
    _ = known.append([0, 0])
    var sumWords: [UInt32] = [0, 0]
    var active = [UInt64](repeating: 0, count: words)
    var activeSum: UInt64 = 0
    var pieces: [(start: UInt32, value: UInt16)] = []
    var index = 0
    var start: UInt32 = 0
    while true {
      while index < events.count, events[index].at == start {
        let event = events[index]
        if event.set >= 0 { active[event.set >> 6] ^= 1 << UInt64(event.set & 63) }
        activeSum ^= event.sum
        index += 1
      }
      sumWords[0] = UInt32(truncatingIfNeeded: activeSum)
      sumWords[1] = UInt32(truncatingIfNeeded: activeSum >> 32)
      let value: UInt16
      if let found = known.number(of: sumWords) {
        value = UInt16(found + ScalarClasses.other)
      } else {
        guard count < 0xFFFF else { return nil }
        value = UInt16(count)
        count += 1
        _ = known.append(sumWords)
        memberships.append(contentsOf: active)
      }
      if pieces.last?.value != value { pieces.append((start, value)) }
      guard index < events.count, events[index].at <= 0x10FFFF else { break }
      start = events[index].at
    }
    fill(pieces)
  }

  /// The class of a scalar.
  subscript(scalar: UInt32) -> UInt16 {
    let page = Int(scalar >> UInt32(ScalarClasses.pageBits))
    guard page < pages.count else { return UInt16(ScalarClasses.other) }
    let mask = UInt32(1 << ScalarClasses.pageBits) - 1
    return classes[Int(pages[page]) << ScalarClasses.pageBits | Int(scalar & mask)]
  }

  /// Whether a set holds the scalars of a class.
  func contains(_ set: Int, _ scalarClass: Int) -> Bool {
    memberships[scalarClass * words + set >> 6] >> UInt64(set & 63) & 1 != 0
  }

  /// A place where a set or a single scalar begins or ends.
  private struct Event {
    var at: UInt32
    var set: Int
    var sum: UInt64
  }

  private static func events(_ sets: [ScalarSet], _ literals: [UInt32]) -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(2 * sets.reduce(literals.count) { $0 + $1.ranges.count })
    for (number, set) in sets.enumerated() {
      let sum = mixed(UInt64(number) + 1)
      for range in set.ranges {
        events.append(Event(at: range.lowerBound, set: number, sum: sum))
        events.append(Event(at: range.upperBound + 1, set: number, sum: sum))
      }
    }
    var last: UInt32?
    for literal in literals.sorted() where literal != last {
      last = literal
      let sum = mixed(UInt64(literal) << 32 | 0xFFFF_FFFF)
      events.append(Event(at: literal, set: -1, sum: sum))
      events.append(Event(at: literal + 1, set: -1, sum: sum))
    }
    return events
  }

  /// Writes the pages for pieces of one class each, the last of which reaches to the end.
  private mutating func fill(_ pieces: [(start: UInt32, value: UInt16)]) {
    let size = UInt32(1 << ScalarClasses.pageBits)
    let pageCount = 0x110000 >> ScalarClasses.pageBits
    pages = [UInt16](repeating: 0, count: pageCount)
    var uniform: [UInt16: UInt16] = [:]
    var page = 0
    var piece = 0
    while page < pageCount {
      let first = UInt32(page) * size
      while piece + 1 < pieces.count, pieces[piece + 1].start <= first { piece += 1 }
      let end = piece + 1 < pieces.count ? pieces[piece + 1].start : 0x110000
      let value = pieces[piece].value
      // Pages that lie in the piece as a whole are one.
      let whole = Int(end / size) - page
      if whole > 0 {
        let number = uniform[value] ?? UInt16(classes.count / Int(size))
        if uniform[value] == nil {
          uniform[value] = number
          classes.append(contentsOf: repeatElement(value, count: Int(size)))
        }
        if number > 0 { for index in page..<page + whole { pages[index] = number } }
        page += whole
        continue
      }
      pages[page] = UInt16(classes.count / Int(size))
      var at = piece
      var scalar = first
      while scalar < first + size {
        let end = at + 1 < pieces.count ? min(pieces[at + 1].start, first + size) : first + size
        classes.append(contentsOf: repeatElement(pieces[at].value, count: Int(end - scalar)))
        scalar = end
        at += 1
      }
      page += 1
    }
  }
}

/// A number whose bits depend on all bits of `value` (the finalizer of SplitMix64).
func mixed(_ value: UInt64) -> UInt64 {
  var z = value &* 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
