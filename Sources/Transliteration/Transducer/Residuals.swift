/// What is still to be decided about scalars whose output has begun, as numbered trees.
///
/// Where a rule has to look ahead, what all outcomes begin with is written at once. What is left of the outcomes is
/// often the same for many scalars, as the vowel that may follow any consonant, and then one state serves them all.
struct Residuals {
  enum Residual {
    /// So many scalars are read in all, and the output ends with these.
    case outcome(keyCount: Int, output: ArraySlice<UInt32>)
    /// The sort of a neighbour that is still to come decides.
    case neighbour(offset: Int, partition: Int)
  }

  /// What stands around a scalar, as far as it is known.
  struct Surroundings {
    /// The classes of what stands before the cursor, the last one first.
    var before: [Int] = []
    /// The classes of the scalar and of what follows it.
    var after: [Int] = []
    /// Whether nothing follows these.
    var isAtEnd = false

    /// The class of a neighbour; nil for one that is still to come.
    func neighbour(_ offset: Int) -> Int? {
      if offset < 0 { return before[-offset - 1] }
      if offset < after.count { return after[offset] }
      return isAtEnd ? ScalarClasses.edge : nil
    }
  }

  /// As words: 0, the number of scalars read and the output; or the offset, the partition and the branches.
  private var all = InternedWords()
  private var count = 0
  private var prefix: [UInt32] = []
  private var hasPrefix = false
  /// The words of what is being numbered, and the branches of what it is part of.
  private var words: [UInt32] = []
  private var branches: [UInt32] = []
  /// Larger trees are not worth their memory.
  private static let most = 500

  subscript(number: Int) -> Residual {
    let words = all[number]
    let first = words.startIndex
    if words[first] == 0 {
      return .outcome(keyCount: Int(words[first + 1]), output: words[(first + 2)...])
    }
    return .neighbour(offset: Int(words[first]), partition: Int(words[first + 1]))
  }

  /// What is left where the neighbour that decides is of some sort.
  func branch(of number: Int, sort: Int) -> Int {
    let words = all[number]
    return Int(words[words.startIndex + 2 + sort])
  }

  /// What is left of a step of a pass.
  ///
  /// - Parameters:
  ///   - step: a node or leaf.
  ///   - scalar: the first scalar to be read.
  /// - Returns: what all outcomes begin with, and the number of the rest; nil where some outcome is more than text.
  mutating func open(
    _ step: Int32,
    _ scalar: UInt32,
    in rules: TransducerRules,
    _ surroundings: Surroundings
  ) -> (prefix: [UInt32], residual: Int)? {
    count = 0
    hasPrefix = false
    prefix.removeAll(keepingCapacity: true)
    guard findPrefix(step, scalar, rules, surroundings) else { return nil }
    return (prefix, number(step, scalar, rules, surroundings))
  }

  /// Shortens the prefix to what all outcomes of a step begin with, too; false where one is more than text.
  private mutating func findPrefix(
    _ step: Int32,
    _ scalar: UInt32,
    _ rules: TransducerRules,
    _ surroundings: Surroundings
  ) -> Bool {
    count += 1
    if count > Residuals.most { return false }
    if step >= 0 {
      let leaf = rules.pass.leaves[Int(step)]
      switch leaf.kind {
      case .keep: shortenPrefix(to: 1) { _ in scalar }
      case .write:
        shortenPrefix(to: Int(leaf.outputCount)) { rules.pass.output[Int(leaf.start) + $0] }
      case .copy, .apply, .search: return false
      }
      return true
    }
    let node = rules.pass.nodes[Int(~step)]
    if let own = surroundings.neighbour(Int(node.offset)) {
      return findPrefix(rules.branch(of: node, own), scalar, rules, surroundings)
    }
    for place in Int(node.branches)..<Int(rules.branchEnds[Int(~step)])
    where !findPrefix(rules.pass.branches[place], scalar, rules, surroundings) {
      return false
    }
    return true
  }

  private mutating func shortenPrefix(to count: Int, _ output: (Int) -> UInt32) {
    if !hasPrefix {
      hasPrefix = true
      for place in 0..<count { prefix.append(output(place)) }
      return
    }
    var common = 0
    while common < min(count, prefix.count), prefix[common] == output(common) { common += 1 }
    prefix.removeLast(prefix.count - common)
  }

  /// The number of what is left of a step, all outcomes of which begin with the prefix.
  private mutating func number(
    _ step: Int32,
    _ scalar: UInt32,
    _ rules: TransducerRules,
    _ surroundings: Surroundings
  ) -> Int {
    if step >= 0 { return number(ofLeaf: rules.pass.leaves[Int(step)], scalar, rules) }
    let node = rules.pass.nodes[Int(~step)]
    if let own = surroundings.neighbour(Int(node.offset)) {
      return number(rules.branch(of: node, own), scalar, rules, surroundings)
    }
    let first = branches.count
    for place in Int(node.branches)..<Int(rules.branchEnds[Int(~step)]) {
      let next = number(rules.pass.branches[place], scalar, rules, surroundings)
      branches.append(UInt32(next))
    }
    defer { branches.removeLast(branches.count - first) }
    // What decides nothing is not waited for.
    let same = branches[first]
    if branches[first...].allSatisfy({ $0 == same }) { return Int(same) }
    words.removeAll(keepingCapacity: true)
    words.append(UInt32(node.offset))
    words.append(UInt32(node.partition))
    words.append(contentsOf: branches[first...])
    return all.number(adding: words)
  }

  private mutating func number(
    ofLeaf leaf: CompiledPass.Leaf,
    _ scalar: UInt32,
    _ rules: TransducerRules
  ) -> Int {
    words.removeAll(keepingCapacity: true)
    words.append(0)
    if leaf.kind == .keep {
      words.append(1)
      if prefix.isEmpty { words.append(scalar) }
    } else {
      words.append(UInt32(leaf.keyCount))
      let start = Int(leaf.start)
      words.append(
        contentsOf: rules.pass.output[start..<start + Int(leaf.outputCount)].dropFirst(prefix.count)
      )
    }
    return all.number(adding: words)
  }
}
