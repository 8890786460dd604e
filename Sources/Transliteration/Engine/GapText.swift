import CanonymUnicode

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
  var left = Buffer<UInt32>()
  var leftClasses = Buffer<UInt16>()
  var right = Buffer<UInt32>()
  var rightClasses = Buffer<UInt16>()
  var stepBuffer = Buffer<UInt64>()
  /// What was last written as UTF-8.
  var bytes = Buffer<UInt8>()
  /// How many scalars of a pass's input each scalar of `right` stands for, in passes that move the cursor.
  var weights: [UInt32] = []
  var hasWeights = false

  /// How many scalars are before the cursor.
  var leftCount = 0
  /// The cursor in `right`.
  var at = GapText.margin
  /// The end of what may be changed, in `right`.
  var limit = GapText.margin
  /// The end of the text, in `right`.
  var end = GapText.margin
  /// How many steps of the present pass there are.
  var stepCount = 0

  /// Free places before and behind a text: edges for passes that look there, and room for blind writes.
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
    unsafe bytes.base.deallocate()
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

  /// Takes a new text, with the cursor before it.
  func load(_ scalars: [UInt32]) { load(scalars.span) }

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
}
