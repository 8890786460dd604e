import CanonymStorage
import CanonymTemporaryFolder
import Testing

@testable import CanonymRegistry

@Suite struct RegistryTests {
  private let folder = TemporaryFolder()
  private var path: String { folder["x.registry"] }

  private func made() throws -> Registry {
    try Registry(path: path, for: .creating, patience: .seconds(0))
  }

  @discardableResult
  private func add(
    _ entity: Entity,
    to registry: Registry,
    source: String = ""
  ) throws -> Upsert {
    try registry.write(Batch("import", origin: "x.jsonl", who: "tester")) {
      () throws(RegistryError) in try registry.upsert(entity, source: source)
    }
  }

  private var kharkiv: Entity {
    Entity(
      id: "kharkiv",
      types: ["place", "city"],
      name: "Kharkiv",
      language: "en-Latn",
      aliases: [
        Alias(
          "Kharkov",
          language: "ru-Latn",
          kind: .translation,
          system: "bgnpcgn-rus-Cyrl-Latn-1947",
          from: PartialDate("1934"),
          to: PartialDate("1991-08-24"),
          sources: [AliasSource("geonames", record: "706483")],
          fields: #"{"note":1}"#
        ),
        Alias("Харків", language: "uk-Cyrl", kind: .endonym),
      ],
      ids: [
        .init(scheme: "geonames", value: "706483"), .init(scheme: "wikidata", value: "Q42308"),
      ],
      country: "UA",
      population: 1_421_125,
      different: ["kharkivske"],
      merged: ["kharkov"],
      fields: [.init(name: "extra", json: "[1,2]")]
    )
  }

  @Test func `An entity comes back as it was given`() throws {
    let registry = try made()
    #expect(try add(kharkiv, to: registry).outcome == .new)
    #expect(try registry.entity("kharkiv") == kharkiv)
    #expect(try registry.count == 1)
    #expect(registry.findings().isEmpty)
    let reader = try Registry(path: path, for: .reading)
    #expect(try reader.entity("kharkiv") == kharkiv)
    #expect(try reader.entity("nobody") == nil)
  }

  @Test(arguments: ["харків", "ХАРКІВ", "Ха\u{301}рків", "kharkov", "ＫＨＡＲＫＩＶ"])
  func `A name is found by its fold`(name: String) throws {
    let registry = try made()
    try add(kharkiv, to: registry)
    #expect(try registry.entities(named: name) == ["kharkiv"])
  }

  @Test func `A name of two entities gives both`() throws {
    let registry = try made()
    try add(Entity(id: "b", name: "Odesa"), to: registry)
    try add(Entity(id: "a", name: "Odessa", aliases: [Alias("Odesa")]), to: registry)
    #expect(try registry.entities(named: "odesa") == ["a", "b"])
  }

