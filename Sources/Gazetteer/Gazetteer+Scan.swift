import CanonymUnicode

/// A phrase of a gazetteer found in a folded text.
public struct PhraseMatch: Sendable, Equatable {
  /// The phrase's number.
  public var number: Int
  /// The first and the last of its tokens in the text.
  public var tokens: ClosedRange<Int>
}

extension Gazetteer {
  /// Finds the phrases of a text, the leftmost first, of several that begin at one place the longest, none
  /// overlapping.
  ///
  /// A phrase begins and ends at the borders of tokens, and where a character of the source begins and ends.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - matches: takes the result; what it held is dropped.
  /// - Complexity: O(*n* + *m*): tokens, and tokens within phrases.
  public func scan(_ text: FoldedText, into matches: inout [PhraseMatch]) {
    matches.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    let bytes = text.bytes.span
    let tokens = text.tokens.span
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard token.opens else {
        index += 1
        continue
      }
      var hash = TokenHash()
      hash.append(bytes, Int(token.start), Int(token.end))
      let bit = filterBit(of: hash.value, words: filter.count)
      guard filter[bit.word] & bit.mask != 0 else {
        index += 1
        continue
      }
      if let match = longest(from: index, hash, bytes, tokens) {
        matches.append(match)
        index = match.tokens.upperBound + 1
      } else {
        index += 1
      }
    }
  }

  /// The longest phrase that begins with a token whose hash is given.
  private func longest(
    from first: Int,
    _ firstHash: TokenHash,
    _ bytes: Span<UInt8>,
    _ tokens: Span<FoldedText.Token>
  ) -> PhraseMatch? {
    var hash = firstHash
    var last = first
    var best: PhraseMatch?
    let start = Int(tokens[first].start)
    while let value = value(of: hash.value) {
      let number = Int(value & ~Self.extendable) - 1
      if number >= 0, tokens[last].closes,
        phrase(number, equals: bytes, start, Int(tokens[last].end))
      {
        best = PhraseMatch(number: number, tokens: first...last)
      }
      last += 1
      guard value & Self.extendable != 0, last < tokens.count else { break }
      hash.append(bytes, Int(tokens[last].start), Int(tokens[last].end))
    }
    return best
  }
}
