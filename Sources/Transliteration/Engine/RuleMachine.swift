import CanonymUnicode

/// Runs programs over texts.
///
/// It keeps its memory from text to text, and serves one thread.
final class RuleMachine {
  /// The text; after a run all of it stands before the cursor.
  let text = GapText()
  /// Whether the steps of all passes are put together in ``alignment``.
  var aligns = false
  /// The steps from the text that was loaded to what stands there now; kept when ``aligns``.
  private(set) var alignment: [RuleStep] = []
  /// Told of each pass of rules and its steps, when set and ``aligns``.
  var observer: ((Observation) -> Void)?

  private var matchers: [Matcher] = []
  /// Where the passes at work began in the text that was loaded; kept for the observer.
  private var sourceStart = 0
  private var icuTransforms: [String: OpenedTransform] = [:]
  private var inner: RuleMachine?
  private var normalizers: [NormalizationForm: ScalarNormalizer] = [:]
  private var cases = ScalarCases()

  /// What an observer is told of a pass of rules.
  struct Observation {
    let program: RuleProgram
    let pass: RuleProgram.RulePass
    /// The steps of the passes before, from the text that was loaded; none for the first pass.
    let before: [RuleStep]
    /// How many scalars of the text that was loaded stand before those of which ``before`` tells.
    let sourceStart: Int
    /// How many scalars of the pass's input stand before those that it read, from there on.
    let start: Int
    /// The steps of the pass.
    let steps: [RuleStep]
    /// What the pass wrote.
    let written: [UInt32]
  }

  /// The matcher of a pass.
  private final class Matcher {
    let rules: RuleProgram.RulePass
    var matcher: RuleMatcher

    init(_ rules: RuleProgram.RulePass) {
      self.rules = rules
      matcher = RuleMatcher(rules)
    }
  }

  /// A transform of ICU's, opened.
  private final class OpenedTransform {
    let transform: Transform
    init(_ transform: consuming Transform) { self.transform = transform }
  }

  /// Runs a program over the text that was loaded.
  ///
  /// - Throws: ``ICUError`` when ICU fails.
  func run(_ program: RuleProgram) throws(ICUError) {
    if !aligns, let only = program.onlyPass {
      // The steps stay where the pass wrote them.
      text.clearSteps()
      let only = shortForm(of: only)
      let matcher = matcher(of: only)
      try text.run(only.tables) { (leaf, isExact) throws(ICUError) in
        try apply(leaf, isExact, only, &matcher.matcher)
      }
      return
    }
    alignment.removeAll(keepingCapacity: true)
    try runAll(program)
    keep(text.end - text.at)
  }

  /// Runs a program between cursor and limit; afterwards the cursor is at the limit.
  private func runAll(_ program: RuleProgram) throws(ICUError) {
    guard let filter = program.filter else {
      try runStages(program)
      return
    }
    try forEachRun(of: filter) { () throws(ICUError) in try runStages(program) }
  }

  /// Calls `body` for each stretch that a filter lets through, with the limit set to its end.
  private func forEachRun(
    of filter: ScalarSet,
    _ body: () throws(ICUError) -> Void
  ) throws(ICUError) {
    var rest = text.limit - text.at
    while rest > 0 {
      var skipped = 0
      while skipped < rest, !filter.contains(text[text.leftCount + skipped]) { skipped += 1 }
      keep(skipped)
      rest -= skipped
      var count = 0
      while count < rest, filter.contains(text[text.leftCount + count]) { count += 1 }
      text.setLimit(count)
      if count > 0 { try body() }
      keep(text.limit - text.at)
      rest -= count
      text.setLimit(rest)
    }
  }

  private func keep(_ count: Int) {
    text.skip(count)
    if aligns, count > 0 { alignment.append(contentsOf: repeatElement(.kept, count: count)) }
  }

