/// One value of the document a ``JSONReader`` has read, decoded only when asked.
///
/// Valid until the reader reads its next document; using it later stops the program.
public struct JSONElement {
  let reader: JSONReader
  let index: Int
  private let generation: Int

  init(reader: JSONReader, index: Int) {
    self.reader = reader
    self.index = index
    generation = reader.generation
  }

  var node: JSONNode {
    precondition(generation == reader.generation, "a JSON value was used after its document")
    return reader.nodes[index]
  }

  /// What the value is.
  public var kind: JSONKind { node.kind }

  /// Where the value stands in the document, in bytes; a string's quotes are part of it.
  public var range: Range<Int> { node.range }

  /// The bytes of the value exactly as they stand in the document.
  public var raw: [UInt8] { withRaw { span in unsafe span.withUnsafeBufferPointer(Array.init) } }

  /// Calls `body` with the bytes of the value exactly as they stand in the document.
  public func withRaw<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let node = node
    let bytes = reader.bytes
    return try body(bytes.span.extracting(node.range))
  }

  /// Calls `body` with the UTF-8 of a string, escapes resolved; nil if this is no string.
  ///
  /// A string without escapes is not copied.
  public func withUTF8<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    let node = node
    guard node.kind == .string else { return nil }
    let bytes = reader.bytes
    guard node.isEscaped else { return try body(bytes.span.extracting(node.contents)) }
    return try reader.withScratch { (scratch) throws(Failure) in
      JSONEscapes.decode(bytes.span, node.contents, into: &scratch)
      return try body(scratch.span)
    }
  }

  /// The UTF-8 of a string, escapes resolved; nil if this is no string.
  public var utf8: [UInt8]? {
    withUTF8 { span in unsafe span.withUnsafeBufferPointer(Array.init) }
  }

  /// The string; nil if this is no string.
  public var string: String? {
    // The span is alive for the call, and decoding copies out of it.
    withUTF8 { span in
      unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether this is the string `text`, byte for byte.
  public func equals(_ text: String) -> Bool {
    withUTF8 { span in
      let other = text.utf8
      guard span.count == other.count else { return false }
      var offset = 0
      for byte in other {
        guard span[offset] == byte else { return false }
        offset += 1
      }
      return true
    } ?? false
  }

  /// A number as it is written, such as `1.0` or `1e400`; nil if this is no number.
  public var numberText: String? {
    kind == .number ? String(decoding: raw, as: UTF8.self) : nil
  }

  /// The number if it is written as an integer (no point, no exponent) that `Int` can hold.
  public var int: Int? { numberText.flatMap { Int($0) } }

  /// The number as the nearest `Double`; nil if this is no number or is beyond `Double`'s range.
  public var double: Double? {
    numberText.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The truth value; nil if this is neither `true` nor `false`.
  public var bool: Bool? {
    let node = node
    return node.kind == .bool ? reader.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
  }

  /// Whether this is `null`.
  public var isNull: Bool { kind == .null }

  /// The members, if this is an object.
  public var object: JSONObject? { kind == .object ? JSONObject(element: self) : nil }

  /// The elements, if this is an array.
  public var array: JSONArray? { kind == .array ? JSONArray(element: self) : nil }
}
