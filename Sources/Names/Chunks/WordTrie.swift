/// Latin words as a tree of their letters, to be searched for those that a native word may be.
///
/// ```
/// node   letter  child  sibling  word        children of a node stand in a chain, in the order of letters
/// ```
public struct WordTrie: Sendable {
  private(set) var letters: [UInt8] = [0]
  private(set) var children: [Int32] = [-1]
  private(set) var siblings: [Int32] = [-1]
  /// The number of the word that ends at a node; -1 for none.
  private(set) var words: [Int32] = [-1]

  /// How many words it holds.
  public let count: Int

  /// - Parameter words: small letters and digits in ascending order, each once; longer words than 64 letters and
  ///   those with other characters are left out. A word's number is its place.
  public init(sorted words: [[UInt8]]) {
    count = words.count
    // The nodes of the word before, from the root on.
    var path: [Int32] = [0]
    var before: [UInt8] = []
    for (number, word) in words.enumerated() {
      guard word.count <= Self.longest, let values = values(of: word), !word.isEmpty else {
        continue
      }
      var shared = 0
      while shared < min(word.count, before.count), word[shared] == before[shared] { shared += 1 }
      path.removeLast(path.count - shared - 1)
      for value in values.dropFirst(shared) {
        let node = Int32(letters.count)
        letters.append(value)
        children.append(-1)
        siblings.append(children[Int(path[path.count - 1])])
        self.words.append(-1)
        children[Int(path[path.count - 1])] = node
        path.append(node)
      }
      self.words[Int(path[path.count - 1])] = Int32(number)
      before = word
    }
  }

  /// The longest word that is kept.
  static let longest = 64
}

private func values(of word: [UInt8]) -> [UInt8]? {
  var values: [UInt8] = []
  values.reserveCapacity(word.count)
  for letter in word {
    guard let value = LatinChunk.value(of: letter) else { return nil }
    values.append(value)
  }
  return values
}
