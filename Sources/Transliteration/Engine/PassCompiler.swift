import CanonymUnicode

/// Compiles rules to a ``CompiledPass``.
struct PassCompiler {
  private let rules: [ConversionRule]
  private var pass: CompiledPass
  /// The ways in which rules can match, in the order of the rules.
  private var variants: [RuleVariant] = []
  private let vocabulary: RuleVocabulary
  // What has been made, by what it was made of.
  private var nodesByState = InternedWords()
  private var nodes: [Int32] = []
  private var partitionsByTests = InternedWords()
  private var partitions: [Partition] = []
  private var leavesByRules = InternedWords()
  private var leaves: [Int32] = []
  /// The tests of all variants, and where those of each end.
  private var tests: [(offset: Int, test: RuleVariant.Test)] = []
  private var testEnds: [Int] = []
  private var words: [UInt32] = []

  private struct Partition {
    var start: Int32
    /// A class of each sort.
    var samples: [Int]
  }

  /// More nodes than this for one pass are not worth their memory.
  private static let mostNodes = 6_000
  private static let mostBranches = 120_000

  /// Compiles the rules of one pass.
  ///
  /// - Throws: ``RuleSyntaxError/Reason/unsupported(_:)`` for what the engine leaves to ICU.
  static func compile(
    _ source: RuleProgram.RulePass.Source
  ) throws(RuleSyntaxError) -> CompiledPass {
    var compiler = try PassCompiler(source.rules, source.vocabulary)
    try compiler.compile(omitting: source.omitted)
    return compiler.pass
  }

  /// The transforms that the outputs of rules call, in the order of their numbers.
  static func functions(of rules: [ConversionRule]) -> [TransformCall] {
    var functions: [TransformCall] = []
    func add(_ items: [RuleItem]) {
      for case .function(let call, let inner) in items {
        if !functions.contains(call) { functions.append(call) }
        add(inner)
      }
    }
    for rule in rules { add(rule.output) }
    return functions
  }

  private init(
    _ rules: [ConversionRule],
    _ vocabulary: RuleVocabulary
  ) throws(RuleSyntaxError) {
    self.rules = rules
    self.vocabulary = vocabulary
    guard rules.count < 0xFFFF else {
      throw RuleSyntaxError(line: 1, column: 1, reason: .unsupported("a pass of 65,535 rules"))
    }
    pass = CompiledPass(classes: vocabulary.classes)
    pass.strings = vocabulary.strings
  }

  private mutating func compile(omitting omitted: Set<Int>) throws(RuleSyntaxError) {
    pass.leaves.append(
      .init(kind: .keep, keyCount: 1, outputCount: 0, rule: 0xFFFF, start: 0)
    )
    for (number, rule) in rules.enumerated() {
      try append(rule)
      if omitted.contains(number) { continue }
      RuleVariant.append(ofRule: UInt16(number), in: pass, to: &variants)
    }
    guard variants.count < 0xFFFF else {
      throw RuleSyntaxError(line: 1, column: 1, reason: .unsupported("a pass of so many options"))
    }
    for variant in variants {
      tests += variant.tests
      testEnds.append(tests.count)
    }
    pass.output.append(contentsOf: repeatElement(0, count: 4))
    pass.outputClasses = pass.output.map { pass.classes[$0] }
    buildTree()
  }

  // MARK: Rules for the matcher

  private mutating func append(_ rule: ConversionRule) throws(RuleSyntaxError) {
    let before = try appendElements(rule.before, rule)
    let key = try appendElements(rule.key, rule)
    let after = try appendElements(rule.after, rule)
    let steps = appendOutput(rule.output)
    var cursor = CompiledPass.Cursor.end
    if rule.cursorOffset != 0 {
      let beyond = rule.cursor + rule.cursorOffset
      if beyond < 0 {
        cursor = .outside(Int32(clamping: beyond))
      } else if beyond > rule.output.count {
        cursor = .outside(Int32(clamping: beyond - rule.output.count))
      } else {
        cursor = place(beyond, rule, steps)
      }
    } else if rule.cursor < rule.output.count {
      cursor = place(rule.cursor, rule, steps)
    }
    if cursor != .end || rule.key.isEmpty || rule.key.contains(where: \.canBeEmpty) {
      pass.movesCursor = true
    }
    pass.rules.append(
      .init(
        before: before,
        key: key,
        after: after,
        isAtStart: rule.isAtStart,
        isAtEnd: rule.isAtEnd,
        output: steps,
        cursor: cursor,
        line: Int32(clamping: rule.line),
        source: Int32(clamping: rule.range.lowerBound)..<Int32(clamping: rule.range.upperBound)
      )
    )
  }

