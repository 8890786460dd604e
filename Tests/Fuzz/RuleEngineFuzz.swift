import CanonymTables
import CanonymUnicode

@testable import CanonymTransliteration

/// Any text by any rules: the first line chooses a table or a transform of ICU's, by name or by its first bytes.
///
/// The engine and the interpreter write the same, and the steps cover both texts.
struct RuleEngineFuzz: FuzzTarget {
  private let names: [String]
  private var open: [String: Opened] = [:]
  private var compiler = ProgramCompiler()
  private let machine = RuleMachine()
  private let interpreter = RuleInterpreter()

  private struct Opened {
    let program: RuleProgram
    /// The rules of a table; nil for ICU's.
    let syntax: RuleSyntax?
  }

  init() throws {
    let tables = try TableSource.embedded.names(in: "Transliteration").filter {
      try TableSource.embedded.table($0).value("id") != nil
    }
    names = try tables + Transform.builtInIDs()
    machine.aligns = true
  }

  mutating func run(_ input: [UInt8]) {
    let line = input.prefix { $0 != UInt8(ascii: "\n") }
    guard let first = line.first else { return }
    let second = line.dropFirst().first ?? 0
    var name = Array(line).text
    if !names.contains(name) { name = names[(Int(first) << 8 | Int(second)) % names.count] }
    guard let opened = opened(name), opened.program.icuTransforms.isEmpty else { return }
    let text = Array(input.dropFirst(line.count + 1).prefix(600)).text
    let scalars = text.unicodeScalars.map(\.value)
    machine.text.load(scalars)
    guard (try? machine.run(opened.program)) != nil else { return }
    let written = machine.text.written()
    let plain = required {
      if let syntax = opened.syntax { return try interpreter.apply(syntax, to: scalars) }
      return try interpreter.apply(id: name, to: scalars)
    }
    expect(plain == written, "\(name): the interpreter writes \(plain), the engine \(written)")
    let read = machine.alignment.reduce(0) { $0 + $1.read }
    let told = machine.alignment.reduce(0) { $0 + $1.written }
    expect(read == scalars.count && told == written.count, "\(name): the steps miss something")
  }

  private mutating func opened(_ name: String) -> Opened? {
    if let known = open[name] { return known }
    var made: Opened?
    if let rules = try? TableSource.embedded.table(name).text() {
      let syntax = required { try RuleParser.parse(rules) }
      made = Opened(program: required { try compiler.compile(rules) }, syntax: syntax)
    } else if let program = compiler.compile(id: name) {
      made = Opened(program: program, syntax: nil)
    }
    open[name] = made
    return made
  }
}
