import CanonymTables
import Testing

@testable import CanonymNumbers

@Suite struct NumberWordsTests {
  /// One for all tests, for it reads a table when its language first comes.
  private static let shared = Result { try NumberReader() }

  private let reader: NumberReader

  init() throws { reader = try Self.shared.get() }

  private func read(_ text: String, _ locale: String?) -> [String] {
    let bytes = Array(text.utf8)
    return reader.mentions(in: bytes.span, locale: locale).filter { $0.kind == .number }.map {
      "\(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))=\($0.value)"
    }
  }

  private static let folder = "Numbers/Words"

  private static let languages: [String] = TableSource.embeddedNames
    .filter { $0.hasPrefix(folder + "/") }
    .map { String($0.dropFirst(folder.count + 1).prefix { $0 != "." }) }

  @Test(arguments: languages)
  func `every table reads the examples of its header`(language: String) throws {
    let table = try TableSource.embedded.table("\(Self.folder)/\(language).tsv")
    #expect(table.examples.count >= 4)
    for example in table.examples {
      let found = read(example.input, language)
      let values = found.map { $0.split(separator: "=").last.map(String.init) ?? "" }
      #expect(values == [example.output], "\(language): \(example.input)")
    }
  }

  @Test(
    arguments: [
      (
        "The mayor of two hundred and ninety thousand locals",
        ["two hundred and ninety thousand=290000"]
      ),
      ("one and a half thousand", ["one and a half thousand=1500"]),
      (
        "half a million, a hundred, two dozen",
        ["half a million=500000", "a hundred=100", "two dozen=24"]
      ),
      ("two million and a half", ["two million and a half=2500000"]),
      (
        "two thirds; one twenty-fifth; three quarters",
        ["two thirds=2/3", "one twenty-fifth=0.04", "three quarters=0.75"]
      ),
      ("between two and three", ["two=2", "three=3"]),
      ("two hundred three hundred", ["two hundred=200", "three hundred=300"]),
      ("in nineteen eighty-four", ["nineteen eighty-four=1984"]),
      ("minus five point five", ["minus five point five=-5.5"]),
      ("the twenty-first century, a first class seat", []),
      ("no one, a third man, thousands, hundred", []),
      ("a third", ["a third=1/3"]),
      ("twos and tens; someone; often; ninety's", ["ninety=90"]),
      ("Sixty-FIVE and 65", ["Sixty-FIVE=65", "65=65"]),
      ("five 5 million", ["five=5", "5 million=5000000"]),
      ("eleven\u{A0}hundred", ["eleven\u{A0}hundred=1100"]),
      ("one two three", ["one=1", "two=2", "three=3"]),
    ]
  )
  func `English sentences`(text: String, numbers: [String]) {
    #expect(read(text, "en") == numbers)
  }

  @Test func `an ordinal is told by its kind`() {
    let text = Array("the twenty-first of May".utf8)
    let found = reader.mentions(in: text.span, locale: "en")
    #expect(found.map(\.kind) == [.ordinal])
    #expect(found.map(\.value) == ["21"])
    #expect(found.map(\.writing) == [.words])
  }

  @Test func `without words only digits are read`() throws {
    let reader = try NumberReader(words: false)
    let text = Array("two and 3".utf8)
    #expect(reader.mentions(in: text.span, locale: "en").map(\.value) == ["3"])
  }

  @Test func `of a number in digits and one in words that overlap, the first or longer stands`() {
    let digits = [mention(0, 4, "1"), mention(10, 12, "2"), mention(20, 30, "3")]
    let words = [
      mention(2, 9, "4"), mention(11, 12, "5"), mention(14, 16, "6"), mention(21, 24, "7"),
    ]
    #expect(NumberWords.merge(digits, words).map(\.value) == ["1", "2", "6", "3"])
    #expect(NumberWords.merge([mention(2, 4, "1")], [mention(2, 9, "4")]).map(\.value) == ["4"])
    #expect(NumberWords.merge([], words).count == 4)
    #expect(NumberWords.merge(digits, []).count == 3)
  }

  private func mention(_ start: Int, _ end: Int, _ value: String) -> NumberMention {
    NumberMention(start: start, end: end, value: value, kind: .number, writing: .plain)
  }

  @Test(
    arguments: [
      ("number\tx\tone", "'value'"),
      ("digit\t1\tone", "'role'"),
      ("number big\t1\tone", "'big'"),
      ("times\t0\tnone", "may not be zero"),
      ("times\t\tnone", "needs a value"),
      ("number\t1\tone, ,two", "a word is empty"),
    ]
  )
  func `a row that is none is refused with its line`(row: String, reason: String) throws {
    let rows = Array("number\t2\ttwo\n\(row)\n".utf8)
    let table = Table(name: "t.tsv", columns: ["role", "value", "words"], rows: rows)
    let error = #expect(throws: TableError.self) {
      _ = try NumeralLexicon(table, language: "xx")
    }
    let told = error.map { "\($0)" } ?? ""
    #expect(told.contains("2") && told.contains(reason), "\(told)")
  }

  @Test(arguments: languages)
  func `any order of a table's words is read without a trap`(language: String) throws {
    let table = try TableSource.embedded.table("\(Self.folder)/\(language).tsv")
    var words: [Substring] = []
    try table.forEachRow { (row: TableRow) throws(TableError) in
      words += try row.required("words").split(separator: ",")
    }
    var random = Seeded()
    for _ in 0..<10 {
      let text = (0..<8).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      let bytes = Array(text.utf8)
      var end = 0
      for mention in reader.mentions(in: bytes.span, locale: language) {
        #expect(mention.start >= end && mention.end > mention.start, "\(text)")
        end = mention.end
      }
      #expect(end <= bytes.count, "\(text)")
    }
  }

  @Test func `an article alone before what is no number ends the look`() {
    let text = Array("sei una quindicesimasessantmila".utf8)
    #expect(reader.mentions(in: text.span, locale: "it").allSatisfy { $0.end <= text.count })
  }
}

/// The same numbers at each run, so that a run takes the same time.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64 = 7

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