  /// Where a place among the items of an output is among its steps.
  ///
  /// Where an output has segments or functions, ICU counts only what stands before the last of these.
  private func place(
    _ cursor: Int,
    _ rule: ConversionRule,
    _ steps: Range<Int32>
  ) -> CompiledPass.Cursor {
    if cursor == rule.output.count { return .end }
    let isPlain = rule.output.allSatisfy { if case .literal = $0 { true } else { false } }
    if isPlain { return .inside(step: steps.lowerBound, text: Int32(cursor)) }
    var step = steps.lowerBound
    var last = steps.lowerBound
    var isInText = false
    for item in rule.output[..<cursor] {
      if case .literal = item {
        if !isInText { step += 1 }
        isInText = true
      } else {
        step = end(ofStep: step)
        last = step
        isInText = false
      }
    }
    return .inside(step: last, text: 0)
  }

  private func end(ofStep step: Int32) -> Int32 {
    if case .function(_, let end) = pass.outputSteps[Int(step)] { return Int32(end) }
    return step + 1
  }

  private mutating func appendElements(
    _ items: [RuleItem],
    _ rule: ConversionRule
  ) throws(RuleSyntaxError) -> Range<Int32> {
    var elements: [CompiledPass.Element] = []
    for item in items { elements.append(try element(item, rule)) }
    let start = Int32(pass.elements.count)
    pass.elements.append(contentsOf: elements)
    return start..<Int32(pass.elements.count)
  }

  private mutating func element(
    _ item: RuleItem,
    _ rule: ConversionRule
  ) throws(RuleSyntaxError) -> CompiledPass.Element {
    switch item {
    case .literal(let scalar):
      return .init(kind: .literal, value: UInt32(pass.classes[scalar]))
    case .set(let number):
      let plain = vocabulary.setNumbers[number] ?? 0
      let hasStrings = !pass.strings[plain].isEmpty
      return .init(kind: hasStrings ? .stringSet : .set, value: UInt32(plain))
    case .repeated(let items, let least, let most):
      let inner = try appendElements(items, rule)
      return .init(
        kind: .repeated,
        start: inner.lowerBound,
        end: inner.upperBound,
        least: Int32(clamping: least),
        most: Int32(clamping: most)
      )
    case .segment(let number, let items):
      pass.segments = max(pass.segments, number)
      let inner = try appendElements(items, rule)
      return .init(
        kind: .segment,
        value: UInt32(number),
        start: inner.lowerBound,
        end: inner.upperBound
      )
    case .reference, .function:
      throw RuleSyntaxError(line: rule.line, column: 1, reason: .malformedRule)
    }
  }

  private mutating func appendOutput(_ items: [RuleItem]) -> Range<Int32> {
    let start = Int32(pass.outputSteps.count)
    var text: Int?
    func close(_ pass: inout CompiledPass) {
      if let begin = text {
        let count = pass.output.count - begin
        pass.outputSteps.append(.text(start: Int32(begin), count: Int32(count)))
        text = nil
      }
    }
    for item in items {
      switch item {
      case .literal(let scalar):
        if text == nil { text = pass.output.count }
        pass.output.append(scalar)
      case .reference(let number):
        close(&pass)
        pass.outputSteps.append(.segment(number))
      case .function(let call, let inner):
        close(&pass)
        let place = pass.outputSteps.count
        let number = pass.functions.firstIndex(of: call) ?? pass.functions.count
        if number == pass.functions.count { pass.functions.append(call) }
        pass.outputSteps.append(.function(number, end: 0))
        let range = appendOutput(inner)
        pass.outputSteps[place] = .function(number, end: Int(range.upperBound))
      case .set, .repeated, .segment:
        break
      }
    }
    close(&pass)
    return start..<Int32(pass.outputSteps.count)
  }

  // MARK: The tree

  private mutating func buildTree() {
    let count = pass.classes.count
    // The variants that a scalar of each class does not exclude.
    var candidates = [[UInt16]](repeating: [], count: count)
    var members: [RuleVariant.Test: [Int]] = [:]
    for (number, variant) in variants.enumerated() {
      let first = variant.tests.filter { $0.offset == 0 }
      if first.count == 1, let literal = first[0].test.literal {
        candidates[literal].append(UInt16(number))
      } else if first.count == 1 {
        let test = first[0].test
        let classes =
          members[test] ?? (1..<count).filter { test.holds($0, pass.classes) }
        members[test] = classes
        for scalarClass in classes { candidates[scalarClass].append(UInt16(number)) }
      } else {
        for scalarClass in 1..<count
        where first.allSatisfy({ $0.test.holds(scalarClass, pass.classes) }) {
          candidates[scalarClass].append(UInt16(number))
        }
      }
    }
    pass.roots = [Int32](repeating: 0, count: count)
    for scalarClass in 1..<count {
      pass.roots[scalarClass] = step(candidates[scalarClass], tested: bit(0))
    }
  }

