/// One line of N-Triples: `<subject> <predicate> <object> .` or `"literal"@language`.
struct Triple: Equatable {
  /// Its subject's IRI, or a blank node with `_:`.
  let subject: String
  /// Its predicate's IRI.
  let predicate: String
  /// Its object: an IRI, a blank node, or the text of a literal.
  let object: String
  /// The language of a literal; empty when it has none.
  let language: String

  /// Reads a line; nil for a comment.
  init?(_ line: String) throws(RecordRejection) {
    var parser = TripleParser(line)
    parser.skipSpace()
    if parser.isAtEnd { return nil }
    subject = try parser.node()
    predicate = try parser.node()
    (object, language) = try parser.object()
    try parser.end()
  }
}

/// Goes through the bytes of a line of N-Triples.
private struct TripleParser {
  private let bytes: [UInt8]
  private var at = 0
  private static let malformed = RecordRejection("the line is no triple of N-Triples")

  init(_ line: String) { bytes = Array(line.utf8) }

  /// Whether nothing but a comment is left.
  var isAtEnd: Bool { at == bytes.count || bytes[at] == UInt8(ascii: "#") }

  mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }

  /// An IRI or a blank node, and the space behind it.
  mutating func node() throws(RecordRejection) -> String {
    guard at < bytes.count else { throw Self.malformed }
    defer { skipSpace() }
    if bytes[at] == UInt8(ascii: "<") {
      at += 1
      return try text(upTo: UInt8(ascii: ">"))
    }
    let start = at
    while at < bytes.count, bytes[at] > 0x20 { at += 1 }
    let node = String(decoding: bytes[start..<at], as: UTF8.self)
    guard node.hasPrefix("_:"), node.utf8.count > 2 else { throw Self.malformed }
    return node
  }

  /// A node, or a literal with its language; its datatype does not matter.
  mutating func object() throws(RecordRejection) -> (text: String, language: String) {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return (try node(), "") }
    at += 1
    let text = try text(upTo: UInt8(ascii: "\""))
    var language = ""
    if at < bytes.count, bytes[at] == UInt8(ascii: "@") {
      let start = at + 1
      at = start
      while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ".") { at += 1 }
      language = String(decoding: bytes[start..<at], as: UTF8.self)
      if language.isEmpty { throw Self.malformed }
    } else if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "^"), bytes[at + 1] == bytes[at] {
      at += 2
      _ = try node()
    }
    skipSpace()
    return (text, language)
  }

  /// The full stop, behind which a comment may stand.
  mutating func end() throws(RecordRejection) {
    guard at < bytes.count, bytes[at] == UInt8(ascii: ".") else { throw Self.malformed }
    at += 1
    skipSpace()
    if !isAtEnd { throw Self.malformed }
  }

  private mutating func text(upTo end: UInt8) throws(RecordRejection) -> String {
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != end {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
    }
    guard at < bytes.count else { throw Self.malformed }
    at += 1
    // The line is UTF-8, and escapes are whole scalars.
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(RecordRejection) -> [UInt8] {
    guard at < bytes.count else { throw Self.malformed }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    default: throw Self.malformed
    }
  }

  private mutating func scalar(digits: Int) throws(RecordRejection) -> [UInt8] {
    guard at + digits <= bytes.count, bytes[at] != UInt8(ascii: "+"),
      let value = UInt32(String(decoding: bytes[at..<at + digits], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Self.malformed }
    at += digits
    return Array(String(Character(scalar)).utf8)
  }
}
