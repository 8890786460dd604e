import Testing

@testable import CanonymArticles

@Suite struct LoneSurrogatesTests {
  @Test(arguments: [
    (#""\ud800""#, 1, #""\ufffd""#),
    (#""\ud83d\ude00""#, nil, #""\ud83d\ude00""#),
    (#""\\ud800""#, nil, #""\\ud800""#),
    (#""\\\uD800""#, 3, #""\\\ufffd""#),
    (#""\ud83d\ud83d\ude00""#, 1, #""\ufffd\ud83d\ude00""#),
    (#""\ude00\ud83d""#, 1, #""\ufffd\ufffd""#),
    (#""\ud83d\n\ude00""#, 1, #""\ufffd\n\ufffd""#),
    (#""\ud8"#, nil, #""\ud8"#), (#""\"#, nil, #""\"#), (#""\ud80é""#, nil, #""\ud80é""#),
    ("", nil, ""),
  ])
  func `An escape that is half a pair becomes U+FFFD`(line: String, place: Int?, expected: String) {
    let bytes = Array(line.utf8)
    #expect(LoneSurrogates.first(in: bytes.span) == place)
    #expect(String(decoding: LoneSurrogates.replaced(in: bytes), as: UTF8.self) == expected)
  }
}