  private func bit(_ offset: Int) -> UInt64 { 1 << UInt64(offset + RuleVariant.mostBefore + 1) }

  /// The places of a variant's tests.
  private func places(ofTestsOf variant: UInt16) -> Range<Int> {
    (variant == 0 ? 0 : testEnds[Int(variant) - 1])..<testEnds[Int(variant)]
  }

  /// The leaf or node for these variants: ≥ 0 a leaf, below 0 the complement of a node.
  ///
  /// - Parameters:
  ///   - possible: the variants that are still possible.
  ///   - tested: the neighbours that have been looked at.
  private mutating func step(_ possible: [UInt16], tested: UInt64) -> Int32 {
    guard let first = possible.first else { return 0 }
    var next: Int?
    for place in places(ofTestsOf: first) {
      let offset = tests[place].offset
      if tested & bit(offset) == 0, next == nil || abs(offset) < abs(next ?? 0) { next = offset }
    }
    guard let offset = next, pass.nodes.count < PassCompiler.mostNodes,
      pass.branches.count < PassCompiler.mostBranches
    else { return leaf(possible, isDecided: next == nil) }
    words.removeAll(keepingCapacity: true)
    words.append(UInt32(truncatingIfNeeded: tested))
    words.append(UInt32(truncatingIfNeeded: tested >> 32))
    for number in possible { words.append(UInt32(number)) }
    if let known = nodesByState.number(of: words) { return nodes[known] }
    _ = nodesByState.append(words)
    let place = Int32(pass.nodes.count)
    nodes.append(~place)
    // What the possible variants ask of the neighbour.
    var asked: [(number: UInt16, test: RuleVariant.Test)] = []
    var distinct: [RuleVariant.Test] = []
    for number in possible {
      for place in places(ofTestsOf: number) where tests[place].offset == offset {
        let test = tests[place].test
        asked.append((number, test))
        if !distinct.contains(test.positive) { distinct.append(test.positive) }
      }
    }
    distinct.sort()
    let partition = partition(by: distinct)
    pass.nodes.append(.init(offset: Int32(offset), partition: partition.start, branches: 0))
    pass.farthestBefore = max(pass.farthestBefore, -offset)
    pass.farthestAfter = max(pass.farthestAfter, offset)
    var branches: [Int32] = []
    branches.reserveCapacity(partition.samples.count)
    for sample in partition.samples {
      var remaining: [UInt16] = []
      var at = 0
      for number in possible {
        var holds = true
        while at < asked.count, asked[at].number == number {
          if !asked[at].test.holds(sample, pass.classes) { holds = false }
          at += 1
        }
        if holds { remaining.append(number) }
      }
      branches.append(step(remaining, tested: tested | bit(offset)))
    }
    pass.nodes[Int(place)].branches = Int32(pass.branches.count)
    pass.branches.append(contentsOf: branches)
    return ~place
  }

  private mutating func partition(by tests: [RuleVariant.Test]) -> Partition {
    words.removeAll(keepingCapacity: true)
    for test in tests { words.append(test.bits) }
    if let known = partitionsByTests.number(of: words) { return partitions[known] }
    _ = partitionsByTests.append(words)
    let start = Int32(pass.partitions.count)
    let sets = tests.filter { $0.literal == nil }
    // A literal is a sort by itself, whatever sets hold it; the others are sorted by the sets.
    var isLiteral = [Bool](repeating: false, count: pass.classes.count)
    for test in tests { if let literal = test.literal { isLiteral[literal] = true } }
    var samples: [Int] = []
    var sums: [(sum: UInt64, sort: UInt16)] = []
    var last = 0
    for scalarClass in 0..<pass.classes.count {
      if isLiteral[scalarClass] {
        pass.partitions.append(UInt16(samples.count))
        samples.append(scalarClass)
        continue
      }
      var sum: UInt64 = 0
      for (place, test) in sets.enumerated() where test.holds(scalarClass, pass.classes) {
        sum ^= mixed(UInt64(place) + 1)
      }
      if last >= sums.count || sums[last].sum != sum {
        last = sums.firstIndex { $0.sum == sum } ?? sums.count
      }
      if last == sums.count {
        sums.append((sum, UInt16(samples.count)))
        samples.append(scalarClass)
      }
      pass.partitions.append(sums[last].sort)
    }
    let partition = Partition(start: start, samples: samples)
    partitions.append(partition)
    return partition
  }

