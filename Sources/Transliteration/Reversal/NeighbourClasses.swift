/// The letters of an alphabet sorted by what they make of the letters beside them.
///
/// Class 0 is the edge of a word.
struct NeighbourClasses {
  /// The class of each letter when it stands on the left of another.
  private(set) var left: [UInt8]
  /// The class of each letter when it stands on the right of another.
  private(set) var right: [UInt8]
  /// How many classes there are, with the edge.
  private(set) var leftCount = 2
  private(set) var rightCount = 2
  /// The first letter of each class, without the edge.
  private(set) var leftExamples: [Int] = []
  private(set) var rightExamples: [Int] = []

  private var leftMarks: [UInt64]
  private var rightMarks: [UInt64]

  /// The product of letters and classes may be as large as this.
  private static let mostCells = 400_000
  private static let mostClasses = 64

  /// All letters in one class.
  init(letters: Int) {
    left = Array(repeating: 1, count: letters)
    right = left
    leftMarks = Array(repeating: 0, count: letters)
    rightMarks = leftMarks
  }

  /// Notes what a letter was written as behind another one, in words of a pattern.
  mutating func noteOnLeft(_ neighbour: Int, of letter: Int, _ output: Int, _ pattern: Int) {
    leftMarks[neighbour] &+= NeighbourClasses.mark(letter, output, pattern)
  }

  /// Notes what a letter was written as before another one.
  mutating func noteOnRight(_ neighbour: Int, of letter: Int, _ output: Int, _ pattern: Int) {
    rightMarks[neighbour] &+= NeighbourClasses.mark(letter, output, pattern)
  }

  private static func mark(_ letter: Int, _ output: Int, _ pattern: Int) -> UInt64 {
    mixed(UInt64(pattern) << 56 | UInt64(letter) << 28 | UInt64(output + 1))
  }

  /// Sorts the letters by what was noted.
  mutating func finish() {
    var most = NeighbourClasses.mostClasses
    while most > 2, most * most * left.count > NeighbourClasses.mostCells { most -= 1 }
    (left, leftCount, leftExamples) = NeighbourClasses.sorted(leftMarks, most)
    (right, rightCount, rightExamples) = NeighbourClasses.sorted(rightMarks, most)
  }

  private static func sorted(
    _ marks: [UInt64],
    _ most: Int
  ) -> (classes: [UInt8], count: Int, examples: [Int]) {
    var known: [UInt64: UInt8] = [:]
    var examples: [Int] = []
    var classes: [UInt8] = []
    for (letter, mark) in marks.enumerated() {
      if let own = known[mark] {
        classes.append(own)
      } else if examples.count + 1 < most {
        examples.append(letter)
        known[mark] = UInt8(examples.count)
        classes.append(UInt8(examples.count))
      } else {
        classes.append(UInt8(examples.count))
      }
    }
    return (classes, examples.count + 1, examples)
  }
}
