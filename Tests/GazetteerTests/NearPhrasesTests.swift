import CanonymUnicode
import Testing

@testable import CanonymGazetteer

@Suite struct NearPhrasesTests {
  static let alphabet = ["a", "b", "c", "я", "ж", "北", "𝒜", " "]

  private func edits(_ one: [UInt8], _ other: [UInt8], _ bound: Int) -> Int? {
    EditCounter(one.span).edits(to: other.span, atMost: bound)
  }

  private func plainEdits(_ one: [UInt8], _ other: [UInt8], _ bound: Int) -> Int? {
    var measure = EditDistance()
    return measure.distance(scalars(of: one.span), scalars(of: other.span), atMost: bound)
  }

  private func word(_ length: ClosedRange<Int>) -> String {
    (0..<Int.random(in: length)).map { _ in Self.alphabet.randomElement() ?? "a" }.joined()
  }

  @Test(arguments: [true, false])
  func `All phrases within two edits are found, and no others`(fuzzy: Bool) throws {
    let gazetteer = try makeGazetteer((0..<400).map { _ in word(1...11) }, fuzzy: fuzzy)
    #expect((gazetteer.deletes != nil) == fuzzy)
    let near = NearPhrases(gazetteer)
    let keys = (0..<gazetteer.count).compactMap { gazetteer.key($0) }
    for _ in 0..<200 {
      let asked = Folder().key(of: word(1...11))
      for edits in 0...2 {
        let found = near.phrases(near: asked.span, edits: edits)
        let expected = keys.indices.filter { plainEdits(asked, keys[$0], edits) != nil }
        #expect(found.map(\.number).sorted() == expected)
        #expect(found.map(\.edits) == found.map(\.edits).sorted())
      }
    }
  }

  @Test func `Edits are counted as the plain table counts them`() {
    for _ in 0..<3_000 {
      let (one, other) = (Array(word(0...9).utf8), Array(word(0...9).utf8))
      for bound in [0, 1, 2, 20] {
        #expect(edits(one, other, bound) == plainEdits(one, other, bound))
      }
    }
  }

  @Test func `Phrases of more than 64 letters are counted too`() {
    let long = String(repeating: "kharkiv ", count: 20_000)
    let other = "x" + long
    #expect(edits(Array(long.utf8), Array(other.utf8), 2) == 1)
    #expect(edits(Array(long.utf8), Array(other.utf8), 0) == nil)
    #expect(edits(Array(long.utf8), Array("kharkiv".utf8), 2) == nil)
  }

  @Test(arguments: [
    ("kharkiv", "kharikv", 1), ("kharkiv", "harkiv", 1), ("київ", "кийв", 1), ("ab", "ba", 1),
    ("ca", "abc", 3), ("", "ab", 2),
  ])
  func `A swap of neighbours is one edit`(one: String, other: String, edits: Int) {
    #expect(self.edits(Array(one.utf8), Array(other.utf8), 9) == edits)
    #expect(self.edits(Array(one.utf8), Array(other.utf8), edits - 1) == nil)
  }

  @Test func `Long phrases are compared too`() throws {
    let long = String(repeating: "абв", count: 60)
    let gazetteer = try makeGazetteer([long, long + "г", "x"], fuzzy: true)
    let found = NearPhrases(gazetteer).phrases(near: (long + "д").utf8Span.span, edits: 2)
    #expect(found.map(\.edits) == [1, 1])
    let none = NearPhrases(gazetteer).phrases(near: "".utf8Span.span, edits: 2)
    #expect(none.isEmpty)
  }
}
