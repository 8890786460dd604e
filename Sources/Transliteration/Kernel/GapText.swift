/// A text with a gap at the cursor: rules take what stands behind the gap, and write what goes before it.
///
/// ```
/// left:  [margin|written … ]^                     what stands before the cursor
/// right: [ … free … ]^[to be read | context ]     at ≤ limit ≤ end
/// ```
///
/// `limit` is the end of what may be changed; contexts reach to `end`. Indices into `right` stay true when
/// scalars are put back before `at`. Each scalar stands in a cell with its class for the pass at work, and cells
/// of the class of the edge stand around the text: so a pass looks at its neighbours without asking where the
/// text ends.
///
/// ```
/// cell: bits 0–31 the scalar | 32–47 its class | 48–55 its traits, as it was loaded
/// ```
@safe
final class GapText {
  /// All that changes lies in memory of its own, since the loops touch it for each scalar.
  private let memory: UnsafeMutablePointer<Memory>

  /// What a text holds.
  private struct Memory {
    var left = Buffer<UInt64>()
    var right = Buffer<UInt64>()
    var steps = Buffer<UInt64>()
    var bytes = Buffer<UInt8>()
    var weights = Buffer<UInt32>()
    var capitals = Buffer<UInt32>()
    var capitalCount = 0
    var hasWeights = false
    var leftCount = 0
    var at = GapText.margin
    var limit = GapText.margin
    var end = GapText.margin
    var stepCount = 0
    var classedBy: ClassTables?
    var writtenBy: ClassTables?
  }

  /// Free cells before and behind a text: edges for passes that look there, and room for blind writes.
  static let margin = 64

  /// A piece of memory of its own, all of it written.
  @safe
  struct Buffer<T: FixedWidthInteger> {
    var base: UnsafeMutablePointer<T>
    var capacity = 512

    init() {
      unsafe base = .allocate(capacity: 512)
      unsafe base.initialize(repeating: 0, count: 512)
    }

    /// Makes it hold `wanted` elements at least; what it holds stays.
    mutating func reserve(_ wanted: Int) {
      if wanted > capacity { grow(wanted) }
    }