  @Test func `An id that was merged leads to the entity, for reading and for writing`() throws {
    let registry = try made()
    try add(kharkiv, to: registry)
    #expect(try registry.entity("kharkov")?.id == "kharkiv")
    let done = try add(Entity(id: "kharkov", name: "Charkow"), to: registry, source: "x")
    #expect(done == Upsert(outcome: .changed, id: "kharkiv", conflicts: []))
    #expect(try registry.entities(named: "charkow") == ["kharkiv"])
    #expect(try registry.entity("kharkiv")?.name == "Kharkiv")
    #expect(
      try add(Entity(id: "kharkov", name: "Charkow"), to: registry, source: "x").outcome == .same
    )
    #expect(try registry.entities(with: .init(scheme: "wikidata", value: "Q42308")) == ["kharkiv"])
    #expect(registry.findings().isEmpty)
  }

  @Test func `A source replaces what it said, others stay`() throws {
    let registry = try made()
    try add(
      Entity(id: "k", name: "Kyiv", aliases: [Alias("Kiev"), Alias("Kiew")]),
      to: registry,
      source: "a"
    )
    try add(Entity(id: "k", name: "Kyiv", aliases: [Alias("Kiev")]), to: registry, source: "b")
    #expect(
      try add(Entity(id: "k", name: "Kyiv", aliases: [Alias("Kyjiw")]), to: registry, source: "a")
        .outcome == .changed
    )
    let aliases = try #require(try registry.entity("k")).aliases
    #expect(aliases.map(\.name) == ["Kiev", "Kyjiw"])
    #expect(aliases.map(\.sources) == [[AliasSource("b")], [AliasSource("a")]])
    #expect(try registry.entities(named: "kiew").isEmpty)
  }

  @Test func `The same again is the same, whatever its order, and writes no journal`() throws {
    let registry = try made()
    try add(kharkiv, to: registry)
    var again = kharkiv
    again.aliases.reverse()
    again.aliases.append(kharkiv.aliases[0])
    again.ids.reverse()
    #expect(try add(again, to: registry).outcome == .same)
    again.population = 1
    #expect(try add(again, to: registry).outcome == .changed)
    let history = try registry.history(of: "kharkiv")
    #expect(history.map(\.before) == [nil, kharkiv])
    #expect(history.map(\.operation) == ["import", "import"])
    #expect(history.map(\.who) == ["tester", "tester"])
    #expect(history.map(\.batch) == [1, 3])
    #expect(history.first?.time.hasSuffix("Z") == true)
    #expect(try registry.history(of: "nobody").isEmpty)
  }

  @Test func `A composed and a decomposed name are two spellings, found by one fold`() throws {
    let registry = try made()
    try add(Entity(id: "k", name: "Kyïv"), to: registry)
    #expect(try add(Entity(id: "k", name: "Kyi\u{308}v"), to: registry).outcome == .changed)
    #expect(try registry.entities(named: "kyiv") == ["k"])
  }

  @Test func `Entities are seen in the order of their ids' bytes`() throws {
    let registry = try made()
    let ids = ["b", "B", "é", "z", "e\u{301}", "😀", "\u{FFFD}", "a'; DROP TABLE entity; --"]
    for id in ids { try add(Entity(id: id, name: "x"), to: registry) }
    let cursor = try registry.allEntities()
    var seen: [String] = []
    while let entity = try cursor.next() { seen.append(entity.id) }
    #expect(seen == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `An entity without an id is given one, and later ones sort after it`() throws {
    let registry = try made()
    let ids = try registry.write(Batch("import")) { () throws(RegistryError) -> [String] in
      var ids: [String] = []
      for _ in 0..<1000 { ids.append(try registry.upsert(Entity(id: "", name: "x")).id) }
      return ids
    }
    #expect(Set(ids).count == 1000)
    #expect(ids == ids.sorted())
    #expect(ids.allSatisfy { $0.hasPrefix("cn:") && $0.utf8.count == 29 })
  }

  @Test(arguments: [
    Entity(id: "x", name: ""), Entity(id: "x", name: "\u{301}"), Entity(id: "x", name: "a\0b"),
    Entity(id: "x\n", name: "a"), Entity(id: "x", name: "a", aliases: [Alias("")]),
    Entity(id: "x", name: "a", aliases: [Alias("b", language: "not a tag!")]),
    Entity(id: "x", name: "a", language: "uk-"), Entity(id: "x", name: "a", population: -1),
    Entity(id: "x", name: "a", language: "ukrainianlanguage"),
    Entity(id: "x", types: [""], name: "a"),
    Entity(id: "x", name: "a", merged: ["x"]), Entity(id: "x", name: "a", merged: ["other"]),
    Entity(id: "x", name: String(repeating: "a", count: 70_000)),
    Entity(id: "x", name: "a", ids: [.init(scheme: "", value: "1")]),
    Entity(
      id: "x",
      name: "a",
      aliases: [Alias("b", from: PartialDate("2000"), to: PartialDate("1999"))]
    ),
  ])
  func `A record that cannot be kept is rejected, and the batch goes on`(entity: Entity) throws {
    let registry = try made()
    try registry.write(Batch("import")) { () throws(RegistryError) in
      try registry.upsert(Entity(id: "other", name: "Other"))
      do throws(RegistryError) {
        try registry.upsert(entity)
        Issue.record("it was let in")
      } catch {
        #expect(error.isRejection)
        #expect(!error.description.utf8.contains { $0 < 0x20 })
      }
      try registry.upsert(Entity(id: "more", name: "More"))
    }
    #expect(try registry.count == 2)
    #expect(registry.findings().isEmpty)
  }

  @Test(arguments: ["'); DROP TABLE alias; --", "\u{202E}abc\u{2066}", "a\"b\\c", "🇺🇦", "%s%n"])
  func `Any other name is kept as it is`(name: String) throws {
    let registry = try made()
    try add(Entity(id: name, name: name), to: registry)
    #expect(try registry.entity(name)?.name == name)
    #expect(registry.findings().isEmpty)
  }

  @Test func `A batch that fails leaves nothing`() throws {
    let registry = try made()
    #expect(throws: RegistryError.missingName(id: "y")) {
      try registry.write(Batch("import")) { () throws(RegistryError) in
        try registry.upsert(Entity(id: "x", name: "X"), source: "s")
        try registry.upsert(Entity(id: "y", name: ""))
      }
    }
    #expect(try registry.count == 0)
    try add(Entity(id: "x", name: "X"), to: registry, source: "s")
    #expect(registry.findings().isEmpty)
  }

  @Test func `A name that is added stands beside what the source said`() throws {
    let registry = try made()
    try add(kharkiv, to: registry)
    func added(_ alias: Alias, to id: String) throws -> Outcome {
      try registry.write(Batch("add")) { () throws(RegistryError) in
        try registry.add(alias, types: ["capital"], to: id)
      }
    }
    let name = Alias("Charków", language: "pl-Latn", kind: .exonym)
    #expect(try added(name, to: "kharkiv") == .changed)
    #expect(try added(name, to: "kharkiv") == .same)
    var expected = kharkiv
    expected.types.append("capital")
    expected.aliases.insert(name, at: 0)
    #expect(try registry.entity("kharkiv") == expected)
    #expect(try added(Alias("Lviv"), to: "lviv") == .new)
    #expect(throws: RegistryError.emptyName(id: "lviv", name: "\u{301}")) {
      try added(Alias("\u{301}"), to: "lviv")
    }
    #expect(try registry.history(of: "kharkiv").map(\.operation) == ["import", "add"])
    #expect(registry.findings().isEmpty)
  }

  @Test func `Writing outside of a batch is an error`() throws {
    let registry = try made()
    #expect(throws: RegistryError.self) { try registry.upsert(Entity(id: "x", name: "X")) }
  }

  @Test func `A second writer is told of the lock, a reader reads on`() throws {
    let first = try made()
    try add(kharkiv, to: first)
    let second = try made()
    let reader = try Registry(path: path, for: .reading, patience: .seconds(0))
    try first.begin(Batch("import"))
    try first.upsert(Entity(id: "x", name: "X"))
    do throws(RegistryError) {
      try second.begin(Batch("import"))
      Issue.record("it has the lock, too")
    } catch {
      guard case .storage(.locked) = error else { throw error }
    }
    #expect(try reader.count == 1)
    try first.commit()
    #expect(try reader.count == 2)
    try add(Entity(id: "y", name: "Y"), to: second)
    #expect(try first.count == 3)
  }

  @Test func `200,000 aliases of one entity are kept in bounded time`() throws {
    let registry = try made()
    let aliases = (0..<200_000).map { Alias("a\($0 &* 7919 % 200_000)", language: "en") }
    let entity = Entity(id: "x", name: "y", aliases: aliases)
    let start = ContinuousClock.now
    try add(entity, to: registry)
    #expect(try registry.entity("x")?.aliases.count == 200_000)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
