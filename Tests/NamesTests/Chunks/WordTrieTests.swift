import Testing

@testable import CanonymNames

@Suite struct WordTrieTests {
  private let reader = ChunkReader()

  private func words(_ list: [String]) -> [[UInt8]] {
    list.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func `A search gives the cheapest words, in the order of their costs`() throws {
    // Words of three syllables of all kinds, so that many share their beginnings.
    let syllables = ["ka", "shi", "r", "mo", "tch", "e", "lo"]
    var list: [String] = []
    for first in syllables {
      for second in syllables { for third in syllables { list.append(first + second + third) } }
    }
    let sorted = Array(Set(words(list))).sorted { $0.lexicographicallyPrecedes($1) }
    let trie = WordTrie(sorted: sorted)
    for name in ["кашимо", "рлока", "щека", "эмо", "я"] {
      let lattice = try #require(try reader.lattices(of: name, script: "Cyrl")).whole
      let costs = sorted.map { lattice.cost(of: $0) }.sorted()
      let found = trie.words(like: lattice, count: 25)
      #expect(found.map(\.cost) == Array(costs.prefix(25)), "\(name)")
      for one in found { #expect(lattice.cost(of: sorted[one.word]) == one.cost) }
    }
  }

  @Test func `A bound and a limit of steps are kept`() throws {
    let trie = WordTrie(sorted: words(["putin", "putina", "lavrov"]))
    let lattice = try #require(try reader.lattices(of: "Путин", script: "Cyrl")).whole
    #expect(trie.words(like: lattice, count: 3).map(\.word).first == 1)
    #expect(trie.words(like: lattice, count: 3, bound: 1_000).count == 1)
    #expect(trie.words(like: lattice, count: 3, steps: 0).isEmpty)
    #expect(trie.words(like: lattice, count: 0).isEmpty)
  }

  @Test func `Words that cannot be searched are left out`() throws {
    let trie = WordTrie(
      sorted: words(["", "Äb", "a-b", "anna", String(repeating: "z", count: 65)])
    )
    let lattice = try #require(try reader.lattices(of: "Анна", script: "Cyrl")).whole
    #expect(trie.words(like: lattice, count: 9).count == 1)
    #expect(WordTrie(sorted: []).words(like: lattice, count: 9).isEmpty)
  }
}
