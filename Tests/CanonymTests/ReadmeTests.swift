import Canonym
import Testing

@Suite struct ReadmeTests {
  @Test func `The README's library example does what it says`() throws {
    // The lines between the marks stand in README.md; the next test holds them equal.
    // begin
    let index = try NameIndex.starter()
    let resources = try ArticleResources(index, skipping: try NameIndex.starterStopKeys())
    let cleaner = ArticleCleaner(resources)
    let cleaned = cleaner.clean(Array("In Kharkov, 2,90,000 people live.".utf8), language: "en")
    for mention in cleaned.mentions { print(mention.entity.id, mention.relation) }
    for number in cleaned.numbers { print(number.value) }
    // end
    #expect(cleaned.mentions.map(\.entity.id) == ["city:706483"])
    #expect(cleaned.mentions.map(\.relation) == [.translation])
    #expect(cleaned.numbers.map(\.value) == ["290000"])
  }

  @Test func `The README's library example is the one that is tested`() throws {
    let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = try text(of: repository + "/README.md")
    let example = try text(of: #filePath).split(separator: "\n")
      .drop { !$0.hasSuffix("// begin") }.dropFirst().prefix { !$0.hasSuffix("// end") }
    #expect(example.count == 6)
    for line in example {
      #expect(readme.contains("\n\(line.drop { $0 == " " })\n"), "\(line)")
    }
  }

  private func text(of path: String) throws -> String {
    String(decoding: try ByteSource(path: path).readAll(), as: UTF8.self)
  }
}
