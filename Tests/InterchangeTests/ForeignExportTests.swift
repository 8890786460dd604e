import CanonymInterchange
import CanonymRegistry
import CanonymStreams
import CanonymTemporaryFolder
import Testing

/// What a registry is for other programs.
@Suite struct ForeignExportTests {
  private let place = Workplace()

  private func filled() throws -> Registry {
    let registry = try place.registry()
    try place.import(
      #"""
      {"id":"kharkiv","type":["place","city"],"name":"Kharkiv","lang":"en-Latn","aliases":[{"name":"Харків","lang":"uk-Cyrl","kind":"preferred"},{"name":"KHARKIV","lang":"en-Latn"},{"name":"Kharkov, city"},{"name":"HRK","kind":"code"},{"name":"Harkiv","kind":"misspelling"}],"ids":{"wikidata":"Q42308"},"country":"UA"}
      {"id":"odessa-tx","type":"city","name":"Odessa","aliases":["Одеса"]}
      {"id":"odesa","type":"city","name":"Odesa","aliases":["Одеса","Odessa","#1"]}

      """#,
      into: registry
    )
    return registry
  }

  private func exported(_ format: ExportFormat) throws -> (text: String, ambiguous: String) {
    let registry = try filled()
    let (out, side) = (
      try ByteSink(path: place.folder["o"]), try ByteSink(path: place.folder["s"])
    )
    try Exporter.export(registry, to: out, format: format, ambiguous: side)
    try out.close()
    try side.close()
    return (
      String(decoding: place.folder.bytes(of: "o"), as: UTF8.self),
      String(decoding: place.folder.bytes(of: "s"), as: UTF8.self)
    )
  }

  private static let ambiguous = "Odessa\todesa\todessa-tx\nОдеса\todesa\todessa-tx\n"

  @Test func `Synonyms are flat, escaped, each once, and none is two entities'`() throws {
    let (text, ambiguous) = try exported(.solr)
    #expect(
      text == """
        Harkiv, Kharkov\\, city, Харків => Kharkiv
        \\#1 => Odesa

        """
    )
    #expect(ambiguous == Self.ambiguous)
  }

  @Test func `Patterns for spaCy have one id each`() throws {
    let (text, ambiguous) = try exported(.spacy)
    #expect(
      text == """
        {"label":"GPE","pattern":"Kharkiv","id":"kharkiv"}
        {"label":"GPE","pattern":"Harkiv","id":"kharkiv"}
        {"label":"GPE","pattern":"KHARKIV","id":"kharkiv"}
        {"label":"GPE","pattern":"Kharkov, city","id":"kharkiv"}
        {"label":"GPE","pattern":"Харків","id":"kharkiv"}
        {"label":"GPE","pattern":"Odesa","id":"odesa"}
        {"label":"GPE","pattern":"#1","id":"odesa"}

        """
    )
    #expect(ambiguous == Self.ambiguous)
  }

  @Test func `Concepts of SKOS are read again with their ids, names and types`() throws {
    let registry = try filled()
    let text = try place.export(registry, .skos)
    #expect(
      text.contains("<urn:canonym:kharkiv> <http://purl.org/dc/terms/identifier> \"kharkiv\" .")
    )
    #expect(text.contains("hiddenLabel> \"Harkiv\" ."))
    let again = try place.registry("y.registry")
    try place.import(text, into: again, as: "x.nt")
    let entity = try #require(try again.entity("kharkiv"))
    #expect(entity.name == "Kharkiv")
    #expect(entity.types == ["place", "city"])
    #expect(entity.ids == [.init(scheme: "wikidata", value: "Q42308")])
    #expect(
      entity.aliases.map(\.name) == ["HRK", "Harkiv", "KHARKIV", "Kharkov, city", "Харків"]
    )
    #expect(try place.export(again, .skos) == place.export(again, .skos))
  }

  @Test func `An entity without properties of its own is one of FollowTheMoney's schemata`() throws
  {
    let text = try place.export(filled(), .ftm)
    #expect(
      text.hasPrefix(
        """
        {"id":"kharkiv","caption":"Kharkiv","schema":"Territory","properties":{"name":["Kharkiv"],\
        "weakAlias":["Harkiv"],"alias":["KHARKIV","Kharkov, city","Харків"],"wikidataId":["Q42308"],\
        "country":["ua"]}}
        """
      )
    )
  }
}
