import CanonymTables
import CanonymUnicode

/// A written text, with what was written for what.
struct AlignedText {
  /// What was written.
  var target: [UInt32]
  /// The pieces in order: how many scalars of the source were read, how many of the target written.
  var steps: [(read: Int, written: Int)]
}

/// Runs the rules of a table over a text, and tells what became of what.
final class TextAligner {
  private let program: RuleProgram
  private let machine = RuleMachine()

  /// - Throws: ``RuleSyntaxError``.
  init(rules: String) throws(RuleSyntaxError) {
    var compiler = ProgramCompiler()
    program = try compiler.compile(rules)
    machine.aligns = true
  }

  /// What the rules write for a text in NFC.
  func align(_ text: [UInt32]) throws(ICUError) -> AlignedText {
    machine.text.load(text.span)
    try machine.run(program)
    return AlignedText(
      target: machine.text.withLeft { span in span.indices.map { span[$0] } },
      steps: machine.alignment.map { ($0.read, $0.written) }
    )
  }
}
