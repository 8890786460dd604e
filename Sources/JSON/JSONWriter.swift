/// Writes JSON into a growing buffer of bytes, without white space.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.key("id")
///   writer.string("a1")
///   writer.key("numbers")
///   writer.array { $0.int(1); $0.int(2) }
/// }
/// writer.newline()
/// writer.bytes  // {"id":"a1","numbers":[1,2]}\n
/// ```
///
/// Commas and colons are put by the writer; that each key has one value, and that what begins ends,
/// is the caller's part. The same calls give the same bytes.
public struct JSONWriter: Sendable {
  /// What has been written since the last ``clear()`` or ``takeBytes()``.
  public private(set) var bytes: [UInt8] = []
  /// Whether a value has just ended, so that a comma comes before the next.
  private var needsComma = false

  /// Makes a writer with an empty buffer.
  public init() {}

  /// Forgets what was written and keeps the memory.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Gives what was written away and begins with an empty buffer.
  public mutating func takeBytes() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    needsComma = false
    return taken
  }

  /// Writes `{`.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Writes `}`.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Writes `[`.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Writes `]`.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes an object; `body` writes its keys and values.
  public mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Writes a key; its value must follow.
  public mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key of a reader's document exactly as it stands there; its value must follow.
  public mutating func key(_ key: JSONElement) {
    raw(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key and a string.
  public mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a key and an integer.
  public mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    int(number)
  }

  /// Writes a string.
  ///
  /// Quotes, backslashes and characters below U+0020 are escaped; all others stand as they are.
  public mutating func string(_ text: String) {
    string(utf8: text.utf8Span.span)
  }

  /// Writes a string from its UTF-8, which the caller has checked.
  public mutating func string(utf8: Span<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while start < utf8.count {
      let end = JSONWriter.firstToEscape(in: utf8, from: start)
      bytes.append(copying: utf8.extracting(start..<end))
      if end < utf8.count { escape(utf8[end]) }
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes an integer.
  public mutating func int(_ number: Int) { scalar(number.description) }

  /// Writes a number in the shortest notation that reads back the same; `null` if it is not finite.
  public mutating func double(_ number: Double) {
    if number.isFinite { scalar(number.description) } else { null() }
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { scalar(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { scalar("null") }

  /// Writes a value that is JSON already, byte for byte.
  public mutating func raw(_ json: Span<UInt8>) {
    separate()
    bytes.append(copying: json)
    needsComma = true
  }

  /// Writes a value of a reader's document exactly as it stands there.
  public mutating func raw(_ element: JSONElement) {
    element.withRaw { raw($0) }
  }

  /// Writes a tree of values.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .string(let text): string(text)
    case .number(let text): scalar(text)
    case .bool(let value): bool(value)
    case .null: null()
    }
  }

  /// Ends a line of JSONL: writes LF, and the next value begins a new document.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Appends bytes that are no value of their own.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func scalar(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
