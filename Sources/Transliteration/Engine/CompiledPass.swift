import CanonymUnicode

/// A pass of rules as flat arrays, which one loop runs over.
///
/// For each scalar the class decides what is done, often at once; where what stands around it matters, a tree
/// of look-ups leads to a leaf:
///
/// ```
/// class of the scalar ─→ roots[class] ─┬─ leaf ≥ 0: index into `leaves`
///                                      └─ node < 0: offset of a neighbour, its class sorted by
///                                         `partitions`, and the step to take for each sort in `branches`
/// ```
///
/// A leaf is nothing (the scalar is kept), one rule that surely applies, or a list of rules of which the matcher
/// has to find the first that does: those with quantifiers, with sets of strings, or too far contexts.
struct CompiledPass: Sendable {
  /// How neighbours are told apart at one node.
  struct Node: Sendable {
    /// Where the neighbour stands, from the scalar at hand; below 0 among what is written.
    var offset: Int32
    /// Where the sorts of classes begin in `partitions`.
    var partition: Int32
    /// Where the steps begin in `branches`.
    var branches: Int32
  }

  /// What is done at a place.
  struct Leaf: Sendable {
    enum Kind: UInt8, Sendable {
      /// The scalar is kept.
      case keep
      /// A rule applies whose output is text, with the cursor behind it.
      case write
      /// A rule applies whose output is text and pieces of what stands at fixed places, with the cursor behind it.
      case copy
      /// A rule applies that needs the matcher or has more than text in its output.
      case apply
      /// The first rule of a list that the matcher accepts applies.
      case search
    }

    var kind: Kind
    /// How many scalars the key has; for `write`, `copy` and `apply`.
    var keyCount: UInt8
    /// How many scalars are written; for `write` and `copy`.
    var outputCount: UInt16
    /// The rule, or the number of rules to search.
    var rule: UInt16
    /// For `apply`: how many of the written scalars stand behind the cursor, where the pieces are known.
    var behindCount: UInt16 = 0
    /// Where the written scalars begin in `output`, the pieces in `copies`, or the list in `lists`.
    ///
    /// For `apply` 0xFFFFFFFF where the output is not made of pieces, or the cursor not left in it.
    var start: UInt32

    /// No place.
    static let nowhere = UInt32.max
  }

  /// An element of a pattern for the matcher.
  struct Element: Sendable {
    enum Kind: UInt8, Sendable {
      /// One class.
      case literal
      /// The classes of a set.
      case set
      /// A set that has strings, too.
      case stringSet
      /// The elements `start ..< end`, as often as they match.
      case repeated
      /// The elements `start ..< end`, remembered as segment `value`.
      case segment
    }

    var kind: Kind
    var value: UInt32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
    var least: Int32 = 0
    var most: Int32 = 0
  }

  /// A step of writing an output that is more than text.
  enum OutputStep: Sendable {
    case text(start: Int32, count: Int32)
    case segment(Int)
    /// The steps up to `end` are written apart, transformed by the function and written.
    case function(Int, end: Int)
  }

  /// A rule for the matcher.
  struct Rule: Sendable {
    var before: Range<Int32>
    var key: Range<Int32>
    var after: Range<Int32>
    var isAtStart: Bool
    var isAtEnd: Bool
    /// The steps of its output.
    var output: Range<Int32>
    /// Where the cursor is left: a place in the steps, and scalars of the text step before it.
    var cursor: Cursor
    /// Its line in the rule text.
    var line: Int32
    /// Its place in the rule text, in scalars.
    var source: Range<Int32>
  }

  /// A piece of an output: text, or what stands at a fixed place around the key.
  struct Copy: Sendable {
    /// How many scalars; 0 ends the pieces.
    var count: Int32
    /// Where it stands: in `output`, or counted from the key's first scalar.
    var place: Int32
    /// Whether it is text of `output`.
    var isText: Bool
  }

  /// Where a rule leaves the cursor.
  enum Cursor: Sendable, Equatable {
    /// Behind the output.
    case end
    /// Before this step of the output, and so many scalars of text further.
    case inside(step: Int32, text: Int32)
    /// Beyond the output by so many scalars of what follows, or before it if below 0.
    case outside(Int32)
  }

  var classes: ScalarClasses
  var roots: [Int32] = []
  var nodes: [Node] = []
  var partitions: [UInt16] = []
  var branches: [Int32] = []
  var leaves: [Leaf] = []
  var lists: [UInt16] = []
  var copies: [Copy] = []
  var rules: [Rule] = []
  var elements: [Element] = []
  var strings: [[[UInt32]]] = []
  var outputSteps: [OutputStep] = []
  var functions: [TransformCall] = []
  /// What rules write, as scalars, followed by a few zeros so that four can always be read.
  var output: [UInt32] = []
  /// The classes of the scalars of `output`.
  var outputClasses: [UInt16] = []
  /// How far a node looks back and ahead at most.
  var farthestBefore = 0
  var farthestAfter = 0
  /// The most scalars that a text output has.
  var longestOutput = 1
  /// Whether the cursor may be left elsewhere than behind the output, or keys may be empty.
  var movesCursor = false
  /// How many segments a rule has at most.
  var segments = 0
}
