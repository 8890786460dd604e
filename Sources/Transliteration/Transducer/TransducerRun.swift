import CanonymUnicode

/// Takes the stages of a group from state to state, scalar by scalar.
///
/// A state is all that the stages keep between two scalars, as words. What is written on the way to the next state is
/// at ``written``; where steps begin in it, at ``events``.
struct TransducerRun {
  /// The scalars that were written on the way to the state at hand.
  private(set) var written: [UInt32] = []
  /// Where steps begin and how much they read.
  private(set) var events: [(place: Int, item: TransducerItem)] = []
  /// Whether the passes have to write this text, since a stage met what it cannot do.
  private(set) var isLost = false
  /// Whether it is lost since a mark came that had not come before, so that no state may be kept.
  private(set) var meetsNewMark = false

  private let plan: TransducerPlan.Group
  private let traits: TraitPages
  private let decomposer: ScalarNormalizer
  private let composer: ScalarNormalizer
  private var states: [StageState]
  private var pasts: [Pasts]
  private var residuals: [Residuals]
  private var opened: [Opened]
  /// The marks that have come to the composing stage, where only these are reckoned with.
  private var marks: Set<UInt32> = []
  private var key: [UInt32] = []

  /// The pasts of a stage of rules that have been met.
  private struct Pasts {
    var all = InternedWords()
    /// For each the one that stands for it.
    var standIns: [Int] = []
    var meanings = InternedWords()
    /// For each meaning the past that has it.
    var byMeaning: [Int] = []
  }

  /// What became of the scalars of a stage that had to be decided later.
  private struct Opened {
    /// The step, the scalar, and what was written before.
    var keys = InternedWords()
    var results: [(prefix: [UInt32], residual: Int)?] = []
  }

  /// What one stage keeps.
  private struct StageState {
    /// Of the scalars it has written: the last one first; for rules.
    var left: [UInt32] = []
    /// How far each context without fixed width is met; for rules.
    var loose: [UInt32] = []
    /// What it has been told and has not written yet.
    var pending: [TransducerItem] = []
    /// Of a scalar before these whose output has begun: what is still to be decided, counted from 1; 0 for none.
    var residual: UInt32 = 0
    /// The origin of what that output ends with.
    var residualOrigin: UInt32 = 0
    /// The origin of what it has deleted since it wrote something.
    var deleted: UInt32 = 0
    /// The last combining class, or whether something was left out.
    var mark: UInt32 = 0
    var isAtEnd = false
  }

  init(_ plan: TransducerPlan.Group, _ properties: TransducerProperties) {
    self.plan = plan
    traits = properties.traits
    decomposer = properties.decomposer
    composer = properties.composer
    pasts = Array(repeating: Pasts(), count: plan.stages.count)
    residuals = Array(repeating: Residuals(), count: plan.stages.count)
    opened = Array(repeating: Opened(), count: plan.stages.count)
    states = plan.stages.map { stage in
      guard case .rules(let rules) = stage else { return StageState() }
      let edge = rules.keepsScalars ? TransducerItem.none : UInt32(ScalarClasses.edge)
      return StageState(
        left: Array(repeating: edge, count: rules.depth),
        loose: rules.looseContexts.map(\.start)
      )
    }
  }

  /// Writes the state at hand; of states with the same future it is one.
  mutating func writeState(to words: inout [UInt32]) {
    words.removeAll(keepingCapacity: true)
    for (number, stage) in plan.stages.enumerated() {
      if case .rules(let rules) = stage {
        writePast(number, rules, to: &words)
        words += states[number].loose
        words.append(states[number].residual)
        if plan.aligns { words.append(states[number].residualOrigin) }
      }
      words.append(UInt32(states[number].pending.count))
      for item in states[number].pending {
        words.append(item.scalar)
        if plan.aligns { words.append(item.origin) }
      }
      if plan.aligns { words.append(states[number].deleted) }
      if case .rules = stage { continue }
      words.append(states[number].mark)
    }
  }

