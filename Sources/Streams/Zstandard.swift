import CCompression

/// Reads zstd: any number of frames one after another, skippable ones too.
///
/// Frames whose window exceeds zstd's default limit of 128 MiB are refused, which bounds memory.
@safe
final class ZstdDecoder: Decoder {
  private let stream: OpaquePointer
  private(set) var isAtBoundary = false

  init() throws(DecodingFault) {
    guard let stream = unsafe ZSTD_createDStream() else {
      throw DecodingFault(reason: "no memory")
    }
    unsafe self.stream = unsafe stream
  }

  deinit { unsafe ZSTD_freeDStream(stream) }

  func decode(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFault) -> (consumed: Int, produced: Int) {
    if isAtBoundary, unsafe input.isEmpty { return (0, 0) }
    var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let status = unsafe ZSTD_decompressStream(stream, &target, &source)
    guard ZSTD_isError(status) == 0 else {
      throw DecodingFault(reason: unsafe String(cString: ZSTD_getErrorName(status)))
    }
    isAtBoundary = status == 0
    return unsafe (source.pos, target.pos)
  }
}

/// Writes one zstd frame with a checksum of its content.
@safe
final class ZstdEncoder: Encoder {
  private let stream: OpaquePointer

  /// Nil when there is no memory.
  init?() {
    guard let stream = unsafe ZSTD_createCStream() else { return nil }
    unsafe ZSTD_CCtx_setParameter(stream, ZSTD_c_checksumFlag, 1)
    unsafe self.stream = unsafe stream
  }

  deinit { unsafe ZSTD_freeCStream(stream) }

  func encode(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer,
    for purpose: EncodingPurpose
  ) -> (consumed: Int, produced: Int, isDone: Bool) {
    let mode =
      switch purpose {
      case .more: ZSTD_e_continue
      case .flush: ZSTD_e_flush
      case .end: ZSTD_e_end
      }
    var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let left = unsafe ZSTD_compressStream2(stream, &target, &source, mode)
    let isDone = unsafe purpose == .more ? source.pos == source.size : left == 0
    return unsafe (source.pos, target.pos, isDone)
  }
}
