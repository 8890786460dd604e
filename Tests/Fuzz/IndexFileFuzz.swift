import CanonymTables
import CanonymUnicode

@testable import CanonymIndex

/// Index files: damaged ones are refused, and whatever stands in their tables is searched without harm.
struct IndexFileFuzz: FuzzTarget {
  func run(_ input: [UInt8]) {
    if let index = try? NameIndex(fileContents: input, path: "index") { use(index, input) }
    // A file of any two tables, with the checksum that belongs to them.
    let cut = input.firstIndex(of: 0) ?? input.count / 2
    let index = NameIndex(
      entities: Table(name: "e", columns: IndexedEntity.columns, rows: Array(input[..<cut])),
      aliases: Table(name: "a", columns: IndexedAlias.columns, rows: Array(input[cut...]))
    )
    let contents = index.fileContents()
    use(required { try NameIndex(fileContents: contents, path: "index") }, input)
    let damaged = Array(contents.dropLast())
    expect((try? NameIndex(fileContents: damaged, path: "index")) == nil, "a cut file is read")
  }

  private func use(_ index: NameIndex, _ input: [UInt8]) {
    let name = Array(input.suffix(12)).text
    for alias in index.aliases(ofKey: Folder().key(of: name)) { _ = index.entity(alias.entity) }
    if let scan = try? ScanIndex(index) {
      for match in NameScanner(scan).scan(input.span) {
        expect(!match.aliases.isEmpty || input.text.contains("\u{FFFD}"), "a name of nobody")
        for alias in match.aliases { _ = index.entity(alias.entity) }
      }
    }
    _ = try? Lookup(index).answer(LookupQuery(name))
  }
}
