import CanonymTables
import Testing

@testable import CanonymTransliteration

/// A header with some lines.
private func header(_ lines: [(String, String)]) throws -> SourceStages {
  try SourceStages(lines.map { (key: $0.0, value: $0.1) }, of: "system.txt")
}

@Suite struct SourceStagesTests {
  @Test func `The header names tables with their columns, the joiner and the words`() throws {
    let stages = try header([
      ("segment", "words"), ("rows", "Rows/phrases.tsv numbered"), ("rows", "Rows/han.tsv tones"),
      ("syllables", "Rows/syllables.tsv plain"), ("joiner", "apostrophe"), ("capitals", "words"),
    ])
    #expect(stages.segmentsWords)
    #expect(stages.joiner == .apostrophe && stages.capitals == .words)
    #expect(stages.syllables?.column == "plain")
    #expect(
      stages.rows == [
        .init(table: "Transliteration/Rows/phrases.tsv", column: "numbered"),
        .init(table: "Transliteration/Rows/han.tsv", column: "tones"),
      ]
    )
  }

  @Test func `A header without them asks for nothing`() throws {
    let stages = try header([("id", "x")])
    #expect(stages.isEmpty && !stages.segmentsWords && stages.joiner == .none)
    #expect(try stages.rowTable(from: .embedded) == nil)
  }

  @Test(arguments: [
    [("segment", "sentences")], [("rows", "Rows/han.tsv")], [("rows", "Rows/han.tsv a b")],
    [("joiner", "space")], [("rows", "Rows/han.tsv a"), ("joiner", "comma")], [("rows", "")],
    [("syllables", "Rows/han.tsv a")], [("rows", "Rows/han.tsv a"), ("capitals", "all")],
  ])
  func `A line that cannot be is an error`(lines: [(String, String)]) {
    #expect(throws: TableError.self) { try header(lines) }
  }

  @Test func `A table of rows that is not there is an error`() throws {
    let stages = try header([("rows", "Rows/none.tsv to")])
    #expect(throws: TableError.self) { try stages.rowTable(from: .embedded) }
  }
}
