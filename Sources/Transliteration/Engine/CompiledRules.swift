import CanonymTables
import CanonymUnicode

/// Rules by themselves, without what a ``Transliterator`` does around them: for measurements beside ICU.
package final class CompiledRules {
  /// The scalars that the rules name, and the ends of the sets of theirs.
  package let alphabet: [UInt32]
  /// The ids of the transforms for which ICU is called.
  package var icuTransforms: [String] { program.icuTransforms }

  private let program: RuleProgram
  private let machine = RuleMachine()

  /// Compiles a rule text.
  ///
  /// - Throws: ``RuleSyntaxError``.
  package init(_ text: String) throws {
    var compiler = ProgramCompiler()
    let syntax = try RuleParser.parse(text)
    program = try compiler.compile(text)
    alphabet = CompiledRules.alphabet(syntax.text, syntax.sets)
  }

  /// Compiles a transform of ICU's; nil when ICU has no rules for it.
  package init?(icuID: String) {
    var compiler = ProgramCompiler()
    guard let program = compiler.compile(id: icuID) else { return nil }
    self.program = program
    alphabet = CompiledRules.alphabet(program.allText, program.filter.map { [$0] } ?? [])
  }

  /// What the rules make of a text.
  ///
  /// - Throws: ``ICUError`` when ICU fails.
  package func write(_ scalars: [UInt32], aligning: Bool = false) throws(ICUError) -> [UInt32] {
    machine.aligns = aligning
    machine.text.load(scalars)
    try machine.run(program)
    return machine.text.written()
  }

  /// How many scalars the steps of the last text tell of, when these were asked for.
  package var aligned: (read: Int, written: Int) {
    machine.alignment.reduce((0, 0)) { ($0.0 + $1.read, $0.1 + $1.written) }
  }

  private static func alphabet(_ text: [UInt32], _ sets: [ScalarSet]) -> [UInt32] {
    let ends = sets.flatMap { $0.ranges.prefix(400).flatMap { [$0.lowerBound, $0.upperBound] } }
    let named = text.filter { $0 >= 0x80 || $0 >= UInt32(ascii: "A") && $0 <= UInt32(ascii: "z") }
    return (named + ends).filter { Unicode.Scalar($0) != nil && $0 != ScalarSet.edge }
  }
}

extension RuleProgram {
  /// Its rule text and those of the programs that it runs.
  fileprivate var allText: [UInt32] {
    stages.reduce(into: text) { text, stage in
      if case .program(let inner) = stage.work { text += inner.allText }
    }
  }
}

/// A table of rows by itself: for measurements beside ICU.
package struct CompiledRows {
  private let rows: RowTable

  /// Opens a column of a table.
  ///
  /// - Throws: ``TableError`` when there is none.
  package init(_ table: Table, column: String) throws(TableError) {
    rows = try RowTable([(table, column)], joiner: .none)
  }

  /// What becomes of a text.
  package func write(_ scalars: [UInt32]) -> [UInt32] {
    rows.replaced(scalars, tellsSteps: false).target
  }
}
