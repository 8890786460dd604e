import CanonymUnicode
import Synchronization

/// What ICU made of the patterns of sets, kept for the tables of a catalogue, most of which name the same ones.
final class SetLibrary: Sendable {
  private struct Known: Sendable {
    var patterns = InternedWords()
    /// The sets by the numbers of their patterns.
    var sets: [ScalarSet] = []
  }

  private let known = Mutex(Known())

  /// The set of a pattern, which is given as its scalars.
  ///
  /// - Throws: ``ICUError`` when ICU refuses the pattern.
  func set(_ pattern: [UInt32]) throws(ICUError) -> ScalarSet {
    let found = known.withLock { known in
      known.patterns.number(of: pattern).map { known.sets[$0] }
    }
    if let found { return found }
    let set = try ScalarSet(pattern: String(pattern))
    known.withLock { known in
      if known.patterns.number(of: pattern) != nil { return }
      _ = known.patterns.append(pattern)
      known.sets.append(set)
    }
    return set
  }
}
