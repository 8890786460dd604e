import CanonymTables
import CanonymUnicode

/// The words of a table's first column, found at a place of a text.
///
/// A word in small letters is found in any case, one with a capital as it is written; a space in it stands for
/// any space; a star at its end, for the endings of its cases. The rows stay bytes: opening a table notes where
/// its words begin, and a row's other fields are read when its word was found.
///
/// ```
/// filter   a bit for each pair of first scalars: most places of a text are refused by it
/// slots    pair of scalars → group, by open addressing
/// groups   pair, first row, row behind the last
/// rows     by group, longer words first; where the row and its word's end lie in the bytes
/// ```
final class WordTable: Sendable {
  /// A row of the table.
  struct Row: Sendable {
    fileprivate let start: Int
    fileprivate let wordEnd: Int
    /// Whether the endings of a case may follow the word.
    let isStem: Bool
    fileprivate let isExact: Bool
    fileprivate let scalars: Int
    /// The word's third scalar, by which most words of a pair are refused; 0 for a shorter word.
    fileprivate let third: UInt32
    /// How many rows from this one on are of the same word.
    fileprivate var count = 1
  }

  /// The table's body.
  private let bytes: [UInt8]
  private let rows: [Row]
  private let slots: [Slot]
  private let filter: [UInt64]

  /// A pair of scalars with its rows; without rows for an empty one.
  private struct Slot {
    var key: UInt64 = 0
    var first: Int32 = 0
    var end: Int32 = 0
  }

  private static let filterBits = 15
  /// Spreads keys over hashes: 2⁶⁴ over the golden ratio.
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The words of a table.
  ///
  /// - Parameters:
  ///   - columns: the names that its columns must have, the word's first.
  ///   - reason: says what is wrong with a row, or nil.
  ///   - isWanted: whether a row belongs to these words.
  init(
    _ table: Table,
    columns: [String],
    reason: (RowFields) -> String? = { _ in nil },
    where isWanted: (RowFields) -> Bool = { _ in true }
  ) throws(TableError) {
    let bytes = table.bodyBytes
    guard table.columns == columns else {
      throw .malformedHeader(
        table: table.name,
        key: "columns",
        reason: "they are not \(columns.joined(separator: " "))"
      )
    }
    var found: [(key: UInt64, row: Row)] = []
    var start = 0
    var line = table.bodyLine
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if start < end, let (key, row) = Self.entry(bytes.span, start, end) {
        let fields = RowFields(bytes: bytes, wordEnd: row.wordEnd)
        if let reason = reason(fields) {
          throw .malformedRow(table: table.name, line: line, reason: reason)
        }
        if isWanted(fields) { found.append((key, row)) }
      }
      start = end + 1
      line += 1
    }
    Self.sort(&found)
    self.bytes = bytes
    rows = Self.counted(found.map(\.row), bytes)
    (slots, filter) = Self.index(found)
  }

  private static func sort(_ found: inout [(key: UInt64, row: Row)]) {
    found.sort { one, two in
      if one.key != two.key { return one.key < two.key }
      if one.row.scalars != two.row.scalars { return one.row.scalars > two.row.scalars }
      if one.row.isExact != two.row.isExact { return one.row.isExact }
      return one.row.start < two.row.start
    }
  }

  /// Rows with the number of those of one word told in the first of them.
  private static func counted(_ rows: [Row], _ bytes: [UInt8]) -> [Row] {
    var rows = rows
    var first = 0
    for place in rows.indices.dropFirst() {
      let one = bytes[rows[first].start..<rows[first].wordEnd]
      if one.elementsEqual(bytes[rows[place].start..<rows[place].wordEnd]) {
        rows[first].count += 1
      } else {
        first = place
      }
    }
    return rows
  }

  private static func index(_ found: [(key: UInt64, row: Row)]) -> ([Slot], [UInt64]) {
    var size = 16
    while size < found.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    var filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    var first = 0
    while first < found.count {
      var end = first + 1
      while end < found.count, found[end].key == found[first].key { end += 1 }
      let hash = found[first].key &* spread
      filter[Int(hash >> (64 - 9))] |= 1 << (hash >> (64 - 15) & 63)
      var slot = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
      while slots[slot].end > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(key: found[first].key, first: Int32(first), end: Int32(end))
      first = end
    }
    return (slots, filter)
  }

  /// What `accept` makes of the longest word at a byte that it does not refuse.
  ///
  /// - Parameter accept: is handed the rows of a word and its end, and gives nil to refuse it.
  func match<Result>(
    _ text: Span<UInt8>,
    at start: Int,
    _ accept: (ArraySlice<Row>, Int) -> Result?
  ) -> Result? {
    guard let (first, end) = scalarAfter(text, start) else { return nil }
    let (second, secondEnd) = scalarAfter(text, end) ?? (0, end)
    let rows = group(Self.key(first, second))
    if !rows.isEmpty {
      let third = Self.folded(scalarAfter(text, secondEnd)?.scalar ?? 0)
      if let result = match(text, start, third, rows, accept) { return result }
    }
    let alone = group(Self.key(first, 0))
    return alone.isEmpty ? nil : match(text, start, 0, alone, accept)
  }

  private func match<Result>(
    _ text: Span<UInt8>,
    _ start: Int,
    _ third: UInt32,
    _ group: Range<Int>,
    _ accept: (ArraySlice<Row>, Int) -> Result?
  ) -> Result? {
    var first = group.lowerBound
    while first < group.upperBound {
      let row = rows[first]
      let last = first + row.count
      if row.third == third || row.third == 0, let end = end(of: row, text, start),
        let result = accept(rows[first..<last], end)
      {
        return result
      }
      first = last
    }
    return nil
  }

  /// The rows of a pair of scalars; an empty range when there are none.
  @inline(__always)
  private func group(_ key: UInt64) -> Range<Int> {
    let hash = key &* Self.spread
    guard filter[Int(hash >> (64 - 9))] >> (hash >> (64 - 15) & 63) & 1 == 1 else { return 0..<0 }
    return search(key, hash)
  }

  private func search(_ key: UInt64, _ hash: UInt64) -> Range<Int> {
    var place = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[place].end > 0 {
      if slots[place].key == key { return Int(slots[place].first)..<Int(slots[place].end) }
      place = (place + 1) & (slots.count - 1)
    }
    return 0..<0
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(lowered(first)) << 32 | UInt64(folded(second))
  }

  /// A scalar in its small form; any space as the plain one.
  @inline(__always)
  private static func folded(_ scalar: UInt32) -> UInt32 {
    isSpace(scalar) ? 0x20 : lowered(scalar)
  }

  /// Where a row's word ends in the text, when it stands there.
  private func end(of row: Row, _ text: Span<UInt8>, _ start: Int) -> Int? {
    // A span lives no longer than what it looks at is held.
    let bytes = bytes
    let word = bytes.span
    var at = start
    var place = row.start
    while place < row.wordEnd {
      // Most words differ in a letter of ASCII.
      let letter = word[place]
      if letter < 0x80, letter != 0x20 {
        guard at < text.count else { return nil }
        let byte = text[at]
        let isSmall = !row.isExact && byte &- 0x41 < 26 && byte | 0x20 == letter
        guard byte == letter || isSmall else { return nil }
        place += 1
        at += 1
        continue
      }
      let (scalar, length) = decodeScalar(word, place, row.wordEnd)
      guard let (found, end) = scalarAfter(text, at) else { return nil }
      let isSame =
        found == scalar || !row.isExact && lowered(found) == scalar
        || scalar == 0x20 && isSpace(found)
      guard isSame else { return nil }
      place += length
      at = end
    }
    return at
  }

  private static func entry(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> (UInt64, Row)? {
    var at = start
    var scalars = 0
    var first: UInt32 = 0
    var second: UInt32 = 0
    var third: UInt32 = 0
    var isExact = false
    var isStem = false
    while at < end, bytes[at] != UInt8(ascii: "\t") {
      let (scalar, length) = decodeScalar(bytes, at, end)
      if scalar == UInt32(UInt8(ascii: "*")), scalars > 1 {
        isStem = true
        break
      }
      switch scalars {
      case 0: first = scalar
      case 1: second = scalar
      case 2: third = folded(scalar)
      default: break
      }
      if lowered(scalar) != scalar { isExact = true }
      scalars += 1
      at += length
    }
    guard scalars > 0 else { return nil }
    let row = Row(
      start: start,
      wordEnd: at,
      isStem: isStem,
      isExact: isExact,
      scalars: scalars,
      third: third
    )
    return (key(first, second), row)
  }
}

