import CanonymInterchange
import CanonymRegistry
import CanonymTemporaryFolder
import Testing

/// What other catalogues' files become.
@Suite struct ForeignFormatTests {
  private let place = Workplace()

  /// A row of a GeoNames dump.
  static func row(
    _ id: String,
    _ name: String,
    _ others: String = "",
    feature: String = "P\tPPLA",
    country: String = "UA",
    population: String = "0"
  ) -> String {
    let begin = "\(id)\t\(name)\t\(name)\t\(others)\t49.98081\t36.25272\t\(feature)\t\(country)"
    return begin + "\t\t07\t\t\t\t\(population)\t\t113\tEurope/Kyiv\t2023-01-12"
  }

  private func imported(
    _ text: String,
    as name: String,
    into registry: Registry? = nil,
    _ options: Importer.Options = .init()
  ) throws -> (text: String, report: Importer.Report, rejections: [Importer.Rejection]) {
    let registry = try registry ?? place.registry("\(name).registry")
    let (report, rejections, _) = try place.import(text, into: registry, as: name, options)
    #expect(registry.findings().isEmpty)
    return (try place.export(registry), report, rejections)
  }

  @Test func `A GeoNames dump gives places with their names, codes and position`() throws {
    let text = Self.row("706483", "Kharkiv", "HRK,Charków,Харків", population: "1433886")
    let found = try imported(text + "\n" + Self.row("1", "X", feature: "A\tPCLI"), as: "UA.txt")
    #expect(
      found.text == """
        {"id":"geonames:1","type":["place","country"],"name":"X","lang":"und-Latn","ids":{"geonames":"1"},\
        "country":"UA","admin1":"07","feature":"A.PCLI","location":[49.98081,36.25272],\
        "modified":"2023-01-12","timezone":"Europe/Kyiv"}
        {"id":"geonames:706483","type":["place","city"],"name":"Kharkiv","lang":"und-Latn","aliases":[\
        {"name":"Charków","lang":"und-Latn","sources":[{"source":"geonames"}]},\
        {"name":"HRK","kind":"code","sources":[{"source":"geonames"}]},\
        {"name":"Харків","lang":"und-Cyrl","sources":[{"source":"geonames"}]}],\
        "ids":{"geonames":"706483"},"country":"UA","population":1433886,\
        "admin1":"07","feature":"P.PPLA","location":[49.98081,36.25272],"modified":"2023-01-12",\
        "timezone":"Europe/Kyiv"}

        """
    )
  }

  @Test func `Rows that are none of a dump are told with their line`() throws {
    let text = [
      Self.row("1", "A"), "", "x\ty", Self.row("x1", "B"), Self.row("2", "B", population: "many"),
      Self.row("3", ""),
    ]
    let found = try imported(text.joined(separator: "\n"), as: "cities500.txt")
    #expect(found.rejections.map(\.line) == [3, 4, 5, 6])
    #expect(found.report.new == 1)
  }

  @Test func `GeoNames' names join their places, wherever their rows stand`() throws {
    let registry = try place.registry()
    let kharkiv = "{\"id\":\"kharkiv\",\"name\":\"Kharkiv\",\"ids\":{\"geonames\":\"706483\"}}\n"
    try place.import(kharkiv, into: registry)
    let rows = [
      "1\t706483\tuk\tХарків\t1\t\t\t\t\t", "2\t999\ten\tNowhere\t\t\t\t\t\t",
      "3\t706483\tru\tХарьков\t1\t\t\t1\t1934\tabout 1991",
      "4\t706483\tuk\tХарківград\t1\t\t\t\t\t", "5\t706483\tpost\t61000\t\t\t\t\t\t",
      "6\t706483\tlink\thttps://en.wikipedia.org/wiki/Kharkiv\t\t\t\t\t\t",
      "7\t706483\tiata\tHRK\t\t\t\t\t\t", "8\t706483\twkdt\tQ42308\t\t\t\t\t\t",
      "9\t706483\tabbr\tKh.\t\t\t\t\t\t", "10\t706483\tfr_1793\tCharcove\t\t\t\t\t\t",
      "11\t706483\tes\tJárkov\t\t1\t\t\t19340101\t", "12\t706483\ten\tThe H\t\t\t1\t\t\t",
    ]
    let found = try imported(
      rows.joined(separator: "\n"),
      as: "alternateNamesV2.txt",
      into: registry
    )
    #expect((found.report.changed, found.report.skipped, found.report.rejected) == (1, 1, 0))
    let source = "\"sources\":[{\"source\":\"geonames\",\"record\":\"alternatenames:706483\"}]"
    #expect(
      found.text == """
        {"id":"kharkiv","name":"Kharkiv","aliases":[\
        {"name":"Charcove","lang":"fr-Latn","kind":"former",\(source)},\
        {"name":"HRK","kind":"code",\(source)},\
        {"name":"Járkov","lang":"es-Latn","kind":"short","from":"1934-01-01",\(source)},\
        {"name":"Kh.","lang":"und-Latn","kind":"abbreviation",\(source)},\
        {"name":"The H","lang":"en-Latn","kind":"colloquial",\(source)},\
        {"name":"Харків","lang":"uk-Cyrl","kind":"preferred",\(source)},\
        {"name":"Харківград","lang":"uk-Cyrl","kind":"official",\(source)},\
        {"name":"Харьков","lang":"ru-Cyrl","kind":"former","from":"1934",\(source),"to":"about 1991"}],\
        "ids":{"geonames":"706483","wikidata":"Q42308"}}

        """
    )
    let again = try imported(
      rows.reversed().joined(separator: "\n"),
      as: "alternateNamesV2.txt",
      into: registry
    )
    #expect(again.report.changed == 1)
    #expect(again.report.rejected == 0)
  }

  @Test func `A GeoNames place joins the entity that has its id`() throws {
    let registry = try place.registry()
    try place.import(
      "{\"id\":\"k\",\"name\":\"Kharkiv\",\"ids\":{\"geonames\":\"7\"}}",
      into: registry
    )
    let report = try imported(Self.row("7", "Kharkov"), as: "cities500.txt", into: registry).report
    #expect(report.changed == 1)
    #expect(try registry.count == 1)
    #expect(try registry.entity("k")?.name == "Kharkiv")
    #expect(try imported(Self.row("7", "Kharkov"), as: "UA.txt", into: registry).report.same == 1)
  }

  @Test func `Lines of a Wikidata dump give labels, aliases, ids and types`() throws {
    let text = #"""
      [
      {"type":"item","id":"Q42308","labels":{"en":{"language":"en","value":"Kharkiv"},"uk":{"language":"uk","value":"Харків"},"simple":{"language":"simple","value":"Kharkiv city"},"sr-el":{"language":"sr-el","value":"Harkiv"}},"aliases":{"en":[{"language":"en","value":"Kharkov"}]},"claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","id":"Q515"},"type":"wikibase-entityid"}},"rank":"normal"},{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q1"}}},"rank":"deprecated"},{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"}],"P1566":[{"mainsnak":{"snaktype":"value","datavalue":{"value":"706483","type":"string"}},"rank":"normal"}],"P1082":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"amount":"+1421125","unit":"1"}}},"rank":"preferred"},{"mainsnak":{"snaktype":"value","datavalue":{"value":{"amount":"+1","unit":"1"}}},"rank":"normal"}]}},
      {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}}},
      {"type":"item","id":"Q7","labels":[],"aliases":[],"claims":[]},
      {"type":"item","id":"x"}
      ]
      """#
    let found = try imported(text, as: "dump.json.registry", .init(), format: .wikidata)
    #expect((found.report.new, found.report.skipped, found.report.rejected) == (1, 2, 1))
    #expect(found.rejections.map(\.line) == [5])
    let source = "\"sources\":[{\"source\":\"wikidata\"}]"
    #expect(
      found.text == """
        {"id":"wikidata:Q42308","type":["Q515"],"name":"Kharkiv","lang":"en-Latn","aliases":[\
        {"name":"Harkiv","lang":"sr-Latn","kind":"preferred",\(source)},\
        {"name":"Kharkiv city","lang":"en-Latn",\(source)},\
        {"name":"Kharkov","lang":"en-Latn",\(source)},\
        {"name":"Харків","lang":"uk-Cyrl","kind":"preferred",\(source)}],\
        "ids":{"geonames":"706483","wikidata":"Q42308"},"population":1421125}

        """
    )
  }

  @Test func `Entities of FollowTheMoney come back as they went in`() throws {
    let text = #"""
      {"id":"NK-1","caption":"Ihor Kolykhaiev","schema":"Person","properties":{"name":["Ihor Kolykhaiev"],"alias":["Игорь Колыхаев"],"weakAlias":["Ihor K."],"previousName":["Igor"],"wikidataId":["Q1"],"country":["ua"],"position":["Mayor"]},"referents":["NK-0"],"datasets":["a"]}
      {"id":"edge","schema":"Ownership","properties":{"owner":["NK-1"]}}
      {"id":"x","properties":{}}

      """#
    let registry = try place.registry()
    let found = try imported(text, as: "entities.ftm.json", into: registry)
    #expect((found.report.new, found.report.skipped, found.report.rejected) == (1, 1, 1))
    #expect(try registry.entity("NK-0")?.country == "UA")
    let line = String(try place.export(registry, .ftm))
    #expect(
      line == #"""
        {"id":"NK-1","caption":"Ihor Kolykhaiev","schema":"Person","properties":{"name":["Ihor Kolykhaiev"],"previousName":["Igor"],"weakAlias":["Ihor K."],"alias":["Игорь Колыхаев"],"wikidataId":["Q1"],"country":["ua"],"position":["Mayor"]},"referents":["NK-0"],"datasets":["a"]}

        """#
    )
    let again = try place.registry("y.registry")
    try place.import(line, into: again, as: "entities.ftm.json")
    #expect(try place.export(again) == place.export(registry))
  }

  @Test func `Rows of JRC-Names come together by their ids`() throws {
    let text = """
      # id type lang name
      7\tP\tru\tИгорь+Колыхаев
      9\tO\tu\tRed+Cross
      7\tP\tu\tIhor+Kolykhaiev
      0\tP\tu\tNobody
      x\tP\tu\tBad
      """
    let found = try imported(text, as: "jrc.txt", .init(), format: .jrcNames)
    #expect(found.rejections.map(\.line) == [6])
    #expect(
      found.text == """
        {"id":"jrc:7","type":["person"],"name":"Ihor Kolykhaiev","lang":"und-Latn","aliases":[\
        {"name":"Игорь Колыхаев","lang":"ru-Cyrl","sources":[{"source":"jrc-names"}]}],"ids":{"jrc":"7"}}
        {"id":"jrc:9","type":["org"],"name":"Red Cross","lang":"und-Latn","ids":{"jrc":"9"}}

        """
    )
  }

  @Test func `Triples of SKOS come together by their subjects`() throws {
    let skos = "http://www.w3.org/2004/02/skos/core#"
    let text = #"""
      # concepts
      <http://x/1> <SKOSprefLabel> "\u041a\u0438\u0457\u0432"@uk .
      <http://x/2> <SKOSprefLabel> "Lviv"@en .
      <http://x/1> <SKOSprefLabel> "Kyiv"@en . # comment
      <http://x/1> <SKOSaltLabel> "Kiev \"city\""@en-GB .
      <http://x/1> <SKOShiddenLabel> "Kyev" .
      <http://x/1> <SKOSexactMatch> <http://www.wikidata.org/entity/Q1899> .
      <http://x/1> <SKOSbroader> <http://x/2> .
      <http://x/3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <SKOSConceptScheme> .
      _:b <SKOSnote> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
      <http://x/1> <SKOSprefLabel> "unfinished .
      """#.replacing("SKOS", with: skos)
    let found = try imported(text, as: "x.nt")
    #expect(found.rejections.map(\.line) == [11])
    #expect(
      found.text == #"""
        {"id":"http://x/1","name":"Kyiv","lang":"en-Latn","aliases":[{"name":"Kiev \"city\"","lang":"en-Latn-GB"},{"name":"Kyev","lang":"und-Latn","kind":"misspelling"},{"name":"Київ","lang":"uk-Cyrl","kind":"preferred"}],"ids":{"wikidata":"Q1899"}}
        {"id":"http://x/2","name":"Lviv","lang":"en-Latn"}

        """#
    )
  }

  private func imported(
    _ text: String,
    as name: String,
    _ options: Importer.Options,
    format: InterchangeFormat
  ) throws -> (text: String, report: Importer.Report, rejections: [Importer.Rejection]) {
    let registry = try place.registry("\(format).registry")
    place.folder.write(Array(text.utf8), to: name)
    var rejections: [Importer.Rejection] = []
    let report = try Importer(into: registry, options).run(
      [place.folder[name]],
      format: format,
      rejected: { rejections.append($0) }
    )
    return (try place.export(registry), report, rejections)
  }

  @Test(arguments: [
    ("a.jsonl", InterchangeFormat.jsonl), ("dir.csv/x", .jsonl), ("x.CSV.gz", .csv),
    ("cities15000.txt", .geonames), ("/d/UA.txt", .geonames), ("allCountries.txt.zst", .geonames),
    ("readme.txt", .jsonl), ("alternateNamesV2.txt", .geonamesNames), ("x.nt.gz", .skos),
    ("entities.ftm.json", .ftm),
  ])
  func `A file's name tells its format`(name: String, format: InterchangeFormat) {
    #expect(InterchangeFormat(ofFileNamed: name) == format)
  }
}
