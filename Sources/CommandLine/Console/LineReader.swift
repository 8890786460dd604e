/// Reads a file line by line, and tells when it would have to wait.
struct LineReader: ~Copyable {
  /// The number of the last line read, from 1.
  private(set) var lineNumber = 0

  private let file: FileDescriptor
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var start = 0
  private var end = 0

  /// Reads from an open file.
  init(_ file: consuming FileDescriptor) { self.file = file }

  /// How a line ends in its file.
  enum LineEnd: String, Sendable {
    /// A line feed.
    case lineFeed = "\n"
    /// A carriage return and a line feed.
    case carriageReturnLineFeed = "\r\n"
    /// The file's end.
    case none = ""
  }

  /// Reads the next line, without its end, in place of what is in `line`.
  ///
  /// - Parameter pause: called before the reader waits for more input.
  /// - Returns: how the line ends; `nil` after the last.
  mutating func next(
    into line: inout [UInt8],
    pause: () throws(StreamError) -> Void
  ) throws(StreamError) -> LineEnd? {
    line.removeAll(keepingCapacity: true)
    while true {
      if let feed = block[start..<end].firstIndex(of: UInt8(ascii: "\n")) {
        line.append(contentsOf: block[start..<feed])
        start = feed + 1
        lineNumber += 1
        guard line.last == UInt8(ascii: "\r") else { return .lineFeed }
        line.removeLast()
        return .carriageReturnLineFeed
      }
      line.append(contentsOf: block[start..<end])
      start = 0
      end = 0
      if !file.isReady { try pause() }
      end = try file.read(into: &block)
      if end == 0 {
        if line.isEmpty { return nil }
        lineNumber += 1
        return LineEnd.none
      }
    }
  }
}
