import CanonymTables
import CanonymUnicode

/// A registry made ready for reading: from folded names to the entities that bear them.
///
/// Two tables of rows, searched where they lie; nothing is parsed before it is asked for.
///
/// ```
/// aliases   key  id  name  lang  kind  system      sorted by key, the likeliest entity first
/// entities  id  types  name  country  population  ids            sorted by id
/// ```
public struct NameIndex: Sendable {
  let entities: Table
  let aliases: Table
  let relations: AliasRelations
  /// Where the tables come from that names are read and compared by.
  let source: TableSource

  /// An index over two tables of that form.
  init(entities: Table, aliases: Table, source: TableSource = .embedded) {
    self.entities = entities
    self.aliases = aliases
    self.source = source
    relations = AliasRelations(source: source)
  }

  /// The entity of an id; nil when there is none.
  public func entity(_ id: String) -> IndexedEntity? {
    guard let start = entities.firstRow(withKey: Array(id.utf8)) else { return nil }
    return entities.row(at: start).flatMap { IndexedEntity(row: $0.fields) }
  }

  /// The aliases recorded under a fold key, the likeliest entity first.
  ///
  /// - Parameter key: as ``CanonymUnicode/Folder/key(of:)`` gives it.
  public func aliases(ofKey key: [UInt8]) -> [IndexedAlias] {
    guard let start = aliases.firstRow(withKey: key) else { return [] }
    return aliases(at: start, ofKey: key)
  }

  /// The aliases of a key whose first row begins at a byte of the table.
  func aliases(at start: Int, ofKey key: [UInt8]) -> [IndexedAlias] {
    var found: [IndexedAlias] = []
    var at = start
    while aliases.row(at: at, hasKey: key), let (fields, next) = aliases.row(at: at) {
      if let alias = IndexedAlias(row: fields) { found.append(alias) }
      at = next
    }
    return found
  }

  /// The key of the row that begins at a byte of the table of aliases.
  func key(at start: Int) -> [UInt8] {
    aliases.withBody { body in
      var key: [UInt8] = []
      var at = start
      while at < body.count, body[at] != UInt8(ascii: "\t"), body[at] != UInt8(ascii: "\n") {
        key.append(body[at])
        at += 1
      }
      return key
    }
  }
}
