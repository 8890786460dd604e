import CanonymRegistry

/// Writes entities as rows of CSV or TSV, which ``DelimitedSource`` reads again.
struct DelimitedWriter: EntityWriter {
  private let delimiter: UInt8
  private static let columns = [
    "id", "type", "name", "lang", "aliases", "ids", "country", "population",
  ]

  /// A writer of `csv` or `tsv`.
  init(_ format: ExportFormat) {
    delimiter = format == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  /// The row with the columns' labels.
  var header: [UInt8] { row(Self.columns) }

  /// The row of one entity; an alias with several languages or kinds stands once.
  func line(of entity: Entity) -> [UInt8] {
    var aliases: [String] = []
    for alias in entity.aliases where !(aliases.last?.utf8.elementsEqual(alias.name.utf8) ?? false)
    {
      aliases.append(alias.name)
    }
    let ids = entity.ids.map { "\($0.scheme)=\($0.value)" }
    return row([
      entity.id, joined(entity.types), entity.name, entity.language, joined(aliases), joined(ids),
      entity.country, entity.population.map(String.init) ?? "",
    ])
  }

  private func joined(_ parts: [String]) -> String {
    parts.map(DelimitedSource.escaped).joined(separator: "|")
  }

  private func row(_ values: [String]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { row.append(delimiter) }
      append(value, to: &row)
    }
    row.append(contentsOf: "\r\n".utf8)
    return row
  }

  private func append(_ value: String, to row: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isPlain = value.utf8.allSatisfy {
      $0 != delimiter && $0 != quote && $0 != 0x0A && $0 != 0x0D
    }
    if isPlain { return row.append(contentsOf: value.utf8) }
    row.append(quote)
    for byte in value.utf8 {
      if byte == quote { row.append(quote) }
      row.append(byte)
    }
    row.append(quote)
  }
}
