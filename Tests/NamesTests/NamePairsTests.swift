import CanonymNames
import CanonymTables
import Testing

/// Pairs of names of world news with near misses, by the ways in which names are the same: half of them the
/// comparison was tuned on, the other half says how it does on names nobody looked at.
@Suite struct NamePairsTests {
  /// A row of a file of pairs.
  struct Pair: Sendable {
    let group: String
    let type: NameType
    let isSame: Bool
    let left: String
    let right: String
  }

  private let comparer: NameComparer

  init() throws { comparer = NameComparer(try NameTables()) }

  private static func pairs(_ name: String) throws -> [Pair] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let table = try TableSource.folder(folder.joined(separator: "/")).table("Pairs/\(name).tsv")
    return try table.rows().map { row in
      Pair(
        group: String(try row.required("group")),
        type: NameType(word: String(try row.required("type"))),
        isSame: try row.required("same") == "yes",
        left: String(try row.required("left")),
        right: String(try row.required("right"))
      )
    }
  }

  @Test(arguments: ["tuned", "held-out"])
  func `Most pairs are judged right, in each group`(file: String) throws {
    let pairs = try Self.pairs(file)
    #expect(pairs.count > 700)
    var (found, accepted): ([String: [Double]], [Double]) = ([:], [])
    for pair in pairs {
      let score = try comparer.compare(pair.left, pair.right, type: pair.type).score
      if pair.isSame {
        found[pair.group, default: []].append(score)
      } else {
        accepted.append(score)
      }
    }
    func share(_ scores: [Double]) -> Double {
      Double(scores.count { $0 >= NameComparison.defaultThreshold }) / Double(max(1, scores.count))
    }
    #expect(share(accepted) <= 0.12)
    #expect(share(found.values.flatMap { $0 }) >= 0.93)
    for (group, scores) in found where scores.count > 4 {
      #expect(share(scores) >= 0.65, "\(group)")
    }
  }
}
