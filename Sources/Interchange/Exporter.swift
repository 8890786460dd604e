import CanonymJSON
import CanonymRegistry
import CanonymStreams

/// Gives out all entities of a registry: equal content gives equal bytes.
public enum Exporter {
  /// Writes all entities, in order of the bytes of their ids.
  ///
  /// JSONL says all but times and batches, and gives the same registry when it is imported. The other formats leave out
  /// what they have no words for. What finds names in texts cannot say that a name is several entities': such names
  /// are left out of it, and go to `ambiguous`, a line each: the name, a tab, the ids with tabs between.
  ///
  /// - Parameters:
  ///   - moment: the moment whose state is given out; nil for the present.
  ///   - ambiguous: where names of several entities go; nil for nowhere.
  /// - Throws: ``InterchangeError``, also at a record that is damaged.
  /// - Returns: how many entities were written, and how many names were left out.
  @discardableResult
  public static func export(
    _ registry: Registry,
    to sink: ByteSink,
    format: ExportFormat = .jsonl,
    asOf moment: Moment? = nil,
    ambiguous: ByteSink? = nil
  ) throws(InterchangeError) -> (entities: Int, ambiguous: Int) {
    var counts = (entities: 0, ambiguous: 0)
    var writer = format.writer
    try streamed { () throws(StreamError) in try sink.write(writer.header) }
    let entities = try registered { () throws(RegistryError) in
      try Entities(of: registry, asOf: moment)
    }
    while let entity = try registered({ () throws(RegistryError) in try entities.next() }) {
      counts.entities += 1
      var shown = entity
      if format.leavesOutAmbiguous {
        counts.ambiguous += try takeOutAmbiguous(of: &shown, registry, ambiguous)
      }
      try streamed { () throws(StreamError) in try sink.write(writer.line(of: shown)) }
    }
    return counts
  }

  /// One entity as a line of JSONL, with its end.
  public static func line(of entity: Entity) -> [UInt8] {
    var writer = JSONLWriter()
    return writer.line(of: entity)
  }

  /// The entities of a registry, now or at a moment.
  private enum Entities {
    case present(EntityCursor)
    case past(PastCursor)

    init(of registry: Registry, asOf moment: Moment?) throws(RegistryError) {
      if let moment {
        self = .past(try registry.allEntities(asOf: moment))
      } else {
        self = .present(try registry.allEntities())
      }
    }

    func next() throws(RegistryError) -> Entity? {
      switch self {
      case .present(let cursor): try cursor.next()
      case .past(let cursor): try cursor.next()
      }
    }
  }

  /// Puts the names that are to be found in the place of the aliases: the canonical one and these, but for codes, which
  /// are words in texts, and for names that other entities have, too.
  ///
  /// - Returns: how many names were ambiguous and were told, each by the first of its entities.
  private static func takeOutAmbiguous(
    of entity: inout Entity,
    _ registry: Registry,
    _ sink: ByteSink?
  ) throws(InterchangeError) -> Int {
    var kept: [Alias] = []
    var told: Set<String> = []
    let own = Alias(entity.name, language: entity.language)
    for alias in [own] + entity.aliases where alias.kind != .code {
      let ids = try registered { () throws(RegistryError) in
        try registry.entities(named: alias.name)
      }
      if ids.count < 2 {
        kept.append(alias)
      } else if ids.first == entity.id, told.insert(registry.fold(alias.name)).inserted {
        let line = "\(alias.name)\t\(ids.joined(separator: "\t"))\n"
        try streamed { () throws(StreamError) in try sink?.write(line) }
      }
    }
    entity.aliases = kept
    return told.count
  }
}

/// Writes one entity after the other in a format.
protocol EntityWriter {
  /// What stands before the first entity.
  var header: [UInt8] { get }
  /// The line or lines of one entity, with their ends; nothing where the format has no words for it.
  mutating func line(of entity: Entity) -> [UInt8]
}

extension EntityWriter {
  /// Nothing.
  var header: [UInt8] { [] }
}

/// Writes JSONL.
struct JSONLWriter: EntityWriter {
  private var writer = JSONWriter()

  mutating func line(of entity: Entity) -> [UInt8] {
    writer.removeAll()
    EntityObject.write(entity, to: &writer)
    writer.endLine()
    return writer.bytes
  }
}
