import CanonymArticles

/// Hygiene: what comes out is clean, and the edits lead back to the source.
struct HygieneFuzz: FuzzTarget {
  private let hygiene: Hygiene
  private let all: Hygiene
  private let tables: HygieneTables

  init() throws {
    tables = try HygieneTables()
    hygiene = Hygiene(HygieneRule.standard, tables)
    all = Hygiene(Set(HygieneRule.allCases), tables)
  }

  func run(_ input: [UInt8]) {
    _ = tables.flags(of: input.span)
    for rules in [hygiene, all] { run(input, by: rules) }
  }

  private func run(_ input: [UInt8], by hygiene: Hygiene) {
    let found = hygiene.cleanClosely(input)
    expect(hygiene.clean(input)?.text == found?.text, "a fast look finds something else")
    guard let (text, edits) = found else { return }
    expect(restored(text, edits, input) == input, "the edits do not lead back")
    expect(
      String(validating: input, as: UTF8.self) == nil || hygiene.clean(text) == nil,
      "not clean"
    )
  }

  private func restored(_ text: [UInt8], _ edits: EditList, _ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in edits.edits {
      result += text[copied..<edit.newStart] + source[edit.start..<edit.end]
      copied = edit.newEnd
    }
    return result + text[copied...]
  }
}
