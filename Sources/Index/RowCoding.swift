/// Numbers and texts within a row of bytes: a number has seven bits a byte, the lowest first, a text its length before
/// it.
enum RowCoding {
  /// Adds a number.
  static func append(_ number: Int, to row: inout [UInt8]) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      row.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    row.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds a text.
  static func append(_ text: Span<UInt8>, to row: inout [UInt8]) {
    append(text.count, to: &row)
    for index in text.indices { row.append(text[index]) }
  }

  /// The number at a place, which moves behind it; nil when the row ends before.
  static func number(_ row: Span<UInt8>, _ at: inout Int) -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < row.count, shift < 63 {
      let byte = row[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: value) }
      shift += 7
    }
    return nil
  }

  /// The place of the text at a place, which moves behind it; nil when the row ends before.
  static func text(_ row: Span<UInt8>, _ at: inout Int) -> Range<Int>? {
    guard let count = number(row, &at), count <= row.count - at else { return nil }
    defer { at += count }
    return at..<at + count
  }

  /// The string at a place, which moves behind it; nil when the row ends before.
  static func string(_ row: Span<UInt8>, _ at: inout Int) -> String? {
    text(row, &at).map { string(row.extracting($0)) }
  }

  /// The string of some UTF-8.
  static func string(_ bytes: Span<UInt8>) -> String {
    if let utf8 = try? UTF8Span(validating: bytes) { return String(copying: utf8) }
    return String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}
