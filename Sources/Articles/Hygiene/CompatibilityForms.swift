import CanonymUnicode

/// Writes typographic ligatures, and digraphs that are one character, as their letters.
///
/// Those are `ﬁ` and its like, `ĳ`, `ŉ` and the pairs `ǆ`, `ǉ`, `ǌ`, `ǳ` with their capitals.
func separateLigatures(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
  replaceRuns(in: text, by: .ligatures, isLigature)
}

/// Whether a scalar is a ligature, or a digraph that is one character.
func isLigature(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x132, 0x133, 0x149, 0x1C4...0x1CC, 0x1F1...0x1F3, 0xFB00...0xFB06: true
  default: false
  }
}

/// Writes full-width and half-width forms as the plain characters, and the ideographic space as a space.
func unifyWidth(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
  // A run is written at once, so that half-width kana compose with the sound marks behind them.
  replaceRuns(in: text, by: .width) { $0 == 0x3000 || (0xFF01...0xFFEE).contains($0) }
}

/// Writes typographic quotation marks and apostrophes as those of ASCII; guillemets stay.
func straightenQuotes(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  var at = 0
  while at < text.count {
    guard text[at] >= 0x80 else {
      at += 1
      continue
    }
    let (scalar, length) = decodeScalar(text, at, text.count)
    switch scalar {
    case 0x2BC, 0x2018...0x201B:
      rewriter.replace(
        at..<at + length,
        in: text,
        with: "'".utf8,
        rule: HygieneRule.quotes.rawValue
      )
    case 0x201C...0x201F:
      rewriter.replace(
        at..<at + length,
        in: text,
        with: "\"".utf8,
        rule: HygieneRule.quotes.rawValue
      )
    default: break
    }
    at += length
  }
  return rewriter.finish(text)
}

/// Writes runs of characters that `isForm` takes as NFKC has them.
private func replaceRuns(
  in text: Span<UInt8>,
  by rule: HygieneRule,
  _ isForm: (UInt32) -> Bool
) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  var at = 0
  while at < text.count {
    guard text[at] >= 0xC4 else {
      at += 1
      continue
    }
    var end = at
    while end < text.count, text[end] >= 0xC4 {
      let (scalar, length) = decodeScalar(text, end, text.count)
      guard isForm(scalar) else { break }
      end += length
    }
    guard end > at else {
      at += decodeScalar(text, at, text.count).length
      continue
    }
    let was = (at..<end).map { text[$0] }
    let form = try? NormalizationForm.nfkc.normalize(String(decoding: was, as: UTF8.self))
    if let new = form.map({ Array($0.utf8) }), new != was {
      rewriter.replace(at..<end, in: text, with: new, rule: rule.rawValue)
    }
    at = end
  }
  return rewriter.finish(text)
}
