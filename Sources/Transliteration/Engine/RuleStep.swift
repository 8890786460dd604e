/// One step of a pass: so many scalars of its input became so many of its output, by one rule or none.
///
/// A step without input belongs to the one before it: what a rule wrote and left behind the cursor is read again,
/// and counts as written by both.
///
/// ```
/// bits 0–23: scalars read | 24–47: scalars written | 48–63: the rule's number, 0xFFFF for none
/// ```
struct RuleStep: Equatable, Sendable {
  var bits: UInt64

  /// The number that stands for no rule.
  static let noRule: UInt16 = 0xFFFF
  /// More scalars than this cannot be told by one step.
  static let most = 0xFF_FFFF
  /// One scalar was kept.
  static let kept = RuleStep(read: 1, written: 1, rule: noRule)

  init(bits: UInt64) { self.bits = bits }

  init(read: Int, written: Int, rule: UInt16) {
    bits = UInt64(read) | UInt64(written) << 24 | UInt64(rule) << 48
  }

  /// How many scalars were read.
  var read: Int { Int(bits & 0xFF_FFFF) }

  /// How many scalars were written.
  var written: Int {
    get { Int(bits >> 24 & 0xFF_FFFF) }
    set { bits = bits & ~(0xFF_FFFF << 24) | UInt64(newValue) << 24 }
  }

  /// The rule's number in its pass, or ``noRule``.
  var rule: UInt16 { UInt16(bits >> 48) }
}
