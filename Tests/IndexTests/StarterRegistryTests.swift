import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymIndex

@Suite struct StarterRegistryTests {
  @Test func `The keys of the starter registry are sorted and equal the fold of their names`()
    throws
  {
    let index = try NameIndex.starter()
    let folder = Folder()
    var previous: [UInt8] = []
    var rows = 0
    try TableSource.embedded.table("Registry/aliases.tsv").forEachRow {
      (row: TableRow) throws(TableError) in
      let key = Array(try row.required("key").utf8)
      let name = try row.field("name")
      let written = name.isEmpty ? String(try row.required("key")) : String(name)
      guard folder.key(of: written) == key else {
        throw row.malformed("the key of '\(written)' is '\(folder.fold(written))'")
      }
      guard !key.lexicographicallyPrecedes(previous) else { throw row.malformed("is out of order") }
      guard index.entity(String(try row.required("id"))) != nil else {
        throw row.malformed("names an entity that the table of entities lacks")
      }
      previous = key
      rows += 1
    }
    #expect(rows > 100_000)
  }

  @Test func `The starter registry's examples hold`() throws {
    let index = try NameIndex.starter()
    let examples = try TableSource.embedded.table("Registry/aliases.tsv").examples
    #expect(examples.count >= 10)
    for example in examples {
      let found = index.aliases(ofKey: Folder().key(of: example.input))
      #expect(found.first?.entity == example.output, "\(example.input)")
    }
  }

  @Test func `Every name of the starter registry can be found in text`() throws {
    let scanner = NameScanner(try ScanIndex(try NameIndex.starter()))
    let text = Array("In Kharkiv, ХАРКІВ and 北京市; not Kharkivx".utf8)
    let found = scanner.scan(text.span).map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(found == ["Kharkiv", "ХАРКІВ", "北京市"])
  }
}
