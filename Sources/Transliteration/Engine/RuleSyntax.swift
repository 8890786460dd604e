import CanonymUnicode

/// A rule text as it was read: passes in order, and the sets that they name.
struct RuleSyntax: Sendable {
  /// One pass over the text.
  enum Pass: Sendable {
    /// `:: [filter] ID ;`, one or several on end: other transforms.
    case transforms([TransformCall])
    /// Conversion rules between two such lines.
    case rules([ConversionRule])
  }

  /// What the whole transform is restricted to: the set of `:: [filter] ;`, by its number.
  var filter: Int?
  /// The passes in the order they run.
  var passes: [Pass] = []
  /// The sets of the rules; items name them by number.
  var sets: [ScalarSet] = []
  /// The scalars of the rule text, of which rules know their range.
  var text: [UInt32] = []
}

/// A transform that a rule text calls by its id.
struct TransformCall: Hashable, Sendable {
  /// The scalars it may change, by the set's number; all when nil.
  var filter: Int?
  /// ICU's id: `NFD`, `Any-Lower`, `Latin-ASCII`; empty for the one that does nothing.
  var id: String
  /// The line it stands on, counted from 1.
  var line: Int
}

/// One conversion rule: `before { key } after → output ;`.
struct ConversionRule: Sendable {
  /// What has to stand before the key.
  var before: [RuleItem]
  /// What is replaced.
  var key: [RuleItem]
  /// What has to stand behind the key.
  var after: [RuleItem]
  /// Whether nothing may stand before all that (`^`).
  var isAtStart: Bool
  /// Whether nothing may follow all that (`$`).
  var isAtEnd: Bool
  /// What is written.
  var output: [RuleItem]
  /// The place of the cursor among the items of the output.
  var cursor: Int
  /// How many scalars the cursor is beyond that place; below 0 before the output.
  var cursorOffset: Int
  /// Its line in the rule text, counted from 1.
  var line: Int
  /// Its place in the rule text, in scalars.
  var range: Range<Int>
}

/// A piece of a pattern or of an output.
enum RuleItem: Hashable, Sendable {
  /// One scalar.
  case literal(UInt32)
  /// One scalar or string of a set, by the set's number.
  case set(Int)
  /// `x*`, `x+`, `x?`; what is repeated is matched as long as it can be.
  case repeated([RuleItem], least: Int, most: Int)
  /// `(…)`: a segment that the output names `$n`.
  case segment(Int, [RuleItem])
  /// `$n`.
  case reference(Int)
  /// `&ID(…)`: a transform of a part of the output.
  indirect case function(TransformCall, [RuleItem])
}
