import CanonymTransliteration
import Testing

@Suite struct SystemDetectorTests {
  let detector: SystemDetector

  init() throws { detector = SystemDetector(try SystemCatalogue()) }

  @Test func `A name with its source tells the systems`() throws {
    let classes = try detector.classes(of: "Kharkiv", source: "Харків")
    let first = try #require(classes.first)
    #expect(first.score == 1 && first.agreement == .exact && first.differences.isEmpty)
    #expect(first.language == "uk")
    #expect(first.systems.contains(SystemID("ua-ukr-Cyrl-Latn-2010")))
    #expect(first.systems.contains(SystemID("bgnpcgn-ukr-Cyrl-Latn-2019")))
    #expect(!first.systems.contains(SystemID("iso-rus-Cyrl-Latn-9-1995")))
    let other = classes.first { $0.systems.contains(SystemID("iso-rus-Cyrl-Latn-9-1995")) }
    let differences = other?.differences.map { [$0.source, $0.written, $0.first] }
    #expect(differences == [["Х", "H", "Kh"], ["і", "ì", "i"]])
    #expect(other?.differences.map(\.range) == [0..<1, 4..<5])
  }

  @Test(arguments: [
    ("Kharkiv", "Харків"), ("Moskva", "Москва"), ("Sofia", "София"), ("Athína", "Αθήνα"),
    ("x", "Щ"), ("", "Щ"),
    ("Пекін", "Київ"),
  ])
  func `A class holds exactly the systems that write the same`(name: String, source: String) throws
  {
    let classes = try detector.classes(of: name, source: source)
    var known: Set<SystemID> = []
    for one in classes {
      for id in one.systems {
        #expect(known.insert(id).inserted)
        let written = try detector.catalogue.transliterator(for: id).transliterate(source)
        #expect(written == one.written)
      }
      #expect((one.score == 1) == (one.agreement == .exact))
    }
    #expect(Set(classes.map(\.written)).count == classes.count)
    #expect(classes.map(\.score) == classes.map(\.score).sorted(by: >))
  }

  @Test(arguments: [
    ("KHARKIV", "Харків", SystemClass.Agreement.exceptCase, "ua-ukr-Cyrl-Latn-2010"),
    ("Khar'kov", "Харьков", .exceptApostrophes, "bgnpcgn-rus-Cyrl-Latn-1947"),
    ("Rossia", "Россия", .exceptMarks, "iso-rus-Cyrl-Latn-9-1995"),
  ])
  func `Weaker agreements are told`(
    name: String,
    source: String,
    agreement: SystemClass.Agreement,
    system: String
  ) throws {
    let classes = try detector.classes(of: name, source: source)
    let own = classes.first { $0.systems.contains(SystemID(system)) }
    #expect(own?.agreement == agreement)
    #expect(own.map { $0.score < 1 } == true)
  }

  @Test func `Without a source the language is told by the sources that are found`() throws {
    let classes = try detector.classes(of: "Volodymyr Zelenskyi")
    #expect(classes.first?.language == "uk")
    #expect(classes.first?.source == "Володимир Зеленський")
    #expect(classes.first?.systems.contains(SystemID("ua-ukr-Cyrl-Latn-2010")) == true)
    #expect(classes.reduce(0) { $0 + $1.score } <= 1 + 1e-9)
    let found = try detector.candidates(for: "Volodymyr Zelenskyi", limit: 3)
    #expect(found.first?.text == "Володимир Зеленський" && found.count <= 3)
    for text in ["", " ", "🙂", "’"] {
      #expect(try detector.classes(of: text).isEmpty)
      #expect(try detector.candidates(for: text, limit: 3).isEmpty)
    }
  }
}
