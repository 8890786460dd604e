import CanonymRegistry
import CanonymStorage
import CanonymTemporaryFolder
import Testing

@Suite struct MergingTests {
  private let folder = TemporaryFolder()

  private func made() throws -> Registry {
    let registry = try Registry(path: folder["x.registry"], for: .creating)
    try write(registry) { () throws(RegistryError) in
      for (id, name) in [("a", "Kyiv"), ("b", "Kiev"), ("c", "Kiew"), ("d", "Lviv")] {
        try registry.upsert(
          Entity(id: id, name: name, ids: [.init(scheme: "s", value: id)]),
          source: "list"
        )
      }
    }
    return registry
  }

  @discardableResult
  private func write(
    _ registry: Registry,
    _ body: () throws(RegistryError) -> Void
  ) throws -> Int {
    var number = 0
    try registry.write(Batch("change", who: "anna", reason: "seen")) {
      () throws(RegistryError) in
      number = registry.batchNumber ?? 0
      try body()
    }
    return number
  }

  private func all(_ registry: Registry) throws -> [Entity] {
    let cursor = try registry.allEntities()
    var entities: [Entity] = []
    while let entity = try cursor.next() { entities.append(entity) }
    return entities
  }

  @Test func `The id of a merged entity leads to the survivor, through chains`() throws {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in try registry.merge("c", into: "b") }
    try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    let entity = try #require(try registry.entity("c"))
    #expect(entity.id == "a")
    #expect(entity.merged == ["b", "c"])
    #expect(entity.aliases.map(\.name) == ["Kiev", "Kiew"])
    #expect(
      entity.aliases.map(\.sources) == [
        [AliasSource("list", record: "b")], [AliasSource("list", record: "c")],
      ]
    )
    #expect(entity.ids.map(\.value) == ["a", "b", "c"])
    #expect(try registry.absence(of: "c") == .merged(into: "b"))
    #expect(try registry.count == 2)
    #expect(try registry.entities(named: "kiew") == ["a"])
    #expect(registry.findings().isEmpty)
  }

  @Test func `What a source says later of a merged id replaces what it said of it`() throws {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    try write(registry) { () throws(RegistryError) in
      try registry.upsert(Entity(id: "b", name: "Kijów"), source: "list")
    }
    #expect(try registry.entity("a")?.aliases.map(\.name) == ["Kijów"])
  }

  @Test func `Undoing a merge gives back all as it was`() throws {
    let registry = try made()
    let before = try all(registry)
    let first = try write(registry) { () throws(RegistryError) in
      try registry.merge("c", into: "b")
    }
    let second = try write(registry) { () throws(RegistryError) in
      try registry.merge("b", into: "a")
    }
    #expect(
      throws: RegistryError.superseded(batch: first, id: "b", by: second, operation: "change")
    ) { try write(registry) { () throws(RegistryError) in try registry.undo(first) } }
    let undoing = try write(registry) { () throws(RegistryError) in try registry.undo(second) }
    #expect(throws: RegistryError.alreadyUndone(batch: second, by: undoing)) {
      try write(registry) { () throws(RegistryError) in try registry.undo(second) }
    }
    try write(registry) { () throws(RegistryError) in try registry.undo(first) }
    #expect(try all(registry) == before)
    #expect(registry.findings().isEmpty)
  }

  @Test func `An import is undone as a whole, and undoing that brings it back`() throws {
    let registry = try made()
    let full = try all(registry)
    let undoing = try write(registry) { () throws(RegistryError) in try registry.undo(1) }
    #expect(try registry.count == 0)
    #expect(try registry.absence(of: "a") == .gone)
    #expect(try registry.entities(named: "kyiv").isEmpty)
    try write(registry) { () throws(RegistryError) in try registry.undo(undoing) }
    #expect(try all(registry) == full)
    #expect(throws: RegistryError.noBatch(77)) {
      try write(registry) { () throws(RegistryError) in try registry.undo(77) }
    }
  }

  @Test func `A judgement of members of two classes forbids their merge`() throws {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in
      try registry.judge("a", "b", .same)
      try registry.judge("c", "d", .same)
      try registry.judge("b", "c", .different)
    }
    let refusal = RegistryError.judgedDifferent(left: "b", right: "c", who: "anna", reason: "seen")
    #expect(throws: refusal) {
      try write(registry) { () throws(RegistryError) in try registry.merge("d", into: "a") }
    }
    #expect(throws: refusal) {
      try write(registry) { () throws(RegistryError) in try registry.judge("a", "d", .same) }
    }
    try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    #expect(throws: RegistryError.self) {
      try write(registry) { () throws(RegistryError) in try registry.merge("c", into: "a") }
    }
    #expect(throws: RegistryError.oneAlready(left: "a", right: "b", id: "a")) {
      try write(registry) { () throws(RegistryError) in try registry.judge("a", "b", .different) }
    }
    try write(registry) { () throws(RegistryError) in try registry.judge("a", "c", .unsure) }
    try write(registry) { () throws(RegistryError) in try registry.merge("c", into: "a") }
  }

  @Test func `Two of one class are not judged different, but for what was said of the two`() throws
  {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in
      try registry.judge("a", "b", .same)
      try registry.judge("b", "c", .same)
    }
    #expect(throws: RegistryError.judgedSame(left: "a", right: "c")) {
      try write(registry) { () throws(RegistryError) in try registry.judge("a", "c", .different) }
    }
    try write(registry) { () throws(RegistryError) in try registry.judge("a", "b", .different) }
    #expect(try registry.entity("a")?.different == ["b"])
    #expect(try registry.entity("b")?.different == ["a"])
  }

  @Test func `What a source takes for different is not merged unless a person says they are one`()
    throws
  {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in
      try registry.upsert(Entity(id: "b", name: "Kiev", different: ["a"]), source: "other")
    }
    #expect(throws: RegistryError.self) {
      try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    }
    try write(registry) { () throws(RegistryError) in try registry.judge("a", "b", .same) }
    try write(registry) { () throws(RegistryError) in
      try registry.upsert(
        Entity(
          id: "b",
          name: "Kiev",
          different: ["a"],
          judgements: [Judgement(.different, of: .entity("a"))]
        ),
        source: "other"
      )
    }
    #expect(try registry.entity("b")?.different == [])
    try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    #expect(try registry.entity("b")?.id == "a")
  }

  @Test func `A name that is judged not to be an entity's stays hidden, whoever brings it`() throws
  {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in
      try registry.judge("d", name: "Lemberg", .different)
    }
    try write(registry) { () throws(RegistryError) in
      try registry.upsert(
        Entity(id: "d", name: "Lviv", aliases: [Alias("Lemberg"), Alias("Lwów")]),
        source: "more"
      )
    }
    #expect(try registry.entity("d")?.aliases.map(\.name) == ["Lwów"])
    #expect(try registry.entities(named: "lemberg").isEmpty)
    #expect(try registry.entities(named: "lwów") == ["d"])
    try write(registry) { () throws(RegistryError) in
      try registry.judge("d", name: "Lemberg", .same)
    }
    #expect(try registry.entities(named: "lemberg") == ["d"])
  }

  @Test func `A retired entity is found no more, and no import brings it back`() throws {
    let registry = try made()
    let retiring = try write(registry) { () throws(RegistryError) in try registry.retire("d") }
    #expect(try registry.entity("d") == nil)
    #expect(try registry.absence(of: "d") == .retired)
    #expect(try registry.count == 3)
    #expect(throws: RegistryError.retired(id: "d")) {
      try write(registry) { () throws(RegistryError) in
        try registry.upsert(Entity(id: "d", name: "Lviv"), source: "list")
      }
    }
    try write(registry) { () throws(RegistryError) in try registry.undo(retiring) }
    #expect(try registry.entity("d")?.name == "Lviv")
  }

  @Test func `A split gives back what came by the merge, and what was said of it since`() throws {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in try registry.merge("c", into: "b") }
    try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    try write(registry) { () throws(RegistryError) in
      try registry.add(Alias("Kyjiw"), to: "a", source: "me")
      try registry.upsert(Entity(id: "b", name: "Kijów"), source: "list")
    }
    #expect(throws: RegistryError.notMerged(id: "d", into: "a")) {
      try write(registry) { () throws(RegistryError) in try registry.split("d", from: "a") }
    }
    let splitting = try write(registry) { () throws(RegistryError) in
      try registry.split("b", from: "a")
    }
    #expect(try registry.entity("c")?.id == "b")
    #expect(try registry.entity("a")?.aliases.map(\.name) == ["Kyjiw"])
    #expect(try registry.entity("b")?.name == "Kijów")
    #expect(try registry.entity("b")?.aliases.map(\.name) == ["Kiew"])
    #expect(try registry.entity("b")?.different == ["a"])
    #expect(throws: RegistryError.self) {
      try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    }
    try write(registry) { () throws(RegistryError) in try registry.undo(splitting) }
    #expect(try registry.entity("b")?.id == "a")
    #expect(registry.findings().isEmpty)
  }

  @Test func `The past is read as it was`() throws {
    let registry = try made()
    let start = try registry.present
    try write(registry) { () throws(RegistryError) in try registry.merge("b", into: "a") }
    let merged = try registry.present
    try write(registry) { () throws(RegistryError) in
      try registry.upsert(Entity(id: "e", name: "Odesa"))
      try registry.retire("d")
    }
    #expect(try registry.entity("b", asOf: start)?.name == "Kiev")
    #expect(try registry.entity("b", asOf: merged)?.id == "a")
    #expect(try registry.entity("e", asOf: merged) == nil)
    #expect(try registry.entity("d", asOf: merged)?.name == "Lviv")
    #expect(try registry.entity("d") == nil)
    let cursor = try registry.allEntities(asOf: start)
    var ids: [String] = []
    while let entity = try cursor.next() { ids.append(entity.id) }
    #expect(ids == ["a", "b", "c", "d"])
    let changes = try registry.differences(from: merged, to: registry.present)
    var found: [String] = []
    while let change = try changes.next() {
      found.append("\(change.id) \(change.before == nil) \(change.after == nil)")
    }
    #expect(found == ["d false true", "e true false"])
    #expect(try registry.moment("1") == start)
    #expect(try registry.moment("9999-12-31") == registry.present)
    #expect(try registry.moment("2000-01-01").batch == 0)
    for text in ["", "soon", "-1", "2026-13", "2026-01-01 10:00", "12345678901234567890"] {
      #expect(throws: RegistryError.malformedMoment(text)) { try registry.moment(text) }
    }
  }

  @Test func `The journal tells each change, and each batch with its reason`() throws {
    let registry = try made()
    let merge = try write(registry) { () throws(RegistryError) in
      try registry.merge("b", into: "a")
    }
    try write(registry) { () throws(RegistryError) in try registry.undo(merge) }
    let entries = try registry.history(of: "b")
    #expect(entries.map(\.reason) == ["seen", "seen", "seen"])
    #expect(entries.map { $0.before?.name } == [nil, "Kiev", nil])
    #expect(entries.map { $0.after?.name } == ["Kiev", nil, "Kiev"])
    var batches: [JournalBatch] = []
    try registry.batches {
      batches.append($0)
      return true
    }
    #expect(batches.map(\.number) == [3, 2, 1])
    #expect(batches.map(\.changes) == [2, 2, 4])
    #expect(batches.map(\.undid) == [2, nil, nil])
    #expect(batches.map(\.undoneBy) == [nil, 3, nil])
  }

  @Test func `An id in another catalogue is one entity's alone`() throws {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in
      let done = try registry.upsert(
        Entity(
          id: "z",
          name: "Zhytomyr",
          ids: [.init(scheme: "s", value: "a"), .init(scheme: "s", value: "z")]
        )
      )
      #expect(done.outcome == .new)
      #expect(done.conflicts.map(\.holder) == ["a"])
    }
    #expect(try registry.entity("z")?.ids.map(\.value) == ["z"])
    #expect(try registry.entities(with: .init(scheme: "s", value: "a")) == ["a"])
  }

  @Test func `A record joins the entity that has its id in a catalogue`() throws {
    let registry = try made()
    let record = Entity(id: "s:a", name: "Kijów", ids: [.init(scheme: "s", value: "a")])
    for _ in 0..<2 {
      try write(registry) { () throws(RegistryError) in
        #expect(try registry.upsert(record, source: "s", joinedBy: "s").id == "a")
      }
    }
    #expect(try registry.entity("a")?.aliases.map(\.name) == ["Kijów"])
    #expect(try registry.entity("s:a") == nil)
  }

  @Test func `Derived names are made anew, and never stand beside the same in somebody's words`()
    throws
  {
    let registry = try made()
    let derived = [Alias("Kyjiv", language: "uk-Latn"), Alias("Kyiv", language: "uk-Latn")]
    try write(registry) { () throws(RegistryError) in
      try registry.setDerived(derived, by: "rule", version: "1", of: "a")
    }
    #expect(try registry.entity("a")?.aliases.map(\.name) == ["Kyjiv"])
    #expect(try registry.entity("a")?.aliases.first?.isDerived == true)
    try write(registry) { () throws(RegistryError) in
      #expect(
        try registry.setDerived([Alias("Kyyiv")], by: "rule", version: "2", of: "a") == .changed
      )
      #expect(
        try registry.setDerived([Alias("Kyyiv")], by: "rule", version: "2", of: "a") == .same
      )
    }
    #expect(try registry.entity("a")?.aliases.map(\.name) == ["Kyyiv"])
    #expect(
      try registry.entity("a")?.aliases.first?.sources == [.derived(by: "rule", version: "2")]
    )
  }

  @Test func `What a source says no more goes, and what others say stays`() throws {
    let registry = try made()
    try write(registry) { () throws(RegistryError) in
      try registry.upsert(Entity(id: "c", name: "Kiew"), source: "other")
    }
    try write(registry) { () throws(RegistryError) in
      try registry.beginSeeing()
      try registry.see("a")
      #expect(try registry.removeUnseen(of: "list") == 3)
    }
    #expect(try all(registry).map(\.id) == ["a", "c"])
    #expect(try registry.absence(of: "b") == .gone)
    try write(registry) { () throws(RegistryError) in
      #expect(try registry.upsert(Entity(id: "b", name: "Kiev"), source: "list").outcome == .new)
    }
    #expect(registry.findings().isEmpty)
  }

  @Test func `A second preferred name in one language is refused`() throws {
    let registry = try made()
    let names = [
      Alias("A", language: "uk-Cyrl", kind: .preferred),
      Alias("B", language: "uk-Cyrl", kind: .preferred),
    ]
    #expect(throws: RegistryError.secondPreferred(id: "x", language: "uk-Cyrl")) {
      try write(registry) { () throws(RegistryError) in
        try registry.upsert(Entity(id: "x", name: "X", aliases: names))
      }
    }
  }

  @Test func `A backup is a registry, and is put in the place of a damaged one`() throws {
    let registry = try made()
    let full = try all(registry)
    try registry.backUp(to: folder["copy"])
    try write(registry) { () throws(RegistryError) in try registry.retire("a") }
    folder.write([1, 2, 3], to: "bad")
    try Registry.restore(folder["copy"], to: folder["bad"])
    #expect(try all(Registry(path: folder["bad"], for: .reading)) == full)
    try Registry.restore(folder["copy"], to: folder["x.registry"])
    #expect(try all(Registry(path: folder["x.registry"], for: .reading)) == full)
    folder.write([1, 2, 3], to: "none")
    #expect(throws: RegistryError.self) {
      try Registry.restore(folder["none"], to: folder["x.registry"])
    }
  }
}
