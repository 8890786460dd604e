import CanonymUnicode

// The loop that runs a pass over a text. It works on pointers to plain data, since it decides how fast all is;
// `RuleInterpreter` does the same plainly, and the tests hold both equal.

extension GapText {
  /// Runs a pass from the cursor to the limit.
  ///
  /// - Parameters:
  ///   - pass: the pass.
  ///   - apply: is called where a rule has to be matched or its output made; it replaces what stands behind the
  ///     cursor by ``replace(_:with:cursor:rule:)``, or tells that no rule applies by returning false. `isExact` is
  ///     false where the leaf's rule would reach beyond the limit, so that any rule may apply.
  func run(
    _ pass: PassTables,
    apply: (_ leaf: CompiledPass.Leaf, _ isExact: Bool) throws(ICUError) -> Bool
  ) throws(ICUError) {
    prepare(pass)
    var budget = hasWeights ? loopLimit() : 0
    while let leaf = hasWeights ? runWeighted(pass, &budget) : runPlain(pass) {
      let isExact = leaf.kind == .search || at + Int(leaf.keyCount) <= limit
      if try !apply(leaf, isExact) { keep() }
      refresh(pass)
    }
    // Where the rounds have been used up, the rest stays as it is.
    while at < limit { keep() }
    hasWeights = false
  }

