import CanonymTables
import Testing

@testable import CanonymIndex

@Suite struct NameScannerTests {
  @Test func `A key whose rows name no entity is no name`() throws {
    let rows = Array("kyiv\t\tKyiv\nlviv\tlviv\tLviv\n".utf8)
    let index = NameIndex(
      entities: Table(name: "entities", columns: IndexedEntity.columns, rows: []),
      aliases: Table(name: "aliases", columns: IndexedAlias.columns, rows: rows)
    )
    let matches = NameScanner(try ScanIndex(index)).scan(Array("Kyiv, Lviv".utf8).span)
    #expect(matches.map(\.range) == [6..<10])
  }
}
