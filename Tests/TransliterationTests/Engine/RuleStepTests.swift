import Testing

@testable import CanonymTransliteration

private func step(_ read: Int, _ written: Int, _ rule: UInt16 = RuleStep.noRule) -> RuleStep {
  RuleStep(read: read, written: written, rule: rule)
}

/// Where the steps of a list part their two texts.
private func boundaries(_ steps: [RuleStep]) -> Set<[Int]> {
  var read = 0
  var written = 0
  var result: Set<[Int]> = [[0, 0]]
  for step in steps {
    read += step.read
    written += step.written
    result.insert([read, written])
  }
  return result
}

@Suite struct RuleStepTests {
  @Test func `A step holds what it is made of`() {
    let step = RuleStep(read: RuleStep.most, written: 3, rule: 77)
    #expect((step.read, step.written, step.rule) == (RuleStep.most, 3, 77))
    #expect(RuleStep.kept == RuleStep(read: 1, written: 1, rule: RuleStep.noRule))
  }

  @Test(arguments: [
    ([step(1, 2, 5)], [step(1, 1), step(1, 1)], [step(1, 2, 5)]),
    ([step(1, 1), step(1, 1)], [step(2, 1, 3)], [step(2, 1, 3)]),
    ([step(1, 1, 4), step(1, 1)], [step(2, 1, 3)], [step(2, 1)]),
    ([step(1, 1), step(1, 1)], [step(1, 2, 1), step(1, 0, 2)], [step(1, 2, 1), step(1, 0, 2)]),
    ([step(2, 0, 6)], [], [step(2, 0, 6)]),
    ([], [], []),
  ])
  func `Two passes are told as one`(first: [RuleStep], second: [RuleStep], both: [RuleStep]) {
    #expect(RuleStep.composed(first, second) == both)
  }

  @Test func `Composition keeps both texts whole, and parts them only where both passes do`() {
    var generator = SeededGenerator(1)
    for _ in 0..<500 {
      let first = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        step(
          .random(in: 0...3, using: &generator),
          .random(in: 0...3, using: &generator),
          .random(in: 0...2, using: &generator)
        )
      }
      var rest = first.reduce(0) { $0 + $1.written }
      var second: [RuleStep] = []
      while rest > 0 || Bool.random(using: &generator) {
        let read = Int.random(in: 0...min(3, rest), using: &generator)
        second.append(step(read, .random(in: 0...3, using: &generator), 9))
        rest -= read
      }
      let both = RuleStep.composed(first, second)
      #expect(both.reduce(0) { $0 + $1.read } == first.reduce(0) { $0 + $1.read })
      #expect(both.reduce(0) { $0 + $1.written } == second.reduce(0) { $0 + $1.written })
      let firsts = boundaries(first)
      let seconds = boundaries(second)
      for boundary in boundaries(both) {
        let isShared = firsts.contains {
          $0[0] == boundary[0] && seconds.contains([$0[1], boundary[1]])
        }
        #expect(isShared, "\(first) \(second): \(boundary)")
      }
    }
  }

  @Test func `A pass that keeps all changes no steps`() {
    var generator = SeededGenerator(2)
    for _ in 0..<500 {
      let steps = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        step(
          .random(in: 1...3, using: &generator),
          .random(in: 1...3, using: &generator),
          .random(in: 0...2, using: &generator)
        )
      }
      let read = [RuleStep](repeating: .kept, count: steps.reduce(0) { $0 + $1.read })
      let written = [RuleStep](repeating: .kept, count: steps.reduce(0) { $0 + $1.written })
      #expect(RuleStep.composed(read, steps) == steps)
      #expect(RuleStep.composed(steps, written) == steps)
    }
  }
}