  private func runStages(_ program: RuleProgram) throws(ICUError) {
    let start = text.leftCount
    let base = alignment.count
    sourceStart = observer == nil ? 0 : alignment.reduce(0) { $0 + $1.read }
    if program.stages.isEmpty { keep(text.limit - text.at) }
    var before: [RuleStep] = []
    for (index, stage) in program.stages.enumerated() {
      if index > 0 {
        let behind = text.end - text.limit
        text.rewind(to: start)
        text.setLimit(text.end - text.at - behind)
        if text.at == text.limit { break }
        if aligns {
          before = Array(alignment[base...])
          alignment.removeSubrange(base...)
        }
      }
      if let filter = stage.filter {
        try forEachRun(of: filter) { () throws(ICUError) in
          try work(stage.work, program, before, start)
        }
      } else {
        try work(stage.work, program, before, start)
      }
      if aligns, index > 0 {
        let composed = RuleStep.composed(before, Array(alignment[base...]))
        alignment.replaceSubrange(base..., with: composed)
      }
    }
  }

  /// Does one pass between cursor and limit; its steps go to ``alignment``.
  private func work(
    _ work: RuleProgram.Work,
    _ program: RuleProgram,
    _ before: [RuleStep],
    _ start: Int
  ) throws(ICUError) {
    switch work {
    case .rules(let pass): try runRules(pass, program, before, start)
    case .program(let inner): try runAll(inner)
    case .normalize(let form):
      try text.normalize(by: normalizer(form), tellsSteps: aligns)
      if aligns { text.appendSteps(to: &alignment) }
    case .upper: try mapCase(.upper)
    case .lower: try mapCase(.lower)
    case .title: try mapCase(.title)
    case .remove: try rewrite { source, change in change.append(source.count, []) }
    case .icu(let id): try runICU(id)
    }
  }

  // MARK: Rules

  private func runRules(
    _ rules: RuleProgram.RulePass,
    _ program: RuleProgram,
    _ before: [RuleStep],
    _ start: Int
  ) throws(ICUError) {
    let rules = shortForm(of: rules)
    let matcher = matcher(of: rules)
    let begin = text.leftCount
    let first = alignment.count
    text.clearSteps()
    try text.run(rules.tables) { (leaf, isExact) throws(ICUError) in
      try apply(leaf, isExact, rules, &matcher.matcher)
    }
    guard aligns else { return }
    text.appendSteps(to: &alignment)
    guard let observer else { return }
    observer(
      Observation(
        program: program,
        pass: rules,
        before: before,
        sourceStart: sourceStart,
        start: begin - start,
        steps: Array(alignment[first...]),
        written: text.written(from: begin)
      )
    )
  }

  /// The pass, or its short form where that does the same to the text.
  private func shortForm(of rules: RuleProgram.RulePass) -> RuleProgram.RulePass {
    // What a pass writes may be read again where it moves the cursor.
    guard let short = rules.short, !rules.pass.movesCursor, !text.holds(anyOf: rules.needed) else {
      return rules
    }
    return short
  }

  private func matcher(of rules: RuleProgram.RulePass) -> Matcher {
    for known in matchers where known.rules === rules { return known }
    let matcher = Matcher(rules)
    matchers.append(matcher)
    return matcher
  }

  private func apply(
    _ leaf: CompiledPass.Leaf,
    _ isExact: Bool,
    _ rules: RuleProgram.RulePass,
    _ matcher: inout RuleMatcher
  ) throws(ICUError) -> Bool {
    let pass = rules.pass
    if !isExact {
      for number in pass.rules.indices
      where try apply(UInt16(number), rules, &matcher) { return true }
      return false
    }
    if leaf.kind != .search { return try apply(leaf.rule, rules, &matcher) }
    for index in Int(leaf.start)..<Int(leaf.start) + Int(leaf.rule)
    where try apply(pass.lists[index], rules, &matcher) { return true }
    return false
  }

  /// Applies a rule at the cursor, if it matches.
  private func apply(
    _ number: UInt16,
    _ rules: RuleProgram.RulePass,
    _ matcher: inout RuleMatcher
  ) throws(ICUError) -> Bool {
    let rule = rules.pass.rules[Int(number)]
    guard let match = matcher.match(rule, text) else { return false }
    let start = text.leftCount
    var output: [UInt32] = []
    var cursor: Int?
    try write(rule.output, rule.cursor, rules, matcher, &output, &cursor)
    let read = match.keyEnd - start
    let grown = output.count - read
    var place =
      switch rule.cursor {
      case .end: start + output.count
      case .inside: start + (cursor ?? output.count)
      case .outside(let count):
        count < 0
          ? max(0, start + Int(count))
          : min(text.count + grown, start + output.count + Int(count))
      }
    let limit = start + text.limit - text.at + grown
    place = max(match.start, min(match.end + grown, limit, place))
    text.replace(read, with: output, cursor: place - start, rule: number)
    return true
  }

