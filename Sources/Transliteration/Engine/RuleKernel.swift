import CanonymUnicode
import Glibc

/// A text with a gap at the cursor: rules take what stands behind the gap, and write what goes before it.
///
/// ```
/// left:  [margin|written … ]^                     what stands before the cursor
/// right: [ … free … ]^[to be read | context ]     at ≤ limit ≤ end
/// ```
///
/// `limit` is the end of what may be changed; contexts reach to `end`. Indices into `right` stay true when
/// scalars are put back before `at`. Both halves have their classes beside them, index for index, with edges
/// around: so a pass looks at its neighbours without asking where the text ends.
@safe
final class GapText {
  private var left = Buffer<UInt32>()
  private var leftClasses = Buffer<UInt16>()
  private var right = Buffer<UInt32>()
  private var rightClasses = Buffer<UInt16>()
  private var stepBuffer = Buffer<UInt64>()
  /// How many scalars of a pass's input each scalar of `right` stands for, in passes that move the cursor.
  private var weights: [UInt32] = []
  private var hasWeights = false

  /// How many scalars are before the cursor.
  private(set) var leftCount = 0
  /// The cursor in `right`.
  private(set) var at = GapText.margin
  /// The end of what may be changed, in `right`.
  private(set) var limit = GapText.margin
  /// The end of the text, in `right`.
  private(set) var end = GapText.margin
  /// How many steps of the present pass there are.
  private(set) var stepCount = 0

  /// Free places before and behind a text: edges for passes that look there, and room for blind writes.
  static let margin = 64

  /// A piece of memory of its own, all of it written.
  @safe
  private struct Buffer<T: FixedWidthInteger> {
    var base: UnsafeMutablePointer<T>
    var capacity = 512

    init() {
      unsafe base = .allocate(capacity: 512)
      unsafe base.initialize(repeating: 0, count: 512)
    }

    /// Makes it hold `wanted` elements at least; what it holds stays.
    mutating func reserve(_ wanted: Int) {
      if wanted <= capacity { return }
      let size = max(wanted, capacity * 2)
      let larger = UnsafeMutablePointer<T>.allocate(capacity: size)
      // The old memory has `capacity` elements, all of which have been written.
      unsafe larger.update(from: base, count: capacity)
      unsafe (larger + capacity).initialize(repeating: 0, count: size - capacity)
      unsafe base.deallocate()
      unsafe base = larger
      capacity = size
    }
  }

  init() {}

  deinit {
    unsafe left.base.deallocate()
    unsafe leftClasses.base.deallocate()
    unsafe right.base.deallocate()
    unsafe rightClasses.base.deallocate()
    unsafe stepBuffer.base.deallocate()
  }

  // MARK: The text

  /// How many scalars the text has in all.
  var count: Int { leftCount + end - at }

  /// The scalar at a place of the text; the gap does not count.
  ///
  /// - Parameter place: 0 or more, below ``count``.
  subscript(place: Int) -> UInt32 {
    precondition(place >= 0 && place < count)
    // Both places have been written: the one before the cursor, the other between `at` and `end`.
    return place < leftCount
      ? unsafe left.base[GapText.margin + place] : unsafe right.base[at + place - leftCount]
  }

  /// Takes a new text, with the cursor before it.
  func load(_ scalars: Span<UInt32>) {
    unsafe withLoading(capacity: scalars.count) { target in
      for index in scalars.indices { unsafe target[index] = scalars[index] }
      return scalars.count
    }
  }

  /// Takes the text that `body` writes, with the cursor before it.
  ///
  /// - Parameters:
  ///   - capacity: how many scalars it may write at most.
  ///   - body: is lent room for that many and a few more, and returns how many it wrote.
  func withLoading(capacity: Int, _ body: (UnsafeMutablePointer<UInt32>) -> Int) {
    right.reserve(capacity + 2 * GapText.margin)
    let count = unsafe min(body(right.base + GapText.margin), capacity)
    leftCount = 0
    at = GapText.margin
    end = at + count
    limit = end
  }

  /// Lends what stands before the cursor, from a place on.
  func withLeft<R, E: Error>(
    from place: Int = 0,
    _ body: (Span<UInt32>) throws(E) -> R
  ) throws(E) -> R {
    let place = max(0, min(place, leftCount))
    // The span ends with the call, in which nothing is written to the text.
    return try unsafe body(
      Span(_unsafeStart: left.base + GapText.margin + place, count: leftCount - place)
    )
  }

  /// Lends what stands between the cursor and the limit.
  func withRest<R, E: Error>(_ body: (Span<UInt32>) throws(E) -> R) throws(E) -> R {
    // The span ends with the call, in which nothing is written to the text.
    try unsafe body(Span(_unsafeStart: right.base + at, count: limit - at))
  }

