import CanonymUnicode

@testable import CanonymTransliteration

/// Rule texts, read both ways: what parses is compiled, and where ICU takes the text, too, both write the same.
struct RuleParserFuzz: FuzzTarget {
  private let machine = RuleMachine()
  private let samples = ["abc", "Aa-b 1", "аёЩ\u{301}x", "xxyy\n", "𝒳a𝒳"].map {
    $0.unicodeScalars.map(\.value)
  }

  mutating func run(_ input: [UInt8]) {
    let text = input.text
    _ = try? RuleParser.parse(text, .reverse)
    guard let syntax = try? RuleParser.parse(text), isSmall(syntax) else { return }
    var compiler = ProgramCompiler()
    guard let program = try? compiler.compile(text), program.icuTransforms.isEmpty else { return }
    let interpreter = RuleInterpreter()
    for sample in samples {
      machine.text.load(sample)
      guard (try? machine.run(program)) != nil else { return }
      let plain = try? interpreter.apply(syntax, to: sample)
      expect(plain == machine.text.written(), "\(text): the interpreter writes \(plain ?? [])")
    }
    compareWithICU(text, program)
  }

  private func compareWithICU(_ text: String, _ program: RuleProgram) {
    // ICU keeps its stand-ins for sets among the private scalars; texts that name these mean something else to it.
    let isPlain = text.unicodeScalars.allSatisfy { !(0xE000...0xFFFF).contains($0.value) }
    guard isPlain, !text.contains("\\"), !text.contains("use"),
      let transform = try? Transform(name: "fuzz", rules: text)
    else { return }
    for sample in samples {
      machine.text.load(sample)
      guard (try? machine.run(program)) != nil else { return }
      let written = machine.text.written()
      var icu = try? transform.apply(sample, changing: sample.indices)
      // The first time that a rule is applied ICU 72 may leave the cursor elsewhere.
      if icu != written { icu = try? transform.apply(sample, changing: sample.indices) }
      guard let icu else { return }
      expect(icu == written, "\(text) on \(sample): ICU writes \(icu), the engine \(written)")
    }
  }

  /// Whether a text cannot grow beyond measure by these rules.
  private func isSmall(_ syntax: RuleSyntax) -> Bool {
    let outputs = syntax.passes.map { pass in
      if case .rules(let rules) = pass { rules.map(\.output.count).max() ?? 0 } else { 0 }
    }
    return outputs.count <= 4 && outputs.allSatisfy { $0 <= 32 }
  }
}
