import CanonymTables
import Testing

@testable import CanonymTransliteration

@Suite struct SurnameStageTests {
  private let stage: SurnameStage
  private let rows: RowTable

  init() throws {
    let surnames = "司马\tsi1 ma3\n曾\tzeng1\n王\twang2\n"
    let readings =
      "司\tsi1\n国\tguo2\n强\tqiang2\n曾\tceng2\n正\tzheng4\n"
      + "王\twang2\n藩\tfan1\n迁\tqian1\n马\tma3\n"
    func table(_ rows: String) throws -> RowTable {
      let table = Table(name: "t", columns: ["from", "to"], rows: Array(rows.utf8))
      return try RowTable([(table, "to")], joiner: .none, capitals: .words)
    }
    stage = SurnameStage(try table(surnames))
    rows = try table(readings)
  }

  @Test(arguments: [
    ("曾国藩", "Zeng1 Guo2fan1"), ("王正强, 王强", "Wang2 Zheng4qiang2, Wang2 Qiang2"),
    ("司马迁", "Si1ma3 Qian1"), ("司马", "Si1ma3"), ("王", "Wang2"), ("国王", "Guo2wang2"),
    ("王正强国藩迁", "Wang2zheng4qiang2guo2fan1qian1"), ("", ""), ("x", "x"),
    ("王 曾 国", "Wang2 Ceng2 Guo2"),
  ])
  func `A surname is parted from the given name`(text: String, expected: String) {
    #expect(rows.apply(stage.apply(text)) == expected)
  }

  @Test func `The steps add up to the source and the target`() {
    let text = "«曾国藩» 司马迁 x".unicodeScalars.map(\.value)
    var target: [UInt32] = []
    var steps: [RowStep] = []
    stage.apply(text.span, into: &target, steps: &steps)
    #expect(steps.reduce(0) { $0 + Int($1.sourceCount) } == text.count)
    #expect(steps.reduce(0) { $0 + Int($1.targetCount) } == target.count)
    #expect(steps.filter { $0.line > 0 }.map(\.line) == [2, 1])
  }
}
