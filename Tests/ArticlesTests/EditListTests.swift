import Testing

@testable import CanonymArticles

@Suite struct EditListTests {
  /// A text with the edits that led to it, and what they wrote.
  private struct Changed {
    var text: [UInt8]
    var edits = EditList()
  }

  /// Replaces some random, separate ranges of a text.
  private func change(_ text: [UInt8], using random: inout some RandomNumberGenerator) -> Changed {
    var changed = Changed(text: [])
    var at = 0
    while at < text.count {
      let kept = Int.random(in: 0...5, using: &random)
      changed.text += text[at..<min(text.count, at + kept)]
      at = min(text.count, at + kept)
      let cut = min(text.count - at, Int.random(in: 0...3, using: &random))
      let new = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        UInt8.random(in: 65...90, using: &random)
      }
      if cut == 0 && new.isEmpty { continue }
      changed.edits.append(at..<at + cut, length: new.count, rule: "r")
      changed.text += new
      at += cut
    }
    return changed
  }

  private func replay(_ edits: EditList, on source: [UInt8], giving text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits.edits {
      result += source[at..<edit.start]
      result += text[edit.newStart..<edit.newEnd]
      at = edit.end
    }
    return result + source[at...]
  }

  @Test func `Changes that follow each other are one list against the source`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<5_000 {
      let source = (0..<Int.random(in: 0...30, using: &random)).map { UInt8(97 + $0 % 26) }
      let first = change(source, using: &random)
      let second = change(first.text, using: &random)
      let both = first.edits.followed(by: second.edits)
      #expect(replay(both, on: source, giving: second.text) == second.text)
      for (one, next) in zip(both.edits, both.edits.dropFirst()) {
        #expect(one.end <= next.start && one.newEnd <= next.newStart)
      }
      // Places that no edit touched lead back to the same bytes.
      var place = 0
      while place < second.text.count {
        let range = both.source(of: place..<place + 1)
        if range.count == 1, !both.edits.contains(where: { $0.newStart..<$0.newEnd ~= place }) {
          #expect(source[range.lowerBound] == second.text[place])
        }
        place += 1
      }
    }
  }

  @Test func `A range of the outcome leads to its source`() {
    var edits = EditList()
    edits.append(0..<14, length: 0, rule: "advertisement", removesLines: true)
    edits.append(20..<23, length: 1, rule: "spaces")
    #expect(edits.source(of: 0..<6) == 14..<20)
    #expect(edits.source(of: 0..<7) == 14..<23)
    #expect(edits.source(of: 7..<9) == 23..<25)
    #expect(edits.source(of: 6..<7) == 20..<23)
    #expect(edits.cleanRange(of: 14..<20) == 0..<6)
    #expect(edits.cleanRange(of: 14..<23) == 0..<7)
    #expect(edits.cleanRange(of: 21..<25) == 6..<9)
    #expect(edits.cleanRange(of: 23..<25) == 7..<9)
  }
}
