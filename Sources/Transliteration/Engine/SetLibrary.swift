import CanonymUnicode
import Synchronization

/// What ICU made of the patterns of sets, kept for the tables of a catalogue, most of which name the same ones.
final class SetLibrary: Sendable {
  private let known = Mutex<[String: ScalarSet]>([:])

  /// The set of a pattern.
  ///
  /// - Throws: ``ICUError`` when ICU refuses the pattern.
  func set(_ pattern: String) throws(ICUError) -> ScalarSet {
    if let set = known.withLock({ $0[pattern] }) { return set }
    let set = try ScalarSet(pattern: pattern)
    known.withLock { $0[pattern] = set }
    return set
  }
}
