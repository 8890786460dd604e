import CanonymTables
import CanonymUnicode

/// Makes a ``NameIndex`` of entities that are given one after the other.
public struct NameIndexBuilder {
  private let folder = Folder()
  private var pool: [UInt8] = []
  private var aliasRows: [Row] = []
  private var entityRows: [Row] = []

  /// A row in the pool, and what it is sorted by.
  private struct Row {
    /// The first eight bytes of the key, as a number that sorts as they do.
    var prefix: UInt64
    var start: Int
    var keyEnd: Int
    var end: Int
    /// What decides between rows of one key: smaller comes first.
    var rank: Int
    var population: Int
  }

  /// A builder without entities.
  public init() {}

  /// How many entities it holds.
  public var count: Int { entityRows.count }

  /// One name of an entity to be indexed.
  public struct Name {
    /// The name as it is recorded.
    public let name: String
    /// Its language as BCP 47 with script.
    public let language: String
    /// Its kind, as ``IndexedAlias/kind``.
    public let kind: String
    /// The transliteration system that its spelling follows.
    public let system: String

    /// A name with what is known of it; unknown fields are empty.
    public init(_ name: String, language: String = "", kind: String = "", system: String = "") {
      self.name = name
      self.language = language
      self.kind = kind
      self.system = system
    }
  }

  /// Adds an entity with its names; a name that folds to nothing is left out.
  ///
  /// - Parameters:
  ///   - names: all its names, the canonical one among them or not.
  ///   - canonical: the name to show.
  /// - Throws: ``IndexError/unusableID(_:)``.
  public mutating func insert(
    id: String,
    types: [String],
    canonical: String,
    country: String? = nil,
    population: Int = 0,
    ids: [String: String] = [:],
    names: [Name]
  ) throws(IndexError) {
    guard !id.isEmpty, !id.utf8.contains(where: { $0 < 0x20 }) else { throw .unusableID(id) }
    let external = ids.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    appendRow(
      to: \.entityRows,
      [
        id, types.joined(separator: " "), canonical, country ?? "",
        population > 0 ? String(population) : "", external.joined(separator: " "),
      ],
      rank: 0,
      population: 0
    )
    var seen: Set<String> = []
    let hasCanonical = names.contains { $0.name == canonical }
    for name in (hasCanonical ? [] : [Name(canonical, kind: "preferred")]) + names {
      guard seen.insert(name.name).inserted else { continue }
      let clean = plain(name.name)
      let key = folder.fold(clean)
      if key.isEmpty { continue }
      let fields = [key, id, key == clean ? "" : clean, name.language, name.kind, name.system]
      let rank = IndexedAlias(row: fields.map { $0[...] })?.rank ?? 9
      appendRow(to: \.aliasRows, fields, rank: rank, population: population)
    }
  }

  /// The index of all entities inserted.
  public consuming func build() -> NameIndex {
    NameIndex(
      entities: Table(
        name: "entities",
        columns: IndexedEntity.columns,
        rows: contents(sorted(entityRows))
      ),
      aliases: Table(
        name: "aliases",
        columns: IndexedAlias.columns,
        rows: contents(sorted(aliasRows))
      )
    )
  }

  private mutating func appendRow(
    to rows: WritableKeyPath<NameIndexBuilder, [Row]>,
    _ fields: [String],
    rank: Int,
    population: Int
  ) {
    let start = pool.count
    var keyEnd = start
    var kept = fields[...]
    while kept.last?.isEmpty == true { kept.removeLast() }
    for (index, field) in kept.enumerated() {
      if index > 0 { pool.append(UInt8(ascii: "\t")) }
      pool.append(contentsOf: plain(field).utf8)
      if index == 0 { keyEnd = pool.count }
    }
    pool.append(UInt8(ascii: "\n"))
    var prefix: UInt64 = 0
    for offset in 0..<8 {
      let at = start + offset
      prefix = prefix << 8 | (at < keyEnd ? UInt64(pool[at]) : 0)
    }
    self[keyPath: rows].append(
      Row(
        prefix: prefix,
        start: start,
        keyEnd: keyEnd,
        end: pool.count,
        rank: rank,
        population: population
      )
    )
  }

  /// A field without the characters that part fields and rows.
  private func plain(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      return field
    }
    return String(
      String.UnicodeScalarView(
        field.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
      )
    )
  }

  private func sorted(_ rows: [Row]) -> [Row] {
    let pool = pool
    return rows.sorted { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let order = compare(pool, left.start..<left.keyEnd, right.start..<right.keyEnd)
      if order != 0 { return order < 0 }
      if left.rank != right.rank { return left.rank < right.rank }
      if left.population != right.population { return left.population > right.population }
      return compare(pool, left.start..<left.end, right.start..<right.end) < 0
    }
  }

  private func contents(_ rows: [Row]) -> [UInt8] {
    var contents: [UInt8] = []
    contents.reserveCapacity(rows.reduce(0) { $0 + $1.end - $1.start })
    for row in rows { contents.append(contentsOf: pool[row.start..<row.end]) }
    return contents
  }
}

/// Below 0, 0 or above 0 as one range of bytes is less than, equal to or greater than the other.
private func compare(_ pool: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Int {
  for (one, other) in zip(left, right) where pool[one] != pool[other] {
    return pool[one] < pool[other] ? -1 : 1
  }
  return left.count - right.count
}
