import CanonymTables
import CanonymUnicode

/// The lines that news sites print around articles, by the rules of a table.
public struct Boilerplate: Sendable {
  private var rules: [Rule] = []
  /// The rules by how their lines begin, in the table's order.
  private var byBegin: [Begin: [Int]] = [:]
  /// The rules whose lines may begin with anything.
  private var open: [Int] = []
  /// The longest line that any rule takes, in scalars.
  private(set) var longest = 0

  /// How a pattern is compared with a line.
  private enum Scope: String {
    /// It is the whole line, or all that its brackets hold.
    case line
    /// The line, or what its brackets hold, begins with it.
    case prefix
    /// The line stands in brackets, and what they hold begins with it.
    case wrapped
  }

  /// The first scalars of a line or a pattern: as many as stand there, up to three.
  private struct Begin: Hashable {
    let scalars: UInt64

    init(_ line: ArraySlice<UInt32>) {
      scalars = line.reduce(0) { $0 << 21 | UInt64($1) }
    }
  }

  private struct Rule: Sendable {
    let lineClass: LineClass
    let scope: Scope
    let pattern: LinePattern
    let longest: Int
  }

  /// Reads the table of rules.
  ///
  /// - Throws: ``CanonymTables/TableError`` for a scope that there is not, or a pattern that is not folded.
  public init(from source: TableSource = .embedded) throws(TableError) {
    let folder = Folder()
    try source.table("Articles/boilerplate.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let text = try row.required("pattern")
      guard folder.fold(String(text)) == text else {
        throw row.malformed("the pattern is not folded: write '\(folder.fold(String(text)))'")
      }
      guard let lineClass = LineClass(rawValue: String(try row.required("id"))) else {
        throw row.malformed("the id is no class of line")
      }
      guard let scope = Scope(rawValue: String(try row.required("scope"))) else {
        throw row.malformed("the scope is none of line, prefix, wrapped")
      }
      let limit = try row.field("max")
      guard let longest = limit.isEmpty ? Self.usualLength : Int(limit) else {
        throw row.malformed("'max' is no whole number")
      }
      let pattern = LinePattern(text)
      if pattern.begin.isEmpty {
        open.append(rules.count)
      } else {
        byBegin[Begin(pattern.begin.prefix(3)), default: []].append(rules.count)
      }
      rules.append(
        Rule(
          lineClass: lineClass,
          scope: scope,
          pattern: pattern,
          longest: longest
        )
      )
      self.longest = max(self.longest, longest)
    }
  }

  /// The longest line a rule takes that names no other length.
  private static let usualLength = 120

  /// The class of the first rule that takes a line; nil when the line is part of the article.
  func lineClass(of key: LineKey) -> LineClass? {
    var candidates = open
    for line in [key.scalars[...], (key.inner ?? [])[...]] {
      for length in 1...3 where line.count >= length {
        candidates += byBegin[Begin(line.prefix(length))] ?? []
      }
    }
    // The table's order decides between rules.
    candidates.sort()
    return candidates.first { takes(rules[$0], key) }.map { rules[$0].lineClass }
  }

  private func takes(_ rule: Rule, _ key: LineKey) -> Bool {
    guard key.scalars.count <= rule.longest else { return false }
    let isWhole = rule.scope == .line
    if rule.scope != .wrapped, rule.pattern.matches(key.scalars, whole: isWhole) { return true }
    return key.inner.map { rule.pattern.matches($0, whole: isWhole) } ?? false
  }
}
