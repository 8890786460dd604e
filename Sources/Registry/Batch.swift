/// One import, or one change by hand: what the journal says of who did it and from what.
public struct Batch: Sendable {
  /// What is done: `import`, `add`.
  public var operation: String
  /// Where the records come from: the names of files; empty for a change by hand.
  public var origin: String
  /// Who does it.
  public var who: String
  /// Why; empty when that is not said.
  public var reason: String

  /// A batch.
  public init(_ operation: String, origin: String = "", who: String = "", reason: String = "") {
    self.operation = operation
    self.origin = origin
    self.who = who
    self.reason = reason
  }
}

/// What became of a record that was given to the registry.
public enum Outcome: Sendable, Equatable {
  /// The entity was not known.
  case new
  /// The entity was known, and what the source says of it has changed.
  case changed
  /// The registry has known all of it.
  case same
}

/// What became of a record that was given to the registry, and what it was in conflict with.
public struct Upsert: Sendable, Equatable {
  /// What became of it.
  public let outcome: Outcome
  /// The entity's id.
  public let id: String
  /// Ids in other catalogues that were left out, since another entity has them.
  public let conflicts: [IDConflict]
}

/// An id in another catalogue that two entities would have.
public struct IDConflict: Sendable, Equatable, CustomStringConvertible {
  /// The entity that does not get it.
  public let entity: String
  /// The id.
  public let id: Entity.ExternalID
  /// The entity that has it.
  public let holder: String

  /// The conflict in words.
  public var description: String {
    "\(entity.shown): the id \(id.scheme.shown)=\(id.value.shown) is that of \(holder.shown), and was left out"
  }
}
