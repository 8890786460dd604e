/// A compressed format that is read and written transparently.
public enum Compression: String, Sendable, CustomStringConvertible {
  /// RFC 1952, files ending in `.gz`.
  case gzip
  /// RFC 8878, files ending in `.zst`.
  case zstd

  /// The format's name.
  public var description: String { rawValue }

  /// The format that a file of this name is written in; nil for plain bytes.
  public init?(path: String) {
    if path.hasSuffix(".gz") {
      self = .gzip
    } else if path.hasSuffix(".zst") {
      self = .zstd
    } else {
      return nil
    }
  }

  /// What the first bytes of an input say about its format.
  enum Sniff: Equatable {
    case plain
    case compressed(Compression)
    /// More bytes decide.
    case undecided
  }

  /// Looks at the first bytes of an input.
  static func sniff(_ start: ArraySlice<UInt8>) -> Sniff {
    // A zstd input may begin with a skippable frame, whose first byte is 0x50…0x5F.
    let skippable = start.first.map { $0 & 0xF0 == 0x50 } ?? false
    let magics: [(Compression, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]),
      (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
      (.zstd, [skippable ? start.first ?? 0x50 : 0x50, 0x2A, 0x4D, 0x18]),
    ]
    for (format, magic) in magics where start.starts(with: magic) { return .compressed(format) }
    return magics.contains { $0.1.starts(with: start) } ? .undecided : .plain
  }
}
