/// Writes every kind of line end as a line feed.
func unifyLineEnds(_ text: Span<UInt8>) -> (text: [UInt8], edits: EditList)? {
  var rewriter = Rewriter()
  var at = 0
  while at < text.count {
    let length: Int
    switch text[at] {
    case 0x0D:
      length = at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1
    case 0xC2 where at + 1 < text.count && text[at + 1] == 0x85:
      length = 2
    case 0xE2
    where at + 2 < text.count && text[at + 1] == 0x80 && (0xA8...0xA9).contains(text[at + 2]):
      length = 3
    default:
      at += 1
      continue
    }
    rewriter.replace(
      at..<at + length,
      in: text,
      with: [0x0A],
      rule: HygieneRule.lineEnds.rawValue
    )
    at += length
  }
  return rewriter.finish(text)
}
