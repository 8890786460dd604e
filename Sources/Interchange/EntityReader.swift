import CanonymRegistry
import CanonymStreams

/// The entities of a file, one after the other, with no registry to take them in.
public struct EntityReader {
  private var records: any RecordSource

  /// One record of the file.
  public struct Record: Sendable {
    /// The number of the line it begins in, from 1.
    public let line: Int
    /// The entity; nil when the record is none.
    public let entity: Entity?
    /// Why the record is none; empty when it is one.
    public let reason: String
  }

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - format: what it holds; what its name tells when it is not given.
  ///   - columns: how the columns of a table are to be read.
  /// - Throws: ``InterchangeError`` when it cannot be opened, or is a table whose columns are no entity's.
  public init(
    path: String,
    format: InterchangeFormat? = nil,
    columns: ColumnMap = ColumnMap()
  ) throws(InterchangeError) {
    let source = try streamed { () throws(StreamError) in try ByteSource(path: path) }
    records = try (format ?? InterchangeFormat(ofFileNamed: path))
      .records(of: source, columns: columns)
  }

  /// The next record; nil after the last.
  ///
  /// - Throws: ``InterchangeError`` when nothing more can be read.
  public mutating func next() throws(InterchangeError) -> Record? {
    while let record = try records.next() {
      switch record.content {
      case .success(.entity(let entity)) where entity.id.isEmpty:
        return Record(line: record.line, entity: nil, reason: "the entity has no \"id\"")
      case .success(.entity(let entity)):
        return Record(line: record.line, entity: entity, reason: "")
      case .success(.names):
        let reason = "names of entities that stand elsewhere; import both into a registry"
        return Record(line: record.line, entity: nil, reason: reason)
      case .success(.nothing): continue
      case .failure(let rejection):
        return Record(line: record.line, entity: nil, reason: rejection.reason)
      }
    }
    return nil
  }
}
