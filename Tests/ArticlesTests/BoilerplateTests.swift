import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymArticles

@Suite struct BoilerplateTests {
  private let filter: BoilerplateFilter

  init() throws { filter = BoilerplateFilter(try Boilerplate()) }

  @Test func `Examples of the table hold`() throws {
    let examples = try TableSource.embedded.table("Articles/boilerplate.tsv").examples
    #expect(examples.count >= 40)
    for example in examples {
      #expect(
        filter.lineClass(of: example.input)?.rawValue ?? "-" == example.output,
        "\(example.input)"
      )
    }
  }

  @Test(arguments: [
    ("advertisement\nBody.\n", "Body.\n"), ("Body.\n(With inputs from AP.)", "Body.\n"),
    ("A\r\nAdvertisement\r\nB", "A\r\nB"), ("Реклама", ""), ("ad\u{AD}vertise\u{200B}ment\nB", "B"),
    ("Read more\nRead more books, he said.", "Read more books, he said."),
  ])
  func `Whole lines go with their ends`(text: String, expected: String) throws {
    let (rest, edits) = try #require(filter.remove(from: Array(text.utf8), publisher: ""))
    #expect(String(decoding: rest, as: UTF8.self) == expected)
    #expect(edits.edits.allSatisfy { $0.removesLines })
  }

  @Test func `Captions and datelines stay, and are told of`() throws {
    let text =
      "Advertisement\nPhoto: City archive\nKYIV, March 3 (Reuters) - The river rose.\nIt fell.\n"
    let labels = filter.labels(of: Array(text.utf8), datelines: try Datelines())
    #expect(labels.map(\.lineClass) == [.advertisement, .caption, .dateline])
    let dateline = try #require(labels.last)
    let bytes = Array(text.utf8)[dateline.range]
    #expect(String(decoding: bytes, as: UTF8.self) == "KYIV, March 3 (Reuters) - ")
    let (rest, _) = try #require(filter.remove(from: Array(text.utf8), publisher: ""))
    #expect(String(decoding: rest, as: UTF8.self) == String(text.dropFirst(14)))
  }

  @Test func `A line that stands in many articles of one publisher is furniture`() throws {
    var lines = RepeatedLines(threshold: 3)
    let folder = Folder()
    let furniture = "The harbour's own paper since 1922"
    for number in 1...5 {
      let body = "Article number \(number) tells of the tide and of the lock gates at length."
      lines.add(Array("\(body)\n\(furniture)\n".utf8).span, publisher: "post", folder: folder)
    }
    // The same article five times says nothing of its lines.
    for _ in 1...5 {
      let text = "A wire story that came again and again, word for word.\nShort line of it\n"
      lines.add(Array(text.utf8).span, publisher: "post", folder: folder)
    }
    let filter = BoilerplateFilter(try Boilerplate(), repeated: lines)
    #expect(filter.lineClass(of: furniture, publisher: "post") == .repeated)
    #expect(filter.lineClass(of: furniture, publisher: "times") == nil)
    #expect(filter.lineClass(of: "Short line of it", publisher: "post") == nil)
  }

  @Test(arguments: [
    "", "\n", "The advertisement campaign cost 2.5 crore.", "She said: read more books.",
  ])
  func `A text without such lines is not touched`(text: String) {
    #expect(filter.remove(from: Array(text.utf8), publisher: "") == nil)
  }
}
