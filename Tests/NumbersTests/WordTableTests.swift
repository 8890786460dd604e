import Testing

@testable import CanonymNumbers

@Suite struct WordTableTests {
  private func find(_ text: String, in words: [String]) -> String? {
    var table = WordTable<String>()
    for word in words { table.insert(word, word) }
    return table.match(Array(text.utf8).span, at: 0) { word, end in
      isWordEnd(Array(text.utf8).span, end) ? word : nil
    }
  }

  @Test(
    arguments: [
      ("million people", "million"), ("MILLIONS", "millions"),
      ("mil\u{A0}millones", "mil millones"),
      ("mil personas", "mil"), ("МЛН", "млн"), ("млнов", nil), ("Mrd. Euro", "mrd."),
      ("ล้านคน", "ล้าน"), ("k", "k"), ("km", nil), ("K", "K"), ("", nil), ("mi", nil),
    ] as [(String, String?)]
  )
  func `The longest whole word is found, whatever its case and spaces`(
    text: String,
    expected: String?
  ) {
    let words = [
      "mil", "million", "millions", "mil millones", "млн", "mrd", "mrd.", "ล้าน", "k", "K",
    ]
    #expect(find(text, in: words) == expected)
  }
}
