import CanonymUnicode

/// A group of stages as a table of transitions that is made while texts are read.
///
/// It serves one thread.
@safe
final class LazyTransducer {
  /// The symbols of what it reads.
  let symbols: TransducerSymbols
  // In memory of its own, since each line asks for it.
  private let table: UnsafeMutablePointer<TransitionTable>

  /// - Parameter next: the group that reads what this one writes; nil where that is UTF-8.
  init(
    _ plan: TransducerPlan.Group,
    next: LazyTransducer?,
    _ properties: LineProperties
  ) throws(ICUError) {
    symbols = TransducerSymbols()
    unsafe table = .allocate(capacity: 1)
    unsafe table.initialize(
      to: try TransitionTable(plan, reading: symbols, writing: next?.symbols, properties)
    )
  }

  deinit {
    unsafe table.pointee.deallocate()
    unsafe table.deinitialize(count: 1)
    unsafe table.deallocate()
  }

  // The table lives as long as the transducer, and none of these calls another.

  /// Where what was written last stands.
  var written: UnsafeMutablePointer<UInt8> { unsafe table.pointee.text.base }
  /// How many bytes were written last.
  var count: Int { unsafe table.pointee.count }
  /// How often all states have been forgotten.
  var resets: Int { unsafe table.pointee.resets }

  /// Reads a text of cells whose classes are symbols.
  ///
  /// - Parameter symbol: gives the symbol of a scalar whose cell has none, or nil.
  /// - Returns: false when the passes have to write this text.
  func read(
    _ cells: UnsafePointer<UInt64>,
    _ count: Int,
    symbol: (UInt32) -> UInt16?
  ) -> Bool {
    unsafe table.pointee.read(cells, count, symbol: symbol)
  }

  /// Reads a line from its bytes.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    line range: Range<Int>,
    _ pages: LoadPages,
    _ lent: GapText
  ) -> TransitionTable.LineResult {
    unsafe table.pointee.read(bytes, line: range, pages, lent)
  }

  /// Reads what the group before has written.
  ///
  /// - Returns: false when the passes have to write this text.
  func read(_ before: LazyTransducer) -> Bool {
    let count = before.count / 2
    // So many symbols of two bytes each have been written there.
    return unsafe before.written.withMemoryRebound(to: UInt16.self, capacity: count) { units in
      unsafe table.pointee.read(units, count)
    }
  }

  /// The first scalar from one on with which a step begins, and where that begins in what is written; at the end of
  /// the text its end.
  func start(from scalar: Int) -> (scalar: Int, place: Int) {
    unsafe table.pointee.start(from: scalar)
  }
}
