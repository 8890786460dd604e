import CanonymNames
import CanonymTables
import Testing

@testable import CanonymIndex

@Suite struct LookupTests {
  private static let starter = Result { try NameIndex.starter() }

  private func found(_ query: LookupQuery) throws -> LookupAnswer {
    try Lookup(try Self.starter.get()).answer(query)
  }

  @Test(arguments: [
    ("Kharkiv", "city:706483", Relation.same), ("kharkiv", "city:706483", .same),
    ("Харків", "city:706483", .romanization), ("ХАРКІВ", "city:706483", .romanization),
    ("Харьков", "city:706483", .translation), ("Kharkov", "city:706483", .translation),
    ("Charków", "city:706483", .exonym), ("Xarkov", "city:706483", .exonym),
    ("Kyiv", "city:703448", .same), ("Київ", "city:703448", .romanization),
    ("Киев", "city:703448", .translation), ("Kiev", "city:703448", .translation),
    ("Kijów", "city:703448", .exonym), ("Донбасс", "place:donbas", .translation),
    ("ウクライナ", "country:ua", .exonym), ("AP", "org:associated-press", .initials),
  ])
  func `A name the registry has is found with its relation`(
    name: String,
    id: String,
    relation: Relation
  ) throws {
    let answer = try found(LookupQuery(name))
    #expect(answer.decision == .match)
    #expect(answer.hits.first?.entity.id == id)
    #expect(answer.hits.first?.relation == relation)
    #expect(answer.hits.first?.score == 1 || relation == .exonym)
  }

  @Test(arguments: [
    "Kolykhaiev", "Kolykhayev", "Колихаєв", "Колыхаев", "Igor Kolykhaev", "Kolychajew",
    "Kolykhaev, Ihor", "Колихаев", "Ihor Kolyhaev",
  ])
  func `One person is found under any spelling`(name: String) throws {
    let answer = try found(LookupQuery(name, type: "person"))
    #expect(answer.decision == .match)
    #expect(answer.hits.first?.entity.id == "person:ihor-kolykhaiev")
  }

  @Test(arguments: ["Zzyzx", "", "\u{301}", "!!", "Qwrtpsdfg Hjklzxcv"])
  func `Nothing close is none`(name: String) throws {
    let answer = try found(LookupQuery(name))
    #expect(answer.decision == .none)
    #expect(answer.close(threshold: 0.7).isEmpty)
  }

  @Test func `The alias that is written as the name is the one that is shown`() throws {
    #expect(try found(LookupQuery("Charków")).hits.first?.alias.name == "Charków")
    #expect(try found(LookupQuery("Charkow")).hits.first?.alias.name == "Charkow")
  }

  @Test func `A type leaves the others out, whatever its synonym`() throws {
    #expect(try found(LookupQuery("Kharkiv", type: "place city")).decision == .match)
    #expect(
      try found(LookupQuery("AP", type: "company")).hits.first?.entity.id == "org:associated-press"
    )
    let none = try found(LookupQuery("Kharkiv", type: "person"))
    #expect(none.hits.allSatisfy { $0.entity.types.first == "person" })
    #expect(none.decision == .none)
  }

  @Test func `Edits bound what is found`() throws {
    #expect(try found(LookupQuery("Kharkivv", edits: 0)).hits.isEmpty)
    #expect(try found(LookupQuery("Kharkivv", edits: 1)).hits.first?.entity.id == "city:706483")
    #expect(try found(LookupQuery("Харькоф", edits: 1)).hits.first?.relation == .translation)
    #expect(try found(LookupQuery("Kolychajew", type: "person", edits: 1)).hits.isEmpty)
  }

  @Test func `Names within two edits are found beside equal ones, in any index`() throws {
    let names = ["Kharkiv", "Kharkov", "Kharkiw", "Kyiv", "Lviv"]
    var builder = NameIndexBuilder()
    for name in names { try builder.insert(id: name, types: ["p"], canonical: name, names: []) }
    let small = try builder.build()
    let full = try NameIndex(fileContents: small.fileContents(), path: "x")
    for index in [small, full] {
      let answer = try Lookup(index).answer(LookupQuery("kharkiv", edits: 1))
      #expect(answer.hits.map(\.entity.id) == ["Kharkiv", "Kharkiw", "Kharkov"])
      #expect(answer.decision == .match)
    }
  }

  private func index(_ names: [(id: String, type: String, name: String)]) throws -> NameIndex {
    var builder = NameIndexBuilder()
    for (id, type, name) in names {
      try builder.insert(id: id, types: [type], canonical: name, names: [])
    }
    return try builder.build()
  }

  @Test func `Two entities with one name are ambiguous, and both are given`() throws {
    let lookup = Lookup(
      try index([
        ("b", "person", "John Smith"), ("a", "person", "John Smith"), ("c", "org", "Smith"),
      ])
    )
    let answer = try lookup.answer(LookupQuery("john smith"))
    #expect(answer.decision == .ambiguous)
    #expect(answer.hits.map(\.entity.id) == ["a", "b"])
    #expect(try lookup.answer(LookupQuery("john smith", limit: 1)).decision == .ambiguous)
  }

  @Test func `Hits are given whatever their score, each entity once, the best first`() throws {
    let names = ["Kharkiv", "Kherson", "Kyiv", "Lviv", "Odesa", "Dnipro", "Kharkivka"]
    let lookup = Lookup(try index(names.map { ($0, "place", $0) }))
    let answer = try lookup.answer(LookupQuery("Харькив", type: "place", limit: 5))
    #expect(answer.hits.first?.entity.id == "Kharkiv")
    #expect(Set(answer.hits.map(\.entity.id)).count == answer.hits.count)
    #expect(answer.hits.map(\.score) == answer.hits.map(\.score).sorted(by: >))
  }

  @Test func `A Latin spelling finds a name that is recorded in another script only`() throws {
    let lookup = Lookup(try index([("k", "person", "Ігор Колихаєв"), ("s", "person", "김철수")]))
    let answer = try lookup.answer(LookupQuery("Ihor Kolykhayev", type: "person"))
    #expect(answer.hits.first?.entity.id == "k")
    #expect(answer.decision == .match)
    #expect(answer.hits.first?.relation == .romanization)
  }

  @Test func `A part of a long name finds it`() throws {
    let lookup = Lookup(
      try index([("p", "person", "Volodymyr Oleksandrovych Zelenskyy"), ("q", "person", "Zhou")])
    )
    #expect(try lookup.answer(LookupQuery("Zelensky", type: "person")).hits.first?.entity.id == "p")
  }

  @Test func `An empty registry has no answer`() throws {
    let lookup = Lookup(try NameIndexBuilder().build())
    for name in ["Kharkiv", "Харків", "北京", ""] {
      #expect(try lookup.answer(LookupQuery(name)).decision == .none)
      #expect(try lookup.answer(LookupQuery(name, edits: 2)).hits.isEmpty)
    }
  }
}
