import CanonymUnicode

/// Writes tabs and typographic spaces as plain ones.
///
/// Spaces that mean something stay: no-break spaces (U+00A0, U+202F), those that group digits (U+2007, U+2009), the
/// ideographic space.
func unifySpaces(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  var at = 0
  while at < text.count {
    let isTypographic = text[at] == 0x09 || text[at] == 0xE1 || text[at] == 0xE2
    guard isTypographic, let length = spaceLength(text, at), !isKept(text, at) else {
      at += 1
      continue
    }
    rewriter.replace(at..<at + length, in: text, with: [0x20], rule: HygieneRule.spaces.rawValue)
    at += length
  }
  return rewriter.finish(text)
}

/// Tidies spaces: one plain space between words, none at the ends of lines, one empty line between paragraphs.
///
/// Spaces of other kinds stay where they stand alone. One line feed at the end of the text stays.
func tidyBlanks(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  var at = 0
  while at < text.count {
    let start = at
    at = endOfPlainASCII(text, from: at, except: 0)
    // A space may stand before what is not plain, or end the text.
    while at > start, text[at - 1] == 0x20 { at -= 1 }
    guard at < text.count else { break }
    guard let first = spaceLength(text, at) else {
      at += 1
      continue
    }
    var end = at + first
    var lineFeeds = text[at] == 0x0A ? 1 : 0
    while end < text.count, let length = spaceLength(text, end) {
      if text[end] == 0x0A { lineFeeds += 1 }
      end += length
    }
    let new = tidy(text, at, end, lineFeeds)
    if !equal(text, at, end, new) {
      rewriter.replace(at..<end, in: text, with: new, rule: HygieneRule.blanks.rawValue)
    }
    at = end
  }
  return rewriter.finish(text)
}

/// What should stand for a run of spaces and line feeds.
private func tidy(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ lineFeeds: Int) -> [UInt8] {
  if start == 0 { return [] }
  if end == text.count { return lineFeeds > 0 ? [0x0A] : [] }
  if lineFeeds > 0 { return [UInt8](repeating: 0x0A, count: min(lineFeeds, 2)) }
  // A space of another kind is for the rule of spaces.
  if spaceLength(text, start) == end - start {
    return (start..<end).map { text[$0] }
  }
  return [0x20]
}

/// Whether the space at a place is one that stays where it stands alone.
private func isKept(_ text: Span<UInt8>, _ at: Int) -> Bool {
  switch text[at] {
  case 0xC2: true
  case 0xE2: text[at + 1] == 0x80 && [0x87, 0x89, 0xAF].contains(text[at + 2])
  case 0xE3: true
  default: false
  }
}

/// How many bytes the space or line feed at a place has; nil when there is none.
func spaceLength(_ text: Span<UInt8>, _ at: Int) -> Int? {
  switch text[at] {
  case 0x20, 0x09, 0x0A: 1
  case 0xC2 where at + 1 < text.count && text[at + 1] == 0xA0: 2
  case 0xE1 where at + 2 < text.count && text[at + 1] == 0x9A && text[at + 2] == 0x80: 3
  case 0xE2 where at + 2 < text.count:
    // U+2000 to U+200A, U+202F, U+205F.
    text[at + 1] == 0x80 && ((0x80...0x8A).contains(text[at + 2]) || text[at + 2] == 0xAF)
      || text[at + 1] == 0x81 && text[at + 2] == 0x9F ? 3 : nil
  case 0xE3 where at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] == 0x80: 3
  default: nil
  }
}

private func equal(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ new: [UInt8]) -> Bool {
  guard end - start == new.count else { return false }
  for (offset, byte) in new.enumerated() where text[start + offset] != byte { return false }
  return true
}
