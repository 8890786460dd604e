import CanonymTables
import CanonymUnicode

/// One named, dated set of rules with its authority: what its table's header says of it.
///
/// Systems whose rules are equal share a table and are told apart by id, name, authority and year.
public struct TransliterationSystem: Sendable {
  /// The system's id.
  public let id: SystemID
  /// Its title.
  public let name: String
  /// Who issued it.
  public let authority: String
  /// The year it was issued or agreed.
  public let year: String
  /// The languages it is for, the first one foremost: BCP 47 (`uk`); empty for transforms of ICU.
  public let languages: [String]
  /// The script it reads; nil for transforms of ICU.
  public let sourceScript: Script?
  /// The script it writes; nil for transforms of ICU.
  public let targetScript: Script?
  /// Whether the authority means its source to be recoverable from what it writes.
  public let isReversible: Bool
  /// The authority's document; empty for transforms of ICU.
  public let document: String
  /// Further names of this system, each found like the id.
  public let aliases: [String]
  /// Worked examples from the document.
  public var examples: [Example] {
    source?.examples.map { Example(source: $0.input, target: $0.output) } ?? []
  }
  /// The table with its rules, a path below `Tables/`; nil for transforms of ICU.
  public var table: String? { source?.name }

  private let source: Table?

  /// A worked example: what is written and how the system writes it.
  public struct Example: Hashable, Sendable {
    /// The text in the source script.
    public let source: String
    /// The same in the target script.
    public let target: String
  }

  /// A transform built into ICU; whether ICU has it shows when it is opened.
  init(icuID: String) {
    id = SystemID("icu:\(icuID)")
    name = icuID
    authority = "ICU"
    year = ""
    languages = []
    sourceScript = nil
    targetScript = nil
    isReversible = false
    document = ""
    aliases = []
    source = nil
  }

  /// The systems that one table holds: its own, and those its `same-as` lines name.
  static func systems(of table: Table) throws(TableError) -> [TransliterationSystem] {
    let own = try TransliterationSystem(table)
    var systems = [own]
    for line in table.values("same-as") {
      systems.append(try TransliterationSystem(sameAs: own, line: line, in: table))
    }
    return systems
  }

  private init(_ table: Table) throws(TableError) {
    id = SystemID(try table.required("id"))
    name = try table.required("name")
    authority = try table.required("authority")
    year = try table.required("year")
    languages = words(of: try table.required("language"))
    sourceScript = Script(code: try table.required("source-script"))
    targetScript = Script(code: try table.required("target-script"))
    isReversible = try table.required("reversible") == "yes"
    document = try table.required("document")
    aliases = words(of: table.value("aliases") ?? "")
    source = table
  }

  private init(
    sameAs other: TransliterationSystem,
    line: String,
    in table: Table
  ) throws(TableError) {
    let parts = line.utf8.split(separator: UInt8(ascii: "|")).map { trimmed(Substring($0)) }
    guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else {
      throw .malformedHeader(
        table: table.name,
        key: "same-as",
        reason: "is not 'id | name | authority | year'"
      )
    }
    id = SystemID(parts[0])
    name = parts[1]
    authority = parts[2]
    year = parts[3]
    languages = other.languages
    sourceScript = other.sourceScript
    targetScript = other.targetScript
    isReversible = other.isReversible
    document = other.document
    aliases = []
    source = other.source
  }
}

extension Table {
  /// The value of a header key that may not be missing.
  fileprivate func required(_ key: String) throws(TableError) -> String {
    guard let value = value(key), !value.isEmpty else {
      throw .malformedHeader(table: name, key: key, reason: "is missing")
    }
    return value
  }
}

private func words(of text: String) -> [String] {
  text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
}

private func trimmed(_ text: Substring) -> String {
  var bytes = text.utf8[...]
  while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
  while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  return String(Substring(bytes))
}
