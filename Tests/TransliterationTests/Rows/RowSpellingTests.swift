import CanonymTables
import Testing

@testable import CanonymTransliteration

private let readings = Table(
  name: "rows.tsv",
  columns: ["from", "to"],
  rows: Array("东京\tDongjing Du\n京\tjing1\n北\tbei3\n北京\tbei3 jing1\n安\tān1\n西安\txi1 ān1\n".utf8)
)
private let spellings = Table(
  name: "syllables.tsv",
  columns: ["numbered", "wade", "plain"],
  rows: Array("ān1\tan\tan\nbei3\tpei\tbei\njing1\tching\tjing\nxi1\thsi\txi\n".utf8)
)

@Suite struct RowSpellingTests {
  private func table(
    _ column: String,
    _ joiner: RowJoiner,
    _ capitals: RowCapitals = .none
  ) throws -> RowTable {
    try RowTable(
      [(readings, "to")],
      joiner: joiner,
      syllables: RowSyllables(spellings, column: column),
      capitals: capitals
    )
  }

  @Test(arguments: [
    ("wade", RowJoiner.hyphen, "北京西安", "pei-ching-hsi-an"), ("plain", .apostrophe, "西安", "xi'an"),
    ("plain", .none, "安北", "anbei"), ("wade", .space, "北东京", "pei Dongjing Du"),
    ("wade", .space, "北京2安", "pei ching 2 an"),
  ])
  func `Syllables are spelt by their table`(
    column: String,
    joiner: RowJoiner,
    text: String,
    expected: String
  ) throws {
    #expect(try table(column, joiner).apply(text) == expected)
  }

  @Test(arguments: [
    (RowCapitals.words, "北京 西安-北x安", "Bei jing Xi an-Bei x an"),
    (.words, "abc 北", "abc Bei"), (.none, "北", "bei"),
    (.sentences, "北京 西安. 北, 安", "Bei jing xi an. Bei, an"),
    (.sentences, "«北京»。“西安”", "«Bei jing»。“Xi an”"), (.sentences, "abc 北", "abc bei"),
  ])
  func `Capitals begin what rows wrote, and nothing else`(
    capitals: RowCapitals,
    text: String,
    expected: String
  ) throws {
    #expect(try table("plain", .space, capitals).apply(text) == expected)
  }

  @Test(arguments: [("ā", "Ā"), ("ß", "ß"), ("z", "Z"), ("1", "1"), ("ü", "Ü")])
  func `A capital is one scalar`(small: Unicode.Scalar, large: Unicode.Scalar) {
    #expect(capital(of: small.value) == large.value)
  }

  @Test func `A syllable that the table lacks is an error with the row`() throws {
    let short = Table(name: "s", columns: ["numbered", "plain"], rows: Array("jing1\tjing\n".utf8))
    #expect(
      throws: TableError.malformedRow(
        table: "rows.tsv",
        line: 3,
        reason: "the table of syllables has no 'bei3'"
      )
    ) {
      let syllables = try RowSyllables(short, column: "plain")
      _ = try RowTable([(readings, "to")], joiner: .none, syllables: syllables)
    }
  }

  @Test(arguments: ["a1\ta\na1\tb\n", "\ta\n", "syllables\ta\n", "a1\ta\tb\n"])
  func `A hostile table of syllables is an error`(rows: String) {
    let table = Table(name: "s", columns: ["numbered", "plain"], rows: Array(rows.utf8))
    #expect(throws: TableError.self) { _ = try RowSyllables(table, column: "plain") }
  }

  @Test(arguments: ["", " ", "  "])
  func `A value of spaces is none`(value: String) throws {
    let table = Table(name: "t", columns: ["from", "to"], rows: Array("a\t\(value)\n".utf8))
    #expect(try RowTable([(table, "to")], joiner: .space).apply("a") == "a")
  }
}
