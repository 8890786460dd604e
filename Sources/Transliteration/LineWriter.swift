import CanonymUnicode

/// Writes lines by a system, one after another.
///
/// It keeps its memory from line to line, and serves one thread.
final class LineWriter {
  /// How a line is written.
  struct Plan: Sendable {
    /// The rules.
    var program: RuleProgram
    /// What is done before the rules.
    var stages: SourceStages?
    /// The rows that are replaced before the rules.
    var rows: RowTable?
    /// The surnames that are parted before the rows.
    var surnames: SurnameStage?
    /// How apostrophes and primes come out.
    var apostrophes = ApostrophePolicy.asInTable
    /// The apostrophes of the source.
    var marks = SourceMarks(script: nil)
    /// Whether capitals are decided by the word.
    var isCased = false
    /// Whether the text goes through the rules as it stands, without normalization: transforms of ICU.
    var isBare = false
  }

  private let plan: Plan
  private let properties: LineProperties
  private let traits: TraitPages
  private let pages: LoadPages
  private let normalizer: ScalarNormalizer
  private let machine = RuleMachine()
  /// All passes at once; nil where they have to be run one by one.
  private var transducers: TransducerChain?
  /// How many bytes are written by the passes before the transducers are made, whose tables cost more than they gain
  /// in a short text; below 0 when they are made or have been given up.
  private var bytesBeforeTransducers: Int
  private let segments: WordSegments?
  private var cases = ScalarCases()
  private var scalars: [UInt32] = []
  /// The steps from the line to what stands before the cursor now, when these are asked for.
  private var steps: [RuleStep] = []

  static let bytesBeforeTransducers = 2048
  /// Whether the transducers are kept however many lines they leave to the passes; for tests.
  var neverGivesUp = false
  /// How many lines they have left to the passes.
  var lostLines: Int { transducers?.lostLines ?? 0 }

  /// - Parameter properties: shared with other writers of the thread, if any.
  /// - Throws: ``ICUError`` when ICU lacks its data.
  init(
    _ plan: Plan,
    sharing properties: LineProperties? = nil,
    bytesBeforeTransducers: Int = LineWriter.bytesBeforeTransducers
  ) throws(ICUError) {
    self.plan = plan
    self.properties = if let properties { properties } else { try LineProperties() }
    traits = self.properties.traits
    pages = LoadPages(
      traits,
      for: plan.program.firstClasses,
      hidesPunctuation: plan.apostrophes != .asInTable
    )
    normalizer = self.properties.composer
    segments = plan.stages?.segmentsWords == true ? WordSegments() : nil
    self.bytesBeforeTransducers = bytesBeforeTransducers
  }

  /// Writes the line of a text that begins at a place, and lends what is written.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - start: where the line begins.
  ///   - body: is lent what is written, in UTF-8.
  /// - Returns: where the line ends, before LF or CR or at the end of the text; nil, without calling `body`, when
  ///   it is no UTF-8.
  /// - Throws: ``ICUError`` when ICU fails.
  func write(
    lineOf text: Span<UInt8>,
    from start: Int,
    _ body: (Span<UInt8>) -> Void
  ) throws(ICUError) -> Int? {
    if let transducers {
      if let end = transducers.write(lineOf: text, from: start, machine.text, body) { return end }
      let (end, sum) = machine.text.load(lineOf: text, from: start, transducers.pages)
      if sum.contains(.malformed) { return nil }
      if end == start { return end }
      try prepare(sum, aligns: false, transducers.pages)
      if transducers.write(machine.text, body) { return end }
      // The passes write this line, and all from here on where there are many such.
      if transducers.isOverrun, !neverGivesUp { self.transducers = nil }
    }
    let (end, sum) = machine.text.load(lineOf: text, from: start, pages)
    if sum.contains(.malformed) { return nil }
    if end == start { return end }
    try countBytes(end - start)
    try write(sum, aligns: false)
    if plan.isBare {
      machine.text.withBareUTF8(body)
    } else if machine.text.withUTF8(traits, body) == nil {
      try compose(aligns: false)
      machine.text.withBareUTF8(body)
    }
    return end
  }

