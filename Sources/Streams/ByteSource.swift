import Glibc

/// A file or standard input as a stream of bytes, decompressed when it is gzip or zstd.
///
/// The format is told by the first bytes, not by the name. Memory is bounded by fixed buffers
/// (zstd: by its window, at most 128 MiB).
public final class ByteSource {
  /// The name that errors give.
  public let path: String
  /// The format of the input; known after the first read.
  public private(set) var compression: Compression?

  private static let bufferSize = 128 << 10

  private let descriptor: Descriptor
  private var decoder: (any Decoder)?
  /// Raw input that was read and not yet used: `buffer[window]`.
  private var buffer: [UInt8] = []
  private var window = 0..<0
  /// Raw bytes read so far.
  private var rawOffset = 0
  private var isSniffed = false
  private var hasEnded = false

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``StreamError/cannotOpen(path:code:)``.
  public init(path: String) throws(StreamError) {
    guard path != "-" else {
      self.path = "standard input"
      descriptor = Descriptor(borrowing: STDIN_FILENO)
      return
    }
    self.path = path
    do {
      descriptor = try Descriptor(path: path, flags: O_RDONLY)
    } catch {
      throw .cannotOpen(path: path, code: error.code)
    }
  }

  /// Reads from a descriptor that is open and stays open; `name` is what errors call it.
  public init(descriptor: Int32, name: String) {
    path = name
    self.descriptor = Descriptor(borrowing: descriptor)
  }

  /// Whether reading would give bytes, or the end, without waiting for whoever writes the input.
  public var isReady: Bool {
    hasEnded || !window.isEmpty || descriptor.isReady(for: Int16(POLLIN), waiting: false)
  }

  /// Reads into the elements of `bytes` from `start` on.
  ///
  /// - Returns: how many bytes were read: up to the end of `bytes`, 0 only at the end of the input
  ///   or when there are no such elements.
  /// - Throws: ``StreamError`` when the system fails, or compressed input is damaged or cut short.
  public func read(into bytes: inout [UInt8], from start: Int) throws(StreamError) -> Int {
    guard bytes.indices.contains(start) else { return 0 }
    if !isSniffed { try sniff() }
    if let decoder { return try read(from: decoder, into: &bytes, start) }
    guard window.isEmpty else {
      let count = min(window.count, bytes.count - start)
      let taken = window.lowerBound..<window.lowerBound + count
      bytes.replaceSubrange(start..<start + count, with: buffer[taken])
      window = taken.upperBound..<window.upperBound
      return count
    }
    return try readRaw(into: &bytes, from: start)
  }

  /// Reads all that is left.
  ///
  /// - Throws: as ``read(into:from:)`` does.
  public func readAll() throws(StreamError) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    while true {
      if count == bytes.count {
        bytes += [UInt8](repeating: 0, count: max(Self.bufferSize, count))
      }
      let read = try read(into: &bytes, from: count)
      guard read > 0 else { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private func read(
    from decoder: any Decoder,
    into bytes: inout [UInt8],
    _ start: Int
  ) throws(StreamError) -> Int {
    while true {
      let used: (consumed: Int, produced: Int)
      do {
        used = try decode(decoder, into: &bytes, start)
      } catch {
        let offset = rawOffset - window.count
        let format = compression ?? .gzip
        throw .damaged(path: path, format: format, offset: offset, reason: error.reason)
      }
      window = window.lowerBound + used.consumed..<window.upperBound
      if used.produced > 0 { return used.produced }
      guard window.isEmpty else { continue }
      if try fill() { continue }
      guard decoder.isAtBoundary else {
        throw .truncated(path: path, format: compression ?? .gzip, offset: rawOffset)
      }
      return 0
    }
  }

  private func decode(
    _ decoder: any Decoder,
    into bytes: inout [UInt8],
    _ start: Int
  ) throws(DecodingFault) -> (consumed: Int, produced: Int) {
    // Both buffers are alive for the call, and the decoder stays within them.
    var outcome = Result<(consumed: Int, produced: Int), DecodingFault>.success((0, 0))
    unsafe buffer.withUnsafeBytes { input in
      unsafe bytes.withUnsafeMutableBytes { output in
        do throws(DecodingFault) {
          let source = unsafe UnsafeRawBufferPointer(rebasing: input[window])
          let target = unsafe UnsafeMutableRawBufferPointer(rebasing: output[start...])
          outcome = .success(try unsafe decoder.decode(source, into: target))
        } catch {
          outcome = .failure(error)
        }
      }
    }
    let used = try outcome.get()
    if used == (0, 0), !window.isEmpty {
      throw DecodingFault(reason: "the decoder makes no progress")
    }
    return used
  }

  /// Reads raw bytes until the format is known.
  private func sniff() throws(StreamError) {
    isSniffed = true
    buffer = [UInt8](repeating: 0, count: Self.bufferSize)
    var sniff = Compression.Sniff.undecided
    while sniff == .undecided {
      let count = try readRaw(into: &buffer, from: window.upperBound)
      guard count > 0 else { return }
      window = 0..<window.upperBound + count
      sniff = Compression.sniff(buffer[window])
    }
    guard case .compressed(let format) = sniff else { return }
    compression = format
    do {
      decoder =
        switch format {
        case .gzip: try GzipDecoder()
        case .zstd: try ZstdDecoder()
        }
    } catch {
      throw .cannotOpen(path: path, code: ENOMEM)
    }
  }

  /// Reads raw bytes into the empty window; false at the end.
  private func fill() throws(StreamError) -> Bool {
    let count = try readRaw(into: &buffer, from: 0)
    window = 0..<count
    return count > 0
  }

  private func readRaw(into bytes: inout [UInt8], from start: Int) throws(StreamError) -> Int {
    guard !hasEnded else { return 0 }
    var outcome = Result<Int, Errno>.success(0)
    // The elements from `start` on are alive for the call, which stays within them.
    unsafe bytes.withUnsafeMutableBytes { all in
      do throws(Errno) {
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: all[start...])
        outcome = .success(try unsafe descriptor.read(into: target))
      } catch {
        outcome = .failure(error)
      }
    }
    do {
      let count = try outcome.get()
      rawOffset += count
      hasEnded = count == 0
      return count
    } catch {
      throw .cannotRead(path: path, offset: rawOffset, code: error.code)
    }
  }
}
