import CanonymUnicode

/// The sets and single scalars that all passes of a rule text name, and the classes that they sort scalars into.
///
/// The passes share it, so that a text's cells need not be sorted anew for each.
struct RuleVocabulary {
  /// The classes.
  let classes: ScalarClasses
  /// The number among the sets here of each set of the rule text that patterns name.
  let setNumbers: [Int: Int]
  /// The strings of each set.
  let strings: [[[UInt32]]]

  /// Gathers what the rules of a text name.
  ///
  /// - Throws: ``RuleSyntaxError/Reason/unsupported(_:)`` when there are more classes than can be numbered.
  init(_ syntax: RuleSyntax) throws(RuleSyntaxError) {
    var isUsed = [Bool](repeating: false, count: syntax.sets.count)
    var literals: [UInt32] = []
    for pass in syntax.passes {
      guard case .rules(let rules) = pass else { continue }
      for rule in rules {
        for item in rule.before { item.collect(&isUsed, &literals) }
        for item in rule.key { item.collect(&isUsed, &literals) }
        for item in rule.after { item.collect(&isUsed, &literals) }
      }
    }
    var numbers: [Int: Int] = [:]
    var plain: [ScalarSet] = []
    for number in isUsed.indices where isUsed[number] {
      numbers[number] = plain.count
      plain.append(syntax.sets[number])
    }
    guard let classes = ScalarClasses(sets: plain, literals: literals) else {
      throw RuleSyntaxError(line: 1, column: 1, reason: .unsupported("a text of so many sets"))
    }
    self.classes = classes
    setNumbers = numbers
    strings = plain.map(\.strings)
  }
}

extension RuleItem {
  /// Gathers the sets and literals of a pattern.
  fileprivate func collect(_ isUsed: inout [Bool], _ literals: inout [UInt32]) {
    switch self {
    case .literal(let scalar): literals.append(scalar)
    case .set(let number): isUsed[number] = true
    case .repeated(let items, _, _), .segment(_, let items):
      for item in items { item.collect(&isUsed, &literals) }
    case .reference, .function: break
    }
  }
}
