import CanonymStorage

extension Registry {
  /// Records what a person says of two entities, in the records of both, instead of what was said of them before.
  ///
  /// Entities that are judged the same are a class together, though they are merged only when that is asked for. That
  /// two are the same is refused when members of their classes are judged different, and the other way round. To be
  /// called within a batch, which says who judges, and why.
  ///
  /// - Returns: whether anything has changed.
  /// - Throws: ``RegistryError``: unknown, retired or merged entities, other judgements.
  @discardableResult
  public func judge(
    _ left: String,
    _ right: String,
    _ verdict: Judgement.Verdict
  ) throws(RegistryError) -> Bool {
    let (one, two) = (try requirePlace(of: left), try requirePlace(of: right))
    guard one.number != two.number else { throw .oneAlready(left: left, right: right, id: one.id) }
    switch verdict {
    case .same: try requireMergeable(one, two, ignoringTheirs: true)
    case .different:
      if try JudgedClass(of: one, in: self, ignoring: two).contains(two) {
        throw .judgedSame(left: left, right: right)
      }
    case .unsure: break
    }
    let first = try judge(one, verdict, of: two)
    let second = try judge(two, verdict, of: one)
    return first || second
  }

  /// Records what a person says of an entity and a name: `different` hides the name, whoever brings it.
  ///
  /// - Returns: whether anything has changed.
  @discardableResult
  public func judge(
    _ id: String,
    name: String,
    _ verdict: Judgement.Verdict
  ) throws(RegistryError) -> Bool {
    let place = try requirePlace(of: id)
    let judgement = try made(verdict, of: .name(name))
    try Entity(id: place.id, name: "-", judgements: [judgement]).validate()
    return try settle(judgement, at: place)
  }

  private func judge(
    _ place: Place,
    _ verdict: Judgement.Verdict,
    of other: Place
  ) throws(RegistryError) -> Bool {
    let judgement = try made(verdict, of: .entity(other.id))
    return try settle(judgement, at: place, of: other)
  }

  private func made(
    _ verdict: Judgement.Verdict,
    of subject: Judgement.Subject
  ) throws(RegistryError) -> Judgement {
    let batch = try openBatch()
    return Judgement(verdict, of: subject, who: batch.who, time: batch.time, reason: batch.reason)
  }

  private func settle(
    _ judgement: Judgement,
    at place: Place,
    of other: Place? = nil
  ) throws(RegistryError) -> Bool {
    let old = try record(at: place)
    var earlier: [Judgement] = []
    for said in old.judgements {
      var isEarlier = said.subject.isSame(as: judgement.subject)
      // An earlier judgement may call the entity by an id that was merged into it.
      if let other, case .entity(let id) = said.subject {
        let target = try stored { () throws(StorageError) in try self.place(of: id) }
        isEarlier = isEarlier || target?.number == other.number
      }
      if isEarlier { earlier.append(said) }
    }
    if let last = earlier.first, earlier.count == 1, last.verdict == judgement.verdict,
      last.who.isSame(as: judgement.who), last.reason.isSame(as: judgement.reason)
    {
      return false
    }
    var new = old
    for said in earlier { new.judgements.removeAll { $0.subject.isSame(as: said.subject) } }
    new.judgements.settle(judgement)
    try replace(old, with: new, at: place)
    return true
  }

  /// The place of an entity that must be there.
  ///
  /// - Throws: ``RegistryError/noEntity(id:)``, ``RegistryError/retired(id:)``.
  func requirePlace(of id: String) throws(RegistryError) -> Place {
    guard let place = try livePlace(of: id) else { throw .noEntity(id: id) }
    return place
  }

  /// Makes sure that no two members of the classes of two entities were judged different.
  ///
  /// - Parameter ignoringTheirs: whether a judgement between the two themselves does not count.
  func requireMergeable(
    _ one: Place,
    _ two: Place,
    ignoringTheirs: Bool = false
  ) throws(RegistryError) {
    let (left, right) = (try JudgedClass(of: one, in: self), try JudgedClass(of: two, in: self))
    for (mine, other) in [(left, right), (right, left)] {
      for edge in mine.differences where other.members[edge.to] != nil {
        let isTheirs =
          [one.number, two.number].contains(edge.from)
          && [one.number, two.number].contains(edge.to)
        if edge.isOverruled || isTheirs && ignoringTheirs { continue }
        throw .judgedDifferent(
          left: mine.members[edge.from] ?? one.id,
          right: other.members[edge.to] ?? two.id,
          who: edge.who,
          reason: edge.reason
        )
      }
    }
  }
}

/// The entities that are the same as one by people's judgements, over any number of steps, and what these are not.
struct JudgedClass {
  /// The members' numbers, and their ids.
  private(set) var members: [Int: String] = [:]
  /// What members are said not to be.
  private(set) var differences: [Difference] = []

  /// One entity that another was said not to be.
  struct Difference {
    let from: Int
    let to: Int
    let who: String
    let reason: String
    /// Whether a person said of the two that they are the same, against a source.
    let isOverruled: Bool
  }

  /// - Parameter other: an entity, whose direct judgements with the first do not count.
  init(of place: Place, in registry: Registry, ignoring other: Place? = nil) throws(RegistryError) {
    var open = [place]
    members[place.number] = place.id
    while let next = open.popLast() {
      let record = try registry.record(at: next)
      var same: Set<Int> = []
      var different: [Difference] = []
      for judgement in record.judgements {
        guard case .entity(let id) = judgement.subject,
          let target = try stored({ () throws(StorageError) in try registry.place(of: id) })
        else { continue }
        let isTheirs =
          next.number == place.number && target.number == other?.number
          || next.number == other?.number && target.number == place.number
        switch judgement.verdict {
        case .same where !isTheirs:
          same.insert(target.number)
          if members[target.number] == nil, target.isLive {
            members[target.number] = target.id
            open.append(target)
          }
        case .different:
          different.append(
            Difference(
              from: next.number,
              to: target.number,
              who: judgement.who,
              reason: judgement.reason,
              isOverruled: false
            )
          )
        default: break
        }
      }
      for claim in record.claims {
        for id in claim.different {
          guard let target = try stored({ () throws(StorageError) in try registry.place(of: id) })
          else { continue }
          different.append(
            Difference(
              from: next.number,
              to: target.number,
              who: claim.source.source,
              reason: "",
              isOverruled: same.contains(target.number)
            )
          )
        }
      }
      differences += different
    }
  }

  /// Whether an entity is a member.
  func contains(_ place: Place) -> Bool { members[place.number] != nil }
}
