import Canonym
import CanonymArticles
import CanonymJSON
import CanonymStreams

/// One run of cleaning over several inputs: blocks of lines to workers, their records to the output in order.
final class CleaningRun {
  /// Where rejected lines go; they are told one by one on standard error unless set.
  var rejects: RejectFiles?

  private let resources: ArticleResources
  private let options: ArticleOptions
  private let repairsUTF8: Bool
  private let console: Console
  private var counts = ArticleBatch.Counts()
  private var rejected = 0

  /// A run that has read nothing yet.
  init(
    _ resources: ArticleResources,
    _ options: ArticleOptions,
    repairsUTF8: Bool,
    _ console: Console
  ) {
    self.resources = resources
    self.options = options
    self.repairsUTF8 = repairsUTF8
    self.console = console
  }

  /// What a worker makes of a block.
  private struct Result: Sendable {
    let outcome: ArticleBatch.Outcome
    /// The numbers of the block's lines in the input.
    let lines: [Int]
  }

  /// Blocks of this many bytes keep two threads busy and memory small.
  private static let blockSize = 1 << 20

  /// Cleans the articles of a JSONL input.
  func cleanRecords(_ input: String, threads: Int) throws {
    let source = try ByteSource(path: input)
    let blocks = LineBlocks(LineReader(source), size: Self.blockSize)
    let (resources, options, repairsUTF8) = (resources, options, repairsUTF8)
    try OrderedWorkers(threads: threads).run(
      supply: { waiting in try blocks.next(waiting: waiting) },
      state: {
        try ArticleBatch(ArticleCleaner(resources, options), repairsUTF8: repairsUTF8)
      },
      work: { (batch: inout ArticleBatch, block: LineBlock) -> Result in
        Result(outcome: batch.clean(block.bytes.span), lines: block.lines.map(\.place.number))
      },
      deliver: { result in try deliver(result, input) },
      paused: { try console.flush() }
    )
    console.clearProgress()
  }

  /// Cleans a plain text as one article, whose id is the name of its file.
  func cleanText(_ input: String) throws {
    let source = try ByteSource(path: input)
    let bytes = try source.readAll()
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", input == "-" ? "stdin" : input)
      writer.key(options.textField)
      // Bytes that are not UTF-8 make the record one that is rejected, or repaired, as any other.
      writer.string(utf8: bytes.span)
    }
    let batch = try ArticleBatch(ArticleCleaner(resources, options), repairsUTF8: repairsUTF8)
    try deliver(Result(outcome: batch.clean(writer.bytes.span), lines: [1]), input)
  }

  private func deliver(_ result: Result, _ input: String) throws {
    counts += result.outcome.counts
    try console.write(result.outcome.output)
    for reject in result.outcome.rejects {
      rejected += 1
      let line = reject.line < result.lines.count ? result.lines[reject.line] : 0
      let message = "\(input):\(line): \(reject.reason)"
      if let rejects {
        try rejects.write(reject.bytes, message)
      } else if rejected <= Self.rejectsShown {
        console.say(message)
      }
    }
    console.tick("\(input): \(counts.articles) articles")
  }

  /// How many rejected lines are told one by one.
  private static let rejectsShown = 20

  /// Writes out what is left, tells what was done, and gives the exit status.
  func finish() throws -> ExitStatus {
    try rejects?.close()
    if rejects == nil, rejected > Self.rejectsShown {
      console.say(
        "\(rejected - Self.rejectsShown) more lines were rejected; see them with --rejects FILE"
      )
    }
    console.report(summary)
    if rejected == 0 { return .done }
    return counts.articles == 0 ? .badInput : .nothing
  }

  private var summary: String {
    var parts = [
      "\(counts.articles) articles cleaned", "\(counts.changed) changed",
      "\(counts.edits) edits", "\(counts.removed) pieces removed", "\(counts.mentions) mentions",
      "\(counts.numbers) numbers",
    ]
    if counts.repaired > 0 { parts.append("\(counts.repaired) lines repaired") }
    if rejected > 0 { parts.append("\(rejected) lines rejected") }
    return parts.joined(separator: ", ")
  }
}

/// The files of rejected lines: the lines themselves, and beside them the reasons.
final class RejectFiles {
  private let lines: ByteSink
  private let reasons: ByteSink

  /// Files at a path, and at that path with `.log` behind it.
  init(path: String) throws(StreamError) {
    lines = try ByteSink(path: path)
    reasons = try ByteSink(path: path + ".log")
  }

  /// Adds a line and why it was rejected.
  func write(_ line: [UInt8], _ reason: String) throws(StreamError) {
    try lines.write(line)
    try lines.write("\n")
    try reasons.write(reason + "\n")
  }

  /// Puts both files in their places.
  func close() throws(StreamError) {
    try lines.close()
    try reasons.close()
  }
}
