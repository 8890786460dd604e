/// A word of at most 64 letters, made ready for counting the edits to many others.
///
/// The bit-parallel algorithm of Myers (1999) in Hyyrö's form: a column of the distance matrix is two machine
/// words, the positive and the negative differences of its cells, and each letter of the other word takes a
/// dozen operations.
struct EditPattern {
  /// For each letter the places where it stands in the word.
  private var places = [UInt64](repeating: 0, count: 256)
  private let length: Int

  /// - Parameter word: at most 64 letters; others are not counted.
  init(_ word: [UInt8]) {
    length = min(word.count, 64)
    for (place, letter) in word.prefix(64).enumerated() {
      places[Int(letter)] |= 1 << UInt64(place)
    }
  }

  /// Insertions, deletions and substitutions that lead to a part of `block`; nil when there are more than `bound`.
  func edits(to block: [UInt8], _ start: Int, _ count: Int, atMost bound: Int) -> Int? {
    if length == 0 { return count <= bound ? count : nil }
    var positive = UInt64.max
    var negative: UInt64 = 0
    var edits = length
    let last: UInt64 = 1 << UInt64(length - 1)
    for at in start..<start + count {
      let matches = places[Int(block[at])]
      let diagonal = (((matches & positive) &+ positive) ^ positive) | matches | negative
      let up = negative | ~(diagonal | positive)
      let down = positive & diagonal
      if up & last != 0 { edits += 1 }
      if down & last != 0 { edits -= 1 }
      // Each letter that is left can bring the count down by one.
      if edits - (start + count - at - 1) > bound { return nil }
      let shifted = up << 1 | 1
      positive = (down << 1) | ~(diagonal | shifted)
      negative = shifted & diagonal
    }
    return edits <= bound ? edits : nil
  }
}
