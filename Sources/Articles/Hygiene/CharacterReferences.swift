import CanonymTables

/// HTML's character references: the names a table lists, and numbers.
public struct CharacterReferences: Sendable {
  private let characters: [String: [UInt8]]
  /// The length of the longest name known, to bound the search for a semicolon.
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
  func resolve(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
    var rewriter = Rewriter()
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "&"), let (end, character) = reference(text, at + 1) else {
        at += 1
        continue
      }
      rewriter.replace(
        at..<end,
        in: text,
        with: character,
        rule: HygieneRule.entities.rawValue
      )
      at = end
    }
    return rewriter.finish(text)
  }

  /// The reference whose name begins at a place: where it ends, and its character.
  private func reference(_ text: Span<UInt8>, _ start: Int) -> (end: Int, character: [UInt8])? {
    var end = start
    while end < text.count, end - start <= longest, text[end] != UInt8(ascii: ";") {
      guard isNameByte(text[end]) else { return nil }
      end += 1
    }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end > start else { return nil }
    let name = String(decoding: (start..<end).map { text[$0] }, as: UTF8.self)
    guard let character = characters[name] ?? numbered(name) else { return nil }
    return (end + 1, character)
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
