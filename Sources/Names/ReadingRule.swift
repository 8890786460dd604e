import CanonymTables
import CanonymTransliteration

/// A row of `readings.tsv`: a system that names of a script may be read by, and which.
struct ReadingRule: Sendable {
  let script: String
  let language: String
  let system: SystemID
  /// Whether names of unknown language are read so.
  let isAssumed: Bool
  /// Letters that speak for the language.
  let proof: Set<Unicode.Scalar>
  /// Letters the language does not have.
  let never: Set<Unicode.Scalar>

  static func rules(of table: Table) throws(TableError) -> [ReadingRule] {
    var rules: [ReadingRule] = []
    try table.forEachRow { (row: TableRow) throws(TableError) in
      rules.append(
        ReadingRule(
          script: String(try row.required("script")),
          language: String(try row.required("language")),
          system: SystemID(String(try row.required("system"))),
          isAssumed: try row.required("assumed") == "yes",
          proof: Set(try row.field("proof").unicodeScalars),
          never: Set(try row.field("never").unicodeScalars)
        )
      )
    }
    return rules
  }

  /// How early a name with these letters is read so: 0 … 2; nil when it is not.
  func rank(of letters: Set<Unicode.Scalar>, _ language: String?) -> Int? {
    if self.language == language { return 0 }
    if !proof.isDisjoint(with: letters) { return 1 }
    return isAssumed ? 2 : nil
  }
}
