/// Writes JSON into a growing buffer of bytes: commas and escapes are its own business, order is the caller's.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object {
///   $0.field("id", "kharkiv")
///   $0.key("names")
///   $0.array { for name in names { $0.string(name) } }
/// }
/// ```
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma has to come before the next value or key.
  private var needsComma = false

  /// An empty writer.
  public init() {}

  /// Drops what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes an object, whose members `body` writes.
  public mutating func object<E: Error>(
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    begin(UInt8(ascii: "{"))
    try body(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes an array, whose elements `body` writes.
  public mutating func array<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    begin(UInt8(ascii: "["))
    try body(&self)
    end(UInt8(ascii: "]"))
  }

  /// Writes the key of the member whose value is written next.
  public mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { utf8 in unsafe appendQuoted(utf8.span) }
  }

  /// Writes a string of UTF-8; bytes that are not UTF-8 are written as they are.
  public mutating func string(utf8 text: Span<UInt8>) {
    separate()
    appendQuoted(text)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    var digits: [UInt8] = []
    var rest = value.magnitude
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: digits.reversed())
  }

  /// Writes a number between 0 and 1 with up to three decimals.
  public mutating func score(_ value: Double) {
    separate()
    let thousandths = value.isFinite ? Int((min(max(value, 0), 1) * 1000).rounded()) : 0
    if thousandths % 1000 == 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(thousandths / 1000))
      return
    }
    var digits = String(thousandths + 1000).utf8.dropFirst()
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    bytes.append(contentsOf: "0.".utf8)
    bytes.append(contentsOf: digits)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) { raw((value ? "true" : "false").utf8) }

  /// Writes `null`.
  public mutating func null() { raw("null".utf8) }

  /// Writes a value that is JSON already.
  public mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// Writes members that are JSON already, with commas between them.
  public mutating func rawMembers(_ json: some Collection<UInt8>) { raw(json) }

  /// Writes a member with a string as its value.
  public mutating func field(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Writes a member with a whole number as its value.
  public mutating func field(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }

  /// Ends a line of JSONL.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendQuoted(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let at = endOfUnescaped(text, from: start)
      append(text, start, at)
      if at == text.count { break }
      appendEscape(of: text[at])
      start = at + 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Where the first byte from a place on stands that a string of JSON has to escape, or the text ends.
  private func endOfUnescaped(_ text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    // Bytes may be seen as bytes.
    let bytes = unsafe text.bytes
    // Eight bytes at once: a byte is below another, or is it, where a difference borrows from its highest bit.
    while at &+ 8 <= text.count {
      // As many bytes are there.
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
      let controls = word &- ones &* 0x20
      let quotes = (word ^ ones &* UInt64(UInt8(ascii: "\""))) &- ones
      let backslashes = (word ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones
      if (controls | quotes | backslashes) & ~word & highs != 0 { break }
      at &+= 8
    }
    while at < text.count {
      let byte = text[at]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      at += 1
    }
    return at
  }

  private mutating func append(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else { return }
    // The buffer is read within this call alone.
    unsafe text.extracting(start..<end).withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: $0)
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
