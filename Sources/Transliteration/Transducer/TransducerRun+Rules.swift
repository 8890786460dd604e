// Stages of rules: a scalar is taken when it is known which rule applies, or its output begun when all outcomes begin alike.

extension TransducerRun {
  mutating func advance(_ number: Int, _ rules: TransducerRules) {
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
        guard let neighbour = neighbour(Int(node.offset), number, rules) else {
          if open(step, number, rules) { break }
          return
        }
        step = rules.branch(of: node, neighbour)
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
    let classes = rules.pass.classes
    switch decider.before {
    case .fixed(let tests):
      for (place, test) in tests.enumerated() {
        let own = neighbour(-1 - place, number, rules) ?? ScalarClasses.edge
        if !test.holds(own, classes) { return false }
      }
    case .loose(let context):
      if !rules.looseContexts[context].isMet(states[number].loose[context]) { return false }
    }
    for (place, test) in (decider.key + decider.after).enumerated() {
      guard let own = neighbour(place, number, rules) else { return nil }
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
    let place: Int
    if let known = opened[number].keys.number(of: key) {
      place = known
    } else {
      let surroundings = surroundings(number, rules)
      let result = residuals[number].open(step, item.scalar, in: rules, surroundings)
      place = opened[number].keys.append(key)
      opened[number].results.append(result)
    }
    guard let result = opened[number].results[place] else { return false }
    states[number].pending.removeFirst()
    tell(result.prefix[...], of: &item, number, rules)
    states[number].residual = UInt32(result.residual + 1)
    states[number].residualOrigin = item.origin
    return true
  }

  private func surroundings(_ number: Int, _ rules: TransducerRules) -> Residuals.Surroundings {
    var result = Residuals.Surroundings(isAtEnd: states[number].isAtEnd)
    for place in states[number].left.indices {
      result.before.append(neighbour(-1 - place, number, rules) ?? ScalarClasses.edge)
    }
    for item in states[number].pending {
      result.after.append(Int(rules.pass.classes[item.scalar]))
    }
    return result
  }

  /// Decides what is still to be decided of a scalar whose output has begun; false when more has to come first.
  private mutating func close(_ number: Int, _ rules: TransducerRules) -> Bool {
    var residual = Int(states[number].residual) - 1
    while case .neighbour(let offset, let partition) = residuals[number][residual] {
      guard let neighbour = neighbour(offset - 1, number, rules) else {
        states[number].residual = UInt32(residual + 1)
        return false
      }
      let sort = Int(rules.pass.partitions[partition + neighbour])
      residual = residuals[number].branch(of: residual, sort: sort)
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
  private func neighbour(_ offset: Int, _ number: Int, _ rules: TransducerRules) -> Int? {
    if offset < 0 {
      let kept = states[number].left[-offset - 1]
      if !rules.keepsScalars { return Int(kept) }
      return kept == TransducerItem.none ? ScalarClasses.edge : Int(rules.pass.classes[kept])
    }
    if offset < states[number].pending.count {
      return Int(rules.pass.classes[states[number].pending[offset].scalar])
    }
    return states[number].isAtEnd ? ScalarClasses.edge : nil
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
    if !rules.looseContexts.isEmpty {
      let scalarClass = Int(rules.pass.classes[scalar])
      for (place, context) in rules.looseContexts.enumerated() {
        states[number].loose[place] = context.next(states[number].loose[place], scalarClass)
      }
    }
    states[number].hasWritten = true
    if rules.depth == 0 { return }
    let kept = rules.keepsScalars ? scalar : UInt32(rules.pass.classes[scalar])
    var left = states[number].left.mutableSpan
    var place = left.count - 1
    while place > 0 {
      left[place] = left[place - 1]
      place -= 1
    }
    left[0] = kept
  }
}
