import CanonymNames
import CanonymUnicode

/// The Latin names of an index as trees of their letters, to be searched for what a name of another script may be.
///
/// Made when the first such name is looked up.
struct LatinNames: Sendable {
  /// Names without gaps.
  private let whole: Words
  /// The words of names that have several.
  private let words: Words

  /// Words that more names have say too little to find a name by.
  private static let commonWord = 500
  /// How many words like a word are followed to their names.
  private static let wordsLookedFor = 8

  /// Words, and the keys of the index that have them.
  private struct Words: Sendable {
    let trie: WordTrie
    let owners: [[Int32]]

    init(_ numbers: [[UInt8]: [Int32]]) {
      let sorted = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
      trie = WordTrie(sorted: sorted)
      owners = sorted.map { numbers[$0] ?? [] }
    }
  }

  init(_ index: NameIndex, _ tables: NameTables) {
    var whole: [[UInt8]: [Int32]] = [:]
    var words: [[UInt8]: [Int32]] = [:]
    index.forEachKey { bytes, number in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      for at in bytes.indices { key.append(bytes[at]) }
      guard isLatin(key) else { return }
      let parts = tables.plainWords(ofFold: String(decoding: key, as: UTF8.self))
      let owner = Int32(clamping: number)
      let joined = parts.count == 1 ? parts[0] : parts.flatMap { $0 }
      if !joined.isEmpty { whole[joined, default: []].append(owner) }
      if parts.count > 1 { for part in parts { words[part, default: []].append(owner) } }
    }
    self.whole = Words(whole)
    self.words = Words(words)
  }

  /// The keys that a name of another script may be, the likeliest first, each once.
  ///
  /// - Parameter count: about how many are wanted.
  func keys(like name: ChunkReader.Lattices, count: Int) -> [Int32] {
    var keys: [Int32] = []
    var seen: Set<Int32> = []
    for found in whole.trie.words(like: name.whole, count: count) {
      for owner in whole.owners[found.word] where seen.insert(owner).inserted {
        keys.append(owner)
      }
    }
    for word in name.words.isEmpty ? [name.whole] : name.words {
      for found in words.trie.words(like: word, count: Self.wordsLookedFor, steps: 4_000) {
        let owners = words.owners[found.word]
        guard owners.count <= Self.commonWord, word.likeness(atCost: found.cost) > 0.6 else {
          continue
        }
        for owner in owners.prefix(count) where seen.insert(owner).inserted { keys.append(owner) }
      }
    }
    return keys
  }
}
