/// What a person says of an entity and another one, or of an entity and a name.
///
/// It stands in the records of both entities. An import may bring some where a file tells of them, and never takes one
/// away or changes one.
public struct Judgement: Sendable, Hashable {
  /// What it is about, beside the entity.
  public var subject: Subject
  /// What is said.
  public var verdict: Verdict
  /// Who says so.
  public var who: String
  /// When, in UTC: `2026-11-24T03:10:26.123Z`; empty when unknown.
  public var time: String
  /// Why.
  public var reason: String

  /// A judgement; what is not given is not known.
  public init(
    _ verdict: Verdict,
    of subject: Subject,
    who: String = "",
    time: String = "",
    reason: String = ""
  ) {
    self.subject = subject
    self.verdict = verdict
    self.who = who
    self.time = time
    self.reason = reason
  }

  /// What a judgement is about, beside the entity that has it.
  public enum Subject: Sendable, Hashable {
    /// Another entity, by its id.
    case entity(String)
    /// A name; `different` says that it is none of the entity's.
    case name(String)

    /// The id, or the name.
    public var text: String {
      switch self {
      case .entity(let id): id
      case .name(let name): name
      }
    }

    /// Whether it is a name.
    var isName: Bool {
      if case .name = self { return true }
      return false
    }

    /// Whether it comes first: entities before names, then by their bytes.
    func precedes(_ other: Subject) -> Bool {
      isName == other.isName ? text.precedes(other.text) : !isName
    }

    /// Whether both are the same, byte by byte.
    func isSame(as other: Subject) -> Bool {
      isName == other.isName && text.isSame(as: other.text)
    }
  }

  /// What may be said.
  public enum Verdict: String, Sendable, CaseIterable {
    /// They are one, or the name is the entity's.
    case same
    /// They are not the same; they are never merged.
    case different
    /// Somebody looked, and could not tell.
    case unsure
  }
}

extension [Judgement] {
  /// What is said of a subject; nil when nothing is.
  func verdict(on subject: Judgement.Subject) -> Judgement.Verdict? {
    first { $0.subject.isSame(as: subject) }?.verdict
  }

  /// Puts a judgement in its place, instead of an earlier one of the same subject.
  mutating func settle(_ judgement: Judgement) {
    removeAll { $0.subject.isSame(as: judgement.subject) }
    let place = firstIndex { judgement.subject.precedes($0.subject) } ?? endIndex
    insert(judgement, at: place)
  }

  /// Adds judgements of subjects of which nothing is said yet.
  mutating func settle(unlessJudged others: [Judgement]) {
    for other in others where verdict(on: other.subject) == nil { settle(other) }
  }
}
