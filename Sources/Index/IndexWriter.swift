import CanonymGazetteer
import CanonymStorage

/// Writes the file of a ``CompiledIndex``: entities by id first, then keys in rising order with their aliases.
struct IndexWriter {
  private var gazetteer: GazetteerBuilder
  private var aliases = PackedRowsBuilder()
  private var entities = PackedRowsBuilder()
  private var tags = StringNumbers()
  private var types = StringNumbers()
  private var row: [UInt8] = []
  private var hasKey = false

  /// A writer of an index.
  ///
  /// - Parameter fuzzy: whether keys are to be found within two edits.
  init(fuzzy: Bool) { gazetteer = GazetteerBuilder(fuzzy: fuzzy) }

  /// Makes room for as many keys and bytes of them.
  mutating func reserve(keys: Int, bytes: Int) {
    gazetteer.reserve(phrases: keys, bytes: bytes)
    aliases.reserve(rows: keys, bytes: keys * 6)
  }

  /// Adds an entity; its number is the count of those before it.
  mutating func append(
    id: String,
    types: String,
    name: String,
    country: String,
    population: Int,
    ids: String
  ) {
    row.removeAll(keepingCapacity: true)
    RowCoding.append(id.utf8Span.span, to: &row)
    RowCoding.append(self.types.number(of: types), to: &row)
    RowCoding.append(max(0, population), to: &row)
    RowCoding.append(country.utf8Span.span, to: &row)
    RowCoding.append(name.utf8Span.span, to: &row)
    RowCoding.append(ids.utf8Span.span, to: &row)
    entities.append(row)
    row.removeAll(keepingCapacity: true)
  }

  /// The number of a tag: language, kind and system with tabs between.
  mutating func tag(_ text: String) -> Int { tags.number(of: text) }

  /// Begins a key, greater than the one before; its aliases follow.
  mutating func begin(_ key: Span<UInt8>) throws(IndexError) {
    endKey()
    do throws(GazetteerError) { try gazetteer.insert(key) } catch {
      throw .table(error.description)
    }
    hasKey = true
  }

  /// Adds an alias of the key that was begun last.
  mutating func append(entity: Int, tag: Int, name: Span<UInt8>, key: Span<UInt8>) {
    let form = WrittenForm(of: name, key: key)
    RowCoding.append(entity, to: &row)
    RowCoding.append(tag << 3 | form.rawValue, to: &row)
    if form == .stored { RowCoding.append(name, to: &row) }
  }

  private mutating func endKey() {
    if hasKey { aliases.append(row) }
    row.removeAll(keepingCapacity: true)
  }

  /// The bytes of the file.
  consuming func contents() throws(IndexError) -> [UInt8] {
    endKey()
    var tagRows = PackedRowsBuilder()
    for tag in tags.strings { tagRows.append(tag.utf8Span.span) }
    var typeRows = PackedRowsBuilder()
    for type in types.strings { typeRows.append(type.utf8Span.span) }
    if aliases.isFull || entities.isFull {
      throw .table("the registry has more than 4 GiB of names; compile it in parts")
    }
    var writer = SectionWriter(kind: CompiledIndex.kind, version: CompiledIndex.version)
    let counts = [gazetteer.count, entities.count, tagRows.count, typeRows.count]
    writer.append("idx", counts.map { UInt64($0) })
    do throws(GazetteerError) { try gazetteer.write(to: &writer) } catch {
      throw .table(error.description)
    }
    aliases.write("ali", to: &writer)
    entities.write("ent", to: &writer)
    tagRows.write("tag", to: &writer)
    typeRows.write("typ", to: &writer)
    return writer.contents()
  }
}

/// Strings by numbers, each once.
struct StringNumbers {
  private(set) var strings: [String] = []
  private var numbers: [String: Int] = [:]
  private var last = -1

  /// The number of a string, which is a new one's when it is not known.
  mutating func number(of string: String) -> Int {
    // Most are like the one before.
    if last >= 0, strings[last].utf8.elementsEqual(string.utf8) { return last }
    if let number = numbers[string], strings[number].utf8.elementsEqual(string.utf8) {
      last = number
      return number
    }
    strings.append(string)
    numbers[string] = strings.count - 1
    last = strings.count - 1
    return last
  }
}
