import Canonym
import Testing

/// Every table says by worked examples what it is for; all of them are tried here, each by what reads its table.
@Suite struct TableExamplesTests {
  private let index: NameIndex
  private let numbers: NumberReader
  private let tables: NameTables
  private let comparer: NameComparer
  private let boilerplate: BoilerplateFilter
  private let hygiene: Hygiene
  private let scanner: NameScanner
  private let catalogue: SystemCatalogue

  init() throws {
    index = try NameIndex.starter()
    numbers = try NumberReader()
    let tables = try NameTables()
    self.tables = tables
    comparer = NameComparer(tables)
    boilerplate = BoilerplateFilter(try Boilerplate())
    hygiene = Hygiene([.entities], try HygieneTables())
    scanner = NameScanner(try ScanIndex(index, skipping: try NameIndex.starterStopKeys()))
    catalogue = try SystemCatalogue()
  }

  private static let folders = [
    "Articles", "Names", "Names/Chunks", "Numbers", "Registry", "Transliteration",
  ]
  /// Folders of tables that rooms try by tests of their own: words of numbers, readings, models of letters,
  /// evidence of languages.
  private static let dataFolders =
    ["Numbers/Words"]
    + ["Languages", "Letters", "Romanized", "Rows", "Vowels"].map { "Transliteration/\($0)" }

  @Test(arguments: folders)
  func `Every table has a source and examples, and its examples hold`(folder: String) throws {
    let names = try TableSource.embedded.names(in: folder)
    #expect(!names.isEmpty)
    for name in names where folder != "Transliteration" || name.hasSuffix(".txt") {
      let table = try TableSource.embedded.table(name)
      #expect(!table.examples.isEmpty, "\(name) has no example")
      let sources = ["source", "example-source", "document"]
      #expect(sources.contains { table.value($0)?.isEmpty == false }, "\(name) names no source")
      for (input, output) in table.examples {
        #expect(try outcome(of: input, in: table) == output, "\(name): \(input)")
      }
    }
  }

  @Test(arguments: dataFolders)
  func `Every table of data says what it is and where it is from`(folder: String) throws {
    let names = try TableSource.embedded.names(in: folder)
    #expect(!names.isEmpty)
    for name in names {
      let table = try TableSource.embedded.table(name)
      #expect(
        ["table", "name", "letters"].contains { table.value($0) != nil },
        "\(name) says not what it is"
      )
      #expect(["source", "note"].contains { table.value($0) != nil }, "\(name) names no source")
    }
  }

  @Test func `No table stands outside the folders that are walked`() {
    let known = Set(
      (Self.folders + Self.dataFolders).flatMap { (try? TableSource.embedded.names(in: $0)) ?? [] }
    )
    #expect(Set(TableSource.embeddedNames) == known)
  }

  /// What comes of an example's input by the room that reads its table.
  private func outcome(of input: String, in table: Table) throws -> String? {
    switch table.name {
    case "Articles/boilerplate.tsv":
      return boilerplate.lineClass(of: input)?.rawValue ?? "-"
    case "Articles/character-references.tsv":
      return hygiene.clean(Array(input.utf8)).map { String(decoding: $0.text, as: UTF8.self) }
        ?? input
    case "Articles/agencies.tsv":
      let bytes = Array(input.utf8)
      guard let length = try Datelines().length(in: bytes.span, 0..<bytes.count) else { return "-" }
      let dateline = String(decoding: bytes[..<length], as: UTF8.self)
      return String(dateline.reversed().drop { $0 == " " }.reversed())
    case "Articles/legacy-encodings.tsv", "Articles/look-alikes.tsv":
      let rules: Set<HygieneRule> = [.encoding, .confusables]
      let result = Hygiene(rules, try HygieneTables()).clean(Array(input.utf8))
      return result.map { String(decoding: $0.text, as: UTF8.self) } ?? input
    case "Names/loose-spellings.tsv":
      return tables.looseKey(of: input)
    case "Registry/entities.tsv":
      return index.entity(input)?.name
    case "Registry/stop-aliases.tsv":
      return scanner.scan(input.utf8.span).isEmpty ? "-" : "found"
    case "Numbers/romans.tsv":
      let found = numbers.mentions(in: input.utf8.span, romans: true)
      return found.isEmpty ? "-" : found.map(\.value).joined(separator: " ")
    default:
      break
    }
    switch table.name.split(separator: "/").first {
    case "Names", "Names/Chunks":
      return try comparison(of: input)
    case "Numbers":
      let found = numbers.mentions(in: input.utf8.span).filter { $0.kind == .number }
      return found.isEmpty ? "-" : found.map(\.value).joined(separator: " ")
    case "Registry":
      return index.aliases(ofKey: Folder().key(of: input)).first?.entity
    default:
      let id = try #require(table.value("id"))
      return try catalogue.transliterator(for: SystemID(id)).transliterate(input)
    }
  }

  /// Whether two names, parted by a slash, are the same; what they name may stand before them (`org: A / B`).
  private func comparison(of pair: String) throws -> String? {
    var pair = pair[...]
    var type = NameType.other
    if let colon = pair.firstRange(of: ": ") {
      type = NameType(word: String(pair[..<colon.lowerBound]))
      pair = pair[colon.upperBound...]
    }
    guard let slash = pair.firstRange(of: " / ") else { return nil }
    let (left, right) = (String(pair[..<slash.lowerBound]), String(pair[slash.upperBound...]))
    let score = try comparer.compare(left, right, type: type).score
    return score >= NameComparison.defaultThreshold ? "same" : "different"
  }
}
