/// One table: a header of `# key: value` lines, then a body of rows or rules.
///
/// Only the header is read when a table is opened; the body is read where it lies.
///
/// ```
/// # table: magnitude words
/// # source: Unicode CLDR 42, compact decimal formats
/// # columns: word value languages
/// # example: 2.9 lakh → 290000
/// lakh	100000	en
/// ```
public struct Table: Sendable {
  /// Its path below `Tables/`.
  public let name: String
  /// Where the body begins: bytes from the start.
  public let bodyStart: Int
  /// The number of the body's first line, counted from 1.
  public let bodyLine: Int

  let bytes: TableBytes
  /// Lines of a header that is not in the bytes.
  private let given: [(key: String, value: String)]

  init(name: String, header: [(key: String, value: String)], bytes: TableBytes) {
    self.name = name
    given = header
    self.bytes = bytes
    bodyStart = 0
    bodyLine = 1
  }

  init(name: String, bytes: TableBytes) throws(TableError) {
    self.name = name
    self.bytes = bytes
    given = []
    var start = 0
    var line = 1
    try bytes.withSpan { (span: Span<UInt8>) throws(TableError) in
      while start < span.count {
        let first = span[start]
        guard first == UInt8(ascii: "#") || first == UInt8(ascii: "\n") else { break }
        start = lineEnd(in: span, from: start) + 1
        line += 1
      }
      start = min(start, span.count)
      if (try? UTF8Span(validating: span.extracting(..<start))) == nil {
        throw .notUTF8(table: name, line: firstMalformedLine(in: span))
      }
    }
    bodyStart = start
    bodyLine = line
  }

  /// The header's lines in order; a key may come more than once.
  ///
  /// They are read anew each time; for one key ``value(_:)`` is quicker.
  public var header: [(key: String, value: String)] {
    if !given.isEmpty { return given }
    var header: [(key: String, value: String)] = []
    bytes.withSpan { span in
      forEachHeaderLine(of: span) { start, end in
        if let pair = string(of: span, start, end).flatMap(keyAndValue) { header.append(pair) }
        return true
      }
    }
    return header
  }

  /// The first value of a header key; nil when the header lacks it.
  public func value(_ key: String) -> String? {
    var found: String?
    forEachValue(of: key) { value in
      found = value
      return false
    }
    return found
  }

  /// All values of a header key, in order.
  public func values(_ key: String) -> [String] {
    var values: [String] = []
    forEachValue(of: key) { value in
      values.append(value)
      return true
    }
    return values
  }

  /// Calls `body` for each value of a header key, in order, as long as it gives true.
  private func forEachValue(of key: String, _ body: (String) -> Bool) {
    if !given.isEmpty {
      for line in given where line.key == key { if !body(line.value) { return } }
      return
    }
    let wanted = Array(key.utf8)
    bytes.withSpan { span in
      forEachHeaderLine(of: span) { start, end in
        var at = start
        while at < end, span[at] == UInt8(ascii: " ") { at += 1 }
        guard end - at > wanted.count, span[at + wanted.count] == UInt8(ascii: ":") else {
          return true
        }
        for index in wanted.indices where span[at + index] != wanted[index] { return true }
        var first = at + wanted.count + 1
        var last = end
        while first < last, isBlank(span[first]) { first += 1 }
        while last > first, isBlank(span[last - 1]) { last -= 1 }
        return string(of: span, first, last).map(body) ?? true
      }
    }
  }

  /// Calls `body` with each line of the header that begins with `#`, without that sign, as long as it gives true.
  private func forEachHeaderLine(
    of span: Span<UInt8>,
    _ body: (_ start: Int, _ end: Int) -> Bool
  ) {
    var start = 0
    while start < bodyStart {
      let end = lineEnd(in: span, from: start)
      if span[start] == UInt8(ascii: "#"), !body(start + 1, end) { return }
      start = end + 1
    }
  }

  /// The names of the body's columns, as its header's `columns` line states them.
  public var columns: [String] {
    value("columns").map { $0.split(separator: " ").map(String.init) } ?? []
  }