  /// Runs a pass up to the next place where a rule has to be matched; nil at the limit.
  ///
  /// Few values are alive in the loop, so that they stay in registers: two cells, a step, four arrays, two ends.
  private func runPlain(_ pass: PassTables) -> CompiledPass.Leaf? {
    let actions = unsafe pass.actions
    let partitions = unsafe pass.partitions
    let branches = unsafe pass.branches
    let output = unsafe pass.output
    let limit = unsafe right.base + self.limit
    var source = unsafe right.base + at
    stepBuffer.reserve(stepCount + self.limit - at + GapText.margin)
    var step = unsafe stepBuffer.base + stepCount
    var written = GapText.margin + leftCount
    defer {
      unsafe at = source - right.base
      leftCount = written - GapText.margin
      unsafe stepCount = step - stepBuffer.base
    }
    while unsafe source < limit {
      // So many rounds write no more than there is room for.
      let rounds = unsafe min(limit - source, GapText.rounds)
      let stop = unsafe source + rounds
      left.reserve(written + rounds * pass.longestOutput + 2 * GapText.margin)
      let base = unsafe left.base
      var target = unsafe base + written
      defer { unsafe written = target - base }
      rounds: while unsafe source < stop {
        let cell = unsafe source.pointee
        var action =
          unsafe actions + Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: cell >> 32))
        var from = unsafe UnsafePointer(source)
        // By branches, so that the next round need not wait for what this one looks up.
        while true {
          let keyCount = unsafe action.pointee.keyCount
          if keyCount == 1 {
            unsafe source += 1
            break
          }
          if keyCount < PassTables.matcher {
            let end = unsafe source + Int(truncatingIfNeeded: keyCount)
            if unsafe end > limit { return unsafe pass.leaves[Int(action.pointee.leaf)] }
            unsafe source = end
            break
          }
          if keyCount == PassTables.matcher {
            let leaf = unsafe pass.leaves[Int(action.pointee.leaf)]
            let end = unsafe source + Int(leaf.keyCount)
            guard leaf.kind == .copy, unsafe end <= limit else { return leaf }
            unsafe copy(pass.copies + Int(leaf.start), source, pass.output, to: target)
            unsafe step.pointee = action.pointee.step
            unsafe source = end
            unsafe target += Int(leaf.outputCount)
            unsafe step += 1
            continue rounds
          }
          // A node's offset is at most the margin, and around the text stand edges.
          let offset = unsafe Int(truncatingIfNeeded: action.pointee.leaf)
          let neighbour: UInt64
          if keyCount == PassTables.nodeAfter {
            unsafe neighbour = source[offset]
          } else {
            unsafe neighbour = target[offset]
          }
          let sorts = unsafe partitions + Int(truncatingIfNeeded: action.pointee.start)
          let sort = unsafe Int(
            truncatingIfNeeded: sorts[Int(UInt16(truncatingIfNeeded: neighbour >> 32))]
          )
          let next = unsafe branches[Int(truncatingIfNeeded: action.pointee.count) &+ sort]
          unsafe action = actions + Int(truncatingIfNeeded: next)
        }
        // A scalar that is kept is written from where it stands: one cell, with no branch to guess.
        let start = unsafe Int(truncatingIfNeeded: action.pointee.start)
        unsafe from = start == PassTables.kept ? from : UnsafePointer(output + start)
        let count = unsafe Int(truncatingIfNeeded: action.pointee.count)
        // Four at once: `output`, `left` and `right` have room behind their last cell.
        let four = unsafe UnsafeRawPointer(from).loadUnaligned(as: SIMD4<UInt64>.self)
        unsafe UnsafeMutableRawPointer(target).storeBytes(of: four, as: SIMD4<UInt64>.self)
        if count > 4 {
          var index = 4
          while index < count {
            unsafe target[index] = from[index]
            index &+= 1
          }
        }
        unsafe step.pointee = action.pointee.step
        unsafe target += count
        unsafe step += 1
      }
    }
    return nil
  }

  /// Writes the pieces of an output, some of which stand around the key; what is written has classes, too.
  @inline(never)
  private func copy(
    _ pieces: UnsafeMutablePointer<CompiledPass.Copy>,
    _ key: UnsafeMutablePointer<UInt64>,
    _ output: UnsafeMutablePointer<UInt64>,
    to start: UnsafeMutablePointer<UInt64>
  ) {
    var piece = unsafe pieces
    var target = unsafe start
    while unsafe piece.pointee.count > 0 {
      let place = unsafe Int(piece.pointee.place)
      let count = unsafe Int(piece.pointee.count)
      // A pattern that has matched stands in the text, and its places with it.
      for index in 0..<count {
        if unsafe piece.pointee.isText {
          unsafe target[index] = output[place + index]
        } else if place + index >= 0 {
          unsafe target[index] = key[place + index]
        } else {
          unsafe target[index] = start[place + index]
        }
      }
      unsafe target += count
      unsafe piece += 1
    }
  }

  /// Rounds for which room is made at a time.
  private static let rounds = 1024

  /// As ``runPlain(_:)`` for passes that move the cursor: rounds are counted, and scalars have weights.
  private func runWeighted(_ pass: PassTables, _ budget: inout Int) -> CompiledPass.Leaf? {
    while at < limit, budget > 0 {
      budget -= 1
      var number = unsafe Int(UInt16(truncatingIfNeeded: right.base[at] >> 32))
      while unsafe pass.actions[number].keyCount > PassTables.matcher {
        // As above: a node's offset is at most the margin, and around the text stand edges.
        let node = unsafe pass.actions[number]
        let offset = Int(node.leaf)
        let neighbour =
          offset >= 0
          ? unsafe right.base[at + offset]
          : unsafe left.base[GapText.margin + leftCount + offset]
        let sort = unsafe pass.partitions[
          Int(node.start) + Int(UInt16(truncatingIfNeeded: neighbour >> 32))
        ]
        number = unsafe Int(pass.branches[Int(node.count) + Int(sort)])
      }
      let leaf = unsafe pass.leaves[Int(pass.actions[number].leaf)]
      if leaf.kind != .keep { return leaf }
      keep()
    }
    return nil
  }

  /// As many rounds as ICU makes for a text: sixteen for each UTF-16 code unit, and one.
  private func loopLimit() -> Int {
    var units = 0
    for index in at..<limit {
      let scalar = unsafe UInt32(truncatingIfNeeded: right.base[index])
      units += scalar > 0xFFFF ? 2 : 1
    }
    return units * 16 + 1
  }

  /// Writes the classes of the text for a pass.
  private func prepare(_ pass: PassTables) {
    right.reserve(end + GapText.margin)
    let far = min(end, limit + pass.farthestAfter)
    let pages = unsafe pass.classTables.pages
    let classes = unsafe pass.classTables.classes
    let cells = unsafe right.base
    // The cells of a text that goes from pass to pass keep their classes.
    var index = classedBy === pass.classTables ? far : at
    writtenBy = leftCount == 0 ? pass.classTables : nil
    // Behind what a filter lets through there may be cells that are not sorted.
    classedBy = far == end ? pass.classTables : nil
    while index < far {
      // Every scalar has a page; a page has 128 classes.
      let scalar = unsafe Int(truncatingIfNeeded: UInt32(truncatingIfNeeded: cells[index]))
      let page = unsafe Int(truncatingIfNeeded: pages[scalar >> 7])
      let scalarClass = unsafe UInt64(truncatingIfNeeded: classes[page << 7 | scalar & 127])
      unsafe cells[index] = UInt64(truncatingIfNeeded: scalar) | scalarClass << 32
      index &+= 1
    }
    if far == end {
      for index in end...end + pass.farthestAfter { unsafe cells[index] = 0 }
    }
    writeLeftClasses(pass)
    hasWeights = pass.movesCursor
    if hasWeights {
      weights.reserve(right.capacity)
      for index in at..<end { unsafe weights.base[index] = 1 }
    }
  }

  /// Writes the classes of what stands just before the cursor.
  ///
  /// The margin before these stays what it was at first: edges.
  private func writeLeftClasses(_ pass: PassTables) {
    for place in max(0, leftCount - pass.farthestBefore)..<leftCount {
      let cell = unsafe left.base[GapText.margin + place]
      unsafe left.base[GapText.margin + place] = pass.classTables.cell(
        UInt32(truncatingIfNeeded: cell)
      )
    }
  }

  /// Writes the classes around the cursor anew, after a rule has been applied by hand.
  private func refresh(_ pass: PassTables) {
    writeLeftClasses(pass)
    guard hasWeights else { return }
    var index = at
    while index < end, unsafe weights.base[index] == 0 || index == at {
      let cell = unsafe right.base[index]
      unsafe right.base[index] = pass.classTables.cell(UInt32(truncatingIfNeeded: cell))
      index += 1
    }
  }
}

