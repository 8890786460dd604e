import Glibc

/// A file or standard output as a buffered stream of bytes.
///
/// A file appears under its name only when ``close()`` succeeds, complete and on the disk; until
/// then, and after a failure, an older file of that name stays as it was. Names that end in `.gz` or
/// `.zst` are compressed. Nothing is lost silently: a full disk is an error, and a sink for standard
/// output must be flushed or closed by the caller. Call ``Signals/ignoreWriteSignals()`` first, or
/// the system ends the process before an error can be told.
public final class ByteSink {
  /// The name that errors give.
  public let path: String
  /// The format of the file; nil for plain bytes.
  public let compression: Compression?

  private static let bufferSize = 256 << 10

  private enum Target: ~Copyable {
    case stream(Descriptor)
    case file(FileReplacement)
    case closed
  }

  private var target: Target
  private let encoder: (any Encoder)?
  /// Bytes not yet written (compressed ones if the sink compresses).
  private var buffer: [UInt8] = []
  /// Where the encoder writes before it goes to `buffer`.
  private var encoded: [UInt8] = []

  /// Opens a file for writing, to be put in its place by ``close()``; `-` is standard output.
  ///
  /// - Throws: ``StreamError/cannotOpen(path:code:)``.
  public init(path: String) throws(StreamError) {
    guard path != "-" else {
      self.path = "standard output"
      compression = nil
      encoder = nil
      target = .stream(Descriptor(borrowing: STDOUT_FILENO))
      return
    }
    self.path = path
    compression = Compression(path: path)
    switch compression {
    case nil: encoder = nil
    case .gzip: encoder = GzipEncoder()
    case .zstd: encoder = ZstdEncoder()
    }
    target = .closed
    guard compression == nil || encoder != nil else {
      throw .cannotOpen(path: path, code: ENOMEM)
    }
    if encoder != nil { encoded = [UInt8](repeating: 0, count: Self.bufferSize) }
    do {
      target = .file(try FileReplacement(path: path))
    } catch {
      throw .cannotOpen(path: path, code: error.code)
    }
  }

  /// Writes to a descriptor that is open and stays open; `name` is what errors call it.
  public init(descriptor: Int32, name: String) {
    path = name
    compression = nil
    encoder = nil
    target = .stream(Descriptor(borrowing: descriptor))
  }

  /// Writes bytes, or holds them until there are enough to write.
  ///
  /// - Throws: ``StreamError/cannotWrite(path:code:)`` or ``StreamError/brokenPipe(path:)``.
  public func write(_ bytes: Span<UInt8>) throws(StreamError) {
    if encoder != nil { return try encode(bytes, for: .more) }
    if buffer.count + bytes.count > Self.bufferSize { try drain() }
    guard bytes.count < Self.bufferSize else { return try writeDirectly(bytes) }
    // The span is alive for the call, and appending copies out of it.
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
  }

  /// Writes bytes.
  ///
  /// - Throws: as ``write(_:)-(Span<UInt8>)`` does.
  public func write(_ bytes: [UInt8]) throws(StreamError) {
    try write(bytes.span)
  }

  /// Writes text as UTF-8.
  ///
  /// - Throws: as ``write(_:)-(Span<UInt8>)`` does.
  public func write(_ text: String) throws(StreamError) {
    try write(text.utf8Span.span)
  }

  /// Hands everything written so far to the system.
  ///
  /// - Throws: as ``write(_:)-(Span<UInt8>)`` does.
  public func flush() throws(StreamError) {
    if encoder != nil { try encode([UInt8]().span, for: .flush) }
    try drain()
  }

  /// Writes what is left; a file is brought to the disk and takes its name.
  ///
  /// Closing twice is allowed. A sink that is let go without this leaves no file behind.
  ///
  /// - Throws: as ``write(_:)-(Span<UInt8>)`` does; the file's name then keeps what it had before.
  public func close() throws(StreamError) {
    guard isOpen else { return }
    if encoder != nil { try encode([UInt8]().span, for: .end) }
    try drain()
    do {
      try commit()
    } catch {
      throw failure(error)
    }
  }

  private var isOpen: Bool {
    switch target {
    case .stream: true
    case .file: true
    case .closed: false
    }
  }

  private func commit() throws(Errno) {
    var closing = Target.closed
    swap(&closing, &target)
    switch consume closing {
    case .file(var file): try file.commit()
    case .stream: break
    case .closed: break
    }
  }

  private func encode(
    _ bytes: Span<UInt8>,
    for purpose: EncodingPurpose
  ) throws(StreamError) {
    guard let encoder else { return }
    var start = 0
    while true {
      // Both buffers are alive for the call, and the encoder stays within them.
      let used = unsafe bytes.extracting(start..<bytes.count).withUnsafeBytes { input in
        unsafe encoded.withUnsafeMutableBytes { output in
          unsafe encoder.encode(input, into: output, for: purpose)
        }
      }
      start += used.consumed
      buffer.append(contentsOf: encoded[..<used.produced])
      if buffer.count >= Self.bufferSize { try drain() }
      if used.isDone { return }
    }
  }

  /// Writes the buffer.
  private func drain() throws(StreamError) {
    guard !buffer.isEmpty else { return }
    var held: [UInt8] = []
    swap(&held, &buffer)
    // Whatever happens, these bytes are not tried again; their memory is used again.
    defer {
      held.removeAll(keepingCapacity: true)
      swap(&held, &buffer)
    }
    try writeDirectly(held.span)
  }

  private func writeDirectly(_ bytes: Span<UInt8>) throws(StreamError) {
    var fault: Errno?
    // The span is alive for the call.
    unsafe bytes.withUnsafeBytes { piece in
      do throws(Errno) {
        switch target {
        case .stream(let descriptor): try unsafe descriptor.write(piece)
        case .file(let file): try unsafe file.descriptor.write(piece)
        case .closed: throw Errno(code: EBADF)
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw failure(fault) }
  }

  /// Gives up: a file's temporary goes, and further writing fails.
  private func failure(_ error: Errno) -> StreamError {
    target = .closed
    buffer.removeAll()
    return error.code == EPIPE
      ? .brokenPipe(path: path) : .cannotWrite(path: path, code: error.code)
  }
}
