import CanonymTables
import CanonymUnicode

/// Reads tables into the tree of a ``RowTable``.
struct RowTableBuilder {
  private(set) var roots = ScalarPages()
  // Node 0 is none.
  private(set) var nodes = [RowNode()]
  private(set) var edges = RowEdges()
  private(set) var targets: [UInt32] = []
  private(set) var keyCount = 0
  private(set) var longestValue = 0

  /// Where values lie, by their hash, so that equal ones are kept once.
  private var known = [UInt64](repeating: 0, count: 1 << 14)
  private let joiner: RowJoiner
  private var tableCount: UInt16 = 0

  init(joiner: RowJoiner) { self.joiner = joiner }

  /// Adds the rows of one table that have a value in a column.
  mutating func read(_ table: Table, column: String) throws(TableError) {
    let columns = table.columns
    guard let place = columns.firstIndex(of: column), place > 0 else {
      throw .malformedHeader(
        table: table.name,
        key: "columns",
        reason: "does not name '\(column)' after the column of the keys"
      )
    }
    guard tableCount < .max else {
      throw .malformedHeader(table: table.name, key: "rows", reason: "comes too often")
    }
    try table.withBody { (body: Span<UInt8>) throws(TableError) in
      guard (try? UTF8Span(validating: body)) != nil else {
        throw .notUTF8(table: table.name, line: firstBadLine(of: body, from: table.bodyLine))
      }
      try read(body, of: table, place, columns.count)
    }
    tableCount += 1
  }

  private mutating func read(
    _ body: Span<UInt8>,
    of table: Table,
    _ column: Int,
    _ columnCount: Int
  ) throws(TableError) {
    var line = table.bodyLine
    var last = 0..<0
    var start = 0
    while start < body.count {
      let row = fields(of: body, from: start, column)
      if row.end > start, body[start] != UInt8(ascii: "#") {
        if let reason = fault(of: row, after: last, in: body, columnCount) {
          throw .malformedRow(table: table.name, line: line, reason: reason)
        }
        if !row.value.isEmpty { insert(row, of: body, line: UInt32(clamping: line)) }
        last = row.key
      }
      start = row.end + 1
      line += 1
    }
  }

  private mutating func insert(_ row: RowFields, of body: Span<UInt8>, line: UInt32) {
    var at = row.key.lowerBound
    var node = 0
    while at < row.key.upperBound {
      let (scalar, length) = decodeScalar(body, at, row.key.upperBound)
      node = child(of: node, by: scalar)
      at += length
    }
    // An equal key of a table above counts.
    if nodes[node].isKey { return }
    let start = targets.count
    append(row.value, of: body)
    let count = targets.count - start
    longestValue = max(longestValue, count)
    nodes[node].target = UInt32(truncatingIfNeeded: shared(start, count))
    nodes[node].targetCount = UInt32(truncatingIfNeeded: count)
    nodes[node].line = line
    nodes[node].table = tableCount
    keyCount += 1
  }

  /// The node that a scalar leads to, made if need be.
  private mutating func child(of parent: Int, by scalar: UInt32) -> Int {
    let known = parent == 0 ? roots[scalar] : edges.child(of: parent, by: scalar)
    if known != 0 { return known }
    let node = nodes.count
    nodes.append(RowNode())
    if parent == 0 {
      roots[scalar] = node
    } else {
      nodes[parent].hasLonger = true
      edges.insert(from: parent, by: scalar, to: node)
    }
    return node
  }

  /// Appends a value to the targets, with its seams as the joiner has them.
  private mutating func append(_ value: Range<Int>, of body: Span<UInt8>) {
    var at = value.lowerBound
    while at < value.upperBound {
      let (scalar, length) = decodeScalar(body, at, value.upperBound)
      at += length
      guard scalar == 0x20, at < value.upperBound else {
        targets.append(scalar)
        continue
      }
      if let seam = joiner.scalar(before: decodeScalar(body, at, value.upperBound).scalar) {
        targets.append(seam)
      }
    }
  }

  /// Where the value just appended lies for good: a short one that is known already is taken off again.
  private mutating func shared(_ start: Int, _ count: Int) -> Int {
    guard count < 32 else { return start }
    var hash: UInt64 = 0
    for index in start..<start + count {
      hash = (hash ^ UInt64(targets[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    let place = Int(truncatingIfNeeded: hash) & (known.count - 1)
    let other = Int(known[place] >> 8)
    if Int(known[place] & 0xFF) == count,
      (0..<count).allSatisfy({ targets[other + $0] == targets[start + $0] })
    {
      targets.removeLast(count)
      return other
    }
    known[place] = UInt64(start) << 8 | UInt64(count)
    return start
  }
}

/// Where the parts of one row lie.
private struct RowFields {
  var key: Range<Int>
  var value: Range<Int>
  var count: Int
  var end: Int
}

/// Reads the row that begins at a byte: its key and the field of one column.
private func fields(of body: Span<UInt8>, from start: Int, _ column: Int) -> RowFields {
  var row = RowFields(key: start..<start, value: start..<start, count: 0, end: start)
  var fieldStart = start
  var at = start
  while true {
    let ended = at >= body.count || body[at] == UInt8(ascii: "\n")
    if ended || body[at] == UInt8(ascii: "\t") {
      if row.count == 0 { row.key = fieldStart..<at }
      if row.count == column { row.value = fieldStart..<at }
      row.count += 1
      fieldStart = at + 1
      if ended {
        row.end = at
        return row
      }
    }
    at += 1
  }
}

/// What is wrong with a row that follows a key; nil when nothing is.
private func fault(
  of row: RowFields,
  after last: Range<Int>,
  in body: Span<UInt8>,
  _ columnCount: Int
) -> String? {
  if row.count > columnCount {
    return "\(row.count) fields where the header names \(columnCount) columns"
  }
  if row.key.isEmpty { return "the key is empty" }
  let shared = min(last.count, row.key.count)
  for offset in 0..<shared {
    let above = body[last.lowerBound + offset]
    let own = body[row.key.lowerBound + offset]
    if above < own { return nil }
    if above > own { return unsorted }
  }
  if last.count < row.key.count { return nil }
  return last.count == row.key.count
    ? "the key is that of the row above it"
    : unsorted
}

private let unsorted = "the key is not sorted: it comes before the one above it in byte order"

/// The number of the first line that is not UTF-8.
private func firstBadLine(of body: Span<UInt8>, from first: Int) -> Int {
  var line = first
  var start = 0
  while start < body.count {
    var end = start
    while end < body.count, body[end] != UInt8(ascii: "\n") { end += 1 }
    if (try? UTF8Span(validating: body.extracting(start..<end))) == nil { return line }
    start = end + 1
    line += 1
  }
  return line
}
