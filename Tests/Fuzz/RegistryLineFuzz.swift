import CanonymJSON
import CanonymStreams

@testable import CanonymInterchange
@testable import CanonymRegistry

/// Files of registries, JSONL, CSV or TSV by the first byte: what the registry keeps of an entity is written so that
/// it is read again as the same.
struct RegistryLineFuzz: FuzzTarget {
  func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let format = [InterchangeFormat.jsonl, .csv, .tsv][Int(first) % 3]
    for read in entities(Array(input.dropFirst()), format) {
      guard !read.id.isEmpty, (try? read.validate()) != nil else { continue }
      let entity = kept(read)
      let line = Exporter.line(of: entity)
      let again = entities(line, .jsonl).first.map { Exporter.line(of: kept($0)) }
      expect(again == line, "\(again?.text ?? "nothing") is read of \(line.text)")
      var writer = DelimitedWriter(.csv)
      let row = entities(writer.header + writer.line(of: entity), .csv)
      expect(row.first?.name.utf8.elementsEqual(entity.name.utf8) == true, "\(entity) in CSV")
    }
    _ = PartialDate(input.text)
    _ = try? ColumnMap(input.text)
  }

  /// The entity as a registry keeps it and gives it out.
  private func kept(_ entity: Entity) -> Entity {
    let claims = Record.claims(of: entity, source: AliasSource("fuzz"))
    return Record(id: entity.id, claims: claims, redirects: entity.merged).entity
  }

  private func entities(_ bytes: [UInt8], _ format: InterchangeFormat) -> [Entity] {
    bytes.withFile { file in
      var entities: [Entity] = []
      guard var source = try? self.source(file, format) else { return [] }
      while let record = try? source.next() {
        if case .success(.entity(let entity)) = record.content { entities.append(entity) }
      }
      return entities
    }
  }

  private func source(_ file: Int32, _ format: InterchangeFormat) throws -> any RecordSource {
    let bytes = ByteSource(descriptor: file, name: "input")
    return format == .jsonl
      ? try JSONLSource(bytes) : try DelimitedSource(bytes, format: format, map: ColumnMap())
  }
}
