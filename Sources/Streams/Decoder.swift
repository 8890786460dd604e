/// A decompressor that is fed piece by piece.
protocol Decoder: AnyObject {
  /// Whether the input may end here: behind a whole member, with nothing begun.
  var isAtBoundary: Bool { get }

  /// Decodes as much of `input` as fits `output`.
  ///
  /// Called with an empty input too, to fetch output that is held back.
  func decode(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFault) -> (consumed: Int, produced: Int)
}

/// What a decompressor says about damaged input.
struct DecodingFault: Error {
  let reason: String
}

/// A compressor that is fed piece by piece.
protocol Encoder: AnyObject {
  /// Encodes as much of `input` as fits `output`.
  ///
  /// - Returns: what was used and made, and whether `purpose` is fulfilled: all input is taken and
  ///   nothing that should come out is held back.
  func encode(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer,
    for purpose: EncodingPurpose
  ) -> (consumed: Int, produced: Int, isDone: Bool)
}

/// How far a compressor's output must reach.
enum EncodingPurpose {
  /// Input may be held back for better compression.
  case more
  /// All input so far must be decodable from the output so far.
  case flush
  /// The output must be complete.
  case end
}
