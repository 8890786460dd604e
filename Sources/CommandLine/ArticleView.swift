import CanonymArticles
import CanonymIndex
import CanonymJSON
import CanonymNumbers
import CanonymUnicode

/// Shows to a person what cleaning did to an article: its lines, those that went, the names and numbers found.
struct ArticleView {
  private let console: Console
  private let cleaner: ArticleCleaner

  /// A view that writes to a console.
  init(_ cleaner: ArticleCleaner, _ console: Console) {
    self.cleaner = cleaner
    self.console = console
  }

  /// Cleans one record and shows it.
  ///
  /// - Throws: ``LineRejection`` for what is no article.
  func show(_ record: JSONValue) throws {
    guard let text = record[cleaner.options.textField]?.utf8 else {
      let error = ArticleError.missingText(field: cleaner.options.textField)
      throw LineRejection(error.description, id: record["id"]?.string)
    }
    let heading = [record["id"], record["lang"], record["title"]].compactMap { $0?.string }
    try show(
      Array(text),
      language: record["lang"]?.string,
      heading: heading.joined(separator: "  ")
    )
  }

  /// Cleans a text and shows it under a heading.
  func show(_ text: [UInt8], language: String?, heading: String) throws {
    let cleaned = cleaner.clean(text, language: language)
    try console.writeLine(styled(heading, .bold))
    for line in lines(of: cleaned) { try console.writeLine(line) }
    try writeNames(of: cleaned)
    try writeNumbers(of: cleaned)
    try console.writeLine("")
  }

  /// The lines of the source: those removed behind a minus; where one was changed, before and after.
  private func lines(of cleaned: CleanedText) -> [String] {
    var result: [String] = []
    var start = 0
    let source = cleaned.source
    while start < source.count {
      let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      let line = text(source[start..<end])
      let touching = cleaned.edits.edits.filter { $0.start < end && $0.end > start }
      if let removal = touching.first(where: { $0.removesLines }) {
        result.append(styled("  - \(line)", .red) + styled("  [\(removal.rule)]", .faint))
      } else if touching.isEmpty {
        if !line.isEmpty { result.append("    \(line)") }
      } else {
        let rules = touching.map(\.rule).reduce(into: [String]()) {
          if !$0.contains($1) { $0.append($1) }
        }
        let place = cleaned.edits.cleanRange(of: start..<end)
        result.append(styled("  < \(visible(line))", .red))
        result.append(
          styled("  > \(text(cleaned.text[place]))", .green)
            + styled("  [\(rules.joined(separator: ", "))]", .faint)
        )
      }
      start = end + 1
    }
    return result
  }

  private func writeNames(of cleaned: CleanedText) throws {
    guard !cleaned.mentions.isEmpty else { return }
    var ids: [String] = []
    var surfaces: [String: [String]] = [:]
    var names: [String: String] = [:]
    for mention in cleaned.mentions {
      let id = mention.entity.id
      if surfaces[id] == nil { ids.append(id) }
      names[id] = mention.entity.name
      surfaces[id, default: []].append(text(cleaned.text[mention.range]))
    }
    for id in ids {
      let found = surfaces[id, default: []].reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let count = surfaces[id, default: []].count
      try console.writeLine(
        "    \(styled(names[id] ?? "", .green)) \(styled(id, .faint))  \(count) × \(found.joined(separator: ", "))"
      )
    }
  }

  private func writeNumbers(of cleaned: CleanedText) throws {
    let numbers = cleaned.numbers.filter { $0.kind == .number }
    guard !numbers.isEmpty else { return }
    let readings = numbers.map { number in
      "\(text(cleaned.text[number.start..<number.end])) = \(styled(number.value, .green))"
    }
    try console.writeLine("    " + readings.joined(separator: "   "))
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Characters that cannot be seen, by their code points.
  private func visible(_ line: String) -> String {
    line.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format:
        return "‹\(String(scalar.value, radix: 16, uppercase: true))›"
      case .spaceSeparator where scalar != " ":
        return "‹\(String(scalar.value, radix: 16, uppercase: true))›"
      default:
        return String(scalar)
      }
    }.joined()
  }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    console.hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
