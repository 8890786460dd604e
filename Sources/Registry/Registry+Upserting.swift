import CanonymStorage

extension Registry {
  /// Records what a source says of an entity, in place of what it said before; what others say stays.
  ///
  /// An alias that names sources of its own is recorded as what they say. An id that was merged into another
  /// entity means that entity. Judgements are added where nothing is judged yet. An id in another catalogue that another
  /// entity has is left out, and told. To be called within a batch.
  ///
  /// - Parameters:
  ///   - entity: with an empty id for a new entity, whose id is then made.
  ///   - source: the source's name; empty for none.
  ///   - scheme: a catalogue; where the entity's id is not known, the entity that has its id in there is meant.
  /// - Returns: what became of it, the entity's id, and what it was in conflict with.
  /// - Throws: ``RegistryError``; the batch can go on when ``RegistryError/isRejection`` says so.
  @discardableResult
  public func upsert(
    _ entity: Entity,
    source: String = "",
    joinedBy scheme: String? = nil
  ) throws(RegistryError) -> Upsert {
    try upsert(preparer.prepare(entity, source: source), joinedBy: scheme)
  }

  /// Records what a source says of an entity, prepared before, on another thread perhaps.
  ///
  /// As ``upsert(_:source:joinedBy:)``.
  @discardableResult
  public func upsert(
    _ prepared: PreparedEntity,
    joinedBy scheme: String? = nil
  ) throws(RegistryError) -> Upsert {
    let batch = try openBatch()
    if try insertIfNew(prepared, batch) {
      return Upsert(outcome: .new, id: prepared.id, conflicts: [])
    }
    guard var given = prepared.record else {
      throw .unusableText(id: prepared.id, field: "the record", reason: "is not readable")
    }
    if given.id.isEmpty { given.id = newID(batch) }
    let known = try place(of: given, joinedBy: scheme)
    try requireFree(given.redirects, for: given.id, known?.number)
    let conflicts = try conflicts(of: given.externalIDs, for: given.id, known)
    let isOwnID = known?.id.isSame(as: given.id) ?? true
    for index in given.claims.indices {
      given.claims[index].batch = batch.number
      given.claims[index].ids.removeAll { id in conflicts.contains { $0.id == id } }
      if !isOwnID, given.claims[index].source == AliasSource(prepared.source) {
        given.claims[index].source.record = given.id
      }
    }
    guard let known else {
      try insert(given, prepared.keys)
      return Upsert(outcome: .new, id: given.id, conflicts: conflicts)
    }
    let claims = given.claims
    let old = try record(at: known)
    var new = old
    new.standing = .live
    new.claims.removeAll { was in claims.contains { $0.source == was.source } }
    new.claims = (new.claims + claims).sorted { $0.precedes($1) }
    new.redirects = sorted(old.redirects + given.redirects)
    new.judgements.settle(unlessJudged: given.judgements)
    if content(new) == content(old) {
      return Upsert(outcome: .same, id: known.id, conflicts: conflicts)
    }
    try replace(old, with: new, at: known)
    let outcome: Outcome = old.standing == .live ? .changed : .new
    return Upsert(outcome: outcome, id: known.id, conflicts: conflicts)
  }

  /// Adds a name, and types, to what a source says of an entity; an entity that is not known is added.
  ///
  /// - Throws: as ``upsert(_:source:joinedBy:)`` does.
  @discardableResult
  public func add(
    _ alias: Alias,
    types: [String] = [],
    to id: String,
    source: String = ""
  ) throws(RegistryError) -> Outcome {
    let described = Entity(id: id, types: types, name: alias.name, language: alias.language)
    guard let known = try livePlace(of: id) else {
      return try upsert(described, source: source).outcome
    }
    var checked = described
    checked.aliases = [alias]
    try checked.validate()
    let from = AliasSource(source, record: known.id.isSame(as: id) ? "" : id)
    return try change(known, from) { claim in
      claim.aliases.append(alias)
      for type in types where !claim.types.contains(type) { claim.types.append(type) }
    }
  }

