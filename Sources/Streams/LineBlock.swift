/// Whole lines of an input, with their places, to be handed to another thread.
public struct LineBlock: Sendable {
  /// One line of the block.
  public struct Line: Sendable, Equatable {
    /// Where the line stands in the input.
    public var place: LineReader.Line
    /// Where the line stands in the block's bytes.
    public var range: Range<Int>
  }

  /// The lines one after another, each followed by LF.
  public internal(set) var bytes: [UInt8] = []
  /// The lines in input order.
  public internal(set) var lines: [Line] = []

  /// Calls `body` with the bytes of one of the lines, without its LF.
  public func withBytes<Result, Failure: Error>(
    of line: Line,
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.span.extracting(line.range))
  }
}

/// The lines of an input in blocks of about equal size.
public final class LineBlocks {
  /// Bytes of a block unless another size is asked for.
  public static let defaultSize = 4 << 20

  private static let largestSize = 1 << 30

  private let lines: LineReader
  private let size: Int
  /// What reading threw behind lines that had to be given out first.
  private var postponed: StreamError?

  /// Reads blocks from `lines`; a block ends with the line that makes it reach `size` bytes (up to
  /// 1 GiB).
  public init(_ lines: LineReader, size: Int = LineBlocks.defaultSize) {
    self.lines = lines
    self.size = min(max(size, 1), Self.largestSize)
  }

  /// Reads the next block.
  ///
  /// - Parameter waiting: whether to wait if the input has paused. A block that was begun is never
  ///   held back by a pause, so blocks of a slow input are small.
  /// - Returns: a block with at least one line, ``Supply/pause`` only if not `waiting`, or the end.
  /// - Throws: ``StreamError`` as ``LineReader/next()`` does, after all lines before the fault have
  ///   been given out; after a line that is too long the next call goes on behind it.
  public func next(waiting: Bool = true) throws(StreamError) -> Supply<LineBlock> {
    if let error = postponed {
      postponed = nil
      throw error
    }
    var block = LineBlock()
    do {
      while block.bytes.count < size {
        if !waiting || !block.lines.isEmpty, try lines.hasPaused() { break }
        guard let line = try lines.next() else {
          return block.lines.isEmpty ? .end : .item(block)
        }
        if block.lines.isEmpty { block.bytes.reserveCapacity(size + line.length) }
        append(line, to: &block)
      }
    } catch {
      guard !block.lines.isEmpty else { throw error }
      postponed = error
    }
    return block.lines.isEmpty ? .pause : .item(block)
  }

  private func append(_ line: LineReader.Line, to block: inout LineBlock) {
    let start = block.bytes.count
    // The span is alive for the call, and appending copies out of it.
    lines.withBytes { span in
      unsafe span.withUnsafeBufferPointer { unsafe block.bytes.append(contentsOf: $0) }
    }
    block.lines.append(.init(place: line, range: start..<block.bytes.count))
    block.bytes.append(UInt8(ascii: "\n"))
  }
}