  /// Makes the transducers for the next line when so many bytes have been written that these gain something.
  private func countBytes(_ count: Int) throws(ICUError) {
    if bytesBeforeTransducers < 0 { return }
    bytesBeforeTransducers -= count
    if bytesBeforeTransducers >= 0 { return }
    transducers = try TransducerChain(plan, properties)
  }

  /// Writes a line, and tells what became of what.
  ///
  /// - Parameter observer: is told of each pass of rules.
  /// - Returns: what is written, in scalars, and the steps from the line to it.
  /// - Throws: ``ICUError`` when ICU fails.
  func align(
    _ line: [UInt32],
    observer: ((RuleMachine.Observation) -> Void)? = nil
  ) throws(ICUError) -> (written: [UInt32], steps: [RuleStep]) {
    machine.text.load(line, pages)
    var sum = ScalarTraits.unstable
    for scalar in line { sum.formUnion(traits[scalar]) }
    machine.observer = observer
    defer { machine.observer = nil }
    try write(sum, aligns: true)
    if !plan.isBare { try compose(aligns: true) }
    return (machine.text.written(), steps)
  }

  /// The steps from the line that is being written to what the rules get; for observers.
  var stepsBeforeRules: [RuleStep] { steps }

  /// Writes the text that has been loaded.
  private func write(_ sum: ScalarTraits, aligns: Bool) throws(ICUError) {
    steps = []
    if plan.isBare {
      machine.aligns = aligns
      try machine.run(plan.program)
      steps = machine.alignment
      return
    }
    try prepare(sum, aligns: aligns, pages)
    let capitals = plan.isCased ? machine.text.capitalCount : 0
    machine.aligns = aligns || capitals > 0 && plan.program.onlyPass == nil
    try machine.run(plan.program)
    if aligns {
      steps = steps.isEmpty ? machine.alignment : RuleStep.composed(steps, machine.alignment)
    }
    if capitals > 0 { try capitalize(capitals, aligns: aligns) }
    if plan.apostrophes != .asInTable { finishMarks(aligns: aligns) }
  }

  // MARK: Before the rules

  /// Brings the text into the form that rules expect: NFC, apostrophes of words as `'`, rows replaced.
  private func prepare(
    _ sum: ScalarTraits,
    aligns: Bool,
    _ pages: LoadPages
  ) throws(ICUError) {
    let hidesMarks = plan.apostrophes != .asInTable
    var sum = sum
    if sum.contains(.unstable), machine.text.isComposed(traits, beforeCursor: false) {
      sum.remove(.unstable)
    }
    if segments == nil, plan.rows == nil, plan.surnames == nil, !sum.contains(.unstable), !aligns {
      if sum.contains(.mark) {
        plan.marks.prepare(machine.text, hidingPunctuation: hidesMarks)
      }
      return
    }
    if segments == nil, plan.rows == nil, plan.surnames == nil, !aligns {
      let text = machine.text
      try text.composeLoaded(pages, by: normalizer, isCased: plan.isCased)
      if sum.contains(.mark) { plan.marks.prepare(text, hidingPunctuation: hidesMarks) }
      return
    }
    scalars = machine.text.rest()
    if sum.contains(.unstable) {
      let source = scalars
      scalars.removeAll(keepingCapacity: true)
      var made: [RuleStep] = []
      try normalizer.forEachSegment(of: source) { count, result in
        scalars.append(contentsOf: result)
        made.append(RuleStep(read: count, written: result.count, rule: RuleStep.noRule))
      }
      if aligns { steps = made }
    }
    if let segments {
      let source = scalars
      var target: [UInt32] = []
      var made: [RowStep] = []
      try segments.apply(source.span, into: &target, steps: &made)
      scalars = target
      add(made, aligns)
    }
    if let surnames = plan.surnames {
      let source = scalars
      var target: [UInt32] = []
      var made: [RowStep] = []
      surnames.apply(source.span, into: &target, steps: &made)
      scalars = target
      add(made, aligns)
    }
    if let rows = plan.rows {
      let replaced = rows.replaced(scalars, tellsSteps: aligns)
      scalars = replaced.target
      add(replaced.steps, aligns)
    }
    machine.text.load(scalars, pages, isCased: plan.isCased)
    if sum.contains(.mark) {
      plan.marks.prepare(machine.text, hidingPunctuation: hidesMarks)
    }
  }

