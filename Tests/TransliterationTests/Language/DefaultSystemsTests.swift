import CanonymTables
import CanonymTransliteration
import CanonymUnicode
import Testing

@Suite struct DefaultSystemsTests {
  static let shared: (catalogue: SystemCatalogue, defaults: DefaultSystems)? = {
    guard let catalogue = try? SystemCatalogue(),
      let defaults = try? DefaultSystems(catalogue: catalogue)
    else { return nil }
    return (catalogue, defaults)
  }()
  let catalogue: SystemCatalogue
  let defaults: DefaultSystems

  init() throws { (catalogue, defaults) = try #require(DefaultSystemsTests.shared) }

  @Test(arguments: [
    ("Харків", "uk", "ua-ukr-Cyrl-Latn-2010"),
    ("Подъячев Щербаков, объявил", "ru", "bgnpcgn-rus-Cyrl-Latn-1947"),
    ("Αθήνα", "el", "elot-ell-Grek-Latn-743-2001-ts"), ("თბილისი", "ka", "ggg-kat-Geor-Latn-2002"),
    ("서울", "ko", "moct-kor-Hang-Latn-2000"), ("トーキョー", "ja", "var-jpn-Hrkt-Latn-hepburn-1954"),
  ])
  func `A text is written with the system of its language`(
    text: String,
    language: String,
    system: String
  ) throws {
    let chosen = try #require(defaults.system(for: text))
    #expect(chosen.system == SystemID(system))
    #expect(chosen.language.language == language)
    #expect(chosen.confidence > 0.5 && chosen.confidence <= 1)
    #expect(!chosen.evidence.isEmpty && !chosen.reason.isEmpty)
    #expect(chosen.description.hasPrefix(language))
  }

  @Test func `Every language that can be told has a system, and the system is there`() throws {
    for tag in defaults.inference.tags where tag.script.code != "Latn" {
      let system = try #require(defaults.system(for: tag), "\(tag)")
      _ = try catalogue.system(system)
      #expect(defaults.system(for: tag.script) != nil, "\(tag)")
    }
  }

  @Test(arguments: ["", "123", "Kharkiv"])
  func `Latin text and text without letters has none`(text: String) {
    #expect(defaults.system(for: text) == nil)
  }
}
