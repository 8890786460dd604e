import Glibc

/// The lines of an input, one at a time in a buffer that is used again.
///
/// ```swift
/// let lines = LineReader(try ByteSource(path: "articles.jsonl.gz"))
/// while let line = try lines.next() {
///   lines.withBytes { bytes in … }
/// }
/// ```
///
/// A line ends with LF, which is not part of it; a CR before it is. The last line may lack its LF.
/// A UTF-8 byte order mark at the very start is skipped. Memory grows to the longest line, up to
/// the limit.
public final class LineReader {
  /// Bytes a line may have unless another limit is asked for.
  public static let defaultLengthLimit = 256 << 20

  /// Where a line stands in its input.
  public struct Line: Sendable, Equatable {
    /// Number of the line, from 1.
    public var number: Int
    /// Bytes before the line in the (decompressed) input.
    public var offset: Int
    /// Bytes of the line without its LF.
    public var length: Int
    /// Whether LF ends the line; only the last may lack it.
    public var endsWithLineFeed: Bool

    /// Makes the place of a line.
    public init(number: Int, offset: Int, length: Int, endsWithLineFeed: Bool) {
      self.number = number
      self.offset = offset
      self.length = length
      self.endsWithLineFeed = endsWithLineFeed
    }
  }

  /// The input's name, for messages.
  public var path: String { source.path }
  /// Whether the input began with a UTF-8 byte order mark; known after the first line.
  public private(set) var hasByteOrderMark = false
  /// The line that ``next()`` found last.
  public private(set) var current: Line?

  /// Bytes that are read at a time unless another number is asked for.
  public static let defaultBufferSize = 256 << 10

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let source: ByteSource
  private let lengthLimit: Int
  /// Input that was read; what is not used yet is `buffer[window]`.
  private var buffer: [UInt8]
  private var window = 0..<0
  /// Where the current line stands in `buffer`.
  private var line = 0..<0
  /// How many bytes of the window have been searched for LF in vain.
  private var searched = 0
  /// Bytes of input before the window.
  private var offset = 0
  private var number = 0
  private var hasStarted = false
  private var hasEnded = false
  /// Whether the rest of a line that is too long has to be skipped.
  private var isSkipping = false

  /// Reads the lines of `source`.
  ///
  /// - Parameters:
  ///   - lengthLimit: the most bytes that a line may have.
  ///   - bufferSize: how many bytes are read at a time, where there are so many.
  public init(
    _ source: ByteSource,
    lengthLimit: Int = LineReader.defaultLengthLimit,
    bufferSize: Int = LineReader.defaultBufferSize
  ) {
    self.source = source
    self.lengthLimit = max(lengthLimit, 1)
    buffer = [UInt8](repeating: 0, count: max(bufferSize, 1))
  }

  /// Finds the next line; nil at the end of the input.
  ///
  /// - Throws: ``StreamError/lineTooLong(path:line:offset:limit:)``, after which the next call goes
  ///   on behind that line; and all that reading the source throws.
  public func next() throws(StreamError) -> Line? {
    current = nil
    line = 0..<0
    if !hasStarted { try start() }
    if isSkipping { try skip() }
    while true {
      if let end = lineFeed() { return try take(end - window.lowerBound, endsWithLineFeed: true) }
      if window.count > lengthLimit { return try take(window.count, endsWithLineFeed: false) }
      guard try !fill() else { continue }
      guard !window.isEmpty else { return nil }
      return try take(window.count, endsWithLineFeed: false)
    }
  }

  /// Finds all whole lines that have been read, with their LFs, as if they were one line; nil where there is none.
  ///
  /// The last line of an input that lacks its LF is left to ``next()``, as is whatever is not there yet; a line of
  /// the result has the number of the first.
  ///
  /// - Parameter size: so many bytes are read where the input does not pause before; nil for what one reading gives.
  /// - Throws: ``StreamError`` as ``next()`` does.
  public func nextLines(size: Int? = nil) throws(StreamError) -> Line? {
    current = nil
    line = 0..<0
    if !hasStarted { try start() }
    if isSkipping { try skip() }
    while lineFeed() == nil, window.count <= lengthLimit, !hasEnded { _ = try fill() }
    let wanted = min(size ?? 0, lengthLimit)
    while window.count < wanted, !hasEnded, source.isReady { _ = try fill(upTo: wanted) }
    guard window.count <= lengthLimit, let end = lastLineFeed() else { return nil }
    let length = end + 1 - window.lowerBound
    let found = Line(number: number + 1, offset: offset, length: length, endsWithLineFeed: true)
    line = window.lowerBound..<end + 1
    number += lineFeeds(in: line)
    drop(length)
    current = found
    return found
  }

  /// Lets go of the current line, so that its place in memory may be used to read on.
  public func release() {
    current = nil
    line = 0..<0
  }

