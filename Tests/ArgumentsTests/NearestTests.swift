import CanonymArguments
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("--hlep", ["--help", "--json"], ["--help"]),
    ("transliterat", ["transliterate", "systems"], ["transliterate"]),
    ("lokup", ["lookup", "match"], ["lookup"]),
    ("trans", ["transliterate"], ["transliterate"]),
    ("LOOKUP", ["lookup"], ["lookup"]),
    ("zzz", ["lookup", "match"], []),
    ("", ["lookup"], []),
  ])
  func `A misspelt word leads to the near ones, best first`(
    word: String,
    words: [String],
    expected: [String]
  ) {
    #expect(nearest(to: word, among: words) == expected)
  }

  @Test func `A word of any length is answered`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(nearest(to: long, among: ["lookup", long]) == [long])
    #expect(nearest(to: "lookup", among: ["lookup"], limit: -1).isEmpty)
  }
}
