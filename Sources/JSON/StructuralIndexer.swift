import CSimdJSON

/// simdjson's first stage: checks UTF-8 and finds where values and punctuation stand.
@safe
struct StructuralIndexer: ~Copyable {
  private let handle: OpaquePointer?

  init() {
    unsafe handle = csimdjson_open()
  }

  deinit {
    if let handle = unsafe handle { unsafe csimdjson_close(handle) }
  }

  /// What the first stage says about a document.
  enum Outcome: Error {
    case empty
    case notUTF8
    case brokenString
    case noMemory
  }

  /// Calls `body` with the ascending offsets of all punctuation outside strings and of the first
  /// bytes of all scalars.
  ///
  /// `bytes` are at most 2³² − 65.
  borrowing func index<Failure: Error>(
    _ bytes: Span<UInt8>,
    _ body: (Span<UInt32>) throws(Failure) -> Void
  ) throws(Failure) -> Outcome? {
    guard let handle = unsafe handle else { return .noMemory }
    var positions: UnsafePointer<UInt32>?
    var count = 0
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe csimdjson_index(handle, $0.baseAddress, $0.count, &positions, &count)
    }
    switch status {
    case CSIMDJSON_OK:
      // The positions belong to the indexer and stay in place until its next call.
      let found = unsafe UnsafeBufferPointer(start: positions, count: count)
      try body(unsafe found.span)
      return nil
    case CSIMDJSON_EMPTY: return .empty
    case CSIMDJSON_NOT_UTF8: return .notUTF8
    case CSIMDJSON_NO_MEMORY: return .noMemory
    default: return .brokenString
    }
  }
}