  /// Writes the past that stands for the one at hand.
  private mutating func writePast(
    _ number: Int,
    _ rules: TransducerRules,
    to words: inout [UInt32]
  ) {
    if rules.depth == 0 { return }
    if rules.keepsScalars {
      words += states[number].left
      return
    }
    if let known = pasts[number].all.number(of: states[number].left) {
      words += pasts[number].all[pasts[number].standIns[known]]
      return
    }
    let own = pasts[number].all.append(states[number].left)
    let meaning = rules.meaning(of: states[number].left)
    if let known = pasts[number].meanings.number(of: meaning) {
      pasts[number].standIns.append(pasts[number].byMeaning[known])
    } else {
      _ = pasts[number].meanings.append(meaning)
      pasts[number].byMeaning.append(own)
      pasts[number].standIns.append(own)
    }
    words += pasts[number].all[pasts[number].standIns[own]]
  }

  /// Goes to a state, with nothing written.
  mutating func go(to words: ArraySlice<UInt32>) {
    var at = words.startIndex
    func next() -> UInt32 {
      defer { at += 1 }
      return at < words.endIndex ? words[at] : 0
    }
    for (number, stage) in plan.stages.enumerated() {
      if case .rules = stage {
        for place in states[number].left.indices { states[number].left[place] = next() }
        for place in states[number].loose.indices { states[number].loose[place] = next() }
        states[number].residual = next()
        states[number].residualOrigin = plan.aligns ? next() : 0
      }
      states[number].pending.removeAll(keepingCapacity: true)
      for _ in 0..<next() {
        let scalar = next()
        let item = TransducerItem(scalar: scalar, origin: plan.aligns ? next() : 0)
        states[number].pending.append(item)
      }
      states[number].deleted = plan.aligns ? next() : 0
      states[number].isAtEnd = false
      if case .rules = stage { continue }
      states[number].mark = next()
    }
    written.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    isLost = false
    meetsNewMark = false
  }

  /// Forgets the pasts it has met.
  mutating func forget() {
    for number in pasts.indices {
      pasts[number] = Pasts()
      opened[number] = Opened()
    }
  }

  /// Reads a scalar of the source.
  ///
  /// - Parameter continues: whether it belongs to the scalar before, as a part of its decomposition.
  mutating func read(_ scalar: UInt32, continues: Bool) {
    let isOwn = plan.aligns && !continues
    if !continues, plan.aligns, plan.decomposesFirst, !decomposer.beginsSegment(scalar) {
      // What a segment becomes is one step.
      isLost = true
      return
    }
    tell(TransducerItem(scalar: scalar, reads: isOwn ? 1 : 0, begins: isOwn), to: 0)
  }

  /// Reads the end of the text.
  mutating func readEnd() {
    for number in plan.stages.indices where !isLost {
      states[number].isAtEnd = true
      switch plan.stages[number] {
      case .rules(let rules): advance(number, rules)
      case .compose: flush(number)
      case .decompose, .finish: break
      }
    }
  }

  private mutating func tell(_ item: TransducerItem, to number: Int) {
    if isLost { return }
    guard number < plan.stages.count else {
      write(item)
      return
    }
    switch plan.stages[number] {
    case .rules(let rules):
      if rules.needed.contains(item.scalar) {
        isLost = true
        return
      }
      states[number].pending.append(item)
      advance(number, rules)
    case .decompose: decompose(item, number)
    case .compose(let composition): compose(item, number, composition)
    case .finish: finish(item, number)
    }
  }

  private mutating func write(_ item: TransducerItem) {
    if item.origin != 0 { events.append((written.count, item)) }
    if item.scalar != TransducerItem.none { written.append(item.scalar) }
  }

  // MARK: Rules

