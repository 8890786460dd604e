import CSimdJSON

/// Reads JSON documents strictly, one after the other; one a thread.
///
/// Every value is checked: bytes that are not UTF-8, lone surrogates, malformed numbers and text behind the
/// document are errors. Numbers keep their text, however large they are.
@safe
public final class JSONReader {
  private let handle: OpaquePointer
  private let maximumLength: Int

  /// A reader of documents up to a length; 256 MiB unless told.
  ///
  /// - Throws: ``JSONError`` when there is no memory for it.
  public init(maximumLength: Int = 256 << 20) throws(JSONError) {
    guard let handle = unsafe csj_open(max(0, maximumLength)) else {
      throw JSONError(reason: "there is no memory for a JSON reader")
    }
    self.maximumLength = maximumLength
    unsafe self.handle = handle
  }

  deinit { unsafe csj_close(handle) }

  /// Reads one document.
  ///
  /// - Parameter bytes: the document, with or without white space around it.
  /// - Throws: ``JSONError``.
  public func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONDocument {
    // The reader copies the bytes before it looks at them.
    let error = unsafe bytes.withUnsafeBufferPointer {
      unsafe csj_read(handle, $0.baseAddress, $0.count)
    }
    guard error == 0 else { throw failure(error, in: bytes) }
    // Nodes and text belong to the reader until the next read, and are copied here.
    let nodes = unsafe UnsafeBufferPointer(start: csj_nodes(handle), count: csj_node_count(handle))
    let text = unsafe UnsafeBufferPointer(start: csj_text(handle), count: csj_text_length(handle))
    return unsafe JSONDocument(nodes: Array(nodes), text: Array(text))
  }

  private func failure(_ error: Int32, in bytes: Span<UInt8>) -> JSONError {
    if bytes.count > maximumLength {
      return JSONError(reason: "the document has \(bytes.count) bytes, more than \(maximumLength)")
    }
    let offset = unsafe csj_error_offset(handle)
    // simdjson's messages are static texts.
    let message = unsafe String(cString: csj_message(error))
    let isKnown = offset <= bytes.count
    return JSONError(reason: Self.plain(message), offset: isKnown ? Int(offset) : nil)
  }

  /// The first sentence of a message of simdjson, which may go on for several.
  private static func plain(_ message: String) -> String {
    let end = message.firstRange(of: ". ")?.lowerBound ?? message.endIndex
    var sentence = message[..<end]
    if sentence.hasSuffix(".") { sentence.removeLast() }
    return "no valid JSON: \(sentence)"
  }
}
