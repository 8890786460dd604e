/// A pass of rules as a stage of a transducer.
///
/// Of what it has written it keeps the classes of as many scalars as its rules look back. Most of these say nothing:
/// what counts is which contexts before a key match, and how far those have come that may match with what follows. So
/// where two pasts agree in that, one stands for both.
final class TransducerRules: Sendable {
  let pass: CompiledPass
  /// How many scalars before the cursor count.
  let depth: Int
  /// Whether rules write again what they have written, so that it is kept scalar by scalar.
  let keepsScalars: Bool
  /// Scalars that the stage leaves to the passes.
  let needed: [UInt32]
  /// The rules that the tree leaves to be matched, as far as they can be decided here.
  let deciders: [UInt16: RuleDecider]
  /// The contexts of these that have no fixed width.
  let looseContexts: [LooseContext]
  /// Where the branches of each node end.
  let branchEnds: [Int32]
  /// Whether what is decided from each node on depends on what stands before the cursor.
  let looksBack: [Bool]
  /// The contexts before keys.
  let contexts: TransducerContexts

  init(_ rules: RuleProgram.RulePass) {
    var used = rules
    var (deciders, looseContexts) = TransducerRules.deciders(of: rules.pass)
    if let short = rules.short, deciders.count < Set(rules.pass.lists).count {
      used = short
      (deciders, looseContexts) = TransducerRules.deciders(of: short.pass)
    }
    self.deciders = deciders
    self.looseContexts = looseContexts
    needed = used === rules ? [] : rules.needed
    let pass = used.pass
    self.pass = pass
    let copied = pass.copies.filter { !$0.isText && $0.count > 0 }.map { -Int($0.place) }.max() ?? 0
    keepsScalars = copied > 0
    var depth = max(pass.farthestBefore, copied)
    for decider in deciders.values {
      if case .fixed(let before) = decider.before { depth = max(depth, before.count) }
    }
    self.depth = depth
    var contexts: [[[RuleVariant.Test]]] = []
    var known: Set<[[RuleVariant.Test]]> = []
    for rule in pass.rules.indices where pass.rules[rule].looksBack {
      for variant in RuleVariant.variants(ofRule: UInt16(rule), in: pass) {
        let before = variant.tests.filter { $0.offset < 0 }
        guard let farthest = before.map({ -$0.offset }).max() else { continue }
        let context = (0..<farthest).map { place in
          before.filter { $0.offset == place - farthest }.map(\.test)
        }
        if known.insert(context).inserted { contexts.append(context) }
      }
    }
    self.contexts = TransducerContexts(contexts)
    branchEnds = TransducerRules.branchEnds(of: pass)
    looksBack = TransducerRules.looksBack(in: pass, branchEnds)
  }

  private static func deciders(
    of pass: CompiledPass
  ) -> (deciders: [UInt16: RuleDecider], contexts: [LooseContext]) {
    var deciders: [UInt16: RuleDecider] = [:]
    var contexts: [LooseContext] = []
    for number in Set(pass.lists).sorted() {
      deciders[number] = RuleDecider(pass.rules[Int(number)], in: pass, &contexts)
    }
    return (deciders, contexts)
  }

  /// The branches of all nodes stand one after another.
  private static func branchEnds(of pass: CompiledPass) -> [Int32] {
    let order = pass.nodes.indices.sorted { pass.nodes[$0].branches < pass.nodes[$1].branches }
    var ends = [Int32](repeating: Int32(pass.branches.count), count: pass.nodes.count)
    for (node, next) in zip(order, order.dropFirst()) { ends[node] = pass.nodes[next].branches }
    return ends
  }

  /// The step of a node for a neighbour of a class.
  func branch(of node: CompiledPass.Node, _ neighbour: Int) -> Int32 {
    pass.branches[Int(node.branches) + Int(pass.partitions[Int(node.partition) + neighbour])]
  }

  private static func looksBack(in pass: CompiledPass, _ branchEnds: [Int32]) -> [Bool] {
    var known = [Bool?](repeating: nil, count: pass.nodes.count)
    // A node is made before those that its branches lead to.
    for node in pass.nodes.indices.reversed() {
      let branches = pass.branches[Int(pass.nodes[node].branches)..<Int(branchEnds[node])]
      known[node] =
        pass.nodes[node].offset < 0 || branches.contains { $0 < 0 && known[Int(~$0)] ?? true }
    }
    return known.map { $0 ?? true }
  }
}

extension CompiledPass.Rule {
  /// Whether it asks for something before its key.
  fileprivate var looksBack: Bool { !before.isEmpty || isAtStart }
}
