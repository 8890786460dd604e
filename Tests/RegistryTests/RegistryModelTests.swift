import CanonymStorage
import CanonymTemporaryFolder
import Testing

@testable import CanonymRegistry

/// A registry and a model of it, through the same random changes.
@Suite struct RegistryModelTests {
  private let folder = TemporaryFolder()

  @Test(arguments: [1, 2, 3, 4])
  func `A registry does what its rules over dictionaries do, change by change`(seed: UInt64) throws
  {
    let registry = try Registry(path: folder["\(seed).registry"], for: .creating)
    // Nothing here is to outlive a power failure.
    try registry.database.execute("PRAGMA synchronous = OFF", to: "hurry")
    var model = RegistryModel()
    var random = Random(state: seed)
    let ids = (0..<14).map { "e\($0)" }
    let names = ["Kyiv", "Kiev", "Київ", "Lviv", "Lwów", "Odesa", "Odessa", "Одеса"]
    for step in 1...2500 {
      let (id, other) = (ids[random.next(14)], ids[random.next(14)])
      let kind = random.next(100)
      let earlier = max(1, (try registry.present.batch) - random.next(9))
      let verdict = Judgement.Verdict.allCases[random.next(3)]
      let source = ["", "a", "b"][random.next(3)]
      let picked = (0..<(1 + random.next(3))).map { _ in names[random.next(names.count)] }
      let before = model
      var isDone = true
      var number = 0
      do throws(RegistryError) {
        let batch = Batch("x", reason: "\(try registry.present.batch)")
        try registry.write(batch) { () throws(RegistryError) in
          number = registry.batchNumber ?? 0
          switch kind {
          case ..<40:
            let aliases = picked.dropFirst().map { Alias($0) }
            try registry.upsert(
              Entity(id: id, name: picked[0], aliases: Array(aliases)),
              source: source
            )
          case ..<55: try registry.merge(other, into: id)
          case ..<68: try registry.judge(id, other, verdict)
          case ..<74: try registry.retire(id)
          default: try registry.undo(earlier)
          }
        }
      } catch {
        isDone = false
      }
      var isExpected = true
      do throws(RegistryModel.Refusal) {
        switch kind {
        case ..<40:
          let said = RegistryModel.Said(
            name: picked[0],
            others: Set(picked.dropFirst()).subtracting([picked[0]])
          )
          try model.upsert(id, source, said, in: number)
        case ..<55: try model.merge(other, into: id, in: number)
        case ..<68: try model.judge(id, other, verdict, in: number)
        case ..<74: try model.retire(id, in: number)
        default: try model.undo(earlier, in: number)
        }
      } catch {
        isExpected = false
        model = before
      }
      try #require(isDone == isExpected, "step \(step): \(kind) \(id) \(other) \(earlier)")
      try compare(registry, model, ids, step)
    }
    #expect(registry.findings().isEmpty)
  }

  private func compare(
    _ registry: Registry,
    _ model: RegistryModel,
    _ ids: [String],
    _ step: Int
  ) throws {
    for id in ids {
      let meant = model.meaning(of: id)
      let thing = meant.flatMap { model.things[$0] }
      let entity = try registry.entity(id)
      guard let thing, thing.isLive else {
        try #require(entity == nil, "step \(step): \(id)")
        continue
      }
      let found = try #require(entity, "step \(step): \(id)")
      try #require(found.id == meant)
      var names: Set<String> = []
      for said in thing.claims.values { names.formUnion(said.others.union([said.name])) }
      try #require(Set(found.aliases.map(\.name) + [found.name]) == names, "step \(step): \(id)")
      try #require(Set(found.merged) == thing.redirects, "step \(step): \(id)")
      let judged = Dictionary(
        uniqueKeysWithValues: found.judgements.map { ($0.subject.text, $0.verdict) }
      )
      try #require(judged == thing.judged.mapValues(\.verdict), "step \(step): \(id)")
    }
  }
}

/// Numbers that are the same for the same seed (xorshift64*).
struct Random {
  var state: UInt64

  /// A number below a limit.
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 12
    mixed ^= mixed << 25
    mixed ^= mixed >> 27
    return Int((mixed &* 2_685_821_657_736_338_717) >> 33) % limit
  }
}
