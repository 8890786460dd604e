import CanonymNames
import Testing

@testable import CanonymIndex

@Suite struct SpellingPoolTests {
  private let words = [
    "kiev", "kiiv", "harkiv", "harkov", "lviv", "odesa", "odessa", "dnipro", "k", "kk", "",
    String(repeating: "ab", count: 40), "zaporizia", "zaporozie", "nikolaev", "mikolaiv",
  ]

  @Test func `Edits are counted as the plain table counts them`() {
    var pool: [UInt8] = []
    for word in words where word.utf8.count <= 64 {
      for other in words {
        let start = pool.count
        pool += Array(other.utf8)
        let pattern = EditPattern(Array(word.utf8))
        let expected = plainDistance(Array(word.utf8), Array(other.utf8))
        #expect(pattern.edits(to: pool, start, other.utf8.count, atMost: 100) == expected)
        #expect(pattern.edits(to: pool, start, other.utf8.count, atMost: expected) == expected)
        if expected > 0 {
          #expect(pattern.edits(to: pool, start, other.utf8.count, atMost: expected - 1) == nil)
        }
      }
    }
  }

  @Test func `The nearest come first, and none nearer is missing`() {
    var pool = SpellingPool()
    let short = words.filter { !$0.isEmpty && $0.utf8.count <= 64 }
    for (owner, word) in short.enumerated() { pool.append(Array(word.utf8), owner: Int32(owner)) }
    for word in short {
      let found = pool.nearest(Array(word.utf8), count: 3, share: 0.5)
      #expect(found.first?.edits == 0)
      #expect(found.map(\.share) == found.map(\.share).sorted())
      let farthest = found.map(\.edits).max() ?? 0
      for (owner, other) in short.enumerated() {
        let edits = plainDistance(Array(word.utf8), Array(other.utf8))
        if edits < farthest { #expect(found.contains { $0.owner == Int32(owner) }) }
      }
    }
  }

  @Test func `Empty and endless spellings do no harm`() {
    var pool = SpellingPool()
    pool.append([], owner: 0)
    pool.append(Array(repeating: 0x61, count: 1000), owner: 1)
    #expect(pool.nearest([], count: 5, share: 0.5).isEmpty)
    #expect(pool.nearest([0x62], count: 5, share: 0.5).isEmpty)
    #expect(
      pool.nearest(Array(repeating: 0x61, count: 900), count: 5, share: 0.1).map(\.owner) == [1]
    )
    #expect(pool.nearest([0x61], count: 0, share: 0.5).isEmpty)
  }

  private func plainDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, one) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (one == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}