  private mutating func advance(_ number: Int, _ rules: TransducerRules) {
    let pass = rules.pass
    var rounds = 0
    while !isLost {
      if states[number].residual > 0 {
        if !close(number, rules) { return }
        continue
      }
      guard let first = states[number].pending.first else { return }
      var step = pass.roots[Int(pass.classes[first.scalar])]
      while step < 0 {
        let node = pass.nodes[Int(~step)]
        guard
          let neighbour = TransducerRun.neighbour(Int(node.offset), states[number], rules)
        else {
          if open(step, number, rules) { break }
          return
        }
        let sort = pass.partitions[Int(node.partition) + neighbour]
        step = pass.branches[Int(node.branches) + Int(sort)]
      }
      if step < 0 { continue }
      let leaf = pass.leaves[Int(step)]
      switch leaf.kind {
      case .keep: take(1, [first.scalar][...], number, rules)
      case .write:
        let start = Int(leaf.start)
        let output = pass.output[start..<start + Int(leaf.outputCount)]
        take(Int(leaf.keyCount), output, number, rules)
      case .copy:
        take(Int(leaf.keyCount), copies(from: Int(leaf.start), number, rules)[...], number, rules)
      case .apply:
        rounds += 1
        guard leaf.start != CompiledPass.Leaf.nowhere, rounds < 100 else {
          isLost = true
          return
        }
        // What stands behind the cursor is read again.
        let output = copies(from: Int(leaf.start), number, rules)
        let behind = output.suffix(Int(leaf.behindCount))
        take(Int(leaf.keyCount), output.dropLast(behind.count), number, rules)
        if behind.contains(where: { rules.needed.contains($0) }) { isLost = true }
        states[number].pending.insert(
          contentsOf: behind.map { TransducerItem(scalar: $0, reads: 0, begins: false) },
          at: 0
        )
      case .search:
        if !search(leaf, number, rules) { return }
      }
    }
  }

  /// Applies the first rule of a list that matches, or keeps the scalar; false when more has to come first.
  private mutating func search(
    _ leaf: CompiledPass.Leaf,
    _ number: Int,
    _ rules: TransducerRules
  ) -> Bool {
    let pass = rules.pass
    let list = pass.lists[Int(leaf.start)..<Int(leaf.start) + Int(leaf.rule)]
    for rule in list {
      guard let decider = rules.deciders[rule] else {
        isLost = true
        return false
      }
      guard let matches = matches(decider, number, rules) else { return false }
      if matches {
        take(decider.key.count, pass.output[decider.output], number, rules)
        return true
      }
    }
    take(1, [states[number].pending[0].scalar], number, rules)
    return true
  }

  /// Whether a rule matches at the first pending scalar; nil when it is not known yet.
  private func matches(
    _ decider: RuleDecider,
    _ number: Int,
    _ rules: TransducerRules
  ) -> Bool? {
    let state = states[number]
    let classes = rules.pass.classes
    switch decider.before {
    case .fixed(let tests):
      for (place, test) in tests.enumerated() {
        let own = TransducerRun.neighbour(-1 - place, state, rules) ?? ScalarClasses.edge
        if !test.holds(own, classes) { return false }
      }
    case .loose(let context):
      if !rules.looseContexts[context].isMet(state.loose[context]) { return false }
    }
    for (place, test) in (decider.key + decider.after).enumerated() {
      guard let own = TransducerRun.neighbour(place, state, rules) else { return nil }
      if !test.holds(own, classes) { return false }
    }
    return true
  }

  /// Writes what all outcomes of a step begin with, while it is not known which it is; false where they are more than
  /// text, so that the scalar has to stay.
  private mutating func open(_ step: Int32, _ number: Int, _ rules: TransducerRules) -> Bool {
    var item = states[number].pending[0]
    key.removeAll(keepingCapacity: true)
    key.append(UInt32(bitPattern: step))
    for item in states[number].pending { key.append(item.scalar) }
    if rules.looksBack[Int(~step)] { key += states[number].left }
    let result: (prefix: [UInt32], residual: Int)?
    if let known = opened[number].keys.number(of: key) {
      result = opened[number].results[known]
    } else {
      let state = states[number]
      result = residuals[number].open(step, item.scalar, in: rules) {
        TransducerRun.neighbour($0, state, rules)
      }
      _ = opened[number].keys.append(key)
      opened[number].results.append(result)
    }
    guard let result else { return false }
    states[number].pending.removeFirst()
    tell(result.prefix[...], of: &item, number, rules)
    states[number].residual = UInt32(result.residual + 1)
    states[number].residualOrigin = item.origin
    return true
  }

