import Testing

@testable import CanonymTransliteration

/// What a ``GapText`` holds, as arrays.
private struct Model {
  var left: [UInt32] = []
  var right: [UInt32] = []
  /// How many scalars behind the cursor may be changed.
  var limit = 0

  mutating func skip(_ count: Int) {
    let count = min(count, right.count)
    left += right.prefix(count)
    right.removeFirst(count)
    limit = max(0, limit - count)
  }

  mutating func drop(_ count: Int) {
    let count = min(count, right.count)
    right.removeFirst(count)
    limit = max(0, limit - count)
  }

  mutating func takeBack(_ count: Int) {
    right = left.suffix(count) + right
    left.removeLast(count)
    limit += count
  }

  mutating func replace(_ read: Int, _ output: [UInt32], _ move: Int) {
    right.replaceSubrange(..<read, with: output)
    limit += output.count - read
    if move < 0 { takeBack(min(-move, left.count)) } else { skip(min(move, limit)) }
  }
}

@Suite struct GapTextTests {
  private func expectEqual(_ text: GapText, _ model: Model) {
    #expect(text.written() == model.left)
    #expect(text.rest() == Array(model.right.prefix(model.limit)))
    #expect(text.count == model.left.count + model.right.count)
    #expect((0..<text.count).map { text[$0] } == model.left + model.right)
    #expect(text.leftCount == model.left.count)
  }

  @Test func `A text that was loaded stands behind the cursor`() {
    let text = GapText()
    expectEqual(text, Model())
    for count in [0, 1, 3, 500, 5000] {
      let scalars = (0..<count).map { UInt32($0) + 0x400 }
      text.load(scalars)
      expectEqual(text, Model(right: scalars, limit: count))
      text.skip(count / 2)
      #expect(text.written(from: count / 4) == Array(scalars[count / 4..<count / 2]))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Any changes give what they give on arrays`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let text = GapText()
    var model = Model()
    func scalars(_ most: Int) -> [UInt32] {
      (0..<Int.random(in: 0...most, using: &generator)).map { _ in
        .random(in: 0x20...0x10FFFF, using: &generator)
      }
    }
    for round in 0..<200 {
      let most = round % 40 == 0 ? 3000 : 12
      switch Int.random(in: 0..<9, using: &generator) {
      case 0:
        model = Model(right: scalars(most))
        model.limit = model.right.count
        text.load(model.right)
      case 1:
        let count = Int.random(in: 0...most, using: &generator)
        text.skip(count)
        model.skip(count)
      case 2:
        let count = Int.random(in: 0...3, using: &generator)
        text.drop(count)
        model.drop(count)
      case 3:
        let more = scalars(most)
        text.append(more)
        model.left += more
      case 4:
        let place = Int.random(in: 0...model.left.count, using: &generator)
        text.rewind(to: place)
        model.takeBack(model.left.count - place)
        // What stood beyond the limit stays there.
        text.setLimit(model.limit)
      case 5:
        model.limit = Int.random(in: 0...model.right.count, using: &generator)
        text.setLimit(model.limit)
      default:
        let read = Int.random(in: 0...min(3, model.limit), using: &generator)
        let output = scalars(most)
        let move = Int.random(in: -3...output.count + 3, using: &generator)
        text.replace(read, with: output, cursor: move, rule: 1)
        model.replace(read, output, move)
      }
      expectEqual(text, model)
    }
  }

  @Test func `Steps tell what was read and what stands before the cursor`() {
    var generator = SeededGenerator(7)
    let text = GapText()
    for _ in 0..<200 {
      let count = Int.random(in: 0...40, using: &generator)
      text.load((0..<count).map { UInt32($0) + 0x100 })
      text.clearSteps()
      while text.at < text.limit {
        if Bool.random(using: &generator) {
          text.keep()
        } else {
          let read = Int.random(in: 1...min(3, text.limit - text.at), using: &generator)
          let output = [UInt32](repeating: 0x78, count: .random(in: 0...4, using: &generator))
          text.replace(read, with: output, cursor: output.count, rule: 3)
        }
      }
      let steps = (0..<text.stepCount).map { text.step($0) }
      #expect(steps.reduce(0) { $0 + $1.read } == count)
      #expect(steps.reduce(0) { $0 + $1.written } == text.leftCount)
      var gathered: [RuleStep] = []
      text.appendSteps(to: &gathered)
      #expect(gathered == steps)
    }
  }

  @Test func `A scalar behind the cursor can be put in the place of another`() {
    let text = GapText()
    text.load([0x61, 0x62, 0x63])
    text.skip(1)
    text.rewriteNext(1, 0x7A)
    #expect((0..<3).map { text[$0] } == [0x61, 0x62, 0x7A])
  }
}