/// The arrays of a ``CompiledPass`` where the loop finds them without counting references.
///
/// Classes, nodes and leaves are all actions: the action of a class is the one with its number.
@safe
final class PassTables: @unchecked Sendable {  // immutable: pointers to memory that is written once
  /// What to do at a scalar: write something, look at a neighbour, or leave it to the matcher.
  fileprivate struct Action {
    /// The step to record.
    var step: UInt64 = 0
    /// How many scalars are read; more than any text has for a node and for what the matcher does.
    var keyCount: UInt32 = 0
    /// Where the written cells begin in `output`, or ``PassTables/kept``; for a node, its sorts in `partitions`.
    var start: UInt32 = 0
    /// How many cells are written; for a node, where its branches begin.
    var count: UInt32 = 0
    /// The leaf, or the offset of a node's neighbour.
    var leaf: Int32 = 0
  }

  fileprivate let actions: UnsafeMutablePointer<Action>
  fileprivate let partitions: UnsafeMutablePointer<UInt16>
  fileprivate let branches: UnsafeMutablePointer<Int32>
  fileprivate let leaves: UnsafeMutablePointer<CompiledPass.Leaf>
  fileprivate let output: UnsafeMutablePointer<UInt64>
  fileprivate let copies: UnsafeMutablePointer<CompiledPass.Copy>
  /// The classes of scalars.
  let classTables: ClassTables
  fileprivate let farthestBefore: Int
  fileprivate let farthestAfter: Int
  fileprivate let longestOutput: Int
  /// Whether its rules leave the cursor elsewhere than behind their output.
  let movesCursor: Bool

  /// Where a kept scalar begins in `output`: nowhere.
  fileprivate static let kept = Int(UInt32.max)
  // More scalars than any text has; in this order.
  fileprivate static let matcher: UInt32 = 1 << 30
  fileprivate static let nodeBefore: UInt32 = 1 << 30 + 1
  fileprivate static let nodeAfter: UInt32 = 1 << 30 + 2

