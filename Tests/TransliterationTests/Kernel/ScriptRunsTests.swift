import CanonymUnicode
import Testing

@testable import CanonymTransliteration

@Suite struct ScriptRunsTests {
  static let inference = try? LanguageInference()
  let inference: LanguageInference

  init() throws { inference = try #require(ScriptRunsTests.inference) }

  private func sole(_ bytes: [UInt8]) -> String? {
    inference.soleTag(of: bytes.span).map { inference.tags[$0].language }
  }

  /// The languages that the look at each letter finds.
  private func read(_ bytes: [UInt8]) -> [String] {
    var line = LineLanguages()
    inference.read(bytes.span, into: &line)
    return line.languages.map { inference.tags[$0.tag].language }
  }

  @Test(arguments: [
    ("ka", "საქართველოს მთავრობა, 2024"), ("te", "తెలంగాణ — ‘ప్రభుత్వం’"), ("th", "- กรุงเทพมหานคร 10"),
    ("ko", "대한민국 정부는 오늘 힣"), ("mn-Mong", "ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ"), ("si", "ශ්‍රී ලංකාව"), ("pa", "ਪੰਜਾਬ ਸਰਕਾਰ ਨੇ"),
  ])
  func `Bytes alone tell a language that has its script to itself`(
    language: String,
    text: String
  ) {
    let bytes = Array(text.utf8)
    #expect(sole(bytes) == language)
    #expect(read(bytes) == [language])
  }

  @Test(arguments: [
    "", "ქ", "საქართველოს x მთავრობა", "საქართველოს Київ და", "Київ საქართველოს მთავრობა",
    "Київ і Львів, Харків",
    "हिन्दी भाषा में लिखा", "中华人民共和国国务院", "한국어와 日本 그리고", "საქართველოს €5 მთავრობა", "— საქართველოს მთავრობა",
    "12345678901234567890",
    "Government of Georgia", "𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷",
  ])
  func `Other lines are left to a look at each letter`(text: String) {
    #expect(sole(Array(text.utf8)) == nil)
  }

  @Test func `What the bytes tell is what the letters tell`() {
    var generator = SeededGenerator(11)
    let blocks: [UInt32] = [
      0xE00, 0xE40, 0x10C0, 0xB80, 0xBC0, 0xD40, 0x1800, 0xAC00, 0xD7C0, 0x980,
    ]
    let others: [UInt32] = [
      0x20, 0x31, 0x41, 0x7A, 0xE9, 0x416, 0x200D, 0x2014, 0x20AC, 0x4E2D, 0x1F600, 0x2E, 0xFFFD,
    ]
    var told = 0
    for round in 0..<4000 {
      let block = blocks.randomElement(using: &generator) ?? 0xE00
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1..<40, using: &generator) {
        let scalar: UInt32 =
          switch Int.random(in: 0..<60, using: &generator) {
          case 0: others.randomElement(using: &generator) ?? 0x20
          case 1..<30: 0x20
          default: block + UInt32.random(in: 0..<64, using: &generator)
          }
        if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
      }
      var bytes = Array(String(text).utf8)
      if round % 3 == 0, !bytes.isEmpty {
        // No UTF-8 any more, or cut short.
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
        if Bool.random(using: &generator) { bytes.removeLast() }
      }
      guard let language = sole(bytes) else { continue }
      #expect(read(bytes) == [language], "\(bytes)")
      #expect(String(validating: bytes, as: UTF8.self) != nil)
      told += 1
    }
    #expect(told > 400)
  }
}
