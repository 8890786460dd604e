import CanonymTables
import CanonymUnicode

/// Words with what a table says of them, found at a place of a text whatever their case.
struct WordTable<Meaning: Sendable>: Sendable {
  private var meanings: [[UInt8]: Meaning] = [:]
  private var longest = 0

  /// Adds a word; of two meanings of one word the first stays.
  mutating func insert(_ word: some StringProtocol, _ meaning: Meaning) {
    let key = Array(word.lowercased().utf8)
    if meanings[key] == nil { meanings[key] = meaning }
    longest = max(longest, key.count)
  }

  /// The longest word that begins at a byte, and where it ends.
  ///
  /// - Parameter isWhole: whether a word may end at a place.
  func match(
    _ text: Span<UInt8>,
    at start: Int,
    endingWhere isWhole: (Int) -> Bool
  ) -> (meaning: Meaning, end: Int)? {
    let limit = min(text.count, start + longest + 8)
    guard start < limit else { return nil }
    var end = start
    while end < limit, text[end] != 0x0A { end += 1 }
    var at = end
    let piece = (start..<end).map { text[$0] }
    while at > start {
      if at == text.count || text[at] & 0xC0 != 0x80, isWhole(at) {
        let word = String(decoding: piece[..<(at - start)], as: UTF8.self)
        let key = Array(word.lowercased().utf8).map { $0 }
        if let meaning = meanings[Self.plainSpaces(key)] { return (meaning, at) }
      }
      at -= 1
    }
    return nil
  }

  /// The word that ends at a byte, going back over letters.
  func word(_ text: Span<UInt8>, endingAt end: Int) -> (meaning: Meaning, start: Int)? {
    var start = end
    while start > 0, end - start < 64, isLetterByte(text[start - 1]) { start -= 1 }
    guard start < end else { return nil }
    let word = String(decoding: (start..<end).map { text[$0] }, as: UTF8.self)
    return meanings[Array(word.lowercased().utf8)].map { ($0, start) }
  }

  /// No-break spaces as plain ones.
  private static func plainSpaces(_ key: [UInt8]) -> [UInt8] {
    guard key.contains(0xC2) || key.contains(0xE2) else { return key }
    return Array(
      String(decoding: key, as: UTF8.self).replacing("\u{A0}", with: " ")
        .replacing("\u{202F}", with: " ").utf8
    )
  }
}

/// Whether a byte belongs to a letter: ASCII letters, and all beyond ASCII.
@inline(__always)
func isLetterByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