  init(_ pass: CompiledPass, _ classes: ClassTables) {
    classTables = classes
    let firstNode = pass.roots.count
    let firstLeaf = firstNode + pass.nodes.count
    func action(_ step: Int32) -> Int { step < 0 ? firstNode + Int(~step) : firstLeaf + Int(step) }
    let nodes = pass.nodes.map { node in
      Action(
        keyCount: node.offset < 0 ? PassTables.nodeBefore : PassTables.nodeAfter,
        start: UInt32(node.partition),
        count: UInt32(node.branches),
        leaf: node.offset
      )
    }
    let leaves = pass.leaves.enumerated().map { PassTables.action($1, Int32($0)) }
    let roots = pass.roots.map { step in step < 0 ? nodes[Int(~step)] : leaves[Int(step)] }
    unsafe actions = copied(roots + nodes + leaves)
    unsafe partitions = copied(pass.partitions)
    unsafe branches = copied(pass.branches.map { Int32(action($0)) })
    unsafe self.leaves = copied(pass.leaves)
    let cells = zip(pass.output, pass.outputClasses).map { UInt64($0) | UInt64($1) << 32 }
    unsafe output = copied(cells)
    unsafe copies = copied(pass.copies)
    farthestBefore = pass.farthestBefore
    farthestAfter = pass.farthestAfter
    longestOutput = pass.longestOutput
    movesCursor = pass.movesCursor
  }

  private static func action(_ leaf: CompiledPass.Leaf, _ number: Int32) -> Action {
    switch leaf.kind {
    case .keep:
      return Action(
        step: RuleStep.kept.bits,
        keyCount: 1,
        start: UInt32(PassTables.kept),
        count: 1,
        leaf: number
      )
    case .write:
      let written = Int(leaf.outputCount)
      return Action(
        step: RuleStep(read: Int(leaf.keyCount), written: written, rule: leaf.rule).bits,
        keyCount: UInt32(leaf.keyCount),
        start: leaf.start,
        count: UInt32(leaf.outputCount),
        leaf: number
      )
    case .copy:
      let written = Int(leaf.outputCount)
      return Action(
        step: RuleStep(read: Int(leaf.keyCount), written: written, rule: leaf.rule).bits,
        keyCount: PassTables.matcher,
        leaf: number
      )
    case .apply, .search:
      return Action(keyCount: PassTables.matcher, leaf: number)
    }
  }

  deinit {
    unsafe actions.deallocate()
    unsafe partitions.deallocate()
    unsafe branches.deallocate()
    unsafe leaves.deallocate()
    unsafe output.deallocate()
    unsafe copies.deallocate()
  }

  /// The class of a scalar.
  func scalarClass(_ scalar: UInt32) -> UInt16 { classTables.scalarClass(scalar) }
}

/// The classes of ``ScalarClasses`` where loops find them without counting references.
///
/// It may be shared: its pointers lead to memory that is written once.
@safe
final class ClassTables: @unchecked Sendable {
  fileprivate let pages: UnsafeMutablePointer<UInt16>
  fileprivate let classes: UnsafeMutablePointer<UInt16>

  init(_ classes: ScalarClasses) {
    unsafe pages = copied(classes.pages)
    unsafe self.classes = copied(classes.classes)
  }

  deinit {
    unsafe pages.deallocate()
    unsafe classes.deallocate()
  }

  /// The class of a scalar.
  func scalarClass(_ scalar: UInt32) -> UInt16 {
    guard scalar <= 0x10FFFF else { return UInt16(ScalarClasses.other) }
    return unsafe classes[Int(pages[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
  }

  /// A scalar with its class, as it stands in a ``GapText``.
  func cell(_ scalar: UInt32) -> UInt64 {
    UInt64(scalar) | UInt64(scalarClass(scalar)) << 32
  }
}

/// A copy of an array in memory of its own.
private func copied<T: BitwiseCopyable>(_ array: [T]) -> UnsafeMutablePointer<T> {
  let memory = UnsafeMutablePointer<T>.allocate(capacity: max(array.count, 1))
  // The array's elements are alive for the call, and the memory has room for them.
  unsafe array.withUnsafeBufferPointer { source in
    if let first = source.baseAddress {
      unsafe memory.initialize(from: first, count: source.count)
    }
  }
  return unsafe memory
}
