import CanonymUnicode

/// Makes a ``NameIndex`` of entities that are given one after the other.
///
/// Names and their fold keys lie in two pools of bytes, and a name is a row of numbers; nothing else is allocated for
/// it.
public struct NameIndexBuilder {
  private let folder = TokenFolder()
  private var names: [UInt8] = []
  private var keys: [UInt8] = []
  private var rows: [Row] = []
  private var entities: [EntityRow] = []
  private var tags = StringNumbers()
  private var lastName = Name("")
  private var lastTag = -1

  /// A name of an entity.
  private struct Row {
    /// The first eight bytes of the key, as a number that sorts as they do.
    var prefix: UInt64
    var keyStart: UInt32
    var keyEnd: UInt32
    var nameStart: UInt32
    var nameEnd: UInt32
    var entity: UInt32
    var tag: UInt32
    /// What decides between rows of one key: smaller comes first.
    var rank: UInt8
  }

  private struct EntityRow {
    var id: String
    var types: String
    var name: String
    var country: String
    var population: Int
    var ids: String
  }

  /// A builder without entities.
  public init() {}

  /// How many entities it holds.
  public var count: Int { entities.count }

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
  /// - Throws: ``IndexError/unusableID(_:)``; ``IndexError/table(_:)`` beyond 4 GiB of names.
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
    guard self.names.count < Self.mostBytes, keys.count < Self.mostBytes else {
      throw .table("the registry has more than 3 GiB of names; compile it in parts")
    }
    let external =
      ids.isEmpty ? [] : ids.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    entities.append(
      EntityRow(
        id: id,
        types: plain(types.joined(separator: " ")),
        name: plain(canonical),
        country: plain(country ?? ""),
        population: max(0, population),
        ids: plain(external.joined(separator: " "))
      )
    )
    let first = rows.count
    if !names.contains(where: { $0.name == canonical }) {
      append(Name(canonical, kind: "preferred"), first)
    }
    for name in names { append(name, first) }
  }

  /// Names and keys of an entity are short of the 4 GiB that places of 32 bits tell.
  private static let mostBytes = 3 << 30

  /// Adds a name of the entity that was added last, whose rows begin at `first`.
  private mutating func append(_ name: Name, _ first: Int) {
    let clean = plain(name.name)
    let start = names.count
    names.append(contentsOf: clean.utf8)
    let length = names.count - start
    for row in rows[first...] where Int(row.nameEnd - row.nameStart) == length {
      if isEqual(Int(row.nameStart), start, length) {
        names.removeLast(length)
        return
      }
    }
    folder.fold(clean.utf8Span.span)
    if folder.byteCount == 0 {
      names.removeLast(length)
      return
    }
    let keyStart = keys.count
    folder.append(to: &keys)
    rows.append(
      Row(
        prefix: prefix(keyStart),
        keyStart: UInt32(keyStart),
        keyEnd: UInt32(keys.count),
        nameStart: UInt32(start),
        nameEnd: UInt32(names.count),
        entity: UInt32(entities.count - 1),
        tag: UInt32(tag(of: name)),
        rank: UInt8(IndexedAlias.rank(kind: name.kind, language: name.language))
      )
    )
  }

  private func isEqual(_ left: Int, _ right: Int, _ count: Int) -> Bool {
    let names = names.span
    for offset in 0..<count where names[left + offset] != names[right + offset] { return false }
    return true
  }

  private mutating func tag(of name: Name) -> Int {
    if lastTag >= 0, name.language.isSame(lastName.language), name.kind.isSame(lastName.kind),
      name.system.isSame(lastName.system)
    {
      return lastTag
    }
    lastName = name
    lastTag = tags.number(
      of: [name.language, name.kind, name.system].map(plain).joined(separator: "\t")
    )
    return lastTag
  }

  private func prefix(_ start: Int) -> UInt64 {
    var prefix: UInt64 = 0
    for offset in start..<start + 8 {
      prefix = prefix << 8 | (offset < keys.count ? UInt64(keys[offset]) : 0)
    }
    return prefix
  }

  /// The index of all entities inserted.
  public consuming func build() throws(IndexError) -> NameIndex {
    try NameIndex(fileContents: contents(fuzzy: false), path: "the registry", isTrusted: true)
  }

  /// The bytes of the index's file.
  ///
  /// - Parameter fuzzy: whether names are to be found within two edits; else the file is much smaller.
  /// - Throws: ``IndexError/table(_:)`` when there are too many names.
  public consuming func contents(fuzzy: Bool = true) throws(IndexError) -> [UInt8] {
    var writer = IndexWriter(fuzzy: fuzzy)
    let order = entities.indices.sorted { precedes(entities[$0].id, entities[$1].id) }
    var numbers = [UInt32](repeating: 0, count: entities.count)
    for (number, index) in order.enumerated() {
      numbers[index] = UInt32(number)
      let entity = entities[index]
      writer.append(
        id: entity.id,
        types: entity.types,
        name: entity.name,
        country: entity.country,
        population: entity.population,
        ids: entity.ids
      )
    }
    for tag in tags.strings { _ = writer.tag(tag) }
    let sorted = sortedRows(numbers)
    writer.reserve(keys: sorted.count, bytes: keys.count)
    let (keys, names) = (keys.span, names.span)
    var previous: Range<Int>?
    for row in sorted {
      let range = Int(row.keyStart)..<Int(row.keyEnd)
      let key = keys.extracting(range)
      if previous.map({ !areEqual(keys.extracting($0), key) }) ?? true {
        try writer.begin(key)
        previous = range
      }
      writer.append(
        entity: Int(numbers[Int(row.entity)]),
        tag: Int(row.tag),
        name: names.extracting(Int(row.nameStart)..<Int(row.nameEnd)),
        key: key
      )
    }
    return try writer.contents()
  }

  private func sortedRows(_ numbers: [UInt32]) -> [Row] {
    let (keys, names) = (keys, names)
    let populations = entities.map(\.population)
    return rows.sorted { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let order = compare(keys, left.keyStart..<left.keyEnd, right.keyStart..<right.keyEnd)
      if order != 0 { return order < 0 }
      if left.rank != right.rank { return left.rank < right.rank }
      let (one, other) = (populations[Int(left.entity)], populations[Int(right.entity)])
      if one != other { return one > other }
      if left.entity != right.entity {
        return numbers[Int(left.entity)] < numbers[Int(right.entity)]
      }
      return compare(names, left.nameStart..<left.nameEnd, right.nameStart..<right.nameEnd) < 0
    }
  }
}

/// A field without the characters that part fields and rows.
private func plain(_ field: String) -> String {
  guard field.utf8.contains(where: { $0 < 0x20 }),
    field.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
  else { return field }
  return String(
    String.UnicodeScalarView(field.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })
  )
}

/// Below 0, 0 or above 0 as one range of bytes is less than, equal to or greater than the other.
private func compare(_ pool: [UInt8], _ left: Range<UInt32>, _ right: Range<UInt32>) -> Int {
  let bytes = pool.span
  let count = min(left.count, right.count)
  let (one, other) = (Int(left.lowerBound), Int(right.lowerBound))
  for offset in 0..<count where bytes[one + offset] != bytes[other + offset] {
    return bytes[one + offset] < bytes[other + offset] ? -1 : 1
  }
  return left.count - right.count
}

private func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  for index in left.indices where left[index] != right[index] { return false }
  return true
}

/// Whether an id comes before another in byte order.
private func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

extension String {
  /// Whether both have the same bytes.
  fileprivate func isSame(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
