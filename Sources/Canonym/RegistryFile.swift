import CanonymIndex
import CanonymJSON
import CanonymRegistry
import CanonymStorage
import CanonymStreams

/// A registry in a file of any form that is read: a database, JSONL, or an index compiled of either.
public struct RegistryFile {
  /// The index of its names.
  public let index: NameIndex
  /// How many entities it has; nil for a compiled index, which does not count.
  public let entities: Int?
  /// The lines that are no entities, and why.
  public let rejects: [Reject]

  /// A line of JSONL that was rejected.
  public struct Reject: Sendable, Equatable {
    /// Its number, from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: String
  }

  /// Loads the registry at a path; `-` is standard input.
  ///
  /// - Throws: ``CanonymStreams/StreamError``, ``CanonymIndex/IndexError``, ``CanonymRegistry/RegistryError``, or ``RegistryFileError`` when no line
  ///   of it is an entity.
  public init(path: String) throws {
    let source = try ByteSource(path: path)
    let lines = LineReader(source, lengthLimit: Self.longestLine)
    guard try lines.next() != nil else { throw RegistryFileError.empty(path: path) }
    let begin = lines.withBytes { line in
      String(decoding: (0..<min(line.count, 16)).map { line[$0] }, as: UTF8.self)
    }
    if begin.hasPrefix(NameIndex.fileMagic) {
      index = try NameIndex(fileContents: try ByteSource(path: path).readAll(), path: path)
      entities = nil
      rejects = []
      return
    }
    var builder = NameIndexBuilder()
    if begin.hasPrefix("SQLite format 3") {
      let entities = try Registry(path: path, for: .reading).allEntities()
      while let entity = try entities.next() { try Self.insert(entity, into: &builder) }
      self.entities = builder.count
      index = builder.build()
      rejects = []
      return
    }
    var rejects: [Reject] = []
    let reader = try JSONReader()
    var current = lines.current
    while let line = current {
      let reason = lines.withBytes { bytes -> String? in
        if (0..<bytes.count).allSatisfy({ bytes[$0] <= 0x20 }) { return nil }
        do {
          try Self.insert(try reader.read(bytes).root, into: &builder)
          return nil
        } catch {
          return "\(error)"
        }
      }
      if let reason { rejects.append(Reject(line: line.number, reason: reason)) }
      current = try lines.next()
    }
    if builder.count == 0, let first = rejects.first {
      throw RegistryFileError.noEntity(path: path, line: first.line, reason: first.reason)
    }
    entities = builder.count
    index = builder.build()
    self.rejects = rejects
  }

  /// The longest line of a registry.
  private static let longestLine = 256 << 20

  /// Adds an entity of a database.
  private static func insert(_ entity: Entity, into builder: inout NameIndexBuilder) throws {
    var names = [
      NameIndexBuilder.Name(entity.name, language: entity.language, kind: "preferred")
    ]
    for alias in entity.aliases {
      names.append(
        .init(
          alias.name,
          language: alias.language,
          kind: alias.kind.rawValue,
          system: alias.system
        )
      )
    }
    var ids: [String: String] = [:]
    for id in entity.ids where ids[id.scheme] == nil { ids[id.scheme] = id.value }
    try builder.insert(
      id: entity.id,
      types: entity.types,
      canonical: entity.name,
      country: entity.country.isEmpty ? nil : entity.country,
      population: entity.population ?? 0,
      ids: ids,
      names: names
    )
  }

  /// Adds the entity of one line of JSONL, in its long or its short form.
  private static func insert(_ record: JSONValue, into builder: inout NameIndexBuilder) throws {
    guard record.kind == .object else { throw RegistryFileError.line("the line is no JSON object") }
    guard let id = record["id"]?.string ?? record["id"]?.numberText else {
      throw RegistryFileError.line("the entity has no 'id'")
    }
    let language = record["lang"]?.string ?? ""
    var names: [NameIndexBuilder.Name] = []
    let canonical = record["name"]?.string
    if let canonical {
      names.append(.init(canonical, language: language, kind: "preferred"))
    }
    for name in record["names"]?.elements ?? [] {
      guard let text = name.string else { throw RegistryFileError.line("a name is no string") }
      names.append(.init(text, language: language))
    }
    for alias in record["aliases"]?.elements ?? [] {
      guard let text = alias.string ?? alias["name"]?.string else {
        throw RegistryFileError.line("an alias has no 'name'")
      }
      names.append(
        .init(
          text,
          language: alias["lang"]?.string ?? "",
          kind: alias["kind"]?.string ?? "",
          system: alias["system"]?.string ?? ""
        )
      )
    }
    guard let shown = canonical ?? names.first?.name else {
      throw RegistryFileError.line("the entity '\(id)' has no name")
    }
    let type = record["type"]
    let words = type?.string.map { [$0] } ?? type?.elements.compactMap(\.string) ?? []
    var ids: [String: String] = [:]
    for (scheme, value) in record["ids"]?.members ?? [] { ids[scheme] = value.string }
    try builder.insert(
      id: id,
      types: words.flatMap { $0.split(separator: " ").map(String.init) },
      canonical: shown,
      country: record["country"]?.string,
      population: record["population"]?.integer ?? 0,
      ids: ids,
      names: names
    )
  }
}

/// Why a registry file cannot be loaded.
public enum RegistryFileError: Error, Equatable, CustomStringConvertible {
  /// The file has no line.
  case empty(path: String)
  /// No line of the file is an entity.
  case noEntity(path: String, line: Int, reason: String)
  /// One line is no entity.
  case line(String)

  /// The error in words.
  public var description: String {
    switch self {
    case .empty(let path):
      "\(path) is empty; a registry has one JSON object a line"
    case .noEntity(let path, let line, let reason):
      "\(path) is no registry: not one line of it is an entity (line \(line): \(reason))"
    case .line(let reason):
      reason
    }
  }
}
