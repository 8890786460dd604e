import CanonymIndex
import CanonymUnicode
import Testing

@Suite struct NameIndexTests {
  private func index() throws -> NameIndex {
    var builder = NameIndexBuilder()
    try builder.insert(
      id: "kharkiv",
      types: ["place", "city"],
      canonical: "Kharkiv",
      country: "UA",
      population: 1_421_125,
      ids: ["geonames": "706483"],
      names: [
        .init("Kharkiv", language: "en-Latn", kind: "preferred"),
        .init("Харків", language: "uk-Cyrl", kind: "endonym"), .init("Kharkov"), .init("\u{301}"),
      ]
    )
    try builder.insert(
      id: "paris-tx",
      types: ["place", "city"],
      canonical: "Paris",
      population: 25_000,
      names: []
    )
    try builder.insert(
      id: "paris",
      types: ["place", "city"],
      canonical: "Paris",
      population: 2_100_000,
      names: [.init("#paris\t1")]
    )
    return try builder.build()
  }

  @Test(arguments: ["Kharkiv", "KHARKIV", "Харків", "ХАРКІВ", "kharkov"])
  func `Any writing that folds to a key finds the entity`(name: String) throws {
    let index = try index()
    #expect(index.aliases(ofKey: Folder().key(of: name)).map(\.entity) == ["kharkiv"])
  }

  @Test func `Entities that share a name come the largest first`() throws {
    let found = try index().aliases(ofKey: Folder().key(of: "paris"))
    #expect(found.map(\.entity) == ["paris", "paris-tx"])
  }

  @Test func `What is recorded of an entity is given back`() throws {
    let entity = try #require(index().entity("kharkiv"))
    #expect(entity.name == "Kharkiv")
    #expect(entity.types == ["place", "city"])
    #expect(entity.country == "UA")
    #expect(entity.population == 1_421_125)
    #expect(entity.ids == ["geonames": "706483"])
    #expect(entity.isOf(type: "place") && !entity.isOf(type: "person"))
    #expect(try index().entity("none") == nil)
  }

  @Test func `Tabs and marks of comments in names do no harm`() throws {
    let found = try index().aliases(ofKey: Folder().key(of: "#paris 1"))
    #expect(found.map(\.name) == ["#paris 1"])
  }

  @Test(arguments: ["", "a\tb", "a\nb"])
  func `An id that cannot stand in a row is refused`(id: String) {
    var builder = NameIndexBuilder()
    #expect(throws: IndexError.unusableID(id)) {
      try builder.insert(id: id, types: [], canonical: "x", names: [])
    }
  }

  @Test func `An empty index finds nothing`() throws {
    let empty = try NameIndexBuilder().build()
    #expect(empty.entity("x") == nil)
    #expect(empty.aliases(ofKey: [0x78]).isEmpty)
  }
}
