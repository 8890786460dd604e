import CanonymTables

/// How likely each token is after the ones before it: an n-gram model that backs off to shorter contexts.
///
/// A state is a context that the model has seen, as the number of its line in the table; the lines stand breadth
/// first, so that the contexts one token longer follow in the order of the entries that lead to them.
///
/// ```
/// context  0 (none)   entries  a b c…      entry b leads to context 2
/// context  1 (a)      entries  b z         backing off from 1 leads to 0
/// context  2 (b)      …
/// ```
struct SequenceModel: Sendable {
  /// The state before the first token.
  private(set) var start = 0
  private var entryStarts: [UInt32] = [0]
  private var backoffCosts: [Float] = []
  private var shorter: [UInt32] = []
  private var tokens: [UInt16] = []
  private var costs: [Float] = []
  private var next: [UInt32] = []
  private var firstEntries: [Int32] = []

  /// Token 0 stands before a sequence, 1 ends it.
  static let begin = 0
  static let end = 1
  /// The cost of a token that was never seen, with the negative logarithm's unit of 1.
  private static let unseen: Float = 16

  /// Reads a section of n-grams whose tokens have this many digits.
  init(_ table: LearnedTable, section: String, tokenDigits: Int) throws(TableError) {
    let width = tokenDigits + 2
    tokens.reserveCapacity(table.size(of: section) / width)
    costs.reserveCapacity(table.size(of: section) / width)
    next.reserveCapacity(table.size(of: section) / width)
    try table.forEachLine(of: section) { (bytes, line, place) throws(TableError) in
      guard let backoff = number(bytes, at: line.lowerBound, digits: 2, before: line.upperBound),
        (line.count - 2) % width == 0
      else { throw table.malformed(place, "no whole number of entries") }
      backoffCosts.append(Float(backoff) / 128)
      var at = line.lowerBound + 2
      var last = -1
      while at < line.upperBound {
        guard let token = number(bytes, at: at, digits: tokenDigits, before: line.upperBound),
          let entry = number(bytes, at: at + tokenDigits, digits: 2, before: line.upperBound),
          token > last
        else { throw table.malformed(place, "an entry is no number or out of order") }
        last = token
        tokens.append(UInt16(token))
        costs.append(Float(entry >> 1) / 128)
        next.append(UInt32(entry & 1))
        at += width
      }
      entryStarts.append(UInt32(tokens.count))
    }
    guard !backoffCosts.isEmpty, link() else {
      throw table.malformed(table.table.bodyLine, "section '% \(section)': entries lead to no line")
    }
    start = step(from: 0, Self.begin).state
  }

  /// Finds where each entry leads and where each context backs off to; false when the lines do not fit the entries.
  private mutating func link() -> Bool {
    firstEntries = Array(repeating: -1, count: Int(tokens[0..<Int(entryStarts[1])].max() ?? 0) + 1)
    for entry in 0..<Int(entryStarts[1]) { firstEntries[Int(tokens[entry])] = Int32(entry) }
    shorter = Array(repeating: 0, count: backoffCosts.count)
    var children: UInt32 = 0
    for context in backoffCosts.indices {
      for entry in Int(entryStarts[context])..<Int(entryStarts[context + 1]) {
        let below = context == 0 ? 0 : step(from: Int(shorter[context]), Int(tokens[entry])).state
        if next[entry] == 1 {
          children += 1
          guard children < UInt32(backoffCosts.count), Int(children) > context else { return false }
          next[entry] = children
          shorter[Int(children)] = UInt32(below)
        } else {
          next[entry] = UInt32(below)
        }
      }
    }
    return Int(children) + 1 == backoffCosts.count
  }

  /// The cost of a token after a state, and the state after it.
  @inline(__always)
  func step(from state: Int, _ token: Int) -> (cost: Float, state: Int) {
    var state = state
    var cost: Float = 0
    while state != 0 {
      var low = Int(entryStarts[state])
      var high = Int(entryStarts[state + 1])
      while low < high {
        let middle = (low + high) >> 1
        if Int(tokens[middle]) < token { low = middle + 1 } else { high = middle }
      }
      if low < Int(entryStarts[state + 1]), Int(tokens[low]) == token {
        return (cost + costs[low], Int(next[low]))
      }
      cost += backoffCosts[state]
      state = Int(shorter[state])
    }
    guard token < firstEntries.count, firstEntries[token] >= 0 else {
      return (cost + Self.unseen, 0)
    }
    let entry = Int(firstEntries[token])
    return (cost + costs[entry], Int(next[entry]))
  }

  /// The cost of a token that stands alone.
  func cost(of token: Int) -> Float { step(from: 0, token).cost }
}