    @inline(never)
    private mutating func grow(_ wanted: Int) {
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

  init() {
    unsafe memory = .allocate(capacity: 1)
    unsafe memory.initialize(to: Memory())
  }

  deinit {
    unsafe left.base.deallocate()
    unsafe right.base.deallocate()
    unsafe stepBuffer.base.deallocate()
    unsafe bytes.base.deallocate()
    unsafe weights.base.deallocate()
    unsafe capitals.base.deallocate()
    unsafe memory.deinitialize(count: 1)
    unsafe memory.deallocate()
  }

  // Each of these lends a part of the memory, which lives as long as the text.

  var left: Buffer<UInt64> {
    get { unsafe memory.pointee.left }
    _modify { yield unsafe &memory.pointee.left }
  }
  var right: Buffer<UInt64> {
    get { unsafe memory.pointee.right }
    _modify { yield unsafe &memory.pointee.right }
  }
  var stepBuffer: Buffer<UInt64> {
    get { unsafe memory.pointee.steps }
    _modify { yield unsafe &memory.pointee.steps }
  }
  /// What was last written as UTF-8.
  var bytes: Buffer<UInt8> {
    get { unsafe memory.pointee.bytes }
    _modify { yield unsafe &memory.pointee.bytes }
  }
  /// How many scalars of a pass's input each cell of `right` stands for, in passes that move the cursor.
  var weights: Buffer<UInt32> {
    get { unsafe memory.pointee.weights }
    _modify { yield unsafe &memory.pointee.weights }
  }
  /// Where each word in capitals begins and ends in the text that was last loaded with traits.
  var capitals: Buffer<UInt32> {
    get { unsafe memory.pointee.capitals }
    _modify { yield unsafe &memory.pointee.capitals }
  }
  /// How many words in capitals the text has that was last loaded with traits.
  var capitalCount: Int {
    get { unsafe memory.pointee.capitalCount }
    set { unsafe memory.pointee.capitalCount = newValue }
  }
  var hasWeights: Bool {
    get { unsafe memory.pointee.hasWeights }
    set { unsafe memory.pointee.hasWeights = newValue }
  }
  /// How many scalars are before the cursor.
  var leftCount: Int {
    get { unsafe memory.pointee.leftCount }
    set { unsafe memory.pointee.leftCount = newValue }
  }
  /// The cursor in `right`.
  var at: Int {
    get { unsafe memory.pointee.at }
    set { unsafe memory.pointee.at = newValue }
  }
  /// The end of what may be changed, in `right`.
  var limit: Int {
    get { unsafe memory.pointee.limit }
    set { unsafe memory.pointee.limit = newValue }
  }
  /// The end of the text, in `right`.
  var end: Int {
    get { unsafe memory.pointee.end }
    set { unsafe memory.pointee.end = newValue }
  }
  /// Whose classes stand in the cells behind the cursor; nil when that is not known.
  var classedBy: ClassTables? {
    get { unsafe memory.pointee.classedBy }
    set { unsafe memory.pointee.classedBy = newValue }
  }
  /// Whose classes stand in all cells before the cursor; nil when that is not known.
  var writtenBy: ClassTables? {
    get { unsafe memory.pointee.writtenBy }
    set { unsafe memory.pointee.writtenBy = newValue }
  }
  /// How many steps of the present pass there are.
  var stepCount: Int {
    get { unsafe memory.pointee.stepCount }
    set { unsafe memory.pointee.stepCount = newValue }
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
    let cell =
      place < leftCount
      ? unsafe left.base[GapText.margin + place] : unsafe right.base[at + place - leftCount]
    return UInt32(truncatingIfNeeded: cell)
  }

  /// Whether what stands behind the cursor has one of these scalars.
  func holds(anyOf scalars: [UInt32]) -> Bool {
    for index in at..<end {
      // All cells up to the end have been written.
      let scalar = unsafe UInt32(truncatingIfNeeded: right.base[index])
      for wanted in scalars where wanted == scalar { return true }
    }
    return false
  }

  /// Takes a new text, with the cursor before it.
  func load(_ scalars: [UInt32]) {
    right.reserve(scalars.count + 2 * GapText.margin)
    let target = unsafe right.base + GapText.margin
    for (index, scalar) in scalars.enumerated() { unsafe target[index] = UInt64(scalar) }
    begin(count: scalars.count)
  }

  /// Puts the cursor before `count` cells that have been written behind the margin of `right`.
  func begin(count: Int) {
    classedBy = nil
    writtenBy = nil
    leftCount = 0
    at = GapText.margin
    end = at + count
    limit = end
  }

  /// What stands before the cursor, from a place on.
  func written(from place: Int = 0) -> [UInt32] {
    // All cells before the cursor have been written.
    (max(0, place)..<max(0, place, leftCount)).map {
      unsafe UInt32(truncatingIfNeeded: left.base[GapText.margin + $0])
    }
  }

  /// What stands between the cursor and the limit.
  func rest() -> [UInt32] {
    // All cells up to the end have been written.
    (at..<limit).map { unsafe UInt32(truncatingIfNeeded: right.base[$0]) }
  }

  /// Puts another scalar in the place of one that stands behind the cursor, counted from there; its traits stay.
  func rewriteNext(_ place: Int, _ scalar: UInt32) {
    precondition(place >= 0 && at + place < end)
    let traits = unsafe right.base[at + place] & ~((1 << GapText.traitShift) - 1)
    unsafe right.base[at + place] = traits | (classedBy?.cell(scalar) ?? UInt64(scalar))
  }

  /// Sets the end of what may be changed, so many scalars behind the cursor.
  func setLimit(_ count: Int) { limit = at + max(0, min(count, end - at)) }

  /// Moves the cursor over so many scalars, which are kept.
  func skip(_ count: Int) {
    if count > 0 { writtenBy = nil }
    move(count)
  }

  private func move(_ count: Int) {
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

  /// Writes scalars before the cursor.
  func append(_ scalars: some Collection<UInt32>) {
    left.reserve(leftCount + scalars.count + 2 * GapText.margin)
    let classes = writtenBy
    for scalar in scalars {
      let cell = classes?.cell(scalar) ?? UInt64(scalar)
      unsafe left.base[GapText.margin + leftCount] = cell
      leftCount += 1
    }
  }

  /// Moves all that was written from `place` on behind the cursor, where it may be changed.
  func rewind(to place: Int) {
    let count = leftCount - place
    if place == 0, at == end {
      unsafe swap(&memory.pointee.left, &memory.pointee.right)
      // What was `right` may have been written in the margin; now edges belong there.
      unsafe left.base.update(repeating: 0, count: GapText.margin)
      let classes = writtenBy
      begin(count: count)
      classedBy = classes
      return
    }
    putBack(count)
    classedBy = nil
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
    // The regions lie inside the memory, and `update` allows them to overlap.
    unsafe (right.base + at + shift).update(
      from: right.base + at,
      count: end - at + GapText.margin
    )
    if hasWeights {
      weights.reserve(end + shift + GapText.margin)
      unsafe (weights.base + at + shift).update(from: weights.base + at, count: end - at)
    }
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

  /// Adds the steps of the present pass to others.
  func appendSteps(to steps: inout [RuleStep]) {
    // A step is one word, and `stepCount` of them have been written.
    unsafe stepBuffer.base.withMemoryRebound(to: RuleStep.self, capacity: stepCount) {
      unsafe steps.append(contentsOf: UnsafeBufferPointer(start: $0, count: stepCount))
    }
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
    if hasWeights { weight = (at..<at + read).reduce(0) { $0 + self.weight($1) } }
    while weight > RuleStep.most {
      add(RuleStep(read: RuleStep.most, written: 0, rule: rule))
      weight -= RuleStep.most
    }
    at += read
    let written = max(0, min(move, output.count))
    append(output[..<written])
    add(RuleStep(read: weight, written: min(written, RuleStep.most), rule: rule))
    if written < output.count { push(output[written...]) }
    if move > output.count {
      for _ in 0..<min(move - output.count, limit - at) { keep() }
    } else if move < 0 {
      takeBack(min(-move, leftCount))
    }
  }

  /// Keeps the scalar at the cursor.
  func keep() {
    let weight = weight(at)
    move(1)
    add(RuleStep(read: weight, written: 1, rule: RuleStep.noRule))
  }

  private func weight(_ place: Int) -> Int {
    // In passes that move the cursor all cells up to the end have a weight.
    hasWeights ? unsafe Int(weights.base[place]) : 1
  }

  /// Writes scalars behind the cursor, which stand for nothing of the input.
  private func push(_ scalars: ArraySlice<UInt32>) {
    makeRoom(scalars.count)
    for scalar in scalars.reversed() {
      at -= 1
      unsafe right.base[at] = UInt64(scalar)
      if hasWeights { unsafe weights.base[at] = 0 }
    }
  }

  /// Moves the last scalars before the cursor behind it, as if no step had written them.
  private func takeBack(_ count: Int) {
    putBack(count)
    for index in 0..<count where hasWeights { unsafe weights.base[at + index] = 0 }
    var rest = count
    var index = stepCount - 1
    while rest > 0, index >= 0 {
      var step = self.step(index)
      let taken = min(rest, step.written)
      step.written -= taken
      unsafe stepBuffer.base[index] = step.bits
      rest -= taken
      index -= 1
    }
  }
}
