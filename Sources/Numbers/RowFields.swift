/// The fields of one row of a table behind its word: 1 for the first of them.
struct RowFields {
  /// The table's body.
  let bytes: [UInt8]
  /// Where the row's word ends.
  let wordEnd: Int

  /// The bytes of a field; none when the row ends before it.
  private func range(_ field: Int) -> Range<Int> {
    var at = wordEnd
    var passed = 0
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
      if bytes[at] == UInt8(ascii: "\t") { passed += 1 }
      at += 1
      if passed == field { break }
    }
    var end = at
    while end < bytes.count, bytes[end] != UInt8(ascii: "\t"), bytes[end] != UInt8(ascii: "\n") {
      end += 1
    }
    return at..<end
  }

  /// A field as text.
  func text(_ field: Int) -> String { String(decoding: bytes[range(field)], as: UTF8.self) }

  /// Whether a field is a word.
  func field(_ field: Int, is word: String) -> Bool {
    let range = range(field)
    return range.count == word.utf8.count && bytes[range].elementsEqual(word.utf8)
  }

  /// A field as a number of at most two digits; nil when it is none.
  func number(_ field: Int) -> Int? {
    let range = range(field)
    guard (1...2).contains(range.count) else { return nil }
    var value = 0
    for at in range {
      guard (0x30...0x39).contains(bytes[at]) else { return nil }
      value = value * 10 + Int(bytes[at] - 0x30)
    }
    return value
  }

  /// Whether a word stands in a field that lists words, parted by spaces.
  func list(_ field: Int, contains word: String) -> Bool {
    let range = range(field)
    let count = word.utf8.count
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
      if end - start == count, bytes[start..<end].elementsEqual(word.utf8) { return true }
      start = end + 1
    }
    return false
  }

  /// The words of a field that lists them.
  func list(_ field: Int) -> [String] { text(field).split(separator: " ").map(String.init) }
}
