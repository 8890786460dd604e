extension RawSpan {
  /// The whole number of this type at an offset, stored with its least byte first.
  ///
  /// - Returns: nil when it does not lie wholly within the span.
  public func littleEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int,
    as type: Integer.Type = Integer.self
  ) -> Integer? {
    guard let range = range(at: offset, count: MemoryLayout<Integer>.size) else { return nil }
    // The range is within the span, and every pattern of bits is a number.
    return unsafe Integer(
      littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound, as: type)
    )
  }

  /// The byte at an offset; nil outside of the span.
  public func byte(at offset: Int) -> UInt8? { littleEndian(at: offset, as: UInt8.self) }

  /// The range of so many bytes from an offset on, to be used with `extracting(_:)`.
  ///
  /// - Returns: nil when it does not lie wholly within the span, whatever the numbers.
  public func range(at offset: Int, count length: Int) -> Range<Int>? {
    guard offset >= 0, length >= 0, offset <= byteCount, length <= byteCount - offset else {
      return nil
    }
    return offset..<offset + length
  }

  /// The text of a range, read as UTF-8; nil outside of the span or when it is not UTF-8.
  public func text(at offset: Int, count length: Int) -> String? {
    guard let range = range(at: offset, count: length) else { return nil }
    // The bytes are copied while the span holds them.
    return unsafe extracting(range).withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
  }
}
