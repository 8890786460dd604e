import CanonymUnicode

/// Writes lines by a system, one after another. It keeps its memory from line to line, and serves one thread.
final class LineWriter {
  /// How a line is written.
  struct Plan: Sendable {
    /// The rules.
    var program: RuleProgram
    /// What is done before the rules.
    var stages: SourceStages?
    /// The rows that are replaced before the rules.
    var rows: RowTable?
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
  private let traits: TraitPages
  private let normalizer: ScalarNormalizer
  private let machine = RuleMachine()
  private let segments: WordSegments?
  private var cases = ScalarCases()
  private var scalars: [UInt32] = []
  /// The steps from the line to what stands before the cursor now, when these are asked for.
  private var steps: [RuleStep] = []

  /// - Throws: ``ICUError`` when ICU lacks its data.
  init(_ plan: Plan) throws(ICUError) {
    self.plan = plan
    traits = try TraitPages()
    normalizer = try ScalarNormalizer(.nfc)
    segments = plan.stages?.segmentsWords == true ? WordSegments() : nil
  }

  /// Writes a line, and lends what is written.
  ///
  /// - Parameters:
  ///   - line: UTF-8 without line ends.
  ///   - body: is lent what is written, in UTF-8.
  /// - Returns: nil, without calling `body`, when the line is no UTF-8.
  /// - Throws: ``ICUError`` when ICU fails.
  func write<R>(_ line: Span<UInt8>, _ body: (Span<UInt8>) -> R) throws(ICUError) -> R? {
    let sum = machine.text.load(utf8: line, traits)
    if sum.contains(.malformed) { return nil }
    try write(sum, aligns: false)
    if plan.isBare { return machine.text.withBareUTF8(body) }
    if let result = machine.text.withUTF8(traits, body) { return result }
    try compose(aligns: false)
    return machine.text.withBareUTF8(body)
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
    machine.text.load(line)
    var sum = ScalarTraits()
    for scalar in line { sum.formUnion(traits[scalar]) }
    sum.insert(.capitals)
    machine.observer = observer
    defer { machine.observer = nil }
    try write(sum, aligns: true)
    if !plan.isBare { try compose(aligns: true) }
    return (machine.text.withLeft { span in span.indices.map { span[$0] } }, steps)
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
    try prepare(sum, aligns: aligns)
    var capitals: WordCapitals?
    if plan.isCased, sum.contains(.capitals) {
      capitals = machine.text.withRest { WordCapitals(of: $0, traits) }
      if capitals?.words.isEmpty == true { capitals = nil }
    }
    machine.aligns = aligns || capitals != nil
    try machine.run(plan.program)
    let alignment = machine.alignment
    if aligns { steps = steps.isEmpty ? alignment : RuleStep.composed(steps, alignment) }
    if let capitals { try capitalize(capitals, alignment, aligns: aligns) }
    if plan.apostrophes != .asInTable { finishMarks(aligns: aligns) }
  }

  // MARK: Before the rules

  /// Brings the text into the form that rules expect: NFC, apostrophes of words as `'`, rows replaced.
  private func prepare(_ sum: ScalarTraits, aligns: Bool) throws(ICUError) {
    let hasRows = segments != nil || plan.rows != nil
    guard hasRows || !sum.isDisjoint(with: [.unstable, .mark]) else { return }
    scalars = machine.text.withRest { span in span.indices.map { span[$0] } }
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
    if sum.contains(.mark) {
      plan.marks.prepare(&scalars, hidingPunctuation: plan.apostrophes != .asInTable)
    }
    if let segments {
      let source = scalars
      var target: [UInt32] = []
      var made: [RowStep] = []
      try segments.apply(source.span, into: &target, steps: &made)
      scalars = target
      add(made, aligns)
    }
    if let rows = plan.rows {
      let replaced = rows.replaced(scalars, tellsSteps: aligns)
      scalars = replaced.target
      add(replaced.steps, aligns)
    }
    machine.text.load(scalars)
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

  /// Puts the written forms of words in capitals, if the rules wrote a capital for them.
  private func capitalize(
    _ capitals: WordCapitals,
    _ alignment: [RuleStep],
    aligns: Bool
  ) throws(ICUError) {
    let written = machine.text.withLeft { span in span.indices.map { span[$0] } }
    var made: [RuleStep] = []
    scalars.removeAll(keepingCapacity: true)
    var done = 0
    var hasChanged = false
    for range in ranges(of: capitals.words, alignment) {
      guard written[range].contains(where: { traits[$0].contains(.upper) }) else { continue }
      scalars.append(contentsOf: written[done..<range.lowerBound])
      if aligns { made.append(contentsOf: repeatElement(.kept, count: range.lowerBound - done)) }
      for scalar in written[range] {
        let upper = try cases.map(scalar, .upper)
        scalars.append(contentsOf: upper)
        made.append(RuleStep(read: 1, written: upper.count, rule: RuleStep.noRule))
      }
      done = range.upperBound
      hasChanged = true
    }
    if !hasChanged { return }
    scalars.append(contentsOf: written[done...])
    made.append(contentsOf: repeatElement(.kept, count: written.count - done))
    replace(made, aligns)
  }

  /// Where the words of the source stand in what is written, in order.
  private func ranges(of words: [Range<Int>], _ alignment: [RuleStep]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var read = 0
    var written = 0
    var step = 0
    for word in words {
      while step < alignment.count, read < word.lowerBound {
        read += alignment[step].read
        written += alignment[step].written
        step += 1
      }
      let start = written
      while step < alignment.count, read < word.upperBound {
        read += alignment[step].read
        written += alignment[step].written
        step += 1
      }
      if start < written { ranges.append(start..<written) }
    }
    return ranges
  }

  private func finishMarks(aligns: Bool) {
    let policy = plan.apostrophes
    let written = machine.text.withLeft { span in span.indices.map { span[$0] } }
    guard written.contains(where: { plan.marks.finished($0, policy) != nil }) else { return }
    var made: [RuleStep] = []
    scalars.removeAll(keepingCapacity: true)
    for scalar in written {
      let result = plan.marks.finished(scalar, policy) ?? [scalar]
      scalars.append(contentsOf: result)
      if aligns {
        made.append(RuleStep(read: 1, written: result.count, rule: RuleStep.noRule))
      }
    }
    replace(made, aligns)
  }

  /// Brings what is written into NFC.
  private func compose(aligns: Bool) throws(ICUError) {
    let written = machine.text.withLeft { span in span.indices.map { span[$0] } }
    var made: [RuleStep] = []
    scalars.removeAll(keepingCapacity: true)
    try normalizer.forEachSegment(of: written) { count, result in
      scalars.append(contentsOf: result)
      if aligns {
        made.append(RuleStep(read: count, written: result.count, rule: RuleStep.noRule))
      }
    }
    replace(made, aligns)
  }

  /// Puts ``scalars`` in place of what is written.
  private func replace(_ made: [RuleStep], _ aligns: Bool) {
    machine.text.load(scalars)
    machine.text.skip(scalars.count)
    if aligns { steps = RuleStep.composed(steps, made) }
  }
}
