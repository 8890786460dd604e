import Glibc

/// A native word made ready to be compared with many Latin ones: for each Latin chunk where it may stand.
///
/// The cost of a pair of words is that of the cheapest way to cut both into chunks.
public struct ChunkLattice: Sendable {
  /// How many native letters there are, borders counted.
  let length: Int
  /// For each place the least that the native letters from there on can cost.
  let rest: [Int32]
  /// For each letter what it costs to have no Latin counterpart.
  let deletions: [Int32]
  /// Where each Latin chunk may stand, and its cost.
  private let arcs: ArcMap
  /// Where chunks may stand that begin with some Latin letters and go on, and the least that they and all after
  /// them cost.
  private let begun: ArcMap

  /// The least that any Latin word costs.
  public var least: Int32 { rest[0] }

  /// - Parameter units: native letters with their borders, as ``NativeSpelling`` gives them.
  public init(_ units: [UInt32], _ table: ChunkTable) {
    length = units.count
    var deletions = [Int32](repeating: ChunkTable.unpaired, count: units.count)
    var found: [(latin: LatinChunk, start: Int, end: Int, cost: Int32)] = []
    for start in units.indices {
      for count in 1...ChunkTable.longestNative where start + count <= units.count {
        let second = count > 1 ? units[start + 1] : 0
        guard let rows = table.rows(of: .init(first: units[start], second: second)) else {
          continue
        }
        for row in rows {
          if table.latins[row] == .empty {
            if count == 1 { deletions[start] = min(deletions[start], table.costs[row]) }
          } else {
            found.append((table.latins[row], start, start + count, table.costs[row]))
          }
        }
      }
    }
    var rest = [Int32](repeating: 0, count: units.count + 1)
    var left = found[...]
    for start in units.indices.reversed() {
      rest[start] = rest[start + 1] + deletions[start]
      while let one = left.last, one.start == start {
        rest[start] = min(rest[start], rest[one.end] + one.cost)
        left.removeLast()
      }
    }
    var arcs = ArcMap(count: found.count)
    var begun = ArcMap(count: found.count * 3)
    for one in found {
      arcs.insert(one.latin.code, start: one.start, end: one.end, cost: one.cost)
      var prefix = one.latin.code >> 6
      while prefix > 0 {
        begun.lower(prefix, start: one.start, end: one.end, cost: one.cost + rest[one.end])
        prefix >>= 6
      }
    }
    self.rest = rest
    self.deletions = deletions
    self.arcs = arcs
    self.begun = begun
  }

  /// Costs that no way leads to.
  static let unreachable: Int32 = 1 << 28

  /// The row of costs of a Latin prefix: for each number of native letters the least that both cost so far.
  ///
  /// - Parameters:
  ///   - rows: the rows of all shorter prefixes, each of ``length`` + 1 costs, by the places in `starts`.
  ///   - starts: where the rows of the prefixes shorter by 1, 2, 3, 4 letters begin; as many as there are.
  ///   - letters: the last letters of the prefix, six bits each.
  func append(row rows: inout [Int32], after starts: InlineArray<4, Int>, letters: UInt32) {
    let begin = rows.count
    rows.append(contentsOf: repeatElement(Self.unreachable, count: length + 1))
    var mask: UInt32 = 63
    for count in 0..<ChunkTable.longestLatin {
      let start = starts[count]
      if start < 0 { break }
      var at = arcs.first(of: letters & mask)
      while at >= 0 {
        let arc = arcs[at]
        let cost = rows[start + Int(arc.start)] + arc.cost
        if cost < rows[begin + Int(arc.end)] { rows[begin + Int(arc.end)] = cost }
        at = Int(arc.next)
      }
      mask = mask << 6 | 63
    }
    if starts[0] >= 0 {
      for place in 0...length {
        let cost = rows[starts[0] + place] + ChunkTable.unpaired
        if cost < rows[begin + place] { rows[begin + place] = cost }
      }
    } else {
      rows[begin] = 0
    }
    for place in 0..<length {
      let cost = rows[begin + place] + deletions[place]
      if cost < rows[begin + place + 1] { rows[begin + place + 1] = cost }
    }
  }

  /// The least that a Latin word costs whose prefix has the last row of `rows`, whatever follows.
  ///
  /// - Parameters:
  ///   - starts: where the rows of the prefixes shorter by 1, 2, 3, 4 letters begin.
  ///   - letters: the last letters of the prefix.
  func least(of rows: [Int32], after starts: InlineArray<4, Int>, letters: UInt32) -> Int32 {
    let begin = rows.count - length - 1
    var least = Int32.max
    for place in 0...length { least = min(least, rows[begin + place] &+ rest[place]) }
    var mask: UInt32 = 63
    for count in 0..<ChunkTable.longestLatin - 1 {
      let start = starts[count]
      if start < 0 { break }
      var at = begun.first(of: letters & mask)
      while at >= 0 {
        least = min(least, rows[start + Int(begun[at].start)] + begun[at].cost)
        at = Int(begun[at].next)
      }
      mask = mask << 6 | 63
    }
    return least
  }

  /// The cost of a Latin word of small letters and digits; other characters have no counterpart.
  public func cost(of latin: [UInt8]) -> Int32 {
    var rows: [Int32] = []
    rows.reserveCapacity((latin.count + 1) * (length + 1))
    append(row: &rows, after: [-1, -1, -1, -1], letters: 0)
    var letters: UInt32 = 0
    for (index, letter) in latin.enumerated() {
      letters = letters << 6 | UInt32(LatinChunk.value(of: letter) ?? 63)
      var starts: InlineArray<4, Int> = [-1, -1, -1, -1]
      for back in 0..<4 where index >= back { starts[back] = (index - back) * (length + 1) }
      append(row: &rows, after: starts, letters: letters & 0xFF_FFFF)
    }
    return rows[rows.count - 1]
  }
}

extension ChunkLattice {
  /// How likely a cost means one name, 0…1: by the cost of a native letter.
  ///
  /// 0.7 is reached at 1.5 natural logarithms a letter: set on the development half of the pairs, where right
  /// words cost less in nine of ten cases and the nearest wrong ones of 10,000 more in most.
  public func likeness(atCost cost: Int32) -> Double {
    exp(-0.238 * Double(max(0, cost)) / 100 / Double(max(1, length - 2)))
  }
}
