import CanonymUnicode

// The loop that runs a pass over a text. It works on pointers to plain data, since it decides how fast all is;
// `RuleInterpreter` does the same plainly, and the tests hold both equal.

extension GapText {
  // MARK: The loop

  /// Runs a pass from the cursor to the limit.
  ///
  /// - Parameters:
  ///   - pass: the pass.
  ///   - apply: is called where a rule has to be matched or its output made; it replaces what stands behind the
  ///     cursor by ``replace(_:with:cursor:rule:)``, or tells that no rule applies by returning false.
  func run(
    _ pass: PassTables,
    apply: (_ leaf: CompiledPass.Leaf, _ isExact: Bool) throws(ICUError) -> Bool
  ) throws(ICUError) {
    prepare(pass)
    var budget = pass.movesCursor ? loopLimit() : Int.max
    var resumes = true
    while resumes {
      resumes = false
      let stop = runPlain(pass, &budget)
      if let leaf = stop {
        if try !apply(leaf, leaf.kind != .write) { keep() }
        refresh(pass)
        resumes = true
      }
    }
    if budget <= 0, at < limit { while at < limit { keep() } }
    hasWeights = false
  }

  /// Runs a pass up to the next place where a rule has to be matched; nil at the limit.
  private func runPlain(_ pass: PassTables, _ budget: inout Int) -> CompiledPass.Leaf? {
    let longest = pass.longestOutput + 8
    let roots = unsafe pass.roots
    let nodes = unsafe pass.nodes
    let partitions = unsafe pass.partitions
    let branches = unsafe pass.branches
    let leaves = unsafe pass.leaves
    let output = unsafe pass.output
    let outputClasses = unsafe pass.outputClasses
    var r = at
    let limit = limit
    var l = GapText.margin + leftCount
    var s = stepCount
    stepBuffer.reserve(s + limit - r + 8)
    left.reserve(l + limit - r + longest + GapText.margin)
    leftClasses.reserve(l + limit - r + longest + GapText.margin)
    var source = unsafe right.base
    var sourceClasses = unsafe rightClasses.base
    var target = unsafe left.base
    var targetClasses = unsafe leftClasses.base
    var steps = unsafe stepBuffer.base
    var room = min(left.capacity, leftClasses.capacity) - longest - GapText.margin
    let isWeighted = hasWeights
    defer {
      at = r
      leftCount = l - GapText.margin
      stepCount = s
    }
    while r < limit {
      if isWeighted {
        if budget <= 0 { return nil }
        budget -= 1
      }
      if l >= room {
        left.reserve(l * 2 + longest)
        leftClasses.reserve(l * 2 + longest)
        unsafe target = left.base
        unsafe targetClasses = leftClasses.base
        room = min(left.capacity, leftClasses.capacity) - longest - GapText.margin
      }
      let scalarClass = unsafe sourceClasses[r]
      var step = unsafe roots[Int(scalarClass)]
      while step < 0 {
        // A node's offset is at most the margin, and around the text stand edges.
        let node = unsafe nodes[Int(~step)]
        let offset = Int(node.offset)
        let neighbour =
          offset >= 0 ? unsafe sourceClasses[r + offset] : unsafe targetClasses[l + offset]
        let sort = unsafe partitions[Int(node.partition) + Int(neighbour)]
        unsafe step = branches[Int(node.branches) + Int(sort)]
      }
      if step == 0 {
        unsafe target[l] = source[r]
        unsafe targetClasses[l] = scalarClass
        unsafe steps[s] =
          isWeighted
          ? RuleStep(read: Int(weights[r]), written: 1, rule: RuleStep.noRule).bits
          : RuleStep.kept.bits
        l += 1
        r += 1
        s += 1
        continue
      }
      let leaf = unsafe leaves[Int(step)]
      let keyEnd = r + Int(leaf.keyCount)
      guard leaf.kind == .write, keyEnd <= limit else { return leaf }
      let count = Int(leaf.outputCount)
      let from = unsafe output + Int(leaf.start)
      let fromClasses = unsafe outputClasses + Int(leaf.start)
      // Four at once: `output` and `left` have room behind their last scalar.
      let four = unsafe UnsafeRawPointer(from).loadUnaligned(as: SIMD4<UInt32>.self)
      unsafe UnsafeMutableRawPointer(target + l).storeBytes(of: four, as: SIMD4<UInt32>.self)
      let fourClasses = unsafe UnsafeRawPointer(fromClasses).loadUnaligned(as: UInt64.self)
      unsafe UnsafeMutableRawPointer(targetClasses + l).storeBytes(of: fourClasses, as: UInt64.self)
      if count > 4 {
        for index in 4..<count {
          unsafe target[l + index] = from[index]
          unsafe targetClasses[l + index] = fromClasses[index]
        }
      }
      var read = Int(leaf.keyCount)
      if isWeighted { read = (r..<keyEnd).reduce(0) { $0 + Int(weights[$1]) } }
      unsafe steps[s] = RuleStep(read: read, written: count, rule: leaf.rule).bits
      l += count
      r = keyEnd
      s += 1
      if isWeighted, s + 8 >= stepBuffer.capacity {
        stepBuffer.reserve(s * 2)
        unsafe steps = stepBuffer.base
        unsafe source = right.base
        unsafe sourceClasses = rightClasses.base
      }
    }
    return nil
  }

