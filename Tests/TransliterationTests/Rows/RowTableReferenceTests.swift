import CanonymTables
import Testing

@testable import CanonymTransliteration

/// What ``RowTable`` does, written straightforwardly: a dictionary, and every length tried.
private struct Reference {
  let rows: [[UInt32]: (value: [UInt32], line: UInt32)]
  let joiner: RowJoiner

  func apply(_ text: [UInt32]) -> (target: [UInt32], steps: [RowStep]) {
    var target: [UInt32] = []
    var steps: [RowStep] = []
    var wasPiece = false
    var at = 0
    while at < text.count {
      let lengths = stride(from: min(8, text.count - at), through: 1, by: -1)
      guard let length = lengths.first(where: { rows[Array(text[at..<at + $0])] != nil }),
        let row = rows[Array(text[at..<at + length])]
      else {
        if wasPiece, joiner != .none, isWord(text[at]) || text[at] == 0x28 {
          target.append(0x20)
          steps.append(RowStep(0, 1))
        }
        target.append(text[at])
        steps.append(RowStep(1, 1))
        wasPiece = false
        at += 1
        continue
      }
      var seam = wasPiece ? joiner.scalar(before: row.value[0]) : nil
      if !wasPiece, joiner != .none, at > 0, isWord(text[at - 1]) { seam = 0x20 }
      if let seam {
        target.append(seam)
        steps.append(RowStep(0, 1))
      }
      target += row.value
      steps.append(RowStep(length, row.value.count, line: row.line))
      wasPiece = true
      at += length
    }
    return (target, steps)
  }

  private func isWord(_ value: UInt32) -> Bool {
    Unicode.Scalar(value).map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      == true
  }
}

/// Kept steps side by side as one, as blocks may part them.
private func merged(_ steps: [RowStep]) -> [RowStep] {
  steps.reduce(into: []) { result, step in
    if let last = result.last, last.line == 0, last.sourceCount > 0, step.line == 0,
      step.sourceCount > 0
    {
      result.removeLast()
      let count = Int(last.sourceCount + step.sourceCount)
      result.append(RowStep(count, count))
    } else {
      result.append(step)
    }
  }
}

@Suite struct RowTableReferenceTests {
  @Test(arguments: RowJoiner.allCases)
  func `Random tables and texts come out as by the straight way`(joiner: RowJoiner) throws {
    var generator = SystemRandomNumberGenerator()
    let alphabet = "abeo-.( 北京上海市𠀀в2é".unicodeScalars.map(\.value)
    for _ in 0..<60 {
      var keys: Set<String> = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let letters = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? 0
        }
        keys.insert(string(of: letters))
      }
      let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      var lines = ""
      var rows: [[UInt32]: (value: [UInt32], line: UInt32)] = [:]
      for (index, key) in sorted.enumerated() {
        let count = Int.random(in: 0...2, using: &generator) * 7 + 1
        let value = String((0..<count).map { _ in "aěxy3".randomElement(using: &generator) ?? "z" })
        lines += "\(key)\t\(value)\n"
        rows[key.unicodeScalars.map(\.value)] =
          (value.unicodeScalars.map(\.value), UInt32(index + 1))
      }
      let table = Table(name: "random", columns: ["from", "to"], rows: Array(lines.utf8))
      let fast = try RowTable([(table, "to")], joiner: joiner)
      let reference = Reference(rows: rows, joiner: joiner)
      let text = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      var target: [UInt32] = [7]
      var steps: [RowStep] = []
      fast.apply(text.span, into: &target, steps: &steps)
      let expected = reference.apply(text)
      #expect(target == [7] + expected.target)
      #expect(merged(steps) == merged(expected.steps))
      var plain: [UInt32] = []
      fast.apply(text.span, into: &plain)
      #expect(plain == expected.target)
    }
  }
}