  private func add(_ made: [RowStep], _ aligns: Bool) {
    guard aligns else { return }
    var rules: [RuleStep] = []
    for step in made {
      if step.line == 0, step.sourceCount == step.targetCount {
        rules.append(contentsOf: repeatElement(.kept, count: Int(step.sourceCount)))
      } else {
        rules.append(
          RuleStep(
            read: Int(step.sourceCount),
            written: Int(step.targetCount),
            rule: RuleStep.noRule
          )
        )
      }
    }
    steps = steps.isEmpty ? rules : RuleStep.composed(steps, rules)
  }

  // MARK: After the rules

  /// Puts the written forms of so many words in capitals, if the rules wrote a capital for them.
  private func capitalize(_ count: Int, aligns: Bool) throws(ICUError) {
    let text = machine.text
    if plan.program.onlyPass == nil { text.keep(steps: machine.alignment) }
    let longer = text.capitalize(count, steps: text.stepCount, traits)
    if !longer.isEmpty { try capitalize(longer, aligns: aligns) }
  }

  /// Puts parts of what is written in capitals, some of which have more scalars then.
  private func capitalize(_ ranges: [Range<Int>], aligns: Bool) throws(ICUError) {
    let written = machine.text.written()
    var made: [RuleStep] = []
    scalars.removeAll(keepingCapacity: true)
    var done = 0
    for range in ranges
    where written[range].contains(where: { traits[$0].contains(.upper) }) {
      scalars.append(contentsOf: written[done..<range.lowerBound])
      made.append(contentsOf: repeatElement(.kept, count: range.lowerBound - done))
      for scalar in written[range] {
        let upper = try cases.map(scalar, .upper)
        scalars.append(contentsOf: upper)
        made.append(RuleStep(read: 1, written: upper.count, rule: RuleStep.noRule))
      }
      done = range.upperBound
    }
    scalars.append(contentsOf: written[done...])
    made.append(contentsOf: repeatElement(.kept, count: written.count - done))
    replace(made, aligns)
  }

  private func finishMarks(aligns: Bool) {
    let policy = plan.apostrophes
    guard aligns else {
      _ = machine.text.rewriteMarks { plan.marks.finished($0, policy) }
      return
    }
    var made: [RuleStep] = []
    scalars.removeAll(keepingCapacity: true)
    for scalar in machine.text.written() {
      let result = plan.marks.finished(scalar, policy)
      if let result { scalars.append(result) }
      made.append(RuleStep(read: 1, written: result == nil ? 0 : 1, rule: RuleStep.noRule))
    }
    replace(made, aligns)
  }

  /// Brings what is written into NFC.
  private func compose(aligns: Bool) throws(ICUError) {
    let text = machine.text
    text.rewind(to: 0)
    try text.normalize(by: normalizer, tellsSteps: aligns)
    guard aligns else { return }
    var made: [RuleStep] = []
    text.appendSteps(to: &made)
    steps = RuleStep.composed(steps, made)
  }

  /// Puts ``scalars`` in place of what is written.
  private func replace(_ made: [RuleStep], _ aligns: Bool) {
    machine.text.load(scalars)
    machine.text.skip(scalars.count)
    if aligns { steps = RuleStep.composed(steps, made) }
  }
}
