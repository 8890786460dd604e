import CanonymTables
import CanonymUnicode

/// The endings that make the number before them an ordinal: 3rd, 25-й.
struct OrdinalEndings: Sendable {
  private let endings: WordTable

  init(from source: TableSource) throws(TableError) {
    endings = try WordTable(
      try source.table("Numbers/ordinals.tsv"),
      columns: ["ending", "joint"],
      reason: { row in
        ["glued", "hyphen"].contains(row.text(1))
          ? nil : "'joint' is neither glued nor hyphen"
      }
    )
  }

  /// Where the ending behind a number ends; nil when there is none.
  func end(_ text: Span<UInt8>, behind end: Int) -> Int? {
    guard end < text.count else { return nil }
    let hasHyphen = text[end] == UInt8(ascii: "-")
    return endings.match(text, at: hasHyphen ? end + 1 : end) { rows, wordEnd in
      isWordEnd(text, wordEnd)
        && rows.contains { endings.field(1, of: $0, is: hasHyphen ? "hyphen" : "glued") }
        ? wordEnd : nil
    }
  }
}
