extension Table {
  /// A table made in memory, of rows without a header.
  ///
  /// - Parameters:
  ///   - name: what errors call it.
  ///   - columns: the names of its columns.
  ///   - rows: the rows as they would stand in a file, UTF-8, each ended by a line feed.
  public init(name: String, columns: [String], rows: [UInt8]) {
    self.init(
      name: name,
      header: [("columns", columns.joined(separator: " "))],
      bytes: TableBytes(rows)
    )
  }

  /// Where the first row with this first field begins in the body; nil when there is none.
  ///
  /// Nothing is parsed: the body's bytes are halved until the row is found.
  ///
  /// - Parameter key: the first field; the rows are sorted by theirs, in byte order.
  /// - Complexity: O(log *n*) comparisons.
  public func firstRow(withKey key: [UInt8]) -> Int? {
    withBody { body in
      var low = 0
      var high = body.count
      // Rows that begin before `low` are smaller than the key, those from `high` on are not.
      while low < high {
        let start = rowStart(in: body, before: low + (high - low) / 2, notBefore: low)
        if compareField(of: body, at: start, with: key) < 0 {
          low = rowEnd(in: body, from: start) + 1
        } else {
          high = start
        }
      }
      return low < body.count && compareField(of: body, at: low, with: key) == 0 ? low : nil
    }
  }

  /// Whether the row that begins at a byte of the body has this first field.
  public func row(at offset: Int, hasKey key: [UInt8]) -> Bool {
    withBody { $0.count > offset && compareField(of: $0, at: offset, with: key) == 0 }
  }

  /// The fields of the row that begins at a byte of the body, and where the next one begins.
  ///
  /// - Parameter offset: as ``firstRow(withKey:)`` gives it.
  /// - Returns: nil at the end of the body.
  public func row(at offset: Int) -> (fields: [Substring], next: Int)? {
    withBody { body in
      guard offset >= 0, offset < body.count else { return nil }
      let end = rowEnd(in: body, from: offset)
      guard let utf8 = try? UTF8Span(validating: body.extracting(offset..<end)) else {
        return ([], end + 1)
      }
      let fields = String(copying: utf8).split(separator: "\t", omittingEmptySubsequences: false)
      return (fields, end + 1)
    }
  }

  /// Lends the first field of each row with the begin of the row in the body, once for equal neighbours.
  ///
  /// - Parameter body: is handed the body, where the field begins and ends, which is also where its row begins.
  public func forEachKey<E: Error>(
    _ visit: (Span<UInt8>, Int, Int) throws(E) -> Void
  ) throws(E) {
    try withBody { (body: Span<UInt8>) throws(E) in
      var start = 0
      var last: Range<Int>?
      while start < body.count {
        var end = start
        while end < body.count, body[end] != UInt8(ascii: "\t"), body[end] != UInt8(ascii: "\n") {
          end += 1
        }
        let key = start..<end
        if last.map({ equal(body, $0, key) }) != true { try visit(body, start, end) }
        last = key
        start = rowEnd(in: body, from: end) + 1
      }
    }
  }
}

/// The begin of the row that holds the byte `at`.
private func rowStart(in body: Span<UInt8>, before at: Int, notBefore low: Int) -> Int {
  var start = at
  while start > low, body[start - 1] != UInt8(ascii: "\n") { start -= 1 }
  return start
}

private func rowEnd(in body: Span<UInt8>, from start: Int) -> Int {
  var end = start
  while end < body.count, body[end] != UInt8(ascii: "\n") { end += 1 }
  return end
}

/// Below 0, 0 or above 0 as the first field of a row is less than, equal to or greater than a key in byte order.
private func compareField(of body: Span<UInt8>, at start: Int, with key: [UInt8]) -> Int {
  var at = start
  var index = 0
  while true {
    let ended = at >= body.count || body[at] == UInt8(ascii: "\t") || body[at] == UInt8(ascii: "\n")
    if ended || index == key.count {
      return ended ? (index == key.count ? 0 : -1) : 1
    }
    if body[at] != key[index] { return body[at] < key[index] ? -1 : 1 }
    at += 1
    index += 1
  }
}

private func equal(_ body: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
  guard left.count == right.count else { return false }
  for offset in 0..<left.count
  where body[left.lowerBound + offset] != body[right.lowerBound + offset] {
    return false
  }
  return true
}
