/// What is still to be decided about scalars whose output has begun, as numbered trees.
///
/// Where a rule has to look ahead, what all outcomes begin with is written at once. What is left of the outcomes is
/// often the same for many scalars, as the vowel that may follow any consonant, and then one state serves them all.
struct Residuals {
  enum Residual {
    /// So many scalars are read in all, and the output ends with these.
    case outcome(keyCount: Int, output: ArraySlice<UInt32>)
    /// The sort of a neighbour that is still to come decides: the branches, by sort.
    case neighbour(offset: Int, partition: Int, branches: ArraySlice<UInt32>)
  }

  /// As words: 0, the number of scalars read and the output; or the offset, the partition and the branches.
  private var all = InternedWords()
  private var count = 0
  private var prefix: [UInt32]?
  /// Larger trees are not worth their memory.
  private static let most = 500

  subscript(number: Int) -> Residual {
    let words = all[number]
    let first = words.startIndex
    let rest = words[(first + 2)...]
    return words[first] == 0
      ? .outcome(keyCount: Int(words[first + 1]), output: rest)
      : .neighbour(offset: Int(words[first]), partition: Int(words[first + 1]), branches: rest)
  }

  /// What is left of a step of a pass.
  ///
  /// - Parameters:
  ///   - step: a node or leaf.
  ///   - scalar: the first scalar to be read.
  ///   - neighbour: gives the class of a neighbour, or nil for one that is still to come.
  /// - Returns: what all outcomes begin with, and the number of the rest; nil where some outcome is more than text.
  mutating func open(
    _ step: Int32,
    _ scalar: UInt32,
    in rules: TransducerRules,
    neighbour: (Int) -> Int?
  ) -> (prefix: [UInt32], residual: Int)? {
    count = 0
    prefix = nil
    guard findPrefix(step, scalar, rules, neighbour) else { return nil }
    let begun = prefix ?? []
    return (begun, number(step, scalar, rules, neighbour, without: begun.count))
  }

  /// Shortens the prefix to what all outcomes of a step begin with, too; false where one is more than text.
  private mutating func findPrefix(
    _ step: Int32,
    _ scalar: UInt32,
    _ rules: TransducerRules,
    _ neighbour: (Int) -> Int?
  ) -> Bool {
    let pass = rules.pass
    count += 1
    if count > Residuals.most { return false }
    if step >= 0 {
      let leaf = pass.leaves[Int(step)]
      guard leaf.kind == .write || leaf.kind == .keep else { return false }
      let output = Residuals.output(of: leaf, scalar, pass)
      guard let known = prefix else {
        prefix = Array(output)
        return true
      }
      prefix = Array(zip(known, output).prefix { $0 == $1 }.map(\.0))
      return true
    }
    let node = pass.nodes[Int(~step)]
    if let own = neighbour(Int(node.offset)) {
      return findPrefix(branch(of: node, own, pass), scalar, rules, neighbour)
    }
    for next in branches(of: step, rules) where !findPrefix(next, scalar, rules, neighbour) {
      return false
    }
    return true
  }

  /// The number of what is left of a step whose outcomes begin with so many scalars that are written already.
  private mutating func number(
    _ step: Int32,
    _ scalar: UInt32,
    _ rules: TransducerRules,
    _ neighbour: (Int) -> Int?,
    without begun: Int
  ) -> Int {
    let pass = rules.pass
    if step >= 0 {
      let leaf = pass.leaves[Int(step)]
      let output = Residuals.output(of: leaf, scalar, pass)
      return number([0, leaf.kind == .keep ? 1 : UInt32(leaf.keyCount)] + output.dropFirst(begun))
    }
    let node = pass.nodes[Int(~step)]
    if let own = neighbour(Int(node.offset)) {
      return number(branch(of: node, own, pass), scalar, rules, neighbour, without: begun)
    }
    var words = [UInt32(node.offset), UInt32(node.partition)]
    for next in branches(of: step, rules) {
      words.append(UInt32(number(next, scalar, rules, neighbour, without: begun)))
    }
    // What decides nothing is not waited for.
    if words[3...].allSatisfy({ $0 == words[2] }) { return Int(words[2]) }
    return number(words)
  }

  private mutating func number(_ words: [UInt32]) -> Int {
    all.number(of: words) ?? all.append(words)
  }

  private static func output(
    of leaf: CompiledPass.Leaf,
    _ scalar: UInt32,
    _ pass: CompiledPass
  ) -> ArraySlice<UInt32> {
    if leaf.kind == .keep { return [scalar] }
    return pass.output[Int(leaf.start)..<Int(leaf.start) + Int(leaf.outputCount)]
  }

  /// The step for a neighbour of a class.
  private func branch(of node: CompiledPass.Node, _ own: Int, _ pass: CompiledPass) -> Int32 {
    pass.branches[Int(node.branches) + Int(pass.partitions[Int(node.partition) + own])]
  }

  /// The steps for all sorts of a node's neighbour.
  private func branches(of step: Int32, _ rules: TransducerRules) -> ArraySlice<Int32> {
    let node = Int(~step)
    return rules.pass.branches[
      Int(rules.pass.nodes[node].branches)..<Int(rules.branchEnds[node])
    ]
  }
}
