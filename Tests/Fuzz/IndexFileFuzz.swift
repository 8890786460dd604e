import CanonymStorage
import CanonymTables
import CanonymUnicode

@testable import CanonymIndex

/// Index files: damaged ones are refused or told, and whatever stands in their sections is searched without harm.
struct IndexFileFuzz: FuzzTarget {
  private static let names = ["idx", "gaz", "first", "longer", "chains", "del.dir", "del.row"]
  private static let rows = ["key", "ali", "ent", "tag", "typ"]

  func run(_ input: [UInt8]) {
    if let index = try? NameIndex(fileContents: input, path: "index") { use(index, input) }
    damage(input)
    useSections(of: input)
    useTables(of: input)
  }

  /// A small index with bytes of it changed: right answers, or told.
  private func damage(_ input: [UInt8]) {
    var builder = NameIndexBuilder()
    let names = ["Kyiv", "Київ", "New York", "Kharkiv"]
    for name in names {
      try? builder.insert(id: name, types: ["place"], canonical: name, names: [])
    }
    guard var contents = try? builder.contents() else { return }
    for at in stride(from: 0, to: input.count - 2, by: 3) {
      contents[(Int(input[at]) << 8 | Int(input[at + 1])) % contents.count] ^= input[at + 2]
    }
    guard let index = try? NameIndex(fileContents: contents, path: "index") else { return }
    for name in names {
      let found = index.aliases(ofKey: Folder().key(of: name)).map(\.entity)
      if (try? index.requireSound()) != nil { expect(found == [name], "a wrong answer: \(found)") }
    }
    use(index, input)
  }

  /// A file of any sections, with the checksums that belong to them.
  private func useSections(of input: [UInt8]) {
    var builder = NameIndexBuilder()
    for name in ["Kyiv", "Київ", "New York", "Kharkiv"] {
      try? builder.insert(id: name, types: ["place"], canonical: name, names: [])
    }
    guard let contents = try? builder.contents(), let first = input.first,
      let file = try? SectionFile(
        contents: contents,
        path: "index",
        kind: CompiledIndex.kind,
        version: CompiledIndex.version
      )
    else { return }
    // One section is the input's, all others are as they were.
    let all = Self.names + Self.rows.flatMap { [$0 + ".grp", $0 + ".row"] }
    var writer = SectionWriter(kind: CompiledIndex.kind, version: CompiledIndex.version)
    for (number, name) in all.enumerated() {
      let section = file.section(name)
      var bytes =
        file.withBytes(in: section, 0..<section.count) { span in span.indices.map { span[$0] } }
        ?? []
      if number == Int(first) % all.count {
        for (place, byte) in input.dropFirst(2).enumerated() where place < bytes.count {
          bytes[place] ^= byte
        }
        if input.count > 1, input[1] > 200 {
          bytes.removeLast(min(bytes.count, Int(input[1]) - 200))
        }
      }
      writer.append(name, bytes)
    }
    guard let index = try? NameIndex(fileContents: writer.contents(), path: "index") else { return }
    use(index, input)
  }

  /// An index of any two tables, and what is compiled of it.
  private func useTables(of input: [UInt8]) {
    let cut = input.firstIndex(of: 0) ?? input.count / 2
    let index = NameIndex(
      entities: Table(name: "e", columns: IndexedEntity.columns, rows: Array(input[..<cut])),
      aliases: Table(name: "a", columns: IndexedAlias.columns, rows: Array(input[cut...]))
    )
    use(index, input)
    if let contents = try? index.fileContents() {
      use(required { try NameIndex(fileContents: contents, path: "index") }, input)
      let damaged = Array(contents.dropLast())
      expect((try? NameIndex(fileContents: damaged, path: "index")) == nil, "a cut file is read")
    }
  }

  private func use(_ index: NameIndex, _ input: [UInt8]) {
    let name = Array(input.suffix(12)).text
    for asked in [name, "Kyiv", "new york"] {
      for alias in index.aliases(ofKey: Folder().key(of: asked)) { _ = index.entity(alias.entity) }
      _ = try? Lookup(index).answer(LookupQuery(asked, edits: 2))
    }
    if let scan = try? ScanIndex(index) {
      for match in NameScanner(scan).scan(input.span) {
        expect(!match.aliases.isEmpty || input.text.contains("\u{FFFD}"), "a name of nobody")
        for alias in match.aliases { _ = index.entity(alias.entity) }
      }
      _ = NameScanner(scan).scan("Kyiv, New York, Київ".utf8Span.span)
    }
    _ = try? Lookup(index).answer(LookupQuery(name))
  }
}