  /// Index in the buffer of the last LF of the window.
  private func lastLineFeed() -> Int? {
    let bytes = buffer
    let span = bytes.span
    var index = window.upperBound - 1
    while index >= window.lowerBound {
      if span[index] == 0x0A { return index }
      index -= 1
    }
    return nil
  }

  /// How many LFs a range of the buffer has.
  private func lineFeeds(in range: Range<Int>) -> Int {
    // The range lies within the buffer, and what memchr finds lies within the range.
    unsafe buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var count = 0
      var at = range.lowerBound
      while at < range.upperBound,
        let found = unsafe memchr(base + at, 0x0A, range.upperBound - at)
      {
        count += 1
        unsafe at = UnsafeRawPointer(found) - base + 1
      }
      return count
    }
  }

  /// Calls `body` with the bytes of the current line, without its LF; empty if there is none.
  public func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The array is held for the call, so that `body` may even read on.
    let held = buffer
    return try body(held.span.extracting(line))
  }

  /// Whether ``next()`` would have to wait for whoever writes the input.
  ///
  /// Reads what there is, and answers true only when it holds no whole line: the moment to flush
  /// answers.
  ///
  /// - Throws: ``StreamError`` as ``next()`` does.
  public func hasPaused() throws(StreamError) -> Bool {
    // The current line may be moved by reading, so it must be kept until the next is asked for.
    while lineFeed() == nil, window.count <= lengthLimit, !hasEnded {
      guard source.isReady else { return true }
      _ = try fill()
    }
    return false
  }

  /// Makes the first `length` bytes of the window the current line.
  private func take(_ length: Int, endsWithLineFeed: Bool) throws(StreamError) -> Line {
    number += 1
    let found = Line(
      number: number,
      offset: offset,
      length: length,
      endsWithLineFeed: endsWithLineFeed
    )
    guard length <= lengthLimit else {
      if endsWithLineFeed { drop(length + 1) } else { isSkipping = true }
      throw .lineTooLong(path: path, line: number, offset: found.offset, limit: lengthLimit)
    }
    line = window.lowerBound..<window.lowerBound + length
    drop(length + (endsWithLineFeed ? 1 : 0))
    current = found
    return found
  }

  /// Goes behind the LF of a line that was too long.
  private func skip() throws(StreamError) {
    while true {
      if let end = lineFeed() {
        drop(end + 1 - window.lowerBound)
        break
      }
      drop(window.count)
      guard try fill() else { break }
    }
    isSkipping = false
  }

  /// Skips a byte order mark at the start of the input.
  private func start() throws(StreamError) {
    hasStarted = true
    while window.count < Self.byteOrderMark.count,
      Self.byteOrderMark.starts(with: buffer[window]),
      try fill()
    {}
    hasByteOrderMark = buffer[window].starts(with: Self.byteOrderMark)
    if hasByteOrderMark { drop(Self.byteOrderMark.count) }
  }

  private func drop(_ count: Int) {
    window = window.lowerBound + count..<window.upperBound
    offset += count
    searched = 0
  }

  /// Index in the buffer of the first LF of the window.
  private func lineFeed() -> Int? {
    let start = window.lowerBound + searched
    guard start < window.upperBound else { return nil }
    // The range lies within the buffer, and what memchr finds lies within the range.
    let found = unsafe buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, 0x0A, window.upperBound - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
    searched = (found ?? window.upperBound) - window.lowerBound
    return found
  }

  /// Reads more behind the window, whose place may change; false at the end of the input.
  ///
  /// - Parameter size: how large the window is going to be.
  private func fill(upTo size: Int = 0) throws(StreamError) -> Bool {
    guard !hasEnded else { return false }
    if window.upperBound == buffer.count { makeRoom(for: size) }
    let count = try source.read(into: &buffer, from: window.upperBound)
    window = window.lowerBound..<window.upperBound + count
    hasEnded = count == 0
    return count > 0
  }

  /// Moves the current line and the window to the front, and makes the buffer larger if they fill half: twice as large,
  /// or as large as is asked for.
  private func makeRoom(for size: Int) {
    let kept = (line.isEmpty ? window.lowerBound : line.lowerBound)..<window.upperBound
    if kept.count > buffer.count / 2 {
      let more = max(buffer.count, size - buffer.count)
      buffer.append(contentsOf: repeatElement(0, count: more))
    }
    guard kept.lowerBound > 0 else { return }
    // Both ranges lie within the buffer; memmove allows that they overlap.
    unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe memmove(base, base + kept.lowerBound, kept.count)
    }
    line = line.isEmpty ? 0..<0 : 0..<line.count
    window = window.lowerBound - kept.lowerBound..<kept.count
  }
}