extension WordTable {
  /// The fields of a row behind its word.
  private func fields(of row: Row) -> RowFields { RowFields(bytes: bytes, wordEnd: row.wordEnd) }

  /// A field of a row as text; 1 for the one behind the word, empty when the row ends before it.
  func field(_ field: Int, of row: Row) -> String { fields(of: row).text(field) }

  /// Whether a field of a row is a word.
  func field(_ field: Int, of row: Row, is word: String) -> Bool {
    fields(of: row).field(field, is: word)
  }

  /// A field of a row as a number of at most two digits; nil when it is none.
  func number(_ field: Int, of row: Row) -> Int? { fields(of: row).number(field) }

  /// Whether a word stands in a field of a row that lists words, parted by spaces.
  func list(_ field: Int, of row: Row, contains word: String) -> Bool {
    fields(of: row).list(field, contains: word)
  }
}

/// Whether a word that stands before a byte may end there: no letter of its kind goes on.
func isWordEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
  guard let (next, _) = scalarAfter(text, end), let (last, _) = scalarBefore(text, end) else {
    return true
  }
  if (0x30...0x39).contains(next) { return !isCasedLetter(last) }
  guard isLetter(next), last != UInt32(UInt8(ascii: ".")) else { return true }
  // Thai goes on without a space; and where the script changes, a word ends.
  return isUnspaced(last) || isUnspaced(next) || isCasedLetter(last) != isCasedLetter(next)
}

/// Where the letters begin that end at a byte, at most so many bytes back.
func wordStart(_ text: Span<UInt8>, endingAt end: Int, atMost limit: Int = 48) -> Int {
  var start = end
  while let (scalar, before) = scalarBefore(text, start), isLetter(scalar), end - before <= limit {
    start = before
  }
  return start
}
