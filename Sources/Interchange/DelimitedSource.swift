import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Entities of CSV or TSV, a row each, after a row with the columns' labels.
struct DelimitedSource: RecordSource {
  private var rows: DelimitedReader
  private let fields: [ColumnMap.Field?]
  private let labels: [String]

  /// Reads the header.
  ///
  /// - Throws: ``InterchangeError/missingColumn(path:label:)`` when it lacks what is needed.
  init(
    _ source: ByteSource,
    format: InterchangeFormat,
    map: ColumnMap
  ) throws(InterchangeError) {
    let delimiter = format == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    var rows = DelimitedReader(source, delimiter: delimiter)
    let header = try streamed { () throws(StreamError) in try rows.next() }
    // An empty file has no columns, and no rows that would need them.
    labels = (try? header?.values.get()) ?? []
    fields = header == nil ? [] : try map.fields(of: labels, path: source.path)
    self.rows = rows
  }

  mutating func next() throws(InterchangeError) -> SourceRecord? {
    let row: DelimitedReader.Row?
    do throws(StreamError) {
      row = try rows.next()
    } catch {
      throw .stream(error)
    }
    guard let row else { return nil }
    do throws(RecordRejection) {
      let entity = try entity(of: try row.values.get())
      return SourceRecord(line: row.line, content: .success(.entity(entity)))
    } catch {
      return SourceRecord(line: row.line, content: .failure(error))
    }
  }

  private func entity(of values: [String]) throws(RecordRejection) -> Entity {
    guard values.count == fields.count else {
      throw RecordRejection("the row has \(values.count) values, the header \(fields.count)")
    }
    var entity = Entity(id: "", name: "")
    var names: [String] = []
    var aliases: [(names: String, language: String?)] = []
    for (index, value) in values.enumerated() where !value.isEmpty {
      switch fields[index] {
      case .plain("id"): entity.id = value
      case .plain("name"): entity.name = value
      case .plain("lang"): entity.language = value
      case .plain("type"): entity.types = Self.parts(value)
      case .plain("country"): entity.country = value
      case .plain("population"):
        guard let population = Int(value) else {
          throw RecordRejection("the population \"\(value.prefix(40))\" is no whole number")
        }
        entity.population = population
      case .plain("ids"): entity.ids += try Self.ids(value)
      case .plain("names"): names += Self.parts(value)
      case .plain: aliases.append((value, nil))
      case .aliases(let language): aliases.append((value, language))
      case .ids(let scheme):
        entity.ids += Self.parts(value).map { .init(scheme: scheme, value: $0) }
      case nil:
        let label = labels[index]
        let name = EntityObject.members.contains(label) ? "column:\(label)" : label
        entity.fields.append(.init(name: name, json: EntityObject.text(ofString: value)))
      }
    }
    if entity.name.isEmpty, !names.isEmpty { entity.name = names.removeFirst() }
    aliases.append((names.map(Self.escaped).joined(separator: "|"), nil))
    for (names, language) in aliases {
      for name in Self.parts(names) {
        entity.aliases.append(Alias(name, language: language ?? entity.language))
      }
    }
    return entity
  }

  private static func ids(_ value: String) throws(RecordRejection) -> [Entity.ExternalID] {
    var ids: [Entity.ExternalID] = []
    for part in parts(value) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        throw RecordRejection("the id \"\(part.prefix(40))\" is not written scheme=value")
      }
      ids.append(.init(scheme: String(sides[0]), value: String(sides[1])))
    }
    return ids
  }

  /// The parts of a value between bars, but for empty ones; `\|` is a bar, `\\` a backslash.
  static func parts(_ value: String) -> [String] {
    guard value.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") })
    else { return value.isEmpty ? [] : [value] }
    var parts = [""]
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        if scalar != "|", scalar != "\\" { parts[parts.count - 1].unicodeScalars.append("\\") }
        parts[parts.count - 1].unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    if isEscaped { parts[parts.count - 1].unicodeScalars.append("\\") }
    return parts.filter { !$0.isEmpty }
  }

  /// A part as ``parts(_:)`` reads it.
  static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") })
    else { return part }
    var escaped = ""
    for scalar in part.unicodeScalars {
      if scalar == "|" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
