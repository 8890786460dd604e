import CanonymGazetteer
import CanonymStorage
import CanonymUnicode

/// Folding and scanning: tokens lead back to the source in order, both folders agree, folding twice changes nothing,
/// and a phrase taken out of a text is found in it.
struct FoldScanFuzz: FuzzTarget {
  private let folder = Folder()
  private let quick = TokenFolder()

  func run(_ input: [UInt8]) {
    var (folded, other) = (FoldedText(), FoldedText())
    folder.fold(input.span, into: &folded)
    checkTokens(of: folded, input)
    quick.fold(input.span)
    quick.copy(into: &other)
    expect(folded.bytes == other.bytes && folded.tokens == other.tokens, "the folders differ")
    let text = input.text
    let once = folder.fold(text)
    // A half-width voicing mark is a letter of its own, whose fold is a mark of the letter before it.
    let hasVoicing = text.unicodeScalars.contains { $0.value == 0xFF9E || $0.value == 0xFF9F }
    expect(hasVoicing || folder.fold(once) == once, "the fold of a fold is another")
    checkScan(folded, input)
  }

  private func checkTokens(of folded: FoldedText, _ input: [UInt8]) {
    var (end, sourceEnd) = (Int32(0), Int32(0))
    for token in folded.tokens {
      expect(token.start == end && token.end > end, "the tokens have gaps at \(token)")
      expect(token.sourceStart <= token.sourceEnd, "a token ends before it begins: \(token)")
      expect(!token.opens || token.sourceStart >= sourceEnd, "tokens overlap at \(token)")
      end = token.end
      if token.closes { sourceEnd = token.sourceEnd }
    }
    expect(Int(end) == folded.bytes.count, "bytes of no token")
    expect(Int(sourceEnd) <= input.count, "a token beyond the source")
  }

  /// Each word, and each run of three tokens, is a phrase.
  private func checkScan(_ folded: FoldedText, _ input: [UInt8]) {
    var keys: Set<[UInt8]> = []
    for (index, token) in folded.tokens.enumerated() where token.kind != .other {
      let last = folded.tokens[min(index + index % 3, folded.tokens.count - 1)]
      keys.insert(Array(folded.bytes[Int(token.start)..<Int(last.end)]))
    }
    var builder = GazetteerBuilder(fuzzy: true)
    for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      required { try builder.insert(key.span) }
    }
    var writer = SectionWriter(kind: "TEST", version: 1)
    guard (try? builder.write(to: &writer)) != nil,
      let file = try? SectionFile(contents: writer.contents(), path: "x", kind: "TEST", version: 1),
      let gazetteer = Gazetteer(file)
    else { return expect(false, "a gazetteer that was written is not read") }
    var matches: [PhraseMatch] = []
    expect(
      gazetteer.scan(input.span, quick, skipping: PhraseSet(), into: &matches),
      "a gazetteer that was written is damaged"
    )
    var next = 0
    for match in matches {
      expect(match.tokens.lowerBound >= next, "matches overlap")
      expect(match.tokens.upperBound < folded.tokens.count, "a match beyond the text")
      let range =
        Int(
          folded.tokens[match.tokens.lowerBound].start
        )..<Int(
          folded.tokens[match.tokens.upperBound].end
        )
      expect(gazetteer.key(match.number) == Array(folded.bytes[range]), "a match of another phrase")
      next = match.tokens.upperBound + 1
    }
    if let key = keys.first {
      expect(gazetteer.number(of: key.span) != nil, "a key is not found")
      let near = NearPhrases(gazetteer).phrases(near: key.span, edits: 2)
      expect(near.first?.edits == 0, "a key is not near itself")
    }
  }
}
