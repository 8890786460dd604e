import CanonymUnicode

/// A phrase made ready for counting the edits to many others: insertions, deletions, substitutions and swaps of
/// neighbours (optimal string alignment).
///
/// Up to 64 letters the columns of the distance matrix are two machine words (Hyyrö 2003); for longer ones the
/// cells near the diagonal are counted.
struct EditCounter {
  /// The scalars of the phrase.
  let letters: [UInt32]
  /// For the last byte of each letter its scalar and the places where it stands.
  private var places = [(scalar: UInt32, bits: UInt64)](repeating: (0, 0), count: 256)
  /// Letters whose last byte another letter has.
  private var others: [(scalar: UInt32, bits: UInt64)] = []

  init(_ phrase: Span<UInt8>) {
    letters = scalars(of: phrase)
    for (place, letter) in letters.prefix(64).enumerated() {
      let bit: UInt64 = 1 << UInt64(place)
      let slot = Int(letter & 0xFF)
      if places[slot].bits == 0 || places[slot].scalar == letter {
        places[slot] = (letter, places[slot].bits | bit)
      } else if let other = others.firstIndex(where: { $0.scalar == letter }) {
        others[other].bits |= bit
      } else {
        others.append((letter, bit))
      }
    }
  }

  @inline(__always)
  private func bits(of letter: UInt32) -> UInt64 {
    let entry = places[Int(letter & 0xFF)]
    if entry.scalar == letter { return entry.bits }
    if others.isEmpty { return 0 }
    return others.first { $0.scalar == letter }?.bits ?? 0
  }

  /// The edits that lead to another phrase; nil when there are more than `bound`.
  func edits(to phrase: Span<UInt8>, atMost bound: Int) -> Int? {
    if letters.count > 64 {
      var measure = EditDistance()
      return measure.distance(letters, scalars(of: phrase), atMost: bound)
    }
    if letters.isEmpty {
      let count = scalars(of: phrase).count
      return count <= bound ? count : nil
    }
    var positive = UInt64.max
    var (negative, diagonal, before): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var edits = letters.count
    let last: UInt64 = 1 << UInt64(letters.count - 1)
    var at = 0
    while at < phrase.count {
      let (letter, size) = decodeScalar(phrase, at, phrase.count)
      at += size
      let matches = bits(of: letter)
      let swapped = ((~diagonal & matches) << 1) & before
      diagonal =
        (((matches & positive) &+ positive) ^ positive) | matches | negative | swapped
      let up = negative | ~(diagonal | positive)
      let down = diagonal & positive
      if up & last != 0 { edits += 1 }
      if down & last != 0 { edits -= 1 }
      // Each letter that is left has a byte at least, and can bring the count down by one.
      if edits - (phrase.count - at) > bound { return nil }
      let shifted = up << 1 | 1
      positive = down << 1 | ~(diagonal | shifted)
      negative = shifted & diagonal
      before = matches
    }
    return edits <= bound ? edits : nil
  }
}

/// The scalars of some UTF-8.
func scalars(of phrase: Span<UInt8>) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(phrase.count)
  var at = 0
  while at < phrase.count {
    let (scalar, size) = decodeScalar(phrase, at, phrase.count)
    scalars.append(scalar)
    at += size
  }
  return scalars
}
