import CanonymTables

/// HTML's character references: the names a table lists, and numbers.
public struct CharacterReferences: Sendable {
  private let characters: [String: [UInt8]]
  /// The length of the longest name known, to bound the search for its begin.
  private let longest: Int

  /// Reads the table of names.
  ///
  /// - Throws: ``CanonymTables/TableError``.
  public init(from source: TableSource = .embedded) throws(TableError) {
    var characters: [String: [UInt8]] = [:]
    try source.table("Articles/character-references.tsv").forEachRow {
      (row: TableRow) throws(TableError) in
      guard let code = UInt32(try row.required("code"), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw row.malformed("'code' is no hexadecimal code point") }
      characters[String(try row.required("name"))] = Array(String(scalar).utf8)
    }
    self.characters = characters
    longest = max(characters.keys.map(\.utf8.count).max() ?? 0, 8)
  }

  /// Writes the references of a text as the characters they stand for; nil when it has none.
  ///
  /// A reference that appears when others are resolved, as of `&amp;lt;` or `&#3&#56;;`, is resolved in turn.
  func resolve(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
    guard text.indices.contains(where: { text[$0] == UInt8(ascii: "&") }) else { return nil }
    var written: [UInt8] = []
    written.reserveCapacity(text.count)
    var resolved: [(source: Range<Int>, written: Range<Int>)] = []
    for at in text.indices {
      written.append(text[at])
      while let (start, character) = reference(endOf: written) {
        // What was resolved within it is part of it now.
        while let last = resolved.last, last.written.lowerBound >= start { resolved.removeLast() }
        let shift = resolved.last.map { $0.source.upperBound - $0.written.upperBound } ?? 0
        written.replaceSubrange(start..., with: character)
        resolved.append((start + shift..<at + 1, start..<written.count))
      }
    }
    if resolved.isEmpty { return nil }
    var edits = EditList()
    for (source, written) in resolved {
      edits.append(source, length: written.count, rule: HygieneRule.entities.rawValue)
    }
    return (written, edits)
  }

  /// The reference that a text ends with: where it begins, and its character.
  private func reference(endOf text: [UInt8]) -> (start: Int, character: [UInt8])? {
    guard text.last == UInt8(ascii: ";") else { return nil }
    let end = text.count - 1
    var start = end
    while start > 0, end - start <= longest, isNameByte(text[start - 1]) { start -= 1 }
    guard start > 0, start < end, text[start - 1] == UInt8(ascii: "&") else { return nil }
    let name = String(decoding: text[start..<end], as: UTF8.self)
    guard let character = characters[name] ?? numbered(name) else { return nil }
    return (start - 1, character)
  }

  /// The character of a reference by number: `#8217`, `#x2019`.
  private func numbered(_ name: String) -> [UInt8]? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    return Array(String(scalar).utf8)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "#")
  }
}