  /// Keeps the scalar at the cursor.
  private func keep() {
    let weight = hasWeights ? Int(weights[at]) : 1
    skip(1)
    add(RuleStep(read: weight, written: 1, rule: RuleStep.noRule))
  }

  /// As many rounds as ICU makes for a text: sixteen for each UTF-16 code unit, and one.
  private func loopLimit() -> Int {
    var units = 0
    for index in at..<limit {
      let scalar = unsafe right.base[index]
      units += scalar > 0xFFFF ? 2 : 1
    }
    return units * 16 + 1
  }

  /// Writes the classes of the text for a pass.
  private func prepare(_ pass: PassTables) {
    rightClasses.reserve(end + GapText.margin)
    leftClasses.reserve(leftCount + 2 * GapText.margin)
    let far = min(end, limit + pass.farthestAfter)
    let pages = unsafe pass.pages
    let classes = unsafe pass.classes
    let from = unsafe right.base
    let to = unsafe rightClasses.base
    for index in at..<far {
      // Every scalar has a page; a page has 128 classes.
      let scalar = unsafe from[index]
      let page = unsafe Int(pages[Int(scalar >> 7)])
      unsafe to[index] = classes[page << 7 | Int(scalar & 127)]
    }
    if far == end {
      for index in end..<end + GapText.margin { unsafe to[index] = UInt16(ScalarClasses.edge) }
    }
    let before = unsafe leftClasses.base
    for index in 0..<GapText.margin { unsafe before[index] = UInt16(ScalarClasses.edge) }
    writeLeftClasses(pass)
    hasWeights = pass.movesCursor
    if hasWeights {
      weights = [UInt32](repeating: 1, count: right.capacity)
    }
  }

  /// Writes the classes of what stands just before the cursor.
  private func writeLeftClasses(_ pass: PassTables) {
    leftClasses.reserve(leftCount + 2 * GapText.margin)
    for place in max(0, leftCount - pass.farthestBefore)..<leftCount {
      let scalar = unsafe left.base[GapText.margin + place]
      unsafe leftClasses.base[GapText.margin + place] = pass.scalarClass(scalar)
    }
  }

  /// Writes the classes around the cursor anew, after a rule has been applied by hand.
  private func refresh(_ pass: PassTables) {
    writeLeftClasses(pass)
    guard hasWeights else { return }
    var index = at
    while index < end, weights[index] == 0 || index == at {
      unsafe rightClasses.base[index] = pass.scalarClass(right.base[index])
      index += 1
    }
  }
}

/// The arrays of a ``CompiledPass`` where the loop finds them without counting references.
@safe
final class PassTables: @unchecked Sendable {  // immutable: pointers to memory that is written once
  fileprivate let roots: UnsafeMutablePointer<Int32>
  fileprivate let nodes: UnsafeMutablePointer<CompiledPass.Node>
  fileprivate let partitions: UnsafeMutablePointer<UInt16>
  fileprivate let branches: UnsafeMutablePointer<Int32>
  fileprivate let leaves: UnsafeMutablePointer<CompiledPass.Leaf>
  fileprivate let output: UnsafeMutablePointer<UInt32>
  fileprivate let outputClasses: UnsafeMutablePointer<UInt16>
  fileprivate let pages: UnsafeMutablePointer<UInt16>
  fileprivate let classes: UnsafeMutablePointer<UInt16>
  fileprivate let farthestBefore: Int
  fileprivate let farthestAfter: Int
  fileprivate let longestOutput: Int
  /// Whether its rules leave the cursor elsewhere than behind their output.
  let movesCursor: Bool

  init(_ pass: CompiledPass) {
    unsafe roots = copied(pass.roots)
    unsafe nodes = copied(pass.nodes)
    unsafe partitions = copied(pass.partitions)
    unsafe branches = copied(pass.branches)
    unsafe leaves = copied(pass.leaves)
    unsafe output = copied(pass.output)
    unsafe outputClasses = copied(pass.outputClasses)
    unsafe pages = copied(pass.classes.pages)
    unsafe classes = copied(pass.classes.classes)
    farthestBefore = pass.farthestBefore
    farthestAfter = pass.farthestAfter
    longestOutput = pass.longestOutput
    movesCursor = pass.movesCursor
  }

  deinit {
    unsafe roots.deallocate()
    unsafe nodes.deallocate()
    unsafe partitions.deallocate()
    unsafe branches.deallocate()
    unsafe leaves.deallocate()
    unsafe output.deallocate()
    unsafe outputClasses.deallocate()
    unsafe pages.deallocate()
    unsafe classes.deallocate()
  }

  /// The class of a scalar.
  func scalarClass(_ scalar: UInt32) -> UInt16 {
    guard scalar <= 0x10FFFF else { return UInt16(ScalarClasses.other) }
    return unsafe classes[Int(pages[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
  }
}

/// A copy of an array in memory of its own.
private func copied<T: BitwiseCopyable>(_ array: [T]) -> UnsafeMutablePointer<T> {
  let memory = UnsafeMutablePointer<T>.allocate(capacity: max(array.count, 1))
  for (index, element) in array.enumerated() { unsafe (memory + index).initialize(to: element) }
  return unsafe memory
}
