import CanonymTables
import Testing

@testable import CanonymNames

@Suite struct WeightedDistanceTests {
  private let costs: LetterCosts

  init() throws { costs = try NameTables().costs }

  private func distance(
    _ left: String,
    _ right: String,
    _ family: LetterCosts.Family = .alphabet
  ) -> Int32 {
    var measure = WeightedDistance(costs.matrix(for: family))
    return measure.distance(left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
  }

  @Test(arguments: [
    ("", "", 0), ("kyiv", "kyiv", 0), ("kiiv", "kyiv", 100), ("anna", "ana", 100),
    ("bt", "tb", 600), ("", "b", 1000), ("ж", "", 1000), ("11", "1", 1000),
  ])
  func `Letters that romanizations confuse cost little`(left: String, right: String, cost: Int32) {
    #expect(distance(left, right) == cost)
  }

  @Test func `Vowels cost less where the script leaves them out`() {
    #expect(distance("mhmd", "mohamed", .abjad) < distance("mhmd", "mohamed"))
  }

  @Test func `Distance is symmetric, and nothing only for equal words`() {
    let words = ["", "a", "kharkiv", "харків", "kharkov", "xx", "x", "putin", "pudin", "nitup"]
    for family in LetterCosts.Family.allCases {
      for left in words {
        for right in words {
          #expect(distance(left, right, family) == distance(right, left, family))
          #expect((distance(left, right, family) == 0) == (left == right))
        }
      }
    }
  }

  @Test(arguments: [
    "k\t-\t2\tkana", "k\tq\t0.5\tklingon", "кк\ta\t0.5\than", "k\t\t0.5\than", "k\tq\tx\than",
  ])
  func `A row that cannot be is an error with its line`(row: String) {
    let none = Table(name: "none", columns: ["left", "right", "cost"], rows: [])
    let table = Table(
      name: "costs",
      columns: ["left", "right", "cost", "family"],
      rows: Array("a\te\t0.5\thangul\n\(row)\n".utf8)
    )
    #expect {
      try LetterCosts(none, learned: table)
    } throws: { error in
      "\(error)".hasPrefix("costs:2:")
    }
  }
}
