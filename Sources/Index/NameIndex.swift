import CanonymGazetteer
import CanonymStorage
import CanonymTables
import CanonymUnicode

/// A registry made ready for reading: from folded names to the entities that bear them.
///
/// Either a compiled file (``CompiledIndex``), or two tables of rows; both are searched where they lie, nothing is
/// parsed before it is asked for.
///
/// ```
/// aliases   key  id  name  lang  kind  system      sorted by key, the likeliest entity first
/// entities  id  types  name  country  population  ids            sorted by id
/// ```
public struct NameIndex: Sendable {
  let content: Content
  let relations: AliasRelations
  /// Where the tables come from that names are read and compared by.
  let source: TableSource

  /// Where the names stand.
  enum Content: Sendable {
    case compiled(CompiledIndex)
    case tables(entities: Table, aliases: Table)
  }

  /// An index over two tables of that form.
  init(entities: Table, aliases: Table, source: TableSource = .embedded) {
    self.init(.tables(entities: entities, aliases: aliases), source: source)
  }

  init(_ content: Content, source: TableSource = .embedded) {
    self.content = content
    self.source = source
    relations = AliasRelations(source: source)
  }

  /// The entity of an id; nil when there is none.
  public func entity(_ id: String) -> IndexedEntity? {
    switch content {
    case .compiled(let index): return index.entity(id)
    case .tables(let entities, _):
      guard let start = entities.firstRow(withKey: Array(id.utf8)) else { return nil }
      return entities.row(at: start).flatMap { IndexedEntity(row: $0.fields) }
    }
  }

  /// The aliases recorded under a fold key, the likeliest entity first.
  ///
  /// - Parameter key: as ``CanonymUnicode/Folder/key(of:)`` gives it.
  public func aliases(ofKey key: [UInt8]) -> [IndexedAlias] {
    number(ofKey: key).map { aliases(ofNumber: $0) } ?? []
  }

  /// Fails when a part that was read is damaged: then nothing that was answered may be relied upon.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)``.
  public func requireSound() throws(IndexError) {
    guard case .compiled(let index) = content, index.file.isDamaged else { return }
    throw .damaged(path: index.file.path, reason: "a part of it has changed since it was written")
  }

  /// Checks all of a compiled file.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)``.
  public func verify() throws(IndexError) {
    guard case .compiled(let index) = content else { return }
    do {
      try index.file.verify()
    } catch {
      throw IndexError(error, path: index.file.path)
    }
  }
}

// MARK: Keys by number

extension NameIndex {
  /// The number of a fold key: its place among the keys of a compiled index, that of its first row in tables.
  func number(ofKey key: [UInt8]) -> Int? {
    switch content {
    case .compiled(let index): index.gazetteer.number(of: key.span)
    case .tables(_, let aliases): aliases.firstRow(withKey: key)
    }
  }

  /// The aliases of the key of a number.
  func aliases(ofNumber number: Int) -> [IndexedAlias] {
    switch content {
    case .compiled(let index): return index.aliases(of: number)
    case .tables(_, let aliases):
      let key = key(ofNumber: number)
      var found: [IndexedAlias] = []
      var at = number
      while aliases.row(at: at, hasKey: key), let (fields, next) = aliases.row(at: at) {
        if let alias = IndexedAlias(row: fields) { found.append(alias) }
        at = next
      }
      return found
    }
  }

  /// The key of a number.
  func key(ofNumber number: Int) -> [UInt8] {
    switch content {
    case .compiled(let index): return index.gazetteer.key(number) ?? []
    case .tables(_, let aliases):
      return aliases.withBody { body in
        var key: [UInt8] = []
        var at = number
        while at < body.count, body[at] != UInt8(ascii: "\t"), body[at] != UInt8(ascii: "\n") {
          key.append(body[at])
          at += 1
        }
        return key
      }
    }
  }

  /// Lends each key with its number, in rising order.
  func forEachKey<E: Error>(_ body: (_ key: Span<UInt8>, _ number: Int) throws(E) -> Void) throws(E)
  {
    switch content {
    case .compiled(let index):
      for number in 0..<index.gazetteer.count {
        let key = index.gazetteer.key(number) ?? []
        try body(key.span, number)
      }
    case .tables(_, let aliases):
      try aliases.forEachKey { (rows, start, end) throws(E) in
        try body(rows.extracting(start..<end), start)
      }
    }
  }

  /// Hands over all entities in the order of their ids.
  func forEachEntity(_ body: (IndexedEntity) -> Void) {
    switch content {
    case .compiled(let index):
      for number in 0..<index.entityCount { if let one = index.entity(number) { body(one) } }
    case .tables(let entities, _):
      entities.forEachKey { _, start, _ in
        if let one = entities.row(at: start).flatMap({ IndexedEntity(row: $0.fields) }) {
          body(one)
        }
      }
    }
  }
}
