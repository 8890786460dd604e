/// Lays words out in lines of at most `width` characters, as wide as the words allow.
///
/// Paragraphs, with an empty line between, stay apart; a line that starts with a space is kept as it is.
func wrapped(_ text: String, width: Int) -> [String] {
  guard !text.isEmpty else { return [] }
  var lines: [String] = []
  var current = ""
  func isWord(_ line: Substring) -> Bool { !line.isEmpty && !line.hasPrefix(" ") }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    guard isWord(line) else {
      if !current.isEmpty { lines.append(current) }
      current = ""
      lines.append(String(line))
      continue
    }
    for word in line.split(separator: " ") {
      if current.isEmpty {
        current = String(word)
      } else if current.count + 1 + word.count <= width {
        current += " " + word
      } else {
        lines.append(current)
        current = String(word)
      }
    }
  }
  if !current.isEmpty { lines.append(current) }
  return lines
}

/// Rows of two columns, as help pages have them: the right one wrapped, the left one as wide as it must be.
///
/// - Parameter left: the width of the left column with its margin; a longer entry gets a line of its own.
func twoColumns(_ rows: [(String, String)], left: Int, width: Int) -> [String] {
  rows.flatMap { head, text in
    var lines = wrapped(text, width: width - left)
    let indent = String(repeating: " ", count: left)
    let head = "  " + head
    if lines.isEmpty { return [head] }
    guard head.count + 2 <= left else { return [head] + lines.map { indent + $0 } }
    let first = lines.removeFirst()
    return [head + String(repeating: " ", count: left - head.count) + first]
      + lines.map { indent + $0 }
  }
}