  /// The worked examples of the header: what goes in and what has to come out.
  public var examples: [(input: String, output: String)] {
    values("example").compactMap { example in
      guard let arrow = example.firstRange(of: " → ") else { return nil }
      return (String(example[..<arrow.lowerBound]), String(example[arrow.upperBound...]))
    }
  }

  /// A copy of the body's bytes, as they stand.
  public var bodyBytes: [UInt8] {
    withBody { body in
      // The bytes are read within this call alone.
      unsafe body.withUnsafeBufferPointer { unsafe [UInt8]($0) }
    }
  }

  /// Lends the body's bytes, as they stand.
  public func withBody<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try bytes.withSpan { (span: Span<UInt8>) throws(E) -> R in
      try body(span.extracting(min(bodyStart, span.count)..<span.count))
    }
  }

  /// The body as one text.
  ///
  /// - Throws: ``TableError/notUTF8(table:line:)``.
  public func text() throws(TableError) -> String {
    let text = withBody { string(of: $0, 0, $0.count) }
    guard let text else { throw .notUTF8(table: name, line: bodyLine) }
    return text
  }

  /// Reads the body's rows in order; empty lines and lines that begin with `#` are no rows.
  ///
  /// - Throws: ``TableError/malformedRow(table:line:reason:)`` for a row with more fields than columns,
  ///   ``TableError/notUTF8(table:line:)``, and whatever `body` throws.
  public func forEachRow(_ body: (TableRow) throws(TableError) -> Void) throws(TableError) {
    let columns = columns
    try withBody { (span: Span<UInt8>) throws(TableError) in
      var start = 0
      var line = bodyLine
      while start < span.count {
        let end = lineEnd(in: span, from: start)
        if end > start, span[start] != UInt8(ascii: "#") {
          guard let text = string(of: span, start, end) else {
            throw .notUTF8(table: name, line: line)
          }
          let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
          guard fields.count <= columns.count else {
            throw .malformedRow(
              table: name,
              line: line,
              reason: "\(fields.count) fields where the header names \(columns.count) columns"
            )
          }
          try body(TableRow(table: name, line: line, columns: columns, fields: fields))
        }
        start = end + 1
        line += 1
      }
    }
  }

  /// All rows of the body, for tables that are small.
  ///
  /// - Throws: as ``forEachRow(_:)``.
  public func rows() throws(TableError) -> [TableRow] {
    var rows: [TableRow] = []
    try forEachRow { (row: TableRow) throws(TableError) in rows.append(row) }
    return rows
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}

/// The number of the first line that is not UTF-8.
private func firstMalformedLine(in span: Span<UInt8>) -> Int {
  var start = 0
  var line = 1
  while start < span.count {
    let end = lineEnd(in: span, from: start)
    if string(of: span, start, end) == nil { return line }
    start = end + 1
    line += 1
  }
  return line
}

/// Where the line that begins at `start` ends: its line feed, or the end of the bytes.
private func lineEnd(in span: Span<UInt8>, from start: Int) -> Int {
  var end = start
  while end < span.count, span[end] != UInt8(ascii: "\n") { end += 1 }
  return end
}

/// The text of some bytes; nil when they are not UTF-8.
private func string(of span: Span<UInt8>, _ start: Int, _ end: Int) -> String? {
  guard let utf8 = try? UTF8Span(validating: span.extracting(start..<end)) else { return nil }
  return String(copying: utf8)
}

/// The key and value of a header line without its `#`; nil for plain remarks.
private func keyAndValue(of line: String) -> (key: String, value: String)? {
  guard let colon = line.firstIndex(of: ":") else { return nil }
  let key = line[..<colon].drop { $0 == " " }
  guard !key.isEmpty, key.utf8.allSatisfy(isKeyByte) else { return nil }
  let value = line[line.index(after: colon)...]
  return (String(key), String(trimmed(value)))
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while let first = text.unicodeScalars.first, first == " " || first == "\t" {
    text.unicodeScalars.removeFirst()
  }
  while let last = text.unicodeScalars.last, last == " " || last == "\t" || last == "\r" {
    text.unicodeScalars.removeLast()
  }
  return text
}
