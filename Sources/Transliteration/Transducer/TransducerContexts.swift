/// The contexts before the keys of a pass, all of which are matched at once against what was written.
///
/// Each scalar of each context has a bit. After a scalar of some class the bit of a place is set where the context up
/// to that place ends with this scalar: it was set one place before, and the place takes the class.
struct TransducerContexts: Sendable {
  /// What each place asks.
  private let tests: [[RuleVariant.Test]]
  /// The first places of contexts.
  private let starts: [UInt64]

  /// The words of one set of places.
  var wordCount: Int { starts.count }

  /// - Parameter contexts: what is asked of the scalars before the cursor, the furthest first.
  init(_ contexts: [[[RuleVariant.Test]]]) {
    var tests: [[RuleVariant.Test]] = []
    var starts = [UInt64](repeating: 0, count: (contexts.reduce(0) { $0 + $1.count } + 63) / 64)
    for context in contexts where !context.isEmpty {
      starts[tests.count / 64] |= 1 << UInt64(tests.count % 64)
      tests += context
    }
    self.tests = tests
    self.starts = starts
  }

  /// The places that take a class.
  func places(taking scalarClass: Int, _ classes: ScalarClasses) -> [UInt64] {
    var places = [UInt64](repeating: 0, count: starts.count)
    for (place, tests) in tests.enumerated()
    where tests.allSatisfy({ $0.holds(scalarClass, classes) }) {
      places[place / 64] |= 1 << UInt64(place % 64)
    }
    return places
  }

  /// The places at which contexts stand after one more scalar.
  ///
  /// - Parameter taking: the places that take its class: ``wordCount`` words from `first` on.
  func advance(_ places: inout [UInt64], taking: [UInt64], from first: Int) {
    var carry: UInt64 = 0
    for word in starts.indices {
      let shifted = places[word] << 1 | carry
      carry = places[word] >> 63
      places[word] = (shifted | starts[word]) & taking[first + word]
    }
  }
}
