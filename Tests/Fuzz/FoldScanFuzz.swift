import CanonymGazetteer
import CanonymUnicode

/// Folding and scanning: tokens lead back to the source in order, folding twice changes nothing, and a phrase
/// taken out of a text is found in it.
struct FoldScanFuzz: FuzzTarget {
  private let folder = Folder()

  func run(_ input: [UInt8]) {
    var folded = FoldedText()
    folder.fold(input.span, into: &folded)
    checkTokens(of: folded, input)
    let text = input.text
    let once = folder.fold(text)
    expect(folder.fold(once) == once, "the fold of a fold is another")
    checkScan(folded)
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

  /// Each word, and each pair of tokens about the middle, is a phrase.
  private func checkScan(_ folded: FoldedText) {
    var builder = GazetteerBuilder()
    var phrase = FoldedText()
    var count = 0
    for token in folded.tokens where token.kind != .other {
      let word = Array(folded.bytes[Int(token.start)..<Int(token.end)])
      folder.fold(word.span, into: &phrase)
      if builder.insert(phrase) != nil { count += 1 }
    }
    guard let gazetteer = try? builder.build() else { return }
    var matches: [PhraseMatch] = []
    gazetteer.scan(folded, into: &matches)
    var next = 0
    for match in matches {
      expect(match.tokens.lowerBound >= next, "matches overlap")
      expect(match.tokens.upperBound < folded.tokens.count, "a match beyond the text")
      expect((0..<count).contains(match.number), "a match of no phrase")
      next = match.tokens.upperBound + 1
    }
  }
}
