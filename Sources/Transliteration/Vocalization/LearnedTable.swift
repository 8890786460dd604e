import CanonymTables

/// A table that `learn.py` made: sections of lines, numbers in digits of six bits.
///
/// ```
/// # weights: 0.72 0.35 …
/// % chunks          begins the section `chunks`
/// ب	b
/// % sequences
/// 0C02Zj…
/// ```
struct LearnedTable {
  let table: Table
  private let sections: [(name: String, bytes: Range<Int>, line: Int)]

  init(_ table: Table) {
    self.table = table
    var sections: [(name: String, bytes: Range<Int>, line: Int)] = []
    table.withBody { body in
      var start = 0
      var line = table.bodyLine
      while start < body.count {
        let end = lineEnd(body, start)
        if body[start] == UInt8(ascii: "%") {
          if !sections.isEmpty {
            sections[sections.count - 1].bytes =
              sections[sections.count - 1].bytes.lowerBound..<start
          }
          var name = ""
          for at in min(start + 2, end)..<end {
            name.unicodeScalars.append(Unicode.Scalar(body[at]))
          }
          sections.append((name, min(end + 1, body.count)..<body.count, line + 1))
        }
        start = end + 1
        line += 1
      }
    }
    self.sections = sections
  }

  /// Lends the lines of a section: the body, where each line begins and ends, its number in the file.
  func forEachLine(
    of section: String,
    _ visit: (Span<UInt8>, Range<Int>, Int) throws(TableError) -> Void
  ) throws(TableError) {
    guard let found = sections.first(where: { $0.name == section }) else {
      throw malformed(table.bodyLine, "no section '% \(section)'")
    }
    try table.withBody { (body: Span<UInt8>) throws(TableError) in
      var start = found.bytes.lowerBound
      var line = found.line
      while start < found.bytes.upperBound {
        let end = lineEnd(body, start)
        try visit(body, start..<end, line)
        start = end + 1
        line += 1
      }
    }
  }

  /// How many bytes a section has, to reserve room.
  func size(of section: String) -> Int { sections.first { $0.name == section }?.bytes.count ?? 0 }

  func malformed(_ line: Int, _ reason: String) -> TableError {
    .malformedRow(table: table.name, line: line, reason: reason)
  }
}

/// The number that some digits stand for; nil when one of them is none, or when they pass `end`.
@inline(__always)
func number(_ bytes: Span<UInt8>, at start: Int, digits: Int, before end: Int) -> Int? {
  guard start + digits <= end else { return nil }
  var value = 0
  for at in start..<start + digits {
    guard bytes[at] >= 48, bytes[at] < 112 else { return nil }
    value = value << 6 | Int(bytes[at] - 48)
  }
  return value
}

private func lineEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
  var end = start
  while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
  return end
}
