import CanonymTables
import CanonymUnicode

/// Reads tables into the tree of a ``RowTable``.
struct RowTableBuilder {
  private(set) var tree = RowTree()
  private(set) var targets: [UInt32] = []
  private(set) var keyCount = 0
  private(set) var longestValue = 0

  /// Where short values lie, by a hash of their bytes, so that most that come again are kept once.
  private var shortValues = [ShortValue](repeating: ShortValue(), count: 1 << 13)
  private let joiner: RowJoiner
  private var tableCount: UInt16 = 0
  /// The scalars of the key at hand, kept for its room.
  private var key: [UInt32] = []

  private let syllables: RowSyllables?

  init(joiner: RowJoiner, syllables: RowSyllables?) {
    self.joiner = joiner
    self.syllables = syllables
  }

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
        if !row.value.isEmpty { try insert(row, of: body, line, table.name) }
        last = row.key
      }
      start = row.end + 1
      line += 1
    }
  }

  private mutating func insert(
    _ row: RowFields,
    of body: Span<UInt8>,
    _ line: Int,
    _ table: String
  ) throws(TableError) {
    key.removeAll(keepingCapacity: true)
    var at = row.key.lowerBound
    while at < row.key.upperBound {
      let (scalar, length) = decodeScalar(body, at, row.key.upperBound)
      key.append(scalar)
      at += length
    }
    let node = tree.node(of: key)
    // An equal key of a table above counts.
    if tree.nodes[node].isKey { return }
    let short = shortValue(row.value, of: body)
    var value = short.map { shortValues[$0.place] } ?? ShortValue()
    if value.count == 0 || value.bytes != short?.bytes {
      value = ShortValue(bytes: short?.bytes ?? 0, start: targets.count)
      if let unknown = append(row.value, of: body) {
        let syllable = String(decoding: unknown.map { body[$0] }, as: UTF8.self)
        throw .malformedRow(
          table: table,
          line: line,
          reason: "the table of syllables has no '\(syllable)'"
        )
      }
      value.count = targets.count - value.start
      if value.count == 0 { return }
      if let short { shortValues[short.place] = value }
      longestValue = max(longestValue, value.count)
    }
    tree.set(node, target: value.start, count: value.count, line: line, table: tableCount)
    keyCount += 1
  }

  /// Appends a value to the targets, with its seams as the joiner has them.
  ///
  /// - Returns: where a syllable lies that the table of syllables lacks.
  private mutating func append(_ value: Range<Int>, of body: Span<UInt8>) -> Range<Int>? {
    let start = targets.count
    var at = value.lowerBound
    while at < value.upperBound {
      var end = at
      while end < value.upperBound, body[end] != UInt8(ascii: " ") { end += 1 }
      if end > at {
        let before = targets.count
        guard spell(body.extracting(at..<end)) else { return at..<end }
        if before > start, before < targets.count,
          let seam = joiner.scalar(before: targets[before])
        {
          targets.insert(seam, at: before)
        }
      }
      at = end + 1
    }
    return nil
  }

  /// Appends one syllable to the targets; one that begins with a capital as it stands; false when the table of syllables lacks it.
  private mutating func spell(_ syllable: Span<UInt8>) -> Bool {
    if let syllables, !isCapital(syllable[0]) {
      guard let spelling = syllables.spelling(of: syllable) else { return false }
      targets.append(contentsOf: spelling)
      return true
    }
    var at = 0
    while at < syllable.count {
      let (scalar, length) = decodeScalar(syllable, at, syllable.count)
      targets.append(scalar)
      at += length
    }
    return true
  }

  /// The place in ``shortValues`` of a value of up to eight bytes, and its bytes as one number; nil for longer ones.
  private func shortValue(_ value: Range<Int>, of body: Span<UInt8>) -> (place: Int, bytes: UInt64)?
  {
    guard value.count <= 8 else { return nil }
    var bytes: UInt64 = 0
    for index in value { bytes = bytes << 8 | UInt64(body[index]) }
    // Fibonacci hashing, as in the tree.
    let hash = (bytes &* 0x9E37_79B9_7F4A_7C15) >> 32
    return (Int(truncatingIfNeeded: hash) & (shortValues.count - 1), bytes)
  }
}

private func isCapital(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

/// A value of up to eight bytes, and where it lies among the targets.
private struct ShortValue {
  var bytes: UInt64 = 0
  var start = 0
  var count = 0
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
