import CanonymUnicode

// Texts of several lines.

extension LineWriter {
  /// Writes a text in UTF-8, line by line, and hands over what is written piece by piece.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is no UTF-8 is read as U+FFFD.
  ///   - body: is lent each piece of what is written.
  /// - Returns: how many lines were no UTF-8.
  /// - Throws: ``ICUError`` when ICU fails.
  func write(_ text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) throws(ICUError) -> Int {
    var repaired = 0
    var start = 0
    while true {
      var end = start
      if let known = try write(lineOf: text, from: start, body) {
        end = known
      } else {
        repaired += 1
        while end < text.count, !isLineEnd(text[end]) { end += 1 }
        let repaired = Array(repairedUTF8(text.extracting(start..<end)).utf8)
        _ = try write(lineOf: repaired.span, from: 0, body)
      }
      if end == text.count { return repaired }
      body(text.extracting(end..<end + 1))
      start = end + 1
    }
  }
}

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// The text of bytes that are not UTF-8, with U+FFFD where they are wrong.
private func repairedUTF8(_ bytes: Span<UInt8>) -> String {
  String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
}
