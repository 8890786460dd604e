/// The lines of a text, which are written in any order and handed over in their own.
///
/// What writes the lines of one language finds its tables in the processor's caches as long as no other language comes
/// between. So the lines are sorted into queues, and each queue is written as a whole.
///
/// ```
/// text:    а Ⅰ | б Ⅱ | а Ⅲ        queues: а → Ⅰ → Ⅲ, б → Ⅱ
/// written: Ⅰ Ⅲ Ⅱ ─→ handed over: Ⅰ Ⅱ Ⅲ
/// ```
@safe
struct LineBlock: ~Copyable {
  /// A line of the block.
  struct Line {
    /// Where it stands in the text.
    var range: Range<Int>
    /// Where it stands in what is written.
    var written = 0..<0
    /// The number of the next line of its queue; below 0 for the last.
    var next = -1
    /// What has been noted with it; below 0 for nothing.
    var note: Int
  }

  /// The lines in their order.
  private(set) var lines: [Line] = []
  /// The first and the last line of each queue; below 0 for none.
  private var queues: [(first: Int, last: Int)]
  /// The queues that have lines, by their first ones.
  private(set) var used: [Int] = []
  private var bytes = GapText.Buffer<UInt8>()
  private var count = 0
  private var ordered = GapText.Buffer<UInt8>()

  /// So many bytes are handed over at a time, or a few more: as many as the caches hold.
  private static let handedSize = 256 << 10

  /// - Parameter queueCount: how many queues there are.
  init(queueCount: Int) { queues = Array(repeating: (-1, -1), count: queueCount) }

  deinit {
    unsafe bytes.base.deallocate()
    unsafe ordered.base.deallocate()
  }

  /// How many lines there are.
  var lineCount: Int { lines.count }

  /// Adds a line to a queue.
  mutating func append(_ range: Range<Int>, to queue: Int, note: Int = -1) {
    let number = lines.count
    lines.append(Line(range: range, note: note))
    let last = queues[queue].last
    if last < 0 {
      queues[queue].first = number
      used.append(queue)
    } else {
      lines[last].next = number
    }
    queues[queue].last = number
  }

  /// The number of the first line of a queue.
  func first(of queue: Int) -> Int { queues[queue].first }

  /// Makes room for what a text of so many bytes becomes, most often.
  mutating func reserve(for size: Int) { bytes.reserve(size / 8 * 5) }

  /// How many bytes have been written.
  var writtenCount: Int { count }

  /// Writes a piece.
  mutating func write(_ piece: Span<UInt8>) {
    bytes.reserve(count + piece.count)
    let target = unsafe bytes.base + count
    // The span is alive for the call, and there is room for as many bytes.
    unsafe piece.withUnsafeBufferPointer { piece in
      if let first = piece.baseAddress { unsafe target.update(from: first, count: piece.count) }
    }
    count += piece.count
  }

  /// Notes that all that has been written since a place is a line.
  mutating func end(line: Int, from place: Int) { lines[line].written = place..<count }

  /// Lends all lines in their order, with what stands between them in the text, piece by piece, and forgets them.
  ///
  /// - Parameters:
  ///   - text: the part of the text that the lines cover.
  ///   - start: where it begins in the text.
  mutating func hand(_ text: Span<UInt8>, from start: Int, over body: (Span<UInt8>) -> Void) {
    var at = 0
    var end = 0
    for line in lines {
      put(text.extracting(at..<line.range.lowerBound - start), &end, body)
      // As many bytes have been written there, and nothing is while the span is used.
      let first = unsafe bytes.base + line.written.lowerBound
      put(unsafe Span(_unsafeStart: first, count: line.written.count), &end, body)
      at = line.range.upperBound - start
    }
    put(text.extracting(at..<text.count), &end, body)
    // The span ends with the call, in which nothing is written here.
    if end > 0 { unsafe body(Span(_unsafeStart: ordered.base, count: end)) }
    for queue in used { queues[queue] = (-1, -1) }
    used.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Puts a piece behind those that are to be handed over, which are when they are many.
  private mutating func put(
    _ piece: Span<UInt8>,
    _ end: inout Int,
    _ body: (Span<UInt8>) -> Void
  ) {
    ordered.reserve(end + piece.count)
    let target = unsafe ordered.base + end
    // As in `write`.
    unsafe piece.withUnsafeBufferPointer { piece in
      if let first = piece.baseAddress { unsafe target.update(from: first, count: piece.count) }
    }
    end += piece.count
    if end < LineBlock.handedSize { return }
    // As above.
    unsafe body(Span(_unsafeStart: ordered.base, count: end))
    end = 0
  }
}
