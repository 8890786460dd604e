import CanonymIndex
import CanonymNames
import Testing

@testable import CanonymArticles

@Suite struct MentionFinderTests {
  /// A registry of a few entities whose names are words, or each other's.
  private static func builder() -> NameIndexBuilder {
    var builder = NameIndexBuilder()
    func insert(
      _ id: String,
      _ types: [String],
      _ name: String,
      _ country: String? = nil,
      population: Int = 0,
      _ names: [NameIndexBuilder.Name] = []
    ) {
      try? builder.insert(
        id: id,
        types: types,
        canonical: name,
        country: country,
        population: population,
        names: [.init(name, language: "en-Latn", kind: "preferred")] + names
      )
    }
    insert("ukraine", ["place", "country"], "Ukraine", "UA")
    insert("kyiv", ["place", "city"], "Kyiv", "UA", population: 2_900_000, [.init("Київ")])
    insert("nice", ["place", "city"], "Nice", "FR", population: 340_000)
    insert("man", ["place", "city"], "Man", "CI", population: 140_000)
    insert("springfield-a", ["place", "city"], "Springfield", "US", population: 160_000)
    insert("springfield-b", ["place", "city"], "Springfield", "UA", population: 1_000)
    insert(
      "who",
      ["org"],
      "World Health Organization",
      nil,
      [.init("WHO", language: "en-Latn", kind: "abbreviation")]
    )
    insert(
      "denmark",
      ["place"],
      "Данія",
      "DK",
      [.init("Дании", language: "ru-Cyrl", kind: "inflection")]
    )
    insert("reunion", ["place"], "La Réunion", "RE")
    insert("putin", ["person"], "Vladimir Putin", "RU", [.init("Владимир Путин")])
    insert("kim", ["person"], "Kim Jong Un", "KP")
    insert("charles", ["person"], "Charles III", "GB")
    insert("podolyak", ["person"], "Mykhailo Podolyak", "UA")
    insert("podolyak-2", ["person"], "Anna Podolyak", "UA")
    insert("lavrov-town", ["place", "city"], "Lavrov", "RU", population: 20_000)
    insert("lavrov", ["person"], "Sergey Lavrov", "RU")
    return builder
  }
  private static let built = Result { try builder().build() }

  private func found(
    _ text: String,
    types: [String] = [],
    minimumScore: Double = 0.7
  ) throws -> [String] {
    let finder = MentionFinder(
      try ScanIndex(try Self.built.get()),
      types: types,
      minimumScore: minimumScore
    )
    return finder.mentions(in: Array(text.utf8)).map { mention in
      let surface = Array(text.utf8)[mention.range]
      return "\(String(decoding: surface, as: UTF8.self))=\(mention.entity.id)"
    }
  }

  @Test(arguments: [
    ("In Kyiv, КИЇВ and KYIV.", ["Kyiv=kyiv", "КИЇВ=kyiv", "KYIV=kyiv"]),
    ("a nice day in Nice", ["Nice=nice"]),
    ("no man is an island", []),
    ("WHO says who is Who", ["WHO=who"]),
    ("WHO SAYS THIS IS TRUE", []),
    ("NICE AND KYIV, MAN", ["NICE=nice", "KYIV=kyiv"]),
    ("La Réunion, la Réunion", ["La Réunion=reunion", "la Réunion=reunion"]),
    ("La reunión se programó", []),
    ("Даний закон", []),
    ("в Дании и ДАНИИ", ["Дании=denmark", "ДАНИИ=denmark"]),
  ])
  func `Capitals tell names from words`(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    ("Putin spoke. Vladimir Putin left; Putin is gone.", ["Vladimir Putin=putin", "Putin=putin"]),
    ("Владимир Путин и Путин", ["Владимир Путин=putin", "Путин=putin"]),
    ("Kim Jong Un and Kim, not Un", ["Kim Jong Un=kim", "Kim=kim"]),
    ("Charles III and Henry III", ["Charles III=charles"]),
    ("Sergey Lavrov met Lavrov", ["Sergey Lavrov=lavrov", "Lavrov=lavrov"]),
    ("Lavrov is a town", ["Lavrov=lavrov-town"]),
    ("Vladimir Putin's putin", ["Vladimir Putin=putin"]),
  ])
  func `A family name after the full one is the same person`(
    text: String,
    expected: [String]
  ) throws {
    #expect(try found(text) == expected)
  }

  @Test func `A family name of two persons is the one named last, the other an alternative`() throws
  {
    let text = Array("Mykhailo Podolyak met Anna Podolyak. Podolyak smiled.".utf8)
    let finder = MentionFinder(try ScanIndex(try Self.built.get()))
    let mention = try #require(finder.mentions(in: text).last)
    #expect(mention.entity.id == "podolyak-2")
    #expect(mention.alternatives.map(\.entity.id) == ["podolyak"])
    #expect(mention.relation == .short)
  }

  @Test func `Of places with one name the country of the article decides, else the larger`() throws
  {
    #expect(try found("Springfield").first == "Springfield=springfield-a")
    #expect(try found("Ukraine: Springfield").last == "Springfield=springfield-b")
    let finder = MentionFinder(try ScanIndex(try Self.built.get()))
    let mention = try #require(finder.mentions(in: Array("Springfield".utf8)).first)
    #expect(mention.alternatives.map(\.entity.id) == ["springfield-b"])
    #expect(mention.alternatives.allSatisfy { $0.score < mention.score })
  }

  @Test func `A stopped name is no family name, a word that is skipped in scanning may be`() throws
  {
    let text = "Vladimir Putin left. Putin is gone."
    let putin = Array("putin".utf8)
    let surfaces = { (stopped: Set<[UInt8]>) in
      let scan = try ScanIndex(try Self.built.get(), skipping: [putin])
      return MentionFinder(scan, stopping: stopped).mentions(in: Array(text.utf8)).count
    }
    #expect(try surfaces([]) == 2)
    #expect(try surfaces([putin]) == 1)
  }

  @Test func `Types and scores limit what is found`() throws {
    let text = "Vladimir Putin in Kyiv; Putin"
    #expect(try found(text, types: ["place"]) == ["Kyiv=kyiv"])
    #expect(try found(text, types: ["person"]) == ["Vladimir Putin=putin", "Putin=putin"])
    #expect(try found("nice", minimumScore: 0) == ["nice=nice"])
    #expect(try found(text, minimumScore: 1) == [])
  }
}
