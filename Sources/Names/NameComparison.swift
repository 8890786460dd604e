/// How far two names are the same, and why.
public struct NameComparison: Sendable, Hashable {
  /// How sure it is that both name the same, 0…1; from 0.70 on it is taken to be so.
  public let score: Double
  /// In which way they are the same.
  public let relation: Relation

  private let left: ComparableName.Form?
  private let right: ComparableName.Form?
  private var rows: [Row]

  /// The score from which on two names are taken for the same unless another threshold is asked for.
  public static let defaultThreshold = 0.7

  /// A comparison of names that have nothing in common.
  static let nothing = NameComparison(score: 0, relation: .different, nil, nil, [])

  init(
    score: Double,
    relation: Relation,
    _ left: ComparableName.Form?,
    _ right: ComparableName.Form?,
    _ rows: [Row]
  ) {
    self.score = score
    self.relation = relation
    self.left = left
    self.right = right
    self.rows = rows
  }

  /// Another comparison with another outcome.
  init(score: Double, relation: Relation, _ comparison: NameComparison) {
    self.init(score: score, relation: relation, comparison.left, comparison.right, comparison.rows)
  }

  /// Puts in the place of the parts that both are known names of one bearer.
  mutating func setKnown(_ left: String, _ right: String) {
    rows = [
      Row(
        left: 0..<0,
        right: 0..<0,
        similarity: score,
        reason: .known,
        words: .init(left: left, right: right)
      )
    ]
  }

  /// Which parts of two forms stand for each other, before anybody asks for their letters.
  struct Row: Sendable {
    var left: Range<Int>
    var right: Range<Int>
    var similarity: Double
    var reason: Reason
    /// Legal forms and the like, which stand for themselves.
    var words: Words?

    /// Two words that are no parts.
    struct Words: Sendable {
      let left: String
      let right: String
    }
  }

  /// The parts of both names beside each other.
  public var parts: [AlignedPart] {
    rows.map { row in
      AlignedPart(
        left: row.words?.left ?? text(left, row.left),
        right: row.words?.right ?? text(right, row.right),
        similarity: row.similarity,
        reason: row.reason,
        role: role(left, row.left) ?? role(right, row.right) ?? .name
      )
    }
  }

  private func text(_ form: ComparableName.Form?, _ parts: Range<Int>) -> String {
    guard let form else { return "" }
    return parts.map { form.text(form.parts[$0].letters) }.joined(separator: " ")
  }

  private func role(_ form: ComparableName.Form?, _ parts: Range<Int>) -> NameRole? {
    form.flatMap { form in parts.map { form.parts[$0] }.max { $0.weight < $1.weight }?.role }
  }

  /// Parts of two names that stand for each other, or one that stands alone.
  public struct AlignedPart: Sendable, Hashable {
    /// The part of the left name, folded and in the letters it was compared in; empty when it has none.
    public let left: String
    /// The part of the right name; empty when it has none.
    public let right: String
    /// How alike they are, 0…1; 0 for a part alone.
    public let similarity: Double
    /// What was found.
    public let reason: Reason
    /// What the part is in its name.
    public let role: NameRole
  }

  /// What was found of two parts.
  public enum Reason: String, Sendable, CaseIterable {
    /// They are spelled alike.
    case equal
    /// They are spellings that romanizations take for each other.
    case spelling
    /// They are one name in two languages, or a word and its translation.
    case translation
    /// One is a familiar form of the other.
    case nickname
    /// One is an inflected form of the other.
    case inflection
    /// They are alike.
    case similar
    /// One is the other's first letter, or its initials.
    case initial
    /// Both are known names of one bearer.
    case known
    /// They are different.
    case contradicted
    /// The other name has no such part.
    case omitted
    /// Their numbers are different.
    case number
    /// They are different legal forms.
    case legalForm = "legal form"
    /// They are different kinds of places: a city and a region.
    case placeType = "place type"
    /// One bears the name of the other sex.
    case gender
    /// They tell father from son.
    case generation
  }

  /// The same seen from the other side.
  func mirrored() -> NameComparison {
    let rows = rows.map { row in
      Row(
        left: row.right,
        right: row.left,
        similarity: row.similarity,
        reason: row.reason,
        words: row.words.map { Row.Words(left: $0.right, right: $0.left) }
      )
    }
    return NameComparison(score: score, relation: relation, right, left, rows)
  }

  /// Whether two comparisons found the same.
  public static func == (one: NameComparison, other: NameComparison) -> Bool {
    one.score == other.score && one.relation == other.relation && one.parts == other.parts
  }

  /// Takes what was found into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(score)
    hasher.combine(relation)
    hasher.combine(parts)
  }
}
