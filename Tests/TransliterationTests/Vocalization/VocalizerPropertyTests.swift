import Testing

@testable import CanonymTransliteration

@Suite struct VocalizerPropertyTests {
  /// Texts of letters, marks, digits and anything else, the same in every run.
  private static func texts(count: Int) -> [String] {
    let alphabet = Array(
      "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئپچژگٹڈڑںےאבגדהוזחטיכךלמםנןסעפףצץקרשת'׳ َُِّْـָֹ١2aZé (-)\u{200F}\u{0}𞸀漢🙂"
        .unicodeScalars
    )
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<next(14) { text.append(alphabet[next(alphabet.count)]) }
      return String(text)
    }
  }

  @Test(arguments: Vocalizer.languages)
  func `Any text has at most so many candidates, distinct, their scores falling`(
    language: String
  ) throws {
    let vocalizer = try Vocalizer(language: language)
    for (place, text) in Self.texts(count: 60).enumerated() {
      let limit = place % 7
      let found = vocalizer.candidates(for: text, limit: limit)
      #expect(found.count <= limit)
      #expect(Set(found.map(\.text)).count == found.count, "\(text)")
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score }, "\(text)")
      #expect(found.allSatisfy { (0...1).contains($0.score) }, "\(text)")
      #expect(found.reduce(0) { $0 + $1.score } < 1.0001, "\(text)")
      #expect(vocalizer.candidates(for: text, limit: limit) == found, "\(text)")
    }
  }

  @Test func `More candidates begin with the fewer`() throws {
    let vocalizer = try Vocalizer(language: "ar")
    for name in ["كاترين", "عبد الكريم", "بينتو دا سيلفا"] {
      let many = vocalizer.candidates(for: name, limit: 20)
      #expect(Array(many.prefix(5)) == vocalizer.candidates(for: name, limit: 5))
    }
  }

  @Test func `Long words and long texts are read in parts`() throws {
    let vocalizer = try Vocalizer(language: "he")
    #expect(vocalizer.candidates(for: String(repeating: "ש", count: 200), limit: 2).count == 2)
    #expect(vocalizer.candidates(for: String(repeating: "לי ", count: 100), limit: 3).count == 3)
    #expect(vocalizer.candidates(for: "לי", limit: .max).count > 10)
    #expect(vocalizer.candidates(for: "לי", limit: -1).isEmpty)
  }
}
