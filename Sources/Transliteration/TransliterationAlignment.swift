/// A written text with the correspondence of its letters to those of the source.
public struct TransliterationAlignment: Sendable, Equatable {
  /// The written text, in NFC.
  public let target: String
  /// What became of what, in order; the spans cover both texts without gaps.
  public let spans: [Span]

  /// A piece of the source and what it was written as; either may be empty, not both.
  public struct Span: Sendable, Hashable {
    /// The piece of the source, in scalars.
    public let source: Range<Int>
    /// The piece of the written text, in scalars.
    public let target: Range<Int>

    /// Makes a span.
    public init(source: Range<Int>, target: Range<Int>) {
      self.source = source
      self.target = target
    }
  }

  init(_ written: [UInt32], _ steps: [RuleStep], sourceStart: Int, targetStart: Int) {
    target = String(written)
    var spans: [Span] = []
    spans.reserveCapacity(steps.count)
    var read = sourceStart
    var done = targetStart
    for step in steps where step.read > 0 || step.written > 0 {
      spans.append(Span(source: read..<read + step.read, target: done..<done + step.written))
      read += step.read
      done += step.written
    }
    self.spans = spans
  }

  init(target: String, spans: [Span]) {
    self.target = target
    self.spans = spans
  }
}
