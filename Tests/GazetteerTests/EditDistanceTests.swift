import CanonymGazetteer
import Testing

@Suite struct EditDistanceTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("kharkiv", "kharkov", 1), ("kharkiv", "kharikv", 1), ("", "ab", 2), ("kyiv", "kiev", 2),
    ("ca", "abc", 3), ("same", "same", 0), ("харків", "харьков", 2),
  ])
  func `Edits are counted, swaps of neighbours as one`(left: String, right: String, edits: Int) {
    var measure = EditDistance()
    #expect(measure.distance(scalars(left), scalars(right), atMost: edits) == edits)
    #expect(measure.distance(scalars(right), scalars(left), atMost: edits + 1) == edits)
    if edits > 0 {
      #expect(measure.distance(scalars(left), scalars(right), atMost: edits - 1) == nil)
    }
  }

  @Test func `The band gives what the whole table gives`() {
    var measure = EditDistance()
    for _ in 0..<5_000 {
      let left = (0..<Int.random(in: 0...9)).map { _ in UInt32.random(in: 97...99) }
      let right = (0..<Int.random(in: 0...9)).map { _ in UInt32.random(in: 97...99) }
      let whole = plainDistance(left, right)
      for bound in 0...4 {
        let expected = whole <= bound ? whole : nil
        #expect(
          measure.distance(left, right, atMost: bound) == expected,
          "\(left) \(right) \(bound)"
        )
      }
    }
  }

  /// Optimal string alignment by its recurrence.
  private func plainDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1),
      count: left.count + 1
    )
    for i in 0...left.count {
      for j in 0...right.count {
        if i == 0 || j == 0 {
          table[i][j] = max(i, j)
          continue
        }
        var cost = table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        cost = min(cost, table[i - 1][j] + 1, table[i][j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, table[i - 2][j - 2] + 1)
        }
        table[i][j] = cost
      }
    }
    return table[left.count][right.count]
  }
}
