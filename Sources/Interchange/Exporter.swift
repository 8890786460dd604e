import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Gives out all entities of a registry: equal content gives equal bytes.
public enum Exporter {
  /// Writes all entities, in order of the bytes of their ids.
  ///
  /// JSONL says all but times and batches, and gives the same registry when it is imported. CSV and TSV have the
  /// columns id, type, name, lang, aliases, ids, country and population; what else is known of an alias is left out.
  ///
  /// - Throws: ``InterchangeError``, also at a record that is damaged.
  /// - Returns: how many entities were written.
  @discardableResult
  public static func export(
    _ registry: Registry,
    to sink: ByteSink,
    format: InterchangeFormat = .jsonl
  ) throws(InterchangeError) -> Int {
    let cursor = try registered { () throws(RegistryError) in try registry.allEntities() }
    var count = 0
    var writer: any EntityWriter = format == .jsonl ? JSONLWriter() : DelimitedWriter(format)
    try streamed { () throws(StreamError) in try sink.write(writer.header) }
    while let entity = try registered({ () throws(RegistryError) in try cursor.next() }) {
      count += 1
      try streamed { () throws(StreamError) in try sink.write(writer.line(of: entity)) }
    }
    return count
  }

  /// One entity as a line of JSONL, with its end.
  public static func line(of entity: Entity) -> [UInt8] {
    var writer = JSONLWriter()
    return writer.line(of: entity)
  }
}

/// Writes one entity after the other in a format.
protocol EntityWriter {
  /// What stands before the first entity.
  var header: [UInt8] { get }
  /// The line of one entity, with its end.
  mutating func line(of entity: Entity) -> [UInt8]
}

/// Writes JSONL.
private struct JSONLWriter: EntityWriter {
  private var writer = JSONWriter()

  var header: [UInt8] { [] }

  mutating func line(of entity: Entity) -> [UInt8] {
    writer.removeAll()
    EntityObject.write(entity, to: &writer)
    writer.endLine()
    return writer.bytes
  }
}
