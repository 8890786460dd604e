import CanonymTables
import CanonymUnicode
import Testing

@testable import CanonymTransliteration

/// The compiled engine, the interpreter and ICU side by side.
private final class Trio {
  private let machine = RuleMachine()
  private let interpreter = RuleInterpreter()

  init() { machine.aligns = true }

  /// Tells of a text on which the three differ; ICU is asked by `icu`, the interpreter by `plain`.
  func difference(
    on text: [UInt32],
    _ program: RuleProgram,
    plain: (RuleInterpreter, [UInt32]) throws(ICUError) -> [UInt32],
    icu: ([UInt32]) throws(ICUError) -> [UInt32]
  ) throws -> String? {
    machine.text.load(text)
    try machine.run(program)
    let written = machine.text.written()
    let interpreted = try plain(interpreter, text)
    var expected = try icu(text)
    // ICU 72 leaves the cursor elsewhere the first time that it applies a rule with a cursor in text alone.
    if expected != written { expected = try icu(text) }
    let read = machine.alignment.reduce(0) { $0 + $1.read }
    let told = machine.alignment.reduce(0) { $0 + $1.written }
    if written == expected, interpreted == expected, read == text.count, told == written.count {
      return nil
    }
    let codes = text.map { String($0, radix: 16) }.joined(separator: " ")
    return "\(String(text)) (\(codes)): the engine gives \(String(written)), the interpreter "
      + "\(String(interpreted)), ICU \(String(expected)); steps tell of \(read) and \(told) scalars"
  }
}

private let tables: [String] = ((try? TableSource.embedded.names(in: "Transliteration")) ?? [])
  .filter { (try? TableSource.embedded.table($0))?.value("id") != nil }

@Suite struct RuleEquivalenceTests {
  @Test func `There are tables to compare`() { #expect(tables.count > 200) }

  @Test(arguments: tables)
  func `Engine, interpreter and ICU write the same by each table`(name: String) throws {
    let rules = try TableSource.embedded.table(name).text()
    let syntax = try RuleParser.parse(rules)
    var compiler = ProgramCompiler()
    let program = try compiler.compile(rules)
    let transform = try Transform(name: "rules", rules: rules)
    let alphabet = RuleAlphabet(syntax.text, syntax.sets)
    let trio = Trio()
    var generator = SeededGenerator(UInt64(name.utf8.count))
    for _ in 0..<3 {
      let difference = try trio.difference(
        on: alphabet.text(upTo: 12, using: &generator),
        program,
        plain: { (interpreter, text) throws(ICUError) in try interpreter.apply(syntax, to: text) },
        icu: { (text) throws(ICUError) in try transform.apply(text, changing: text.indices) }
      )
      #expect(difference == nil)
    }
  }

  /// Parts of the list of ICU's transforms, so that they run side by side.
  private static let parts = 8

  @Test(arguments: 0..<parts)
  func `Engine, interpreter and ICU write the same by ICU's own rules`(part: Int) throws {
    var compiler = ProgramCompiler()
    let trio = Trio()
    var generator = SeededGenerator(UInt64(part))
    let library = try TransformRules()
    var compared = 0
    for (place, id) in try Transform.builtInIDs().enumerated() where place % Self.parts == part {
      // Others are aliases of these, or made up of them by ICU.
      guard case .rules? = library.entry(id), let program = compiler.compile(id: id) else {
        continue
      }
      compared += 1
      let transform = try Transform(id: id)
      let alphabet = RuleAlphabet(program)
      for _ in 0..<2 {
        let difference = try trio.difference(
          on: alphabet.text(upTo: 12, using: &generator),
          program,
          plain: { (interpreter, text) throws(ICUError) in
            try interpreter.apply(id: id, to: text)
          },
          icu: { (text) throws(ICUError) in try transform.apply(text, changing: text.indices) }
        )
        #expect(difference == nil, "\(id)")
      }
    }
    #expect(compared > 20)
  }
}
