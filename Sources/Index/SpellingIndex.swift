import CanonymNames
import CanonymTables
import CanonymUnicode

/// The spellings of all names of an index, made ready for finding those near another; shared by threads.
///
/// Made when the first name is looked up that no alias equals; two tenths of a second for 100,000 names.
struct SpellingIndex: Sendable {
  /// Latin names as their loose keys, and with their words sorted.
  private var latin = SpellingPool()
  /// The consonants of Latin names.
  private var consonants = SpellingPool()
  /// Names in other scripts, as the last byte of each letter.
  private var native = SpellingPool()
  /// The words of names that have several.
  private var words = SpellingPool()
  /// For each word the rows of the names that have it.
  private var bearers: [[Int32]] = []

  /// Words that more names have say too little to find a name by.
  private static let commonWord = 500
  /// Words that are shorter are not looked for alone.
  private static let shortestWord = 4

  /// - Parameters:
  ///   - reader: reads the canonical names that are in no Latin script.
  init(_ index: NameIndex, _ tables: NameTables, _ reader: NameReader) throws(NamesError) {
    var numbers: [[UInt8]: Int] = [:]
    index.forEachKey { bytes, number in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      for at in bytes.indices { key.append(bytes[at]) }
      let row = Int32(clamping: number)
      if isLatin(key) {
        insert(tables.keys(ofFold: String(decoding: key, as: UTF8.self)), row, &numbers)
      } else {
        native.append(lastBytes(of: key), owner: row)
      }
    }
    try insertForeignNames(of: index, tables, reader, &numbers)
  }

  /// Adds the readings of canonical names in other scripts, so that Latin spellings of them are found.
  private mutating func insertForeignNames(
    of index: NameIndex,
    _ tables: NameTables,
    _ reader: NameReader,
    _ numbers: inout [[UInt8]: Int]
  ) throws(NamesError) {
    let folder = Folder()
    for name in index.foreignCanonicalNames() {
      guard let row = index.number(ofKey: folder.key(of: name)) else { continue }
      for reading in try reader.readings(of: name) {
        insert(tables.keys(ofFold: reading.key), Int32(clamping: row), &numbers)
      }
    }
  }

  private mutating func insert(_ keys: NameKeys, _ row: Int32, _ numbers: inout [[UInt8]: Int]) {
    latin.append(keys.joined, owner: row)
    if let sorted = keys.sorted, sorted != keys.joined { latin.append(sorted, owner: row) }
    consonants.append(keys.consonants, owner: row)
    guard keys.words.count > 1 else { return }
    for word in keys.words where word.count >= Self.shortestWord {
      if let number = numbers[word] {
        if bearers[number].count <= Self.commonWord { bearers[number].append(row) }
      } else {
        numbers[word] = bearers.count
        words.append(word, owner: Int32(clamping: bearers.count))
        bearers.append([row])
      }
    }
  }

  /// The rows of the names that are worth comparing with a name, each once.
  ///
  /// - Parameters:
  ///   - count: about how many are wanted.
  func rows(for name: ComparableName, _ tables: NameTables, count: Int) -> [Int32] {
    var rows: [Int32] = []
    var seen: Set<Int32> = []
    let isForeign = name.script != "Latn"
    for reading in name.readings.prefix(Self.readingsLookedFor) {
      let keys = tables.keys(ofFold: reading.key)
      take(latin.nearest(keys.joined, count: count, share: isForeign ? 0.5 : 0.34))
      if let sorted = keys.sorted, sorted != keys.joined {
        take(latin.nearest(sorted, count: count / 2, share: isForeign ? 0.5 : 0.34))
      }
      if isForeign { take(consonants.nearest(keys.consonants, count: count, share: 0.34)) }
      takeBearers(of: keys)
    }
    if isForeign {
      take(native.nearest(lastBytes(of: Array(name.fold.utf8)), count: count / 2, share: 0.34))
    }
    return rows

    func take(_ found: [SpellingPool.Found]) {
      for one in found.prefix(count) where seen.insert(one.owner).inserted {
        rows.append(one.owner)
      }
    }

    func takeBearers(of keys: NameKeys) {
      for word in keys.words where word.count >= Self.shortestWord {
        for found in words.nearest(word, count: Self.wordsLookedFor, share: 0.2) {
          let bearers = bearers[Int(found.owner)]
          guard bearers.count <= Self.commonWord else { continue }
          for row in bearers.prefix(count) where seen.insert(row).inserted { rows.append(row) }
        }
      }
    }
  }

  /// How many readings of a name are looked for.
  private static let readingsLookedFor = 3
  /// How many words near a word are followed to their names.
  private static let wordsLookedFor = 4
}

/// Whether a key is in Latin script, by the lead bytes of its letters: Greek begins at CD B0, signs are in E2.
func isLatin(_ key: [UInt8]) -> Bool {
  key.allSatisfy { $0 < 0xCD || $0 == 0xE2 }
}

/// The last byte of each letter of UTF-8 text: it carries what tells the letters of one script apart.
private func lastBytes(of key: [UInt8]) -> [UInt8] {
  key.indices.filter { $0 + 1 == key.count || key[$0 + 1] & 0xC0 != 0x80 }.map { key[$0] }
}

extension NameIndex {
  /// The canonical names in other scripts than Latin.
  fileprivate func foreignCanonicalNames() -> [String] {
    let folder = Folder()
    var names: [String] = []
    forEachEntity { entity in
      if !isLatin(folder.key(of: entity.name)) { names.append(entity.name) }
    }
    return names
  }
}