  /// A leaf for variants of which the first applies if `isDecided`, unless it has more to match.
  private mutating func leaf(_ possible: [UInt16], isDecided: Bool) -> Int32 {
    let first = variants[Int(possible[0])]
    words.removeAll(keepingCapacity: true)
    if isDecided, first.isWhole {
      words.append(UInt32(possible[0]))
      if let known = knownLeaf() { return known }
      return add(leaf(of: first))
    }
    for number in possible {
      let rule = UInt32(variants[Int(number)].rule)
      if words.last != rule { words.append(rule) }
    }
    let rules = words.map { UInt16(truncatingIfNeeded: $0) }
    words.append(0xFFFF)
    if let known = knownLeaf() { return known }
    let leaf = CompiledPass.Leaf(
      kind: .search,
      keyCount: 0,
      outputCount: 0,
      rule: UInt16(rules.count),
      start: UInt32(pass.lists.count)
    )
    pass.lists.append(contentsOf: rules)
    return add(leaf)
  }

  /// The leaf that has been made of ``words``.
  private func knownLeaf() -> Int32? { leavesByRules.number(of: words).map { leaves[$0] } }

  /// Adds a leaf that is made of ``words``.
  private mutating func add(_ leaf: CompiledPass.Leaf) -> Int32 {
    let place = Int32(pass.leaves.count)
    pass.leaves.append(leaf)
    _ = leavesByRules.append(words)
    leaves.append(place)
    return place
  }

  /// The leaf for a variant that surely applies.
  private mutating func leaf(of first: RuleVariant) -> CompiledPass.Leaf {
    let rule = pass.rules[Int(first.rule)]
    var leaf = CompiledPass.Leaf(
      kind: .apply,
      keyCount: UInt8(clamping: first.keyCount),
      outputCount: 0,
      rule: first.rule,
      start: CompiledPass.Leaf.nowhere
    )
    if let text = plainOutput(of: rule), first.keyCount > 0 {
      leaf.kind = .write
      leaf.start = UInt32(text.lowerBound)
      leaf.outputCount = UInt16(clamping: text.count)
      pass.longestOutput = max(pass.longestOutput, text.count)
    } else if let (pieces, behind) = pieces(of: rule, first) {
      if rule.cursor == .end { leaf.kind = .copy }
      leaf.behindCount = UInt16(behind)
      leaf.start = UInt32(pass.copies.count)
      let count = pieces.reduce(0) { $0 + Int($1.count) }
      leaf.outputCount = UInt16(clamping: count)
      pass.longestOutput = max(pass.longestOutput, count)
      pass.copies += pieces + [.init(count: 0, place: 0, isText: false)]
    }
    return leaf
  }

  /// The pieces of a rule's output when each is text or stands at a fixed place, and how many of their scalars stand
  /// behind the cursor.
  private func pieces(
    of rule: CompiledPass.Rule,
    _ pattern: RuleVariant
  ) -> (pieces: [CompiledPass.Copy], behind: Int)? {
    guard pattern.keyCount > 0 else { return nil }
    var pieces: [CompiledPass.Copy] = []
    var count = 0
    var cursor: Int?
    for number in Int(rule.output.lowerBound)..<Int(rule.output.upperBound) {
      if case .inside(let step, let text) = rule.cursor, Int(step) == number {
        cursor = count + Int(text)
      }
      switch pass.outputSteps[number] {
      case .text(let start, let length):
        pieces.append(.init(count: length, place: start, isText: true))
        count += Int(length)
      case .segment(let number):
        guard let place = pattern.segments[number] else { return nil }
        if place.isEmpty { continue }
        pieces.append(
          .init(count: Int32(place.count), place: Int32(place.lowerBound), isText: false)
        )
        count += place.count
      case .function: return nil
      }
    }
    if rule.cursor == .end { cursor = count }
    guard count < 0xFFFF, let cursor else { return nil }
    return (pieces, count - cursor)
  }

  /// The place of a rule's output in `output` when it is text alone, with the cursor behind it.
  private func plainOutput(of rule: CompiledPass.Rule) -> Range<Int32>? {
    guard rule.cursor == .end else { return nil }
    if rule.output.isEmpty { return 0..<0 }
    guard rule.output.count == 1,
      case .text(let start, let count) = pass.outputSteps[Int(rule.output.lowerBound)],
      count < 0xFFFF
    else { return nil }
    return start..<start + count
  }
}

extension RuleItem {
  /// Whether the item can match nothing.
  fileprivate var canBeEmpty: Bool {
    switch self {
    case .literal, .set: false
    case .repeated(let items, let least, _): least == 0 || items.allSatisfy(\.canBeEmpty)
    case .segment(_, let items): items.allSatisfy(\.canBeEmpty)
    case .reference, .function: false
    }
  }
}
