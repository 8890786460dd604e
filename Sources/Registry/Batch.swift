/// One import, or one change by hand: what the journal says of who did it and from what.
public struct Batch: Sendable {
  /// What is done: `import`, `add`.
  public var operation: String
  /// Where the records come from: the names of files; empty for a change by hand.
  public var origin: String
  /// Who does it.
  public var who: String

  /// A batch.
  public init(_ operation: String, origin: String = "", who: String = "") {
    self.operation = operation
    self.origin = origin
    self.who = who
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
