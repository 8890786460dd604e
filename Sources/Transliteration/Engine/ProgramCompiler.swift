import CanonymUnicode

/// Compiles rule texts, and the transforms that they call, to programs.
struct ProgramCompiler {
  /// ICU's own rule texts; opened when a text calls for the first of them.
  private var library: TransformRules?
  private var known: [String: RuleProgram] = [:]
  /// The ids being compiled: one that calls itself is left to ICU.
  private var open: Set<String> = []
  private let sets: SetLibrary

  /// - Parameter sets: keeps what ICU made of patterns.
  init(sets: SetLibrary = SetLibrary()) { self.sets = sets }

  /// Compiles a rule text.
  ///
  /// - Throws: ``RuleSyntaxError`` with the place of the fault.
  mutating func compile(
    _ text: String,
    _ direction: RuleParser.Direction = .forward
  ) throws(RuleSyntaxError) -> RuleProgram {
    try compile(text.unicodeScalars.map(\.value), direction)
  }

  /// Compiles a rule text of scalars.
  ///
  /// - Throws: as ``compile(_:_:)``.
  mutating func compile(
    _ text: [UInt32],
    _ direction: RuleParser.Direction = .forward
  ) throws(RuleSyntaxError) -> RuleProgram {
    try compile(try RuleParser.parse(text, direction, sets))
  }

  /// Compiles a transform of ICU's; nil when ICU has no rules for it and no other way is known here.
  mutating func compile(id: String) -> RuleProgram? {
    let key = id.lowercased()
    if let program = known[key] { return program }
    let program = natively(key) ?? fromLibrary(id)
    if let program { known[key] = program }
    return program
  }

  private mutating func compile(_ syntax: RuleSyntax) throws(RuleSyntaxError) -> RuleProgram {
    var stages: [RuleProgram.Stage] = []
    let vocabulary = try RuleVocabulary(syntax)
    let classes = ClassTables(vocabulary.classes)
    for pass in syntax.passes {
      switch pass {
      case .transforms(let calls): stages += block(calls, syntax)
      case .rules(let rules):
        if rules.isEmpty { continue }
        var functions: [RuleProgram] = []
        for call in PassCompiler.functions(of: rules) {
          let stages = stage(call, syntax).map { [$0] } ?? []
          functions.append(RuleProgram(filter: nil, stages: stages, text: []))
        }
        let source = RuleProgram.RulePass.Source(rules: rules, vocabulary: vocabulary)
        let pass = try self.pass(of: source, classes, functions, syntax)
        stages.append(.init(filter: nil, work: .rules(pass)))
      }
    }
    let filter = syntax.filter.map { syntax.sets[$0] }
    return RuleProgram(filter: filter, stages: stages, text: syntax.text)
  }

  /// A pass, with a short form for texts in which its rules of no fixed width cannot match.
  ///
  /// Such a rule is tried at many places, to the end of its repetition; where it needs a scalar that few texts have,
  /// to look for that scalar first takes less.
  private func pass(
    of source: RuleProgram.RulePass.Source,
    _ classes: ClassTables,
    _ functions: [RuleProgram],
    _ syntax: RuleSyntax
  ) throws(RuleSyntaxError) -> RuleProgram.RulePass {
    var omitted: Set<Int> = []
    var needed: [UInt32] = []
    for (number, rule) in source.rules.enumerated() where rule.isLoose(syntax.sets) {
      guard
        let literal = rule.after.compactMap(\.neededLiteral).last
          ?? rule.key.compactMap(\.neededLiteral).last
      else { continue }
      omitted.insert(number)
      if !needed.contains(literal) { needed.append(literal) }
    }
    guard !omitted.isEmpty, needed.count <= 4 else {
      return try .init(source, classes, functions: functions)
    }
    var shortened = source
    shortened.omitted = omitted
    return try .init(
      source,
      classes,
      functions: functions,
      short: .init(shortened, classes, functions: functions),
      needed: needed
    )
  }

