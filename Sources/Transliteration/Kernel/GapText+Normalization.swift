import CanonymUnicode

extension GapText {
  /// Brings what stands between cursor and limit into a normalization form, and moves the cursor behind it.
  ///
  /// - Parameter tellsSteps: whether the steps are kept as those of a pass.
  /// - Throws: ``ICUError`` when ICU fails.
  func normalize(by normalizer: ScalarNormalizer, tellsSteps: Bool) throws(ICUError) {
    clearSteps()
    writtenBy = nil
    var segment: [UInt32] = []
    var result: [UInt32] = []
    left.reserve(leftCount + limit - at + 2 * GapText.margin)
    while at < limit {
      // Plain scalars that are followed by such as begin a segment stay, cell by cell.
      var place = at
      var target = leftCount + GapText.margin
      while place < limit {
        let scalar = unsafe UInt32(truncatingIfNeeded: right.base[place])
        guard normalizer.isPlain(scalar) else { break }
        if place + 1 < limit {
          let next = unsafe UInt32(truncatingIfNeeded: right.base[place + 1])
          guard normalizer.beginsSegment(next) else { break }
        }
        unsafe left.base[target] = right.base[place]
        target &+= 1
        place &+= 1
      }
      if tellsSteps { for _ in at..<place { add(.kept) } }
      leftCount = target - GapText.margin
      at = place
      if at == limit { return }
      segment.removeAll(keepingCapacity: true)
      repeat {
        unsafe segment.append(UInt32(truncatingIfNeeded: right.base[at]))
        at += 1
      } while at < limit
        && !normalizer.beginsSegment(unsafe UInt32(truncatingIfNeeded: right.base[at]))
      result.removeAll(keepingCapacity: true)
      try normalizer.normalize(segment[...], into: &result)
      append(result)
      left.reserve(leftCount + limit - at + 2 * GapText.margin)
      guard tellsSteps else { continue }
      if result == segment {
        for _ in segment { add(.kept) }
      } else {
        add(RuleStep(read: segment.count, written: result.count, rule: RuleStep.noRule))
      }
    }
  }
}
