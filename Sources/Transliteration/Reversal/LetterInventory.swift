/// What each letter of a system's alphabet may become, and between which neighbours.
///
/// Neighbours that make no difference to any letter are of one class; class 0 is the edge of a word. For each letter
/// and pair of classes a bitmap states which of the letter's options have been seen there:
///
/// ```
/// letter е   options: e, ye        masks[е][edge][consonant] = 0b10
///                                  masks[е][consonant][edge] = 0b01
/// ```
struct LetterInventory: Sendable {
  /// The letters by their numbers.
  let letters: [Unicode.Scalar]
  /// What is written, by number: NFD, small letters.
  private(set) var outputs: [[UInt32]]
  /// The options of each letter: numbers of outputs.
  let options: [[Int]]
  /// The class of each letter as a neighbour on the left, and on the right.
  let leftClasses: [UInt8]
  let rightClasses: [UInt8]
  /// How many classes there are on either side.
  let leftCount: Int
  let rightCount: Int
  private let masks: [UInt64]
  private let masksOnLeft: [UInt64]
  /// All scalars that occur in what is written.
  private(set) var written: Set<UInt32> = []

  /// The options that write something, by the first scalar of what they write.
  private(set) var byFirst: [UInt32: [Entry]] = [:]
  /// What Greek asks for; nil for other alphabets.
  let greek: GreekSpelling?
  /// The options that write nothing.
  private(set) var silent: [Entry] = []

  /// One letter becoming one output.
  struct Entry: Sendable {
    var letter: Int
    var option: Int
    var output: Int
  }

  /// A letter may have this many options.
  static let mostOptions = 64

  init(
    letters: [Unicode.Scalar],
    outputs: [[UInt32]],
    options: [[Int]],
    leftClasses: [UInt8],
    rightClasses: [UInt8],
    leftCount: Int,
    rightCount: Int,
    masks: [UInt64]
  ) {
    self.letters = letters
    greek = GreekSpelling(letters)
    self.outputs = outputs
    self.options = options
    self.leftClasses = leftClasses
    self.rightClasses = rightClasses
    self.leftCount = leftCount
    self.rightCount = rightCount
    self.masks = masks
    masksOnLeft = stride(from: 0, to: masks.count, by: rightCount).map { start in
      masks[start..<start + rightCount].reduce(0, |)
    }
    index()
  }

  /// The same inventory for texts whose marks and apostrophes count for nothing.
  var folded: LetterInventory {
    var result = self
    result.outputs = outputs.map(ReversalForm.folded)
    result.index()
    return result
  }

  private mutating func index() {
    byFirst = [:]
    silent = []
    written = Set(outputs.joined())
    for (letter, own) in options.enumerated() {
      for (option, output) in own.enumerated() {
        let entry = Entry(letter: letter, option: option, output: output)
        if let first = outputs[output].first {
          byFirst[first, default: []].append(entry)
        } else {
          silent.append(entry)
        }
      }
    }
  }

  /// The options of a letter that may stand between two classes.
  func mask(_ letter: Int, left: Int, right: Int) -> UInt64 {
    masks[(letter * leftCount + left) * rightCount + right]
  }

  /// The options of a letter behind a class, whatever follows.
  func mask(_ letter: Int, left: Int) -> UInt64 { masksOnLeft[letter * leftCount + left] }
}
