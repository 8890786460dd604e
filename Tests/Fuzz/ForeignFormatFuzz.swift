import CanonymStreams

@testable import CanonymInterchange
@testable import CanonymRegistry

/// Files of other catalogues, the format by the first byte: each line is an entity that a registry keeps, or is rejected;
/// what SKOS and FollowTheMoney are written of it is read again.
struct ForeignFormatFuzz: FuzzTarget {
  private static let formats: [InterchangeFormat] = [
    .geonames, .geonamesNames, .wikidata, .ftm, .jrcNames, .skos,
  ]

  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let format = Self.formats[Int(first) % Self.formats.count]
    for read in entities(Array(input.dropFirst()), format) {
      guard (try? read.validate()) != nil else { continue }
      let claims = Record.claims(of: read, source: AliasSource("fuzz"))
      let entity = Record(id: read.id, claims: claims, redirects: read.merged).entity
      let line = Exporter.line(of: entity)
      expect(entities(line, .jsonl).count == 1, "\(line.text) is not read")
      var skos = SKOSWriter()
      let triples = entities(skos.line(of: entity), .skos)
      let again = triples.first
      expect(triples.count == 1 && again?.id == entity.id, "\(skos.line(of: entity).text)")
      expect(again?.name.utf8.elementsEqual(entity.name.utf8) == true, "\(entity.name) in SKOS")
      var ftm = FtMWriter()
      let object = ftm.line(of: entity)
      expect(entities(object, .ftm).first?.name == entity.name, "\(object.text)")
      var (solr, spacy) = (SolrWriter(), SpaCyWriter())
      expect(solr.line(of: entity).count { $0 == 0x0A } <= 1, "\(entity) in Solr's synonyms")
      _ = spacy.line(of: entity)
      _ = EntityFacts.lines(of: entity)
    }
  }

  private func entities(_ bytes: [UInt8], _ format: InterchangeFormat) -> [Entity] {
    bytes.withFile { file in
      var entities: [Entity] = []
      let source = ByteSource(descriptor: file, name: "input")
      guard var records = try? format.records(of: source, columns: ColumnMap()) else { return [] }
      while let record = try? records.next() {
        if case .success(.entity(let entity)) = record.content { entities.append(entity) }
      }
      return entities
    }
  }
}