  /// Makes the output of a rule that has matched, and finds the cursor in it.
  private func write(
    _ steps: Range<Int32>,
    _ place: CompiledPass.Cursor,
    _ rules: RuleProgram.RulePass,
    _ matcher: RuleMatcher,
    _ output: inout [UInt32],
    _ cursor: inout Int?
  ) throws(ICUError) {
    let pass = rules.pass
    var step = Int(steps.lowerBound)
    while step < steps.upperBound {
      if case .inside(let at, let count) = place, Int(at) == step {
        cursor = output.count + Int(count)
      }
      switch pass.outputSteps[step] {
      case .text(let start, let count):
        output.append(contentsOf: pass.output[Int(start)..<Int(start + count)])
        step += 1
      case .segment(let number):
        output.append(contentsOf: matcher.segment(number, text))
        step += 1
      case .function(let number, let end):
        var argument: [UInt32] = []
        try write(Int32(step + 1)..<Int32(end), .end, rules, matcher, &argument, &cursor)
        output.append(contentsOf: try transformed(argument, by: rules.functions[number]))
        step = end
      }
    }
  }

  private func transformed(
    _ scalars: [UInt32],
    by program: RuleProgram
  ) throws(ICUError) -> [UInt32] {
    if scalars.isEmpty { return [] }
    let machine = inner ?? RuleMachine()
    inner = machine
    machine.text.load(scalars)
    try machine.run(program)
    return machine.text.written()
  }
}

// MARK: Passes that are no rules

extension RuleMachine {
  /// What a pass makes of its input, piece by piece.
  struct Change {
    fileprivate(set) var target: [UInt32] = []
    fileprivate(set) var steps: [RuleStep] = []
    fileprivate let aligns: Bool

    /// Adds what became of the next `read` scalars.
    mutating func append(_ read: Int, _ written: some Collection<UInt32>) {
      target.append(contentsOf: written)
      if aligns {
        steps.append(RuleStep(read: read, written: written.count, rule: RuleStep.noRule))
      }
    }
  }

  /// Replaces what stands between cursor and limit by what `body` makes of it.
  private func rewrite(
    _ body: (_ source: [UInt32], _ change: inout Change) throws(ICUError) -> Void
  ) throws(ICUError) {
    let source = text.rest()
    var change = Change(aligns: aligns)
    change.target.reserveCapacity(source.count * 2)
    try body(source, &change)
    text.drop(source.count)
    text.writtenBy = nil
    text.append(change.target)
    alignment.append(contentsOf: change.steps)
  }

  private func normalizer(_ form: NormalizationForm) throws(ICUError) -> ScalarNormalizer {
    if let known = normalizers[form] { return known }
    let normalizer = try ScalarNormalizer(form)
    normalizers[form] = normalizer
    return normalizer
  }

  private func mapCase(_ mapping: ScalarCases.Mapping) throws(ICUError) {
    let start = text.leftCount
    let context = (0..<text.count).map { text[$0] }
    var isInWord = start > 0 && cases.isInWord(context[start - 1])
    try rewrite { (source, change) throws(ICUError) in
      for (index, scalar) in source.enumerated() {
        let kind: ScalarCases.Mapping =
          mapping == .title ? (isInWord ? .lower : .title) : mapping
        if scalar == ScalarCases.sigma, kind == .lower {
          change.append(1, [cases.lowerSigma(start + index, in: context)])
        } else {
          change.append(1, try cases.map(scalar, kind))
        }
        isInWord = cases.isInWord(scalar)
      }
    }
  }

  /// Leaves what stands between cursor and limit to ICU.
  private func runICU(_ id: String) throws(ICUError) {
    let opened: OpenedTransform
    if let known = icuTransforms[id] {
      opened = known
    } else {
      opened = OpenedTransform(try Transform(id: id))
      icuTransforms[id] = opened
    }
    let whole = (0..<text.count).map { text[$0] }
    let start = text.leftCount
    try rewrite { (source, change) throws(ICUError) in
      let range = start..<start + source.count
      change.append(source.count, try opened.transform.apply(whole, changing: range))
    }
  }
}
