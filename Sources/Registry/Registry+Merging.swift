import CanonymStorage

extension Registry {
  /// Makes one entity of two: what is said of the other one is now said of this one, and its id leads here for ever.
  ///
  /// What each source says keeps its provenance: as what a record named like the other's id says. To be called within a
  /// batch, by whose number it can be undone.
  ///
  /// - Parameters:
  ///   - other: the id of the entity that goes.
  ///   - survivor: the id of the one that stays.
  /// - Throws: ``RegistryError/judgedDifferent(left:right:who:reason:)`` when members of the two classes were judged
  ///   different; unknown or retired entities, two that are one already.
  public func merge(_ other: String, into survivor: String) throws(RegistryError) {
    let (from, to) = (try requirePlace(of: other), try requirePlace(of: survivor))
    guard from.number != to.number else {
      throw .oneAlready(left: other, right: survivor, id: to.id)
    }
    try requireMergeable(to, from)
    let (loser, old) = (try record(at: from), try record(at: to))
    var new = old
    for claim in loser.claims { new.claims.unite(claim.moved(from: loser.id)) }
    new.claims.sort { $0.precedes($1) }
    new.redirects = sorted(old.redirects + loser.redirects + [loser.id])
    let isBetween = { (judgement: Judgement) throws(StorageError) -> Bool in
      guard case .entity(let id) = judgement.subject else { return false }
      let number = try self.place(of: id)?.number
      return number == from.number || number == to.number
    }
    new.judgements = []
    for judgement in old.judgements + loser.judgements {
      if try stored({ () throws(StorageError) in try isBetween(judgement) }) { continue }
      new.judgements.settle(unlessJudged: [judgement])
    }
    // The one that goes lets go of its ids before the other takes them.
    try replace(loser, with: .absent(loser.id, .merged(into: to.id)), at: from)
    try replace(old, with: new, at: to)
  }

  /// Takes an entity out of the one that it was merged into, and records that the two are different.
  ///
  /// Unlike ``undo(_:)`` it works when there were changes since: what is said now of what came by the merge goes with the
  /// entity, all else stays. To be called within a batch.
  ///
  /// - Parameters:
  ///   - other: the id that was merged.
  ///   - id: the entity that it leads to.
  /// - Throws: ``RegistryError/notMerged(id:into:)`` when there was no such merge.
  public func split(_ other: String, from id: String) throws(RegistryError) {
    let holder = try requirePlace(of: id)
    let row = try stored { () throws(StorageError) in try self.row(other) }
    guard let row, !row.isLive,
      try stored({ () throws(StorageError) in try place(of: other) })?.number == holder.number,
      let merge = try stored({ () throws(StorageError) in try entry(row.journal) }),
      let before = try record(in: merge.before, of: row)
    else { throw .notMerged(id: other, into: id) }
    let (absent, old) = (try record(at: row), try record(at: holder))
    guard case .merged(let target) = absent.standing else {
      throw .notMerged(id: other, into: id)
    }
    let shared = try claims(of: target, before: merge.batch)
    var (new, back) = (old, before)
    back.claims = before.claims.filter { shared.contains($0.moved(from: other).source) }
    for claim in old.claims where !shared.contains(claim.source) {
      let origin = before.claims.first { $0.moved(from: other).source == claim.source }
      guard origin != nil || claim.source.record.isSame(as: other) else { continue }
      var moved = claim
      moved.source = origin?.source ?? AliasSource(claim.source.source)
      back.claims.append(moved)
      new.claims.removeAll { $0.source == claim.source }
    }
    // Of what is said no more by anyone the last that was said is better than nothing.
    if back.claims.isEmpty { back.claims = before.claims }
    if new.claims.isEmpty { throw .notMerged(id: other, into: id) }
    back.claims.sort { $0.precedes($1) }
    new.redirects.removeAll { id in
      id.isSame(as: other) || before.redirects.contains { $0.isSame(as: id) }
    }
    try replace(old, with: new, at: holder)
    try replace(absent, with: back, at: row)
    try judge(other, holder.id, .different)
  }

  /// The records of sources by which an entity was described before a batch.
  private func claims(of id: String, before batch: Int) throws(RegistryError) -> Set<AliasSource> {
    guard let row = try stored({ () throws(StorageError) in try self.row(id) }) else { return [] }
    let record = try record(at: row, asOf: Moment(batch: batch - 1))
    return Set(record?.claims.map(\.source) ?? [])
  }
}

extension Claim {
  /// The claim as one of another entity: what the source says of its own record, it says of that record's id there.
  func moved(from id: String) -> Claim {
    var moved = self
    if source.record.isEmpty { moved.source.record = id }
    return moved
  }
}

extension [Claim] {
  /// Adds a claim; what the same record of a source says already is kept, and what is new is added to it.
  fileprivate mutating func unite(_ claim: Claim) {
    guard let at = firstIndex(where: { $0.source == claim.source }) else { return append(claim) }
    self[at].batch = Swift.max(self[at].batch, claim.batch)
    if let name = claim.name {
      if self[at].name == nil { self[at].name = name } else { self[at].aliases.append(name) }
    }
    self[at].aliases += claim.aliases
    self[at].settleAliases()
    for type in claim.types where !self[at].types.contains(type) { self[at].types.append(type) }
    if self[at].country.isEmpty { self[at].country = claim.country }
    self[at].population = self[at].population ?? claim.population
    for id in claim.ids where !self[at].ids.contains(id) { self[at].ids.append(id) }
    self[at].ids.sort { $0.precedes($1) }
    for id in claim.different where !self[at].different.contains(id) {
      self[at].different.append(id)
    }
    self[at].different.sort { $0.precedes($1) }
    for field in claim.fields
    where !self[at].fields.contains(where: { $0.name.isSame(as: field.name) }) {
      self[at].fields.append(field)
    }
    self[at].fields.sort { $0.name.precedes($1.name) }
  }
}
