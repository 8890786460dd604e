extension [UInt8] {
  /// Appends the bytes of a span.
  @inlinable
  package mutating func append(copying span: Span<UInt8>) {
    // The span is alive for the call, and appending copies out of it.
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
