import CanonymTables
import CanonymTransliteration
import CanonymUnicode
import Testing

@Suite struct SystemCatalogueTests {
  let catalogue: SystemCatalogue

  init() throws { catalogue = try SystemCatalogue() }

  @Test func `Systems with the same rules are listed each for itself`() throws {
    let national = try catalogue.system(SystemID("ua-ukr-Cyrl-Latn-2010"))
    let agreed = try catalogue.system(SystemID("bgnpcgn-ukr-Cyrl-Latn-2019"))
    #expect(agreed.table == national.table)
    #expect(agreed.authority == "BGN/PCGN")
    #expect(agreed.year == "2019")
    #expect(agreed.examples == national.examples)
    let ids = catalogue.systems.map(\.id)
    #expect(ids.contains(national.id) && ids.contains(agreed.id))
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func `Every system states who issued it, and has worked examples`() {
    #expect(catalogue.systems.count >= 50)
    for system in catalogue.systems {
      #expect(system.examples.count >= 3, "\(system.id)")
      #expect(Int(system.year) != nil || system.year == "undated", "\(system.id)")
      #expect(!system.authority.isEmpty && !system.document.isEmpty, "\(system.id)")
      #expect(system.table?.hasPrefix("Transliteration/") == true, "\(system.id)")
    }
  }

  @Test(arguments: [
    ("uk-national-2010", "ua-ukr-Cyrl-Latn-2010"),
    ("ru-bgn-pcgn", "bgnpcgn-rus-Cyrl-Latn-1947"),
    ("bgn_pcgn", "iuliia-rus-Cyrl-Latn-bgn-pcgn"),
    ("iso-9", "iso-rus-Cyrl-Latn-9-1995"),
  ])
  func `An alias leads to its system`(alias: String, id: String) throws {
    #expect(try catalogue.system(SystemID(alias)).id == SystemID(id))
  }

  @Test(arguments: [
    ("ua-ukr-Cyrl-Latn-2011", "ua-ukr-Cyrl-Latn-2010"),
    ("bgnpcgn-rus-1947", "bgnpcgn-rus-Cyrl-Latn-1947"),
    ("icu:Russian-Latin/BNG", "icu:Russian-Latin/BGN"),
  ])
  func `An unknown system is an error that names the nearest ones`(id: String, near: String) throws
  {
    let error = #expect(throws: TransliterationError.self) {
      try catalogue.transliterator(for: SystemID(id))
    }
    guard case .unknownSystem(let named, let suggestions)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(named.text == id)
    #expect(suggestions.first?.text == near || suggestions.contains(SystemID(near)))
    #expect(error?.description.contains(id) == true)
  }

  @Test(arguments: ["", "нема", "../../etc/passwd", "icu:", "ICU:Any-Latin", "\u{0}"])
  func `An absurd id is an unknown system`(id: String) {
    #expect(throws: TransliterationError.self) { try catalogue.transliterator(for: SystemID(id)) }
  }

  @Test func `Systems are found by script and language`() throws {
    let cyrillic = Script(code: "Cyrl")
    let ukrainian = catalogue.systems(reading: cyrillic, language: "uk-Cyrl").map(\.id.text)
    #expect(ukrainian.contains("bgnpcgn-ukr-Cyrl-Latn-1965"))
    #expect(!ukrainian.contains("bgnpcgn-rus-Cyrl-Latn-1947"))
    #expect(catalogue.systems(reading: "Харків").count > ukrainian.count)
    #expect(catalogue.systems(reading: "とうきょう").contains { $0.languages == ["ja"] })
    #expect(catalogue.systems(reading: "2022").isEmpty)
  }

  @Test func `A header that lacks a key is an error that names the table`() throws {
    #expect(throws: TransliterationError.self) {
      try SystemCatalogue(source: .folder("/nonexistent"))
    }
  }
}
