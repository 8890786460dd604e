import CanonymUnicode
import Testing

@Suite struct TransformTests {
  @Test func `Rules and built-in ids are applied`() throws {
    #expect(try Transform(name: "t", rules: "а > a; б > b;").apply("баб") == "bab")
    #expect(try Transform(id: "Cyrillic-Latin").apply("Москва") == "Moskva")
    #expect(try Transform.builtInIDs().contains("Any-Latin"))
  }

  @Test func `A refused rule is an error with its place`() {
    #expect(throws: ICUError.self) { _ = try Transform(name: "t", rules: "а > [;") }
    #expect(throws: ICUError.self) { _ = try Transform(id: "No-Such") }
  }

  @Test func `Output far longer than its input is whole`() throws {
    let long = String(repeating: "щ", count: 10_000)
    let transform = try Transform(name: "t", rules: "щ > shchshchshchshch;")
    #expect(try transform.apply(long).utf8.count == 160_000)
  }
}
