import CanonymTables
import CanonymUnicode

/// The endings that make the number before them an ordinal: 3rd, 25-й.
struct OrdinalEndings: Sendable {
  private var endings = WordTable<Bool>()

  init(from source: TableSource) throws(TableError) {
    try source.table("Numbers/ordinals.tsv").forEachRow { (row: TableRow) throws(TableError) in
      let joint = try row.required("joint")
      guard joint == "glued" || joint == "hyphen" else {
        throw row.malformed("'joint' is neither glued nor hyphen")
      }
      endings.insert(try row.required("ending"), joint == "hyphen")
    }
  }

  /// Where the ending behind a number ends; nil when there is none.
  func end(_ text: Span<UInt8>, behind end: Int) -> Int? {
    guard end < text.count else { return nil }
    let hasHyphen = text[end] == UInt8(ascii: "-")
    return endings.match(text, at: hasHyphen ? end + 1 : end) { needsHyphen, wordEnd in
      needsHyphen == hasHyphen && isWordEnd(text, wordEnd) ? wordEnd : nil
    }
  }
}
