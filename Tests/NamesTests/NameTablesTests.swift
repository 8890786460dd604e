import CanonymNames
import CanonymTables
import Testing

@Suite struct NameTablesTests {
  private let tables: NameTables

  init() throws { tables = try NameTables() }

  @Test func `The loose spellings' examples hold`() throws {
    let examples = try TableSource.embedded.table("Names/loose-spellings.tsv").examples
    #expect(examples.count >= 20)
    for example in examples {
      #expect(tables.looseKey(of: example.input) == example.output, "\(example.input)")
    }
  }

  @Test(arguments: [
    ["Kolykhaiev", "Kolykhayev", "Kolykhaev", "Kolychajew"],
    ["Podolyak", "Podoliak", "Podoljak"],
    ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Zelenskij", "Zelenskii"],
    ["Sergey", "Sergei", "Sergej"],
    ["Kharkiv", "Charkiw", "Harkiv"],
    ["Løkken", "Lokken"], ["Łódź", "Lodz"], ["L'viv", "Lviv", "Lʼviv", "L’viv"],
  ])
  func `Romanizations of one name meet under one loose key`(names: [String]) {
    #expect(Set(names.map { tables.looseKey(of: $0) }).count == 1)
  }

  @Test(arguments: [("Ivanov", "Ivanova"), ("Maria", "Mara"), ("Brigade 11", "Brigade 1")])
  func `Different names keep different loose keys`(left: String, right: String) {
    #expect(tables.looseKey(of: left) != tables.looseKey(of: right))
  }

  @Test(arguments: ["", "\u{301}", "—", "…"])
  func `What has no letters has an empty key`(name: String) {
    #expect(tables.looseKey(of: name).isEmpty)
  }

  @Test func `A folder without the tables is told with what is missing`() {
    #expect {
      try NameTables(source: .folder("/nonexistent"))
    } throws: { error in
      "\(error)".contains("Names/latin-letters.tsv")
    }
  }
}
