import CanonymStorage
import CanonymUnicode

/// A phrase of a gazetteer found in a text.
public struct PhraseMatch: Sendable, Equatable {
  /// The phrase's number.
  public var number: Int
  /// The first and the last of its tokens in the text.
  public var tokens: ClosedRange<Int>
  /// Where it stands in the source, in bytes.
  public var range: Range<Int>
}

/// Phrases of a gazetteer that a scan passes over.
public struct PhraseSet: Sendable {
  var words: [UInt64] = []

  /// A set without phrases.
  public init() {}

  /// Adds the phrase of a number.
  public mutating func insert(_ number: Int) {
    guard number >= 0 else { return }
    if number / 64 >= words.count {
      words += [UInt64](repeating: 0, count: number / 64 + 1 - words.count)
    }
    words[number / 64] |= 1 << UInt64(number % 64)
  }
}

extension Gazetteer {
  /// Finds the phrases of a text, the leftmost first, of several that begin at one place the longest, none
  /// overlapping.
  ///
  /// A phrase begins and ends at the borders of tokens, and where a character of the source begins and ends.
  ///
  /// - Parameters:
  ///   - text: folds the text for it, and keeps its tokens.
  ///   - skipping: phrases that are passed over, as if the gazetteer had none of them.
  ///   - matches: takes the result; what it held is dropped.
  /// - Returns: false when a part of the file that was needed is damaged; then the matches say nothing.
  /// - Complexity: O(*n* + *m*): bytes, and tokens within phrases.
  public func scan(
    _ source: Span<UInt8>,
    _ text: TokenFolder,
    skipping: borrowing PhraseSet,
    into matches: inout [PhraseMatch]
  ) -> Bool {
    text.fold(source)
    matches.removeAll(keepingCapacity: true)
    guard count > 0 else { return !file.isDamaged }
    return text.withTokens { (bytes, tokens) in
      ScanKernel.run(self, bytes, tokens, skipping.words.span, &matches)
    }
  }
}
