import CanonymNames
import CanonymTables
import CanonymTransliteration
import Testing

@Suite struct NameReaderTests {
  @Test(arguments: [
    ("Харків", "kharkiv", "ua-ukr-Cyrl-Latn-2010"),
    ("Колыхаев", "kolykhayev", "bgnpcgn-rus-Cyrl-Latn-1947"),
    ("ХАРКІВ", "kharkiv", "ua-ukr-Cyrl-Latn-2010"),
    ("Магілёў", "mahilio\u{75}", "by-bel-Cyrl-Latn-2007"),
    ("Житорађа", "zitorađa", "bgnpcgn-srp-Cyrl-Latn-2005"),
    ("Αθήνα", "athina", "elot-ell-Grek-Latn-743-1982-ts"),
    ("თბილისი", "tbilisi", "ggg-kat-Geor-Latn-2002"),
    ("Երևան", "yerevan", "bgnpcgn-arm-Armn-Latn-1981"),
    ("バラク", "baraku", "var-jpn-Hrkt-Latn-hepburn-1954"),
    ("北京", "beijing", "icu:Any-Latin"),
  ])
  func `A name is read by the system of its language`(
    name: String,
    key: String,
    system: String
  ) throws {
    let readings = try NameReader().readings(of: name)
    #expect(readings.first?.key == key)
    #expect(readings.first?.system == SystemID(system))
  }

  @Test func `Letters tell languages of one script apart`() throws {
    let reader = NameReader()
    #expect(try reader.readings(of: "Колихаєв").map(\.language) == ["uk"])
    #expect(try reader.readings(of: "Выборы").map(\.language) == ["ru"])
    // Nothing in it speaks for either.
    #expect(try reader.readings(of: "Сергей").map(\.language) == ["uk", "ru"])
  }

  @Test func `A language that is known is read first`() throws {
    let reader = NameReader()
    #expect(try reader.readings(of: "Сергей", language: "ru-Cyrl").first?.language == "ru")
    #expect(try reader.readings(of: "Сергей", language: "bg").first?.language == "bg")
    // Its letters rule the language out.
    #expect(try reader.readings(of: "Їжак", language: "ru").first?.language == "uk")
  }

  @Test func `A Latin name is its own reading, by no system`() throws {
    let readings = try NameReader().readings(of: "Đorđe Čarević")
    #expect(readings.map(\.key) == ["đorđe carevic"])
    #expect(readings.first?.system == nil)
  }

  @Test func `What folds to nothing has no reading`() throws {
    #expect(try NameReader().readings(of: "").isEmpty)
    #expect(try NameReader().readings(of: "\u{301}\u{308}").isEmpty)
  }

  @Test(arguments: ["&", "я ", "北"])
  func `What no name goes on to is not read`(piece: String) throws {
    let reader = NameReader()
    let long = try reader.readings(of: String(repeating: piece, count: 20_000))
    let begin = String(String(repeating: piece, count: 1_000).prefix(1_000))
    #expect(try long.map(\.key) == reader.readings(of: begin).map(\.key))
  }

  @Test func `Every system that the table of readings names is there`() throws {
    let catalogue = try SystemCatalogue()
    for row in try TableSource.embedded.table("Names/readings.tsv").rows() {
      let system = try catalogue.system(SystemID(String(try row.required("system"))))
      #expect(system.languages.contains(String(try row.required("language"))))
    }
  }
}
