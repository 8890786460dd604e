import CanonymIndex
import CanonymInterchange
import CanonymRegistry
import CanonymStreams

/// A registry in a file of any form that is read: a database, JSONL, CSV or TSV, or an index compiled of them.
public struct RegistryFile {
  /// The index of its names.
  public let index: NameIndex
  /// How many entities it has; nil for a compiled index, which does not count.
  public let entities: Int?
  /// The records that are no entities, and why.
  public let rejects: [Reject]

  /// A record that was rejected.
  public struct Reject: Sendable, Equatable {
    /// The number of the line it begins in, from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: String
  }

  /// Loads the registry at a path; `-` is standard input, which is read as JSONL.
  ///
  /// - Throws: ``CanonymStreams/StreamError``, ``CanonymIndex/IndexError``, ``CanonymRegistry/RegistryError``,
  ///   ``CanonymInterchange/InterchangeError``, or ``RegistryFileError`` when no record of it is an entity.
  public init(path: String) throws {
    let loaded = try Self.load(path)
    switch loaded.names {
    case .index(let index):
      self.index = index
      entities = nil
    case .builder(let builder):
      entities = builder.count
      index = try builder.build()
    }
    rejects = loaded.rejects
  }

  /// The bytes of an index of the registry at a path, and the records that are no entities.
  ///
  /// - Parameter fuzzy: whether names are to be found within two edits; else the index is much smaller.
  /// - Throws: as ``init(path:)``.
  public static func compile(
    path: String,
    fuzzy: Bool
  ) throws -> (contents: [UInt8], rejects: [Reject]) {
    let loaded = try load(path)
    switch loaded.names {
    case .index(let index):
      try index.verify()
      return (try index.fileContents(fuzzy: fuzzy), loaded.rejects)
    case .builder(let builder): return (try builder.contents(fuzzy: fuzzy), loaded.rejects)
    }
  }

  /// What a file holds: an index, or entities to make one of.
  private enum Names {
    case index(NameIndex)
    case builder(NameIndexBuilder)
  }

  private static func load(_ path: String) throws -> (names: Names, rejects: [Reject]) {
    let begin = try Self.begin(of: path)
    if begin.starts(with: NameIndex.fileMagic.utf8) {
      return (.index(try Self.compiled(path)), [])
    }
    var builder = NameIndexBuilder()
    var rejects: [Reject] = []
    if begin.starts(with: Self.databaseMagic.utf8) {
      let entities = try Registry(path: path, for: .reading).allEntities()
      while let entity = try entities.next() { try Self.insert(entity, into: &builder) }
    } else {
      if begin.isEmpty { throw RegistryFileError.empty(path: path) }
      var reader = try EntityReader(path: path)
      while let record = try reader.next() {
        if let reason = Self.take(record, into: &builder) {
          rejects.append(Reject(line: record.line, reason: reason))
        }
      }
      if builder.count == 0 {
        guard let first = rejects.first else { throw RegistryFileError.empty(path: path) }
        throw RegistryFileError.noEntity(path: path, line: first.line, reason: first.reason)
      }
    }
    return (.builder(builder), rejects)
  }

  /// The compiled index of a file: mapped, unless the file is compressed and has to be read.
  private static func compiled(_ path: String) throws -> NameIndex {
    do throws(IndexError) {
      return try NameIndex(path: path)
    } catch {
      guard case .notAnIndex = error else { throw error }
      return try NameIndex(fileContents: try ByteSource(path: path).readAll(), path: path)
    }
  }

  private static let databaseMagic = "SQLite format 3"

  /// The first bytes of a file, decompressed where it is compressed.
  private static func begin(of path: String) throws -> [UInt8] {
    if path == "-" { return Array("{".utf8) }
    let source = try ByteSource(path: path)
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = try source.read(into: &bytes, from: 0)
    return Array(bytes.prefix(count))
  }

  /// Adds the entity of a record; gives the reason when there is none.
  private static func take(
    _ record: EntityReader.Record,
    into builder: inout NameIndexBuilder
  ) -> String? {
    guard let entity = record.entity else { return record.reason }
    if entity.name.isEmpty { return "the entity '\(entity.id)' has no name" }
    do throws(IndexError) {
      try insert(entity, into: &builder)
      return nil
    } catch {
      return error.description
    }
  }

  private static func insert(
    _ entity: Entity,
    into builder: inout NameIndexBuilder
  ) throws(IndexError) {
    let preferred = NameIndexBuilder.Name(
      entity.name,
      language: entity.language,
      kind: Alias.Kind.preferred.rawValue
    )
    let names = entity.aliases.map {
      NameIndexBuilder.Name(
        $0.name,
        language: $0.language,
        kind: $0.kind.rawValue,
        system: $0.system
      )
    }
    try builder.insert(
      id: entity.id,
      // A type may be told by several words: place city.
      types: entity.types.flatMap { $0.split(separator: " ").map(String.init) },
      canonical: entity.name,
      country: entity.country.isEmpty ? nil : entity.country,
      population: entity.population ?? 0,
      ids: Dictionary(
        entity.ids.map { ($0.scheme, $0.value) },
        uniquingKeysWith: { one, _ in one }
      ),
      names: [preferred] + names
    )
  }
}

/// Why a registry file cannot be loaded.
public enum RegistryFileError: Error, Equatable, CustomStringConvertible {
  /// The file has no record.
  case empty(path: String)
  /// No record of the file is an entity.
  case noEntity(path: String, line: Int, reason: String)

  /// The error in words.
  public var description: String {
    switch self {
    case .empty(let path):
      "\(path) is empty; a registry has one JSON object a line"
    case .noEntity(let path, let line, let reason):
      "\(path) is no registry: not one record of it is an entity (line \(line): \(reason))"
    }
  }
}