  /// Records further names of the entity that has an id in another catalogue, in place of what this record of the
  /// source said before.
  ///
  /// - Parameters:
  ///   - aliases: names; their sources are not read.
  ///   - from: the source, and its record: not that of an entity.
  /// - Returns: what became of it; nil when no entity has the id.
  /// - Throws: as ``upsert(_:source:joinedBy:)`` does.
  public func setAliases(
    _ aliases: [Alias],
    ids: [Entity.ExternalID] = [],
    ofEntityWith id: Entity.ExternalID,
    from: AliasSource
  ) throws(RegistryError) -> Upsert? {
    let known = try stored { () throws(StorageError) in try holder(of: id) }
    guard let known else { return nil }
    var checked = Entity(id: known.id, name: "-", aliases: aliases, ids: ids)
    try checked.validate()
    let conflicts = try conflicts(of: ids, for: known.id, known)
    checked.ids.removeAll { id in conflicts.contains { $0.id == id } }
    let outcome = try change(known, from) { claim in
      claim.aliases = checked.aliases
      claim.ids = checked.ids.sorted { $0.precedes($1) }
    }
    return Upsert(outcome: outcome, id: known.id, conflicts: conflicts)
  }

  /// Changes what one record of a source says of an entity.
  private func change(
    _ known: Place,
    _ from: AliasSource,
    _ body: (inout Claim) -> Void
  ) throws(RegistryError) -> Outcome {
    let batch = try openBatch()
    let old = try record(at: known)
    var new = old
    var claim = old.claims.first { $0.source == from } ?? Claim(from, batch: batch.number)
    new.claims.removeAll { $0.source == from }
    claim.batch = batch.number
    body(&claim)
    claim.settleAliases()
    new.claims = (new.claims + [claim]).sorted { $0.precedes($1) }
    if content(new) == content(old) { return .same }
    try replace(old, with: new, at: known)
    return .changed
  }

  /// The entity that is meant by a description; also one that is gone, and comes back by it.
  private func place(
    of entity: Record,
    joinedBy scheme: String?
  ) throws(RegistryError) -> Place? {
    let row = try stored { () throws(StorageError) in try self.row(entity.id) }
    if row?.isLive == true { return row }
    if let known = try livePlace(of: entity.id) { return known }
    guard let scheme else { return row }
    for id in entity.externalIDs where id.scheme.isSame(as: scheme) {
      let found = try stored { () throws(StorageError) in try holder(of: id) }
      if let found { return found }
    }
    return row
  }

  /// The place of an entity that is there; nil when there is none.
  ///
  /// - Throws: ``RegistryError/retired(id:)``.
  func livePlace(of id: String) throws(RegistryError) -> Place? {
    let place = try stored { () throws(StorageError) in try self.place(of: id) }
    if place?.isRetired == true { throw .retired(id: id) }
    return place
  }

  /// The ids in other catalogues that another entity has.
  private func conflicts(
    of ids: [Entity.ExternalID],
    for entity: String,
    _ known: Place?
  ) throws(RegistryError) -> [IDConflict] {
    var conflicts: [IDConflict] = []
    for id in ids {
      let found = try stored { () throws(StorageError) in
        try holder(of: id, but: known?.number ?? 0)
      }
      guard let found else { continue }
      conflicts.append(IDConflict(entity: entity, id: id, holder: found.id))
    }
    return conflicts
  }

  /// Makes sure that ids which are to mean an entity are no other's.
  func requireFree(
    _ ids: [String],
    for id: String,
    _ number: Int?
  ) throws(RegistryError) {
    for other in ids {
      let holder = try stored { () throws(StorageError) in try place(of: other) }
      if other.isSame(as: id) || holder != nil && holder?.number != number
        || holder?.id.isSame(as: other) == true
      {
        throw .idTaken(id: id, wanted: other, by: holder?.id ?? id)
      }
    }
  }

  /// Ids in order, each once.
  func sorted(_ ids: [String]) -> [String] {
    var once: [String] = []
    for id in ids.sorted(by: { $0.precedes($1) })
    where !(once.last?.isSame(as: id) ?? false) {
      once.append(id)
    }
    return once
  }
}
