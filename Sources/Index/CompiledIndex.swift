import CanonymGazetteer
import CanonymStorage

/// A registry compiled to one file, read where it lies: from fold keys to aliases to entities.
///
/// Beside the sections of the ``CanonymGazetteer/Gazetteer``, whose phrases are the fold keys (PackedRows, numbers and
/// texts as in ``RowCoding``):
///
/// ```
/// idx      keys, entities, tags, types                     4 × u64
/// ali      for each key its aliases, the likeliest first:  entity's number | tag × 8 + written form | stored name
/// ent      entities by id:  id | types' number | population | country | name | ids
/// tag      language, kind and system of aliases, with tabs between
/// typ      types of entities, with spaces between
/// ```
struct CompiledIndex: Sendable {
  let file: SectionFile
  let gazetteer: Gazetteer
  private let aliases: PackedRows
  private let entities: PackedRows
  private let tags: PackedRows
  private let types: PackedRows

  static let kind = "CANONYM-INDEX"
  static let version = 2

  /// The index of a file.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)``.
  init(_ file: SectionFile) throws(IndexError) {
    let parameters = file.section("idx")
    var counts: [Int] = []
    for index in 0..<4 {
      guard let count: UInt64 = file.number(in: parameters, at: 8 * index), count < 1 << 32 else {
        throw .damaged(path: file.path, reason: "its counts cannot be read")
      }
      counts.append(Int(count))
    }
    guard let gazetteer = Gazetteer(file), gazetteer.count == counts[0] else {
      throw .damaged(path: file.path, reason: "its parts do not fit together")
    }
    self.file = file
    self.gazetteer = gazetteer
    aliases = PackedRows(file, "ali", count: counts[0])
    entities = PackedRows(file, "ent", count: counts[1])
    tags = PackedRows(file, "tag", count: counts[2])
    types = PackedRows(file, "typ", count: counts[3])
    if file.isDamaged {
      throw .damaged(path: file.path, reason: "its parts do not fit together")
    }
  }

  /// How many entities it has.
  var entityCount: Int { entities.count }

  /// The aliases of a key.
  func aliases(of key: Int) -> [IndexedAlias] {
    var found: [IndexedAlias] = []
    forEachAlias(of: key) { row, entity, code, stored in
      guard let id = id(of: entity),
        let name = name(WrittenForm(rawValue: code & 7) ?? .stored, stored, row, key),
        let tag = tags.row(code >> 3)
      else { return }
      let parts = tag.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count == 3 else { return file.noteDamage() }
      found.append(
        IndexedAlias(
          entity: id,
          name: name,
          language: parts[0],
          kind: parts[1],
          system: parts[2].isEmpty ? nil : parts[2]
        )
      )
    }
    return found
  }

  /// The numbers of the entities that bear a key, the likeliest first; one may come several times.
  func forEachEntity(of key: Int, _ body: (Int) -> Void) {
    forEachAlias(of: key) { _, entity, _, _ in body(entity) }
  }

  /// Lends the id of an entity.
  func withID(of entity: Int, _ body: (Span<UInt8>) -> Void) {
    let isRead: Bool? = entities.withRow(entity) { row in
      var at = 0
      guard let id = RowCoding.text(row, &at) else { return false }
      body(row.extracting(id))
      return true
    }
    if isRead != true { file.noteDamage() }
  }

  private func id(of entity: Int) -> String? {
    var id: String?
    withID(of: entity) { id = RowCoding.string($0) }
    return id
  }

  private func forEachAlias(
    of key: Int,
    _ body: (_ row: Span<UInt8>, _ entity: Int, _ code: Int, _ stored: Range<Int>) -> Void
  ) {
    let isRead: Bool? = aliases.withRow(key) { row in
      var at = 0
      while at < row.count {
        guard let entity = RowCoding.number(row, &at), let code = RowCoding.number(row, &at) else {
          return false
        }
        var stored = 0..<0
        if code & 7 == WrittenForm.stored.rawValue {
          guard let text = RowCoding.text(row, &at) else { return false }
          stored = text
        }
        body(row, entity, code, stored)
      }
      return true
    }
    if isRead != true { file.noteDamage() }
  }

  private func name(
    _ form: WrittenForm,
    _ stored: Range<Int>,
    _ row: Span<UInt8>,
    _ key: Int
  ) -> String? {
    if form == .stored { return RowCoding.string(row.extracting(stored)) }
    return gazetteer.withKey(key) { key in
      var name: [UInt8] = []
      name.reserveCapacity(key.count)
      form.write(key, into: &name)
      return String(decoding: name, as: UTF8.self)
    }
  }

  /// The entity of a number; nil when there is none, or it is damaged.
  func entity(_ number: Int) -> IndexedEntity? {
    let entity: IndexedEntity?? = entities.withRow(number) { row in
      var at = 0
      guard let id = RowCoding.string(row, &at), let type = RowCoding.number(row, &at),
        let population = RowCoding.number(row, &at), let country = RowCoding.string(row, &at),
        let name = RowCoding.string(row, &at), let ids = RowCoding.string(row, &at),
        let types = types.row(type)
      else {
        file.noteDamage()
        return nil
      }
      return IndexedEntity(row: [
        id[...], String(decoding: types, as: UTF8.self)[...], name[...], country[...],
        population > 0 ? String(population)[...] : "", ids[...],
      ])
    }
    return entity ?? nil
  }

  /// The entity of an id; nil when there is none.
  func entity(_ id: String) -> IndexedEntity? {
    let wanted = Array(id.utf8)
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = low + (high - low) / 2
      var isBelow = false
      withID(of: middle) { found in
        let shared = min(found.count, wanted.count)
        isBelow = found.count < wanted.count
        for index in 0..<shared where found[index] != wanted[index] {
          isBelow = found[index] < wanted[index]
          break
        }
      }
      if file.isDamaged { return nil }
      if isBelow { low = middle + 1 } else { high = middle }
    }
    guard low < entities.count, let entity = entity(low), entity.id == id else { return nil }
    return entity
  }
}
