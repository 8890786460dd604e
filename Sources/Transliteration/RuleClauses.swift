/// Which clause of a document each rule of a table follows: the `# clause:` lines of its body.
///
/// A clause holds for the rules below it, up to the next such line.
struct RuleClauses: Sendable {
  private let clauses: [(line: Int, text: String)]
  /// The line of the table on which the rules begin.
  let firstLine: Int

  /// Reads the `# clause:` lines of a rule text.
  init(_ rules: String, firstLine: Int) {
    self.firstLine = firstLine
    var clauses: [(line: Int, text: String)] = []
    for (index, line) in rules.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("# clause:") else { continue }
      let text = line.dropFirst("# clause:".count).drop { $0 == " " }
      clauses.append((index + 1, String(text)))
    }
    self.clauses = clauses
  }

  /// The clause of the rule on a line of the rule text; nil when the table names none.
  func clause(ofLine line: Int) -> String? { clauses.last { $0.line <= line }?.text }
}
