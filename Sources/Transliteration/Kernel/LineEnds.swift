import Glibc

/// Where a line ends: before the next line feed (U+000A) or at the end of the text.
func endOfLine(in text: Span<UInt8>, from start: Int) -> Int {
  // The span is alive for the call, and what memchr finds lies within it.
  unsafe text.withUnsafeBufferPointer { bytes in
    guard let base = bytes.baseAddress, start < bytes.count else { return bytes.count }
    guard let found = unsafe memchr(base + start, 0x0A, bytes.count - start) else {
      return bytes.count
    }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
