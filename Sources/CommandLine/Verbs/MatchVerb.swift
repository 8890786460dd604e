import CanonymArguments
import CanonymJSON
import CanonymNames

/// `canonym match LEFT RIGHT`: whether two names are the same, in which way, and why.
enum MatchVerb: Verb {
  static let type = DefaultedOption<String>(
    "type",
    short: "t",
    value: "TYPE",
    default: "other",
    help: "what both name: person, place, org (or company, city and the like), other"
  )
  static let threshold = DefaultedOption<Double>(
    "threshold",
    value: "SCORE",
    default: NameComparison.defaultThreshold,
    check: .within(0...1),
    help: "the score from which on the names are the same"
  )
  static let json = Flag("json", help: "one JSON object instead of lines")
  static let jsonl = Flag(
    "jsonl",
    help:
      "read {\"id\",\"left\",\"right\",\"type\"} a line, write {\"id\",\"score\",\"relation\",\"same\"}"
  )
  static let names = Operands("NAME", help: "the two names; with --jsonl files to read")

  static let spec = CommandSpec(
    "match",
    abstract: "says whether two names are the same",
    discussion: """
      The first line has score and relation. Then come the parts of the left name, below them those of the \
      right one, and below both what was found; a dash is a part that one name lacks. With --json each part \
      also has its role.
      """,
    operands: [names],
    options: [type, threshold, json, jsonl],
    examples: [
      .init(
        "canonym match Колихаєв Kolykhayev",
        output: "0.97\tromanization\nkolykhaiev\nkolykhayev\nspelling"
      ),
      .init(
        "canonym match -t person 'V. Putin' 'Putin, Vladimir' | head -n 1",
        output: "0.91\tinitials"
      ),
      .init("canonym match --type org 'ТОВ Ромашка' 'Romashka LLC'"),
    ],
    exitStatuses: [
      ExitStatus.done.row("done; of two names: they are the same"),
      ExitStatus.nothing.row("the two names are not the same, or some input was rejected"),
    ]
  )

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    try arguments.exclude(json, jsonl)
    let comparer = NameComparer(try NameTables(source: arguments.tableSource))
    let names = arguments[names]
    let threshold = arguments[threshold]
    if arguments[jsonl] {
      let answers = MatchAnswers(comparer, threshold: threshold, fallback: arguments[type])
      let reader = try JSONReader()
      return try console.filterJSONLines(arguments.inputs(self.names)) { line in
        try answers.answer(try reader.read(line).root)
      }
    }
    guard names.count == 2 else { throw arguments.refusal(twoNames(names)) }
    let type = NameType(word: arguments[type])
    let comparison = try comparer.compare(names[0], names[1], type: type)
    let isSame = comparison.score >= threshold
    try console.write(
      arguments[json]
        ? object(comparison, id: nil, isSame, withParts: true) + "\n" : page(comparison)
    )
    return isSame ? .done : .nothing
  }

  private static func twoNames(_ names: [String]) -> UsageError.Problem {
    names.count > 2
      ? .unexpectedOperand(names[2], usage: "canonym match NAME NAME")
      : .missingOperand("NAME", usage: "canonym match NAME NAME")
  }

  /// The parts of both names in two rows beside each other, and below them what was found.
  private static func page(_ comparison: NameComparison) -> String {
    var rows = ["", "", ""]
    for (index, part) in comparison.parts.enumerated() {
      let cells = [part.left, part.right, part.reason.rawValue].map { $0.isEmpty ? "-" : $0 }
      let width = cells.map(\.count).max() ?? 0
      let isLast = index == comparison.parts.count - 1
      for (row, cell) in cells.enumerated() {
        rows[row] += cell + (isLast ? "" : String(repeating: " ", count: width - cell.count + 2))
      }
    }
    let head = "\(twoDecimals(comparison.score))\t\(comparison.relation.rawValue)\n"
    return head + (comparison.parts.isEmpty ? "" : rows.map { $0 + "\n" }.joined())
  }

  /// A comparison as a JSON object.
  fileprivate static func object(
    _ comparison: NameComparison,
    id: String?,
    _ isSame: Bool,
    withParts: Bool
  ) -> String {
    var writer = JSONWriter()
    writer.object {
      if let id { $0.field("id", id) }
      $0.key("score")
      $0.score(comparison.score)
      $0.field("relation", comparison.relation.rawValue)
      $0.key("same")
      $0.boolean(isSame)
      guard withParts else { return }
      $0.key("parts")
      $0.array {
        for part in comparison.parts {
          $0.object {
            $0.field("left", part.left)
            $0.field("right", part.right)
            $0.key("similarity")
            $0.score(part.similarity)
            $0.field("reason", part.reason.rawValue)
            $0.field("role", part.role.rawValue)
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// A score with two decimals, never rounded up over a threshold.
func twoDecimals(_ score: Double) -> String {
  let hundredths = Int((min(max(score, 0), 1) * 100 + 1e-9).rounded(.down))
  let digits = String(hundredths % 100)
  return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
}

/// Answers objects with two names in them.
private struct MatchAnswers {
  private let comparer: NameComparer
  private let threshold: Double
  private let fallback: String

  /// - Parameter fallback: the type of an object that states none.
  init(_ comparer: NameComparer, threshold: Double, fallback: String) {
    self.comparer = comparer
    self.threshold = threshold
    self.fallback = fallback
  }

  func answer(_ question: JSONValue) throws -> String {
    let id = question["id"]?.string
    guard let left = question["left"]?.string, let right = question["right"]?.string else {
      throw LineRejection("no strings in \"left\" and \"right\"", id: id)
    }
    let type = NameType(word: question["type"]?.string ?? fallback)
    let comparison = try comparer.compare(left, right, type: type)
    return MatchVerb.object(comparison, id: id, comparison.score >= threshold, withParts: false)
  }
}