  /// Decides what is still to be decided of a scalar whose output has begun; false when more has to come first.
  private mutating func close(_ number: Int, _ rules: TransducerRules) -> Bool {
    var residual = Int(states[number].residual) - 1
    while case .neighbour(let offset, let partition, let branches) = residuals[number][residual] {
      guard let neighbour = TransducerRun.neighbour(offset - 1, states[number], rules) else {
        states[number].residual = UInt32(residual + 1)
        return false
      }
      residual = Int(
        branches[branches.startIndex + Int(rules.pass.partitions[partition + neighbour])]
      )
    }
    guard case .outcome(let keyCount, let output) = residuals[number][residual],
      keyCount - 1 <= states[number].pending.count
    else {
      isLost = true
      return true
    }
    var item = TransducerItem(scalar: TransducerItem.none, origin: states[number].residualOrigin)
    for other in states[number].pending[..<(keyCount - 1)] { item.reads += other.reads }
    states[number].pending.removeFirst(keyCount - 1)
    states[number].residual = 0
    states[number].residualOrigin = 0
    if !output.isEmpty {
      tell(output, of: &item, number, rules)
    } else if item.begins {
      delete(item, number)
    } else if item.reads > 0 {
      // What was read belongs to what has been written.
      let isLastOfRules = plan.stages[(number + 1)...].allSatisfy(\.takesNone)
      if isLastOfRules { tell(item, to: number + 1) } else { isLost = true }
    }
    return true
  }

  /// The class of a neighbour of the first pending scalar; nil when it is not known yet.
  private static func neighbour(
    _ offset: Int,
    _ state: StageState,
    _ rules: TransducerRules
  ) -> Int? {
    if offset < 0 {
      let kept = state.left[-offset - 1]
      if !rules.keepsScalars { return Int(kept) }
      return kept == TransducerItem.none ? ScalarClasses.edge : Int(rules.pass.classes[kept])
    }
    if offset < state.pending.count {
      return Int(rules.pass.classes[state.pending[offset].scalar])
    }
    return state.isAtEnd ? ScalarClasses.edge : nil
  }

  private mutating func copies(from start: Int, _ number: Int, _ rules: TransducerRules) -> [UInt32]
  {
    var output: [UInt32] = []
    var index = start
    while rules.pass.copies[index].count > 0 {
      let piece = rules.pass.copies[index]
      for place in Int(piece.place)..<Int(piece.place + piece.count) {
        if piece.isText {
          output.append(rules.pass.output[place])
        } else if place < 0 {
          let scalar = states[number].left[-place - 1]
          if scalar == TransducerItem.none { isLost = true }
          output.append(scalar)
        } else if place < states[number].pending.count {
          output.append(states[number].pending[place].scalar)
        } else {
          isLost = true
        }
      }
      index += 1
    }
    return output
  }

  /// Puts scalars in the place of the first pending ones, and tells them to the next stage.
  private mutating func take(
    _ count: Int,
    _ output: ArraySlice<UInt32>,
    _ number: Int,
    _ rules: TransducerRules
  ) {
    guard count > 0, count <= states[number].pending.count, !isLost else {
      isLost = true
      return
    }
    var item = states[number].pending[0]
    for other in states[number].pending[1..<count] { item.reads += other.reads }
    states[number].pending.removeFirst(count)
    if output.isEmpty, plan.aligns {
      delete(item, number)
      return
    }
    tell(output, of: &item, number, rules)
  }

  /// Tells what was written for an item to the next stage; what is told later has no origin then.
  private mutating func tell(
    _ output: ArraySlice<UInt32>,
    of item: inout TransducerItem,
    _ number: Int,
    _ rules: TransducerRules
  ) {
    if !output.isEmpty, states[number].deleted != 0 {
      // What was deleted goes with what follows, as in the composition of steps.
      let deleted = TransducerItem(scalar: 0, origin: states[number].deleted)
      item.reads += deleted.reads
      item.begins = true
      states[number].deleted = 0
    }
    for scalar in output {
      item.scalar = scalar
      push(scalar, number, rules)
      tell(item, to: number + 1)
      item.reads = 0
      item.begins = false
    }
  }

  /// Notes what was deleted.
  private mutating func delete(_ item: TransducerItem, _ number: Int) {
    var item = item
    item.scalar = TransducerItem.none
    if !item.begins {
      // It belongs to what was written before; what it read besides would have to be told there.
      if item.reads > 0 { isLost = true }
    } else if number == plan.lastOfRules {
      tell(item, to: number + 1)
    } else {
      item.reads += states[number].deleted >> 1
      states[number].deleted = item.origin
    }
  }

