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
  var isLost = false
  /// A mark that had not come before, for which it is lost: with ``unheld`` scalars that compose with it goes what was
  /// made of them.
  var newMark: UInt32?
  /// The scalars that were not held back for marks on the way to the state at hand.
  var unheld: [UInt32] = []

  let plan: TransducerPlan.Group
  let traits: TraitPages
  let decomposer: ScalarNormalizer
  let composer: ScalarNormalizer
  var states: [StageState]
  private var pasts: [TransducerPasts]
  var residuals: [Residuals]
  var opened: [Opened]
  /// What the state of each stage consists of.
  private let shapes: [Shape]
  /// The marks that have come to the composing stage, where only these are reckoned with.
  var marks: Set<UInt32> = []
  var key: [UInt32] = []

  /// What became of the scalars of a stage that had to be decided later.
  struct Opened {
    /// The step, the scalar, and what was written before.
    var keys = InternedWords()
    var results: [(prefix: [UInt32], residual: Int)?] = []
  }

  /// What the state of a stage consists of.
  fileprivate enum Shape {
    /// Rules, with their past as it is, or none.
    case rules
    /// Rules, with the past that stands for theirs.
    case rulesWithPast
    case other
  }

  /// What one stage keeps.
  struct StageState {
    /// Of the scalars it has written: the last one first; for rules.
    var left: [UInt32] = []
    /// Whether it has written something on the way from the state before, whose past stood for all like it.
    var hasWritten = false
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

    /// Writes what it keeps.
    // Mutating, though it changes nothing: for another method a copy would be made.
    fileprivate mutating func write(_ shape: Shape, aligns: Bool, to words: inout [UInt32]) {
      if shape == .other {
        words.append(mark)
      } else {
        for word in left { words.append(word) }
        for word in loose { words.append(word) }
        words.append(residual)
        if aligns { words.append(residualOrigin) }
      }
      words.append(UInt32(pending.count))
      for item in pending {
        words.append(item.scalar)
        if aligns { words.append(item.origin) }
      }
      if aligns { words.append(deleted) }
    }

    /// Takes what has been written.
    fileprivate mutating func read(
      _ shape: Shape,
      aligns: Bool,
      from words: Span<UInt32>,
      _ at: inout Int
    ) {
      func next() -> UInt32 {
        defer { at += 1 }
        return at < words.count ? words[at] : 0
      }
      if shape == .other {
        mark = next()
      } else {
        for place in left.indices { left[place] = next() }
        for place in loose.indices { loose[place] = next() }
        hasWritten = false
        residual = next()
        residualOrigin = aligns ? next() : 0
      }
      if !pending.isEmpty { pending.removeAll(keepingCapacity: true) }
      for _ in 0..<next() {
        let scalar = next()
        pending.append(TransducerItem(scalar: scalar, origin: aligns ? next() : 0))
      }
      deleted = aligns ? next() : 0
      isAtEnd = false
    }
  }

  init(_ plan: TransducerPlan.Group, _ properties: LineProperties) throws(ICUError) {
    self.plan = plan
    traits = properties.traits
    decomposer = try properties.decomposer()
    composer = properties.composer
    pasts = Array(repeating: TransducerPasts(), count: plan.stages.count)
    residuals = Array(repeating: Residuals(), count: plan.stages.count)
    opened = Array(repeating: Opened(), count: plan.stages.count)
    shapes = plan.stages.map { stage in
      guard case .rules(let rules) = stage else { return .other }
      return rules.keepsScalars || rules.depth == 0 ? .rules : .rulesWithPast
    }
    states = plan.stages.map { stage in
      guard case .rules(let rules) = stage else { return StageState() }
      let edge = rules.keepsScalars ? TransducerItem.none : UInt32(ScalarClasses.edge)
      return StageState(
        left: Array(repeating: edge, count: rules.depth),
        hasWritten: true,
        loose: rules.looseContexts.map(\.start)
      )
    }
  }

  /// Writes the state at hand; of states with the same future it is one.
  mutating func writeState(to words: inout [UInt32]) {
    words.removeAll(keepingCapacity: true)
    for (number, shape) in shapes.enumerated() {
      if shape == .rulesWithPast { findStandIn(number) }
      states[number].write(shape, aligns: plan.aligns, to: &words)
    }
  }

  /// Puts the past that stands for the one of a stage of rules in its place.
  private mutating func findStandIn(_ number: Int) {
    guard states[number].hasWritten, case .rules(let rules) = plan.stages[number] else { return }
    pasts[number].replace(&states[number].left, rules)
  }

  /// Goes to a state, with nothing written.
  mutating func go(to words: ArraySlice<UInt32>) {
    var at = 0
    for (number, shape) in shapes.enumerated() {
      states[number].read(shape, aligns: plan.aligns, from: words.span, &at)
    }
    written.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    unheld.removeAll(keepingCapacity: true)
    isLost = false
    newMark = nil
  }

  /// Forgets the pasts it has met.
  mutating func forget() {
    for number in pasts.indices {
      pasts[number] = TransducerPasts()
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

  mutating func tell(_ item: TransducerItem, to number: Int) {
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
}
