import CanonymTables
import CanonymUnicode

/// The stages of a system before its rules, opened.
///
/// It is not for two threads at once.
final class SourceRewriter {
  /// Puts spaces between words; nil when the system does not ask for it.
  let segments: WordSegments?
  /// Replaces characters and phrases; nil when the system has no rows.
  let rows: RowTable?

  /// Opens what the header of a system's table asks for; nil when that is nothing.
  ///
  /// - Throws: ``TableError`` for a header or table of rows that is malformed or missing.
  init?(_ table: Table, from source: TableSource) throws(TableError) {
    let stages = try SourceStages(table)
    if stages.isEmpty { return nil }
    segments = stages.segmentsWords ? WordSegments() : nil
    rows = try stages.rowTable(from: source)
  }

  /// What the rules get for a text in NFC.
  ///
  /// - Throws: ``ICUError`` when ICU has no word breaks.
  func apply(_ text: String) throws(ICUError) -> String {
    let spaced = try segments?.apply(text) ?? text
    return rows?.apply(spaced) ?? spaced
  }
}
