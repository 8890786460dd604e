import CanonymJSON

/// Cleans blocks of JSONL records, for one thread of a batch.
public final class ArticleBatch {
  private let cleaner: ArticleCleaner
  private let reader: JSONReader
  private var writer = JSONWriter()
  private let repairsUTF8: Bool

  /// A worker with its own cleaner.
  ///
  /// - Parameter repairsUTF8: whether bytes that are not UTF-8, and lone surrogates, are read as U+FFFD; else their
  ///   line is rejected.
  /// - Throws: ``CanonymJSON/JSONError`` when there is no memory for a reader.
  public init(_ cleaner: ArticleCleaner, repairsUTF8: Bool = false) throws(JSONError) {
    self.cleaner = cleaner
    self.repairsUTF8 = repairsUTF8
    reader = try JSONReader()
  }

  /// What became of a block.
  public struct Outcome: Sendable {
    /// The cleaned records, a line each.
    public var output: [UInt8] = []
    /// The lines that are no records.
    public var rejects: [Reject] = []
    /// What was done, in numbers.
    public var counts = Counts()
  }

  /// A line that was rejected.
  public struct Reject: Sendable, Equatable {
    /// Its number within the block, from 0.
    public let line: Int
    /// What is wrong with it.
    public let reason: ArticleError
    /// The line byte for byte, without its line feed.
    public let bytes: [UInt8]
  }

  /// What was done, in numbers.
  public struct Counts: Sendable, Equatable {
    /// Records cleaned.
    public var articles = 0
    /// Records that were changed.
    public var changed = 0
    /// Edits made, removed lines left aside.
    public var edits = 0
    /// Pieces removed.
    public var removed = 0
    /// Mentions tied to entities.
    public var mentions = 0
    /// Numbers read.
    public var numbers = 0
    /// Lines in which bytes that are not UTF-8, or lone surrogates, were read as U+FFFD.
    public var repaired = 0

    /// Counts of nothing.
    public init() {}

    /// Adds other counts.
    public static func += (left: inout Counts, right: Counts) {
      left.articles += right.articles
      left.changed += right.changed
      left.edits += right.edits
      left.removed += right.removed
      left.mentions += right.mentions
      left.numbers += right.numbers
      left.repaired += right.repaired
    }
  }

  /// Cleans the lines of a block; lines of white space alone are skipped.
  ///
  /// - Parameter block: whole lines; the last one may lack its line feed.
  public func clean(_ block: Span<UInt8>) -> Outcome {
    var outcome = Outcome()
    writer.removeAll()
    var start = 0
    var line = 0
    while start < block.count {
      var end = start
      while end < block.count, block[end] != UInt8(ascii: "\n") { end += 1 }
      if (start..<end).contains(where: { block[$0] > 0x20 }) {
        clean(line: line, block.extracting(start..<end), &outcome)
      }
      start = end + 1
      line += 1
    }
    outcome.output = writer.bytes
    return outcome
  }

  private func clean(line: Int, _ bytes: Span<UInt8>, _ outcome: inout Outcome) {
    do {
      do {
        outcome.counts += try cleaner.clean(record: bytes, with: reader, into: &writer)
      } catch .notJSON where repairsUTF8 {
        let text = String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
        outcome.counts += try cleaner.clean(
          record: LoneSurrogates.replaced(in: Array(text.utf8)).span,
          with: reader,
          into: &writer
        )
        outcome.counts.repaired += 1
      }
    } catch let reason {
      let copy = (0..<bytes.count).map { bytes[$0] }
      outcome.rejects.append(Reject(line: line, reason: reason, bytes: copy))
    }
  }
}
