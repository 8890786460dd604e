/// One piece of a text that a stage before the rules went through, in order: what it read and what it wrote.
///
/// The steps of a text add up to its source and to what was written, without gaps.
struct RowStep: Hashable, Sendable {
  /// How many scalars of the source it covers; 0 for a joiner.
  let sourceCount: UInt32
  /// How many scalars were written for them.
  ///
  /// A kept piece is as long as its source, scalar by scalar.
  let targetCount: UInt32
  /// The line of the row in its table, counted from 1; 0 for kept pieces and joiners.
  let line: UInt32
  /// Which table the row is of: a place in ``RowTable/tables``.
  let table: UInt32

  /// A kept piece, a joiner, or what a row made of its key.
  @inline(__always)
  init(_ sourceCount: Int, _ targetCount: Int, line: UInt32 = 0, table: UInt32 = 0) {
    self.sourceCount = UInt32(truncatingIfNeeded: sourceCount)
    self.targetCount = UInt32(truncatingIfNeeded: targetCount)
    self.line = line
    self.table = table
  }
}
