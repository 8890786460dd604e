import CanonymUnicode

@testable import CanonymTransliteration

/// Random numbers that are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return mixed(state)
  }
}

/// The scalars of which random texts for some rules are made: those the rules name, the ends of their sets, and a few
/// that all rules should know how to pass over.
struct RuleAlphabet {
  private(set) var scalars: [UInt32] = []

  init(_ text: [UInt32], _ sets: [ScalarSet]) {
    let letters = UInt32(ascii: "A")...UInt32(ascii: "z")
    scalars = text.filter { $0 >= 0x80 || letters.contains($0) }
    for set in sets {
      for range in set.ranges.prefix(400) { scalars += [range.lowerBound, range.upperBound] }
    }
    let common = " -'’.AbzЯя\u{301}".unicodeScalars.map(\.value)
    scalars += common + common + common
    scalars.removeAll { Unicode.Scalar($0) == nil || $0 == ScalarSet.edge }
  }

  /// The alphabet of a program and of those that it runs.
  init(_ program: RuleProgram) {
    self.init(program.allText, program.filter.map { [$0] } ?? [])
  }

  func text(upTo count: Int, using generator: inout SeededGenerator) -> [UInt32] {
    (0..<Int.random(in: 1...count, using: &generator)).map { _ in
      scalars.randomElement(using: &generator) ?? 0x20
    }
  }
}

extension RuleProgram {
  fileprivate var allText: [UInt32] {
    stages.reduce(into: text) { text, stage in
      if case .program(let inner) = stage.work { text += inner.allText }
    }
  }
}