  /// The stages for calls on end.
  ///
  /// As in ICU, a filter of the first of several restricts them all.
  private mutating func block(
    _ calls: [TransformCall],
    _ syntax: RuleSyntax
  ) -> [RuleProgram.Stage] {
    let stages = calls.compactMap { stage($0, syntax) }
    guard calls.count > 1, let filter = calls[0].filter else { return stages }
    let program = RuleProgram(filter: syntax.sets[filter], stages: stages, text: [])
    return [.init(filter: nil, work: .program(program))]
  }

  /// The stage for a call; nil when it does nothing.
  private mutating func stage(
    _ call: TransformCall,
    _ syntax: RuleSyntax
  ) -> RuleProgram.Stage? {
    if call.id.isEmpty { return nil }
    let filter = call.filter.map { syntax.sets[$0] }
    guard let program = compile(id: call.id) else {
      return .init(filter: filter, work: .icu(call.id))
    }
    if program.stages.isEmpty { return nil }
    // A filter at the call takes the place of the transform's own.
    if program.stages.count == 1, filter == nil || program.stages[0].filter == nil,
      program.filter == nil
    {
      var stage = program.stages[0]
      stage.filter = filter ?? stage.filter
      return stage
    }
    let own = filter == nil ? program.filter : nil
    let inner = RuleProgram(filter: own, stages: program.stages, text: program.text)
    return .init(filter: filter, work: .program(inner))
  }

  private func natively(_ id: String) -> RuleProgram? {
    let name = id.hasPrefix("any-") ? String(id.dropFirst(4)) : id
    let work: RuleProgram.Work? =
      switch name {
      case "nfc": .normalize(.nfc)
      case "nfd": .normalize(.nfd)
      case "nfkc": .normalize(.nfkc)
      case "nfkd": .normalize(.nfkd)
      case "upper": .upper
      case "lower": .lower
      case "title": .title
      case "remove": .remove
      default: nil
      }
    if let work {
      return RuleProgram(filter: nil, stages: [.init(filter: nil, work: work)], text: [])
    }
    return name == "null" ? RuleProgram(filter: nil, stages: [], text: []) : nil
  }

  private mutating func fromLibrary(_ id: String) -> RuleProgram? {
    if library == nil { library = try? TransformRules() }
    guard let library, !open.contains(id.lowercased()) else { return nil }
    var name = id
    for _ in 0..<4 {
      guard let entry = library.entry(name) ?? library.entry("Any-" + name) else { return nil }
      switch entry {
      case .alias(let other): name = other
      case .rules(let text, let isReverse):
        open.insert(id.lowercased())
        defer { open.remove(id.lowercased()) }
        return try? compile(text, isReverse ? .reverse : .forward)
      }
    }
    return nil
  }
}

extension ConversionRule {
  /// Whether some part of its pattern has no fixed width.
  fileprivate func isLoose(_ sets: [ScalarSet]) -> Bool {
    before.contains { $0.isLoose(sets) } || key.contains { $0.isLoose(sets) }
      || after.contains { $0.isLoose(sets) }
  }
}

extension RuleItem {
  /// Whether the item has no fixed width.
  fileprivate func isLoose(_ sets: [ScalarSet]) -> Bool {
    switch self {
    case .literal, .reference, .function: false
    case .set(let number): !sets[number].strings.isEmpty
    case .repeated(_, _, let most): most > 1
    case .segment(_, let items): items.contains { $0.isLoose(sets) }
    }
  }

  /// A scalar without which the item cannot match; nil when there is none.
  fileprivate var neededLiteral: UInt32? {
    switch self {
    case .literal(let scalar): scalar
    case .segment(_, let items): items.compactMap(\.neededLiteral).last
    case .repeated(let items, let least, _):
      least > 0 ? items.compactMap(\.neededLiteral).last : nil
    case .set, .reference, .function: nil
    }
  }
}
