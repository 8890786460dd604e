import CanonymUnicode

// Stages that decompose, compose, and bring apostrophes into the form that is asked for.

extension TransducerRun {
  mutating func decompose(_ item: TransducerItem, _ number: Int) {
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

  mutating func compose(
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
        if composition.isLimited, !isInert(item.scalar) { unheld.append(item.scalar) }
        tell(item, to: number + 1)
        return
      }
    } else if composition.isLimited, marks.insert(item.scalar).inserted {
      // What was made without a thought of this mark does not hold any more.
      newMark = item.scalar
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
    return !isInert(scalar)
  }

  /// Whether it is ASCII that composes with no mark.
  private func isInert(_ scalar: UInt32) -> Bool {
    scalar < 0x80 && (scalar | 0x20) &- 0x61 >= 26 && !(0x3C...0x3E).contains(scalar)
  }

  /// Composes what is pending, and tells it to the next stage.
  mutating func flush(_ number: Int) {
    if states[number].pending.isEmpty { return }
    if states[number].pending.count == 1, composer.isPlain(states[number].pending[0].scalar) {
      tell(states[number].pending.removeLast(), to: number + 1)
      return
    }
    let items = states[number].pending
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

  mutating func finish(_ item: TransducerItem, _ number: Int) {
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
