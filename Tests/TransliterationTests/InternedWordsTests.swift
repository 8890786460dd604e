import Testing

@testable import CanonymTransliteration

@Suite struct InternedWordsTests {
  @Test func `Lists are found again by what they hold`() {
    var words = InternedWords()
    var generator = SeededGenerator(3)
    var lists: [[UInt32]] = [[], [0], [0, 0], [0, 0, 0]]
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...6, using: &generator)
      let list = (0..<count).map { _ in UInt32.random(in: 0...9, using: &generator) }
      if !lists.contains(list) { lists.append(list) }
    }
    for (number, list) in lists.enumerated() {
      #expect(words.number(of: list) == nil)
      #expect(words.append(list) == number)
    }
    for (number, list) in lists.enumerated() {
      #expect(words.number(of: list) == number)
      #expect(Array(words[number]) == list)
    }
    #expect(words.count == lists.count)
    words.removeAll()
    #expect(words.number(of: [0]) == nil)
    #expect(words.count == 0)
  }
}
