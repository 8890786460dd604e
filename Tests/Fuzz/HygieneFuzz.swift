import CanonymArticles

/// Hygiene: what comes out is clean, and the edits lead back to the source.
struct HygieneFuzz: FuzzTarget {
  private let hygiene: Hygiene

  init() throws {
    hygiene = Hygiene(Set(HygieneRule.allCases), characterReferences: try CharacterReferences())
  }

  func run(_ input: [UInt8]) {
    guard let (text, edits) = hygiene.clean(input) else { return }
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
