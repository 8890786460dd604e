import CCompression

/// Reads gzip: any number of members one after another, and zeros as padding behind them.
@safe
final class GzipDecoder: Decoder {
  // zlib keeps the address of the stream, so it must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private(set) var isAtBoundary = false

  init() throws(DecodingFault) {
    unsafe stream.initialize(to: z_stream())
    guard unsafe ccompression_gzip_decoder_open(stream) == Z_OK else {
      unsafe stream.deallocate()
      throw DecodingFault(reason: "no memory")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func decode(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFault) -> (consumed: Int, produced: Int) {
    if isAtBoundary {
      guard let first = unsafe input.first else { return (0, 0) }
      if first == 0 { return (unsafe input.prefix { $0 == 0 }.count, 0) }
      unsafe inflateReset(stream)
      isAtBoundary = false
    }
    // zlib only reads the input, though its type says otherwise.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    )
    unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
    let offered = unsafe (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    let status = unsafe inflate(stream, Z_NO_FLUSH)
    switch status {
    case Z_STREAM_END: isAtBoundary = true
    case Z_OK, Z_BUF_ERROR: break
    default:
      let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      throw DecodingFault(reason: message ?? "zlib error \(status)")
    }
    return unsafe (
      offered.0 - Int(stream.pointee.avail_in),
      offered.1 - Int(stream.pointee.avail_out)
    )
  }
}

/// Writes one gzip member.
@safe
final class GzipEncoder: Encoder {
  private static let level: Int32 = 6
  // zlib keeps the address of the stream, so it must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  /// Nil when there is no memory.
  init?() {
    unsafe stream.initialize(to: z_stream())
    guard unsafe ccompression_gzip_encoder_open(stream, Self.level) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  func encode(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer,
    for purpose: EncodingPurpose
  ) -> (consumed: Int, produced: Int, isDone: Bool) {
    let mode =
      switch purpose {
      case .more: Z_NO_FLUSH
      case .flush: Z_SYNC_FLUSH
      case .end: Z_FINISH
      }
    // zlib only reads the input, though its type says otherwise.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    )
    unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(clamping: output.count)
    let offered = unsafe (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    let status = unsafe deflate(stream, mode)
    let left = unsafe (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    let isDone = purpose == .end ? status == Z_STREAM_END : left.0 == 0 && left.1 > 0
    return (offered.0 - left.0, offered.1 - left.1, isDone)
  }
}
