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
final class LineBlock {
  /// A line of the block.
  struct Line {
    /// Where it stands in the text.
    var range: Range<Int>
    /// Where it stands in what is written.
    var written = 0..<0
    /// The number of the next line of its queue; below 0 for the last.
    var next = -1
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

  /// - Parameter queueCount: how many queues there are.
  init(queueCount: Int) { queues = Array(repeating: (-1, -1), count: queueCount) }

  deinit {
    unsafe bytes.base.deallocate()
    unsafe ordered.base.deallocate()
  }

  /// Adds a line to a queue.
  func append(_ range: Range<Int>, to queue: Int) {
    let number = lines.count
    lines.append(Line(range: range))
    if queues[queue].first < 0 {
      queues[queue].first = number
      used.append(queue)
    } else {
      lines[queues[queue].last].next = number
    }
    queues[queue].last = number
  }

  /// The number of the first line of a queue.
  func first(of queue: Int) -> Int { queues[queue].first }

  /// How many bytes have been written.
  var writtenCount: Int { count }

  /// Writes a piece.
  func write(_ piece: Span<UInt8>) {
    bytes.reserve(count + piece.count)
    // The span is alive for the call, and there is room for as many bytes.
    unsafe piece.withUnsafeBufferPointer { piece in
      if let first = piece.baseAddress {
        unsafe (bytes.base + count).update(from: first, count: piece.count)
      }
    }
    count += piece.count
  }

  /// Notes that all that has been written since a place is a line.
  func end(line: Int, from place: Int) { lines[line].written = place..<count }

  /// Lends all lines in their order, with what stands between them in the text, and forgets them.
  func hand(_ text: Span<UInt8>, over body: (Span<UInt8>) -> Void) {
    ordered.reserve(count + text.count)
    var end = 0
    var at = 0
    func put(_ source: UnsafePointer<UInt8>, _ length: Int) {
      // All lines, and what is between them, are no more than was reserved.
      unsafe (ordered.base + end).update(from: source, count: length)
      end += length
    }
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      for line in lines {
        unsafe put(base + at, line.range.lowerBound - at)
        unsafe put(bytes.base + line.written.lowerBound, line.written.count)
        at = line.range.upperBound
      }
      unsafe put(base + at, text.count - at)
    }
    for queue in used { queues[queue] = (-1, -1) }
    used.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    count = 0
    // The span ends with the call, in which nothing is written here.
    unsafe body(Span(_unsafeStart: ordered.base, count: end))
  }
}
