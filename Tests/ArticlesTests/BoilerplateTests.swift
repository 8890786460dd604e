import CanonymTables
import Testing

@testable import CanonymArticles

@Suite struct BoilerplateTests {
  private let filter: BoilerplateFilter

  init() throws { filter = BoilerplateFilter(try Boilerplate()) }

  @Test func `Examples of the table hold`() throws {
    let examples = try TableSource.embedded.table("Articles/boilerplate.tsv").examples
    #expect(examples.count >= 40)
    for example in examples {
      #expect(filter.rule(for: example.input) ?? "-" == example.output, "\(example.input)")
    }
  }

  @Test(arguments: [
    ("advertisement\nBody.\n", "Body.\n"), ("Body.\n(With inputs from AP.)", "Body.\n"),
    ("A\r\nAdvertisement\r\nB", "A\r\nB"), ("Реклама", ""), ("ad\u{AD}vertise\u{200B}ment\nB", "B"),
    ("Read more\nRead more books, he said.", "Read more books, he said."),
  ])
  func `Whole lines go with their ends`(text: String, expected: String) throws {
    let (rest, edits) = try #require(filter.remove(from: Array(text.utf8)))
    #expect(String(decoding: rest, as: UTF8.self) == expected)
    #expect(edits.edits.allSatisfy { $0.removesLines })
  }

  @Test(arguments: [
    "", "\n", "The advertisement campaign cost 2.5 crore.", "She said: read more books.",
  ])
  func `A text without such lines is not touched`(text: String) {
    #expect(filter.remove(from: Array(text.utf8)) == nil)
  }
}