  /// Sets the end of what may be changed, so many scalars behind the cursor.
  func setLimit(_ count: Int) { limit = at + max(0, min(count, end - at)) }

  /// Moves the cursor over so many scalars, which are kept.
  func skip(_ count: Int) {
    let count = max(0, min(count, end - at))
    left.reserve(leftCount + count + 2 * GapText.margin)
    unsafe (left.base + GapText.margin + leftCount).update(from: right.base + at, count: count)
    leftCount += count
    at += count
    limit = max(limit, at)
  }

  /// Drops so many scalars behind the cursor.
  func drop(_ count: Int) {
    at += max(0, min(count, end - at))
    limit = max(limit, at)
  }

  /// Writes a scalar before the cursor.
  func append(_ scalar: UInt32) {
    left.reserve(leftCount + 1 + 2 * GapText.margin)
    unsafe left.base[GapText.margin + leftCount] = scalar
    leftCount += 1
  }

  /// Moves all that was written from `place` on behind the cursor, where it may be changed.
  func rewind(to place: Int) {
    let count = leftCount - place
    if place == 0, at == end {
      swap(&left, &right)
      leftCount = 0
      at = GapText.margin
      end = at + count
      limit = end
      return
    }
    putBack(count)
  }

  /// Moves the last scalars before the cursor behind it.
  private func putBack(_ count: Int) {
    makeRoom(count)
    for _ in 0..<count {
      leftCount -= 1
      at -= 1
      unsafe right.base[at] = left.base[GapText.margin + leftCount]
    }
  }

  /// Makes room for so many scalars before `at`.
  private func makeRoom(_ count: Int) {
    if at >= count { return }
    let shift = count - at + GapText.margin + (end - at) / 2
    right.reserve(end + shift + GapText.margin)
    rightClasses.reserve(end + shift + GapText.margin)
    // Both regions lie inside the memory, and `update` allows them to overlap.
    unsafe (right.base + at + shift).update(from: right.base + at, count: end - at)
    unsafe (rightClasses.base + at + shift).update(
      from: rightClasses.base + at,
      count: end - at + GapText.margin
    )
    if hasWeights { weights.insert(contentsOf: repeatElement(0, count: shift), at: 0) }
    at += shift
    limit += shift
    end += shift
  }

  // MARK: Steps

  /// A step of the present pass.
  func step(_ index: Int) -> RuleStep {
    precondition(index >= 0 && index < stepCount)
    return RuleStep(bits: unsafe stepBuffer.base[index])
  }

  /// Forgets the steps.
  func clearSteps() { stepCount = 0 }

  /// Adds a step.
  func add(_ step: RuleStep) {
    stepBuffer.reserve(stepCount + 1)
    unsafe stepBuffer.base[stepCount] = step.bits
    stepCount += 1
  }

  // MARK: Replacing

  /// Replaces the next scalars by `output`, and leaves the cursor somewhere in or around it.
  ///
  /// - Parameters:
  ///   - read: how many scalars are replaced.
  ///   - output: what is written for them.
  ///   - move: where the cursor is left, counted in scalars of the text from where it is now.
  ///   - rule: the rule's number, for the step.
  func replace(_ read: Int, with output: [UInt32], cursor move: Int, rule: UInt16) {
    var weight = read
    if hasWeights { weight = (at..<at + read).reduce(0) { $0 + Int(weights[$1]) } }
    while weight > RuleStep.most {
      add(RuleStep(read: RuleStep.most, written: 0, rule: rule))
      weight -= RuleStep.most
    }
    at += read
    let written = max(0, min(move, output.count))
    for index in 0..<written { append(output[index]) }
    add(RuleStep(read: weight, written: min(written, RuleStep.most), rule: rule))
    if written < output.count {
      let back = output.count - written
      makeRoom(back)
      for index in 0..<back {
        at -= 1
        unsafe right.base[at] = output[output.count - 1 - index]
        if hasWeights { weights[at] = 0 }
      }
    }
    if move > output.count {
      for _ in 0..<min(move - output.count, limit - at) {
        let weight = hasWeights ? Int(weights[at]) : 1
        skip(1)
        add(RuleStep(read: weight, written: 1, rule: RuleStep.noRule))
      }
    } else if move < 0 {
      var back = min(-move, leftCount)
      putBack(back)
      for index in 0..<back where hasWeights { weights[at + index] = 0 }
      var index = stepCount - 1
      while back > 0, index >= 0 {
        var step = self.step(index)
        let taken = min(back, step.written)
        step.written -= taken
        unsafe stepBuffer.base[index] = step.bits
        back -= taken
        index -= 1
      }
    }
  }

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