  private mutating func push(_ scalar: UInt32, _ number: Int, _ rules: TransducerRules) {
    for (place, context) in rules.looseContexts.enumerated() {
      let scalarClass = Int(rules.pass.classes[scalar])
      states[number].loose[place] = context.next(states[number].loose[place], scalarClass)
    }
    guard rules.depth > 0 else { return }
    states[number].left.removeLast()
    let kept = rules.keepsScalars ? scalar : UInt32(rules.pass.classes[scalar])
    states[number].left.insert(kept, at: 0)
  }

  // MARK: Normalization

  private mutating func decompose(_ item: TransducerItem, _ number: Int) {
    var parts: [UInt32] = []
    do throws(ICUError) {
      try decomposer.normalize([item.scalar], into: &parts)
    } catch {
      isLost = true
      return
    }
    var item = item
    for part in parts {
      let order = UInt32(ScalarProperties.combiningClass(part))
      // Marks out of order are left to the passes.
      if order != 0, order < states[number].mark { isLost = true }
      states[number].mark = order
      item.scalar = part
      tell(item, to: number + 1)
      item.reads = 0
      item.begins = false
    }
  }

  private mutating func compose(
    _ item: TransducerItem,
    _ number: Int,
    _ composition: TransducerComposition
  ) {
    if item.scalar == TransducerItem.none {
      if states[number].pending.isEmpty {
        tell(item, to: number + 1)
      } else {
        states[number].pending.append(item)
      }
      return
    }
    if composer.beginsSegment(item.scalar) {
      flush(number)
      if !mayCompose(item.scalar, composition) {
        tell(item, to: number + 1)
        return
      }
    } else if composition.isLimited, marks.insert(item.scalar).inserted {
      // What was made without a thought of this mark does not hold any more.
      meetsNewMark = true
      isLost = true
    } else if states[number].pending.count > 6 {
      isLost = true
    }
    states[number].pending.append(item)
  }

  private func mayCompose(_ scalar: UInt32, _ composition: TransducerComposition) -> Bool {
    if !composer.isPlain(scalar) { return true }
    if composition.isLimited {
      return marks.contains { traits.composition.composes(scalar, $0) }
    }
    let isInert = scalar < 0x80 && !isASCIILetter(scalar) && !(0x3C...0x3E).contains(scalar)
    return !isInert
  }

  private func isASCIILetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  /// Composes what is pending, and tells it to the next stage.
  private mutating func flush(_ number: Int) {
    let items = states[number].pending
    if items.isEmpty { return }
    states[number].pending.removeAll(keepingCapacity: true)
    let segment = items.map(\.scalar).filter { $0 != TransducerItem.none }
    var composed: [UInt32] = []
    do throws(ICUError) {
      try composer.normalize(segment[...], into: &composed)
    } catch {
      isLost = true
      return
    }
    if composed == segment {
      for item in items { tell(item, to: number + 1) }
      return
    }
    if segment.count < items.count { isLost = true }
    var item = items[0]
    for other in items.dropFirst() { item.reads += other.reads }
    for scalar in composed {
      item.scalar = scalar
      tell(item, to: number + 1)
      item.reads = 0
      item.begins = false
    }
  }

  // MARK: Marks

  private mutating func finish(_ item: TransducerItem, _ number: Int) {
    var item = item
    let isLast = plan.isLast && number == plan.stages.count - 1
    if item.scalar == TransducerItem.none {
      tell(item, to: number + 1)
      return
    }
    if plan.apostrophes != .asInTable, GapText.mayBeMark(item.scalar) {
      let other = plan.marks.finished(item.scalar, plan.apostrophes)
      if isLast, plan.isComposed, other != item.scalar { states[number].mark = 1 }
      item.scalar = other ?? TransducerItem.none
      if other == nil, item.origin == 0 { return }
    } else if isLast {
      let looked: ScalarTraits = [.unstable, .combining]
      if traits[item.scalar].isDisjoint(with: looked) {
        states[number].mark = 0
      } else if !plan.isComposed || states[number].mark != 0 {
        // It may compose with what stands before it, or does now that a mark between them has gone.
        isLost = true
      }
    }
    tell(item, to: number + 1)
  }
}
