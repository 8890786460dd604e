import CanonymRegistry

/// The registry's rules over plain dictionaries: what a registry must do, without a file.
struct RegistryModel {
  /// What one source's record says.
  struct Said: Equatable {
    var name: String
    var others: Set<String>
    /// In which batch it was said.
    var batch = 0
  }

  /// What one person says of another id.
  struct Judged: Equatable {
    var verdict: Judgement.Verdict
    var batch: Int
  }

  /// Where it is said: a source, and the id that it was said of when that was another one.
  struct Key: Hashable {
    var source: String
    var record: String
  }

  /// What an id is.
  struct Thing: Equatable {
    var claims: [Key: Said] = [:]
    var redirects: Set<String> = []
    var judged: [String: Judged] = [:]
    var isLive = true
    var isRetired = false
    var target = ""
  }

  /// Why something is refused.
  struct Refusal: Error {}

  private(set) var things: [String: Thing] = [:]
  private var changes: [Int: [String: (before: Thing?, after: Thing)]] = [:]
  private var undoers: [Int: [Int]] = [:]

  private func isUndone(_ batch: Int) -> Bool {
    (undoers[batch] ?? []).contains { !isUndone($0) }
  }

  /// The id that an id means, nil for none; a retired one means itself.
  func meaning(of id: String) -> String? {
    if let thing = things[id], thing.isLive || thing.isRetired { return id }
    return things.first { $0.value.redirects.contains(id) }?.key
  }

  private func required(_ id: String) throws(Refusal) -> String {
    guard let meant = meaning(of: id), things[meant]?.isLive == true else { throw Refusal() }
    return meant
  }

  private mutating func put(_ thing: Thing, at id: String, in batch: Int) {
    let before = changes[batch]?[id]?.before ?? things[id]
    changes[batch, default: [:]][id] = (before, thing)
    things[id] = thing
  }

  mutating func upsert(_ id: String, _ source: String, _ said: Said, in batch: Int) throws(Refusal)
  {
    changes[batch] = [:]
    let target = meaning(of: id) ?? id
    var thing = things[target] ?? Thing()
    if thing.isRetired { throw Refusal() }
    let key = Key(source: source, record: target == id ? "" : id)
    if thing.isLive, let known = thing.claims[key], known.name == said.name,
      known.others == said.others
    {
      return
    }
    thing.isLive = true
    thing.claims[key] = said
    thing.claims[key]?.batch = batch
    put(thing, at: target, in: batch)
  }

  mutating func retire(_ id: String, in batch: Int) throws(Refusal) {
    let id = try required(id)
    guard var thing = things[id] else { return }
    thing.claims = [:]
    thing.isLive = false
    thing.isRetired = true
    put(thing, at: id, in: batch)
  }

  /// The ids that are the same as one by judgements, but for those between two that are named.
  private func same(as id: String, but pair: Set<String> = []) -> Set<String> {
    var members: Set<String> = [id]
    var open = [id]
    while let next = open.popLast() {
      for (other, judged) in things[next]?.judged ?? [:] where judged.verdict == .same {
        guard let meant = meaning(of: other), things[meant]?.isLive == true,
          pair != [next, meant], members.insert(meant).inserted
        else { continue }
        open.append(meant)
      }
    }
    return members
  }

  private func areApart(_ left: String, _ right: String, but pair: Set<String> = []) -> Bool {
    let (one, two) = (same(as: left), same(as: right))
    for (mine, others) in [(one, two), (two, one)] {
      for member in mine {
        for (other, judged) in things[member]?.judged ?? [:]
        where judged.verdict == .different {
          guard let meant = meaning(of: other), others.contains(meant), pair != [member, meant]
          else { continue }
          return true
        }
      }
    }
    return false
  }

  mutating func judge(
    _ left: String,
    _ right: String,
    _ verdict: Judgement.Verdict,
    in batch: Int
  ) throws(Refusal) {
    let (one, two) = (try required(left), try required(right))
    if one == two { throw Refusal() }
    if verdict == .same, areApart(one, two, but: [one, two]) { throw Refusal() }
    if verdict == .different, same(as: one, but: [one, two]).contains(two) { throw Refusal() }
    changes[batch] = [:]
    for (id, other) in [(one, two), (two, one)] {
      guard var thing = things[id] else { continue }
      let earlier = thing.judged.filter { $0.key == other || meaning(of: $0.key) == other }
      for key in earlier.keys { thing.judged[key] = nil }
      thing.judged[other] = Judged(verdict: verdict, batch: batch)
      put(thing, at: id, in: batch)
    }
  }

  mutating func merge(_ other: String, into survivor: String, in batch: Int) throws(Refusal) {
    let (from, to) = (try required(other), try required(survivor))
    if from == to || areApart(to, from) { throw Refusal() }
    guard var gone = things[from], var kept = things[to] else { return }
    for (key, said) in gone.claims {
      let key = Key(source: key.source, record: key.record.isEmpty ? from : key.record)
      guard var now = kept.claims[key] else {
        kept.claims[key] = said
        continue
      }
      now.others.formUnion(said.others.union([said.name]))
      now.others.remove(now.name)
      now.batch = max(now.batch, said.batch)
      kept.claims[key] = now
    }
    kept.redirects.formUnion(gone.redirects.union([from]))
    kept.judged.merge(gone.judged) { mine, _ in mine }
    for id in kept.judged.keys where meaning(of: id) == from || meaning(of: id) == to {
      kept.judged[id] = nil
    }
    gone = Thing(isLive: false, target: to)
    changes[batch] = [:]
    put(gone, at: from, in: batch)
    put(kept, at: to, in: batch)
  }

  mutating func undo(_ number: Int, in batch: Int) throws(Refusal) {
    guard let changed = changes[number], number != batch, !isUndone(number) else {
      throw Refusal()
    }
    var after = things
    for (id, change) in changed {
      guard things[id] == change.after else { throw Refusal() }
      after[id] = change.before ?? Thing(isLive: false)
    }
    var meanings: [String: Int] = [:]
    for (id, thing) in after {
      if thing.isLive || thing.isRetired { meanings[id, default: 0] += 1 }
      for redirect in thing.redirects { meanings[redirect, default: 0] += 1 }
    }
    if meanings.values.contains(where: { $0 > 1 }) { throw Refusal() }
    changes[batch] = [:]
    for id in changed.keys {
      put(after[id] ?? Thing(isLive: false), at: id, in: batch)
    }
    undoers[number, default: []].append(batch)
  }
}
